package org.alvhdesk.k8s.rule;

import static org.alvhdesk.k8s.model.Tree.at;
import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.PodTemplate;

/** The Pod Security Standard "restricted", and what goes beyond it. */
final class PodSecurity {
  private static final Set<String> VOLUMES =
      Set.of(
          "name",
          "configMap",
          "csi",
          "downwardAPI",
          "emptyDir",
          "ephemeral",
          "persistentVolumeClaim",
          "projected",
          "secret");

  private PodSecurity() {}

  static List<Rule> rules() {
    return List.of(
        containers("pod-runs-as-non-root", "no process is root", PodSecurity::nonRoot),
        containers("pod-seccomp", "system calls are filtered", PodSecurity::seccomp),
        containers("container-no-escalation", "no process gains rights", PodSecurity::escalation),
        containers(
            "container-not-privileged", "no container is privileged", PodSecurity::privileged),
        containers(
            "container-drops-capabilities", "no capability is kept", PodSecurity::capabilities),
        new Rule("container-read-only-root", "nobody writes into the image", PodSecurity::readOnly),
        new Rule("pod-not-on-host", "nothing of the node is used", PodSecurity::host),
        new Rule("pod-volume-types", "only volumes that belong to the pod", PodSecurity::volumes),
        new Rule("pod-without-token", "no pod holds a token of the API server", PodSecurity::token),
        new Rule("pod-without-service-links", "no variables by accident", PodSecurity::links),
        new Rule(
            "pod-service-account", "every workload has its own identity", PodSecurity::account),
        new Rule(
            "namespace-restricted", "the API server refuses other pods", PodSecurity::namespace));
  }

  /** A pod that is written here, or the part of one that is written into an operator's object. */
  private record Written(String object, JsonNode spec) {}

  private static Stream<Written> written(Situation s) {
    return Stream.concat(
        s.pods().stream().map(p -> new Written(p.owner().id(), p.spec())),
        s.ofKind("Keycloak")
            .map(k -> new Written(k.id(), at(k.spec(), "unsupported", "podTemplate", "spec"))));
  }

  private interface ContainerCheck {
    void run(JsonNode pod, JsonNode container, BiConsumer<String, String> wrong);
  }

  private static Rule containers(String id, String says, ContainerCheck check) {
    return new Rule(
        id,
        says,
        (s, report) ->
            written(s)
                .forEach(
                    w ->
                        Stream.of("initContainers", "containers", "ephemeralContainers")
                            .flatMap(kind -> items(w.spec(), kind))
                            .forEach(
                                c ->
                                    check.run(
                                        w.spec(),
                                        c,
                                        (what, right) ->
                                            report.add(
                                                w.object(),
                                                "container "
                                                    + text(c, "name")
                                                    + " "
                                                    + what
                                                    + ": set "
                                                    + right)))));
  }

  private static JsonNode effective(JsonNode pod, JsonNode container, String... path) {
    JsonNode own = at(container.path("securityContext"), path);
    return own.isMissingNode() ? at(pod.path("securityContext"), path) : own;
  }

  private static void nonRoot(JsonNode pod, JsonNode c, BiConsumer<String, String> wrong) {
    if (!effective(pod, c, "runAsNonRoot").asBoolean(false)) {
      wrong.accept("may run as root", "runAsNonRoot: true");
    }
    if (effective(pod, c, "runAsUser").asInt(1) == 0) {
      wrong.accept("runs as user 0", "another runAsUser");
    }
  }

  private static void seccomp(JsonNode pod, JsonNode c, BiConsumer<String, String> wrong) {
    String type = effective(pod, c, "seccompProfile", "type").asText("");
    if (!type.equals("RuntimeDefault") && !type.equals("Localhost")) {
      wrong.accept("has no seccomp profile", "seccompProfile.type: RuntimeDefault");
    }
  }

  private static void escalation(JsonNode pod, JsonNode c, BiConsumer<String, String> wrong) {
    if (at(c, "securityContext", "allowPrivilegeEscalation").asBoolean(true)) {
      wrong.accept("may gain rights", "allowPrivilegeEscalation: false");
    }
  }

  private static void privileged(JsonNode pod, JsonNode c, BiConsumer<String, String> wrong) {
    if (at(c, "securityContext", "privileged").asBoolean(false)) {
      wrong.accept("is privileged", "privileged: false");
    }
    String mount = at(c, "securityContext", "procMount").asText("Default");
    if (!mount.equals("Default")) {
      wrong.accept("sees the node's /proc", "procMount: Default");
    }
  }

  private static void capabilities(JsonNode pod, JsonNode c, BiConsumer<String, String> wrong) {
    if (items(c, "securityContext", "capabilities", "drop")
        .noneMatch(x -> x.asText().equals("ALL"))) {
      wrong.accept("keeps capabilities", "capabilities.drop: [ALL]");
    }
    if (items(c, "securityContext", "capabilities", "add").findAny().isPresent()) {
      wrong.accept("adds capabilities", "no capabilities.add");
    }
  }

  private static void readOnly(Situation s, Rule.Report report) {
    for (PodTemplate pod : s.pods()) {
      pod.containers()
          .filter(c -> !at(c, "securityContext", "readOnlyRootFilesystem").asBoolean(false))
          .forEach(
              c ->
                  report.add(
                      pod.owner(),
                      "container "
                          + text(c, "name")
                          + " can write to its image: set"
                          + " readOnlyRootFilesystem: true and mount an emptyDir where it writes"));
    }
  }

  private static void host(Situation s, Rule.Report report) {
    written(s)
        .forEach(
            w -> {
              for (String what :
                  List.of("hostNetwork", "hostPID", "hostIPC", "shareProcessNamespace")) {
                if (w.spec().path(what).asBoolean(false)) {
                  report.add(
                      w.object(), what + " shares what is not the container's own: leave it out");
                }
              }
              items(w.spec(), "containers")
                  .flatMap(c -> items(c, "ports"))
                  .filter(p -> p.path("hostPort").asInt(0) != 0)
                  .forEach(p -> report.add(w.object(), "hostPort " + p.path("hostPort")));
            });
  }

  private static void volumes(Situation s, Rule.Report report) {
    written(s)
        .forEach(
            w ->
                items(w.spec(), "volumes")
                    .forEach(
                        v ->
                            v.fieldNames()
                                .forEachRemaining(
                                    type -> {
                                      if (!VOLUMES.contains(type)) {
                                        report.add(
                                            w.object(),
                                            "volume " + text(v, "name") + " is a " + type);
                                      }
                                    })));
  }

  private static void token(Situation s, Rule.Report report) {
    written(s)
        .filter(w -> w.spec().path("automountServiceAccountToken").asBoolean(true))
        .forEach(w -> report.add(w.object(), "set automountServiceAccountToken: false"));
    s.ofKind("ServiceAccount")
        .filter(a -> a.json().path("automountServiceAccountToken").asBoolean(true))
        .forEach(a -> report.add(a, "set automountServiceAccountToken: false"));
    written(s)
        .filter(
            w ->
                items(w.spec(), "volumes")
                    .flatMap(v -> items(v, "projected", "sources"))
                    .anyMatch(x -> x.has("serviceAccountToken")))
        .forEach(w -> report.add(w.object(), "a volume projects a service account's token"));
  }

  private static void links(Situation s, Rule.Report report) {
    s.pods().stream()
        .filter(p -> p.spec().path("enableServiceLinks").asBoolean(true))
        .forEach(
            p ->
                report.add(
                    p.owner(),
                    "set enableServiceLinks: false, or variables of Services named KAFKA_* and"
                        + " ALVH_* become settings"));
  }

  private static void account(Situation s, Rule.Report report) {
    var accounts = s.ofKind("ServiceAccount").map(Manifest::name).collect(Collectors.toSet());
    for (PodTemplate pod : s.pods()) {
      String name = text(pod.spec(), "serviceAccountName");
      if (name.isEmpty() || name.equals("default")) {
        report.add(pod.owner(), "name a serviceAccountName of its own");
      } else if (!accounts.contains(name)) {
        report.add(pod.owner(), "its ServiceAccount " + name + " is not here");
      }
    }
  }

  private static void namespace(Situation s, Rule.Report report) {
    var names = s.ofKind("Namespace").map(Manifest::name).collect(Collectors.toSet());
    s.ofKind("Namespace")
        .filter(n -> !"restricted".equals(n.labels().get("pod-security.kubernetes.io/enforce")))
        .forEach(n -> report.add(n, "label it pod-security.kubernetes.io/enforce: restricted"));
    s.manifests().all().stream()
        .filter(m -> !m.kind().equals("Namespace"))
        .filter(m -> !names.contains(text(m.json(), "metadata", "namespace")))
        .forEach(
            m ->
                report.add(
                    m,
                    "is in the namespace \""
                        + text(m.json(), "metadata", "namespace")
                        + "\", which is not made here"));
  }
}
