package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.alvhdesk.k8s.model.Manifests;
import org.alvhdesk.k8s.model.PodTemplate;
import org.alvhdesk.k8s.model.Tree;

/** The environment that a workload's container gets in an overlay, brought to one machine. */
final class PodEnvironment {
  /** What is a machine's own: ports, the address, the name, memory by a limit that is not here. */
  private static final Set<String> OF_THE_MACHINE =
      Set.of(
          "ALVH_INSTANCE",
          "ALVH_HTTP_PORT",
          "ALVH_MANAGEMENT_PORT",
          "QUARKUS_HTTP_HOST",
          "JAVA_TOOL_OPTIONS");

  private PodEnvironment() {}

  /**
   * The variables of this workload.
   *
   * @param secrets {@code name/key} of every secret that it takes a variable from
   * @param places hosts, ports and files of the cluster, and what stands for them here
   */
  static Map<String, String> of(
      Manifests overlay, String workload, Map<String, String> secrets, Map<String, String> places) {
    PodTemplate pod =
        overlay.pods().stream()
            .filter(p -> p.owner().name().equals(workload))
            .findFirst()
            .orElseThrow();
    var found = new TreeMap<String, String>();
    overlay
        .find("ConfigMap", "alvh-settings")
        .ifPresent(map -> found.putAll(Tree.map(map.json(), "data")));
    pod.mainContainers()
        .flatMap(c -> Tree.items(c, "env"))
        .filter(e -> !OF_THE_MACHINE.contains(Tree.text(e, "name")))
        .forEach(
            e -> {
              String name = Tree.text(e, "name");
              String secret =
                  Tree.text(e, "valueFrom", "secretKeyRef", "name")
                      + "/"
                      + Tree.text(e, "valueFrom", "secretKeyRef", "key");
              if (e.has("valueFrom")) {
                assertThat(secrets).as(name).containsKey(secret);
              }
              found.put(name, e.has("valueFrom") ? secrets.get(secret) : Tree.text(e, "value"));
            });
    found.replaceAll((name, value) -> here(value, places));
    return found;
  }

  private static String here(String value, Map<String, String> places) {
    String moved = value;
    for (var place : places.entrySet()) {
      moved = moved.replace(place.getKey(), place.getValue());
    }
    return moved;
  }
}
