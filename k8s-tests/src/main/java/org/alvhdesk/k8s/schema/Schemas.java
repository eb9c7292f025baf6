package org.alvhdesk.k8s.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.Tree;

/**
 * Every schema there is: Kubernetes' from its Java client, Strimzi's from its own generator, the
 * Prometheus operator's from fabric8's model, and for CloudNativePG and Keycloak, which publish
 * nothing that Maven could fetch, the fields that are used here.
 */
public final class Schemas {
  private static final StrimziSchemas STRIMZI = new StrimziSchemas();
  private static final OwnSchemas OWN = new OwnSchemas();

  private static final Pattern ANNOTATION =
      Pattern.compile("([a-z0-9][a-z0-9.-]*/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?");

  private Schemas() {}

  /** What is wrong with this object; empty when nothing is. */
  public static List<String> check(Manifest m) {
    var wrong = new ArrayList<>(fields(m));
    CoreSchemas.metadata(m).stream().filter(w -> !wrong.contains(w)).forEach(wrong::add);
    Tree.map(m.json(), "metadata", "annotations").keySet().stream()
        .filter(key -> !ANNOTATION.matcher(key).matches())
        .forEach(
            key -> wrong.add("metadata.annotations has the key \"" + key + "\", which is none"));
    return wrong;
  }

  private static List<String> fields(Manifest m) {
    Optional<List<String>> answer =
        switch (m.group()) {
          case "kafka.strimzi.io" -> STRIMZI.check(m);
          case "monitoring.coreos.com" -> MonitoringSchemas.check(m);
          case "postgresql.cnpg.io", "barmancloud.cnpg.io", "k8s.keycloak.org" -> OWN.check(m);
          default -> CoreSchemas.check(m);
        };
    return answer.orElseGet(
        () -> List.of("there is no " + m.kind() + " in " + m.apiVersion() + " that is known here"));
  }
}
