package org.alvhdesk.k8s.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.Tree;
import org.alvhdesk.k8s.shape.Shapes;

/**
 * Closed lists of fields ({@code shapes.yaml}): what nobody here has thought about is refused,
 * however well the API server takes it.
 */
final class ShapeRules {
  private static final Set<String> WORKLOADS =
      Set.of(
          "Deployment",
          "StatefulSet",
          "Job",
          "PersistentVolumeClaim",
          "ServiceAccount",
          "ConfigMap",
          "Service");
  private static final Set<String> OTHER_PODS = Set.of("Pod", "CronJob", "DaemonSet", "ReplicaSet");

  /** Notes, and what tools write that apply manifests. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "([a-z0-9-]+\\.)*alvh\\.(io|example)/.*|[a-z-]+"
              + "|(kubectl|app|cluster-autoscaler)\\.kubernetes\\.io/.*"
              + "|argocd\\.argoproj\\.io/.*|kustomize\\.toolkit\\.fluxcd\\.io/.*|checksum/.*");

  private ShapeRules() {}

  static List<Rule> rules() {
    return List.of(
        new Rule(
            "workload-as-used",
            "workloads and pods have the fields that are used here",
            ShapeRules::workloads),
        rule("availability-as-used", "so have budgets and autoscalers", AVAILABILITY),
        rule("network-as-used", "so have network policies", Set.of("NetworkPolicy")),
        rule("kafka-as-used", "so have Kafka's objects", KAFKA),
        rule("postgres-as-used", "so have PostgreSQL's", POSTGRES),
        rule("keycloak-as-used", "so have Keycloak's", KEYCLOAK),
        rule("monitoring-as-used", "so have monitors and alerts", MONITORING),
        new Rule(
            "annotation-known",
            "no annotation tells an operator or a node what to do",
            ShapeRules::annotations));
  }

  private static final Set<String> AVAILABILITY =
      Set.of("PodDisruptionBudget", "HorizontalPodAutoscaler");
  private static final Set<String> KAFKA =
      Set.of("Kafka", "KafkaNodePool", "KafkaTopic", "KafkaUser");
  private static final Set<String> POSTGRES =
      Set.of("Cluster", "Database", "ScheduledBackup", "ObjectStore");
  private static final Set<String> KEYCLOAK = Set.of("Keycloak", "KeycloakRealmImport");
  private static final Set<String> MONITORING = Set.of("PodMonitor", "PrometheusRule");

  private static Rule rule(String id, String says, Set<String> kinds) {
    return new Rule(
        id,
        says,
        (s, report) ->
            s.manifests().all().stream()
                .filter(m -> kinds.contains(m.kind()))
                .forEach(m -> check(m, m.json(), report)));
  }

  private static void check(Manifest m, JsonNode json, Rule.Report report) {
    Shapes.check(m.kind(), json).orElseThrow().forEach(wrong -> report.add(m, wrong));
  }

  /**
   * Annotations are orders to whoever watches for them: to stop reconciling, to put a container
   * into a pod, to filter no system call. Those of the Ingress are looked at by themselves.
   */
  private static void annotations(Situation s, Rule.Report report) {
    s.manifests().all().stream()
        .filter(m -> !m.kind().equals("Ingress"))
        .forEach(
            m ->
                Tree.walk(
                    m.json(),
                    (path, node) -> {
                      if (path.endsWith("metadata.annotations")) {
                        node.fieldNames()
                            .forEachRemaining(
                                name -> {
                                  if (!HARMLESS.matcher(name).matches()) {
                                    report.add(
                                        m, path + " has " + name + ", whose order is unknown");
                                  }
                                });
                      }
                    }));
  }

  private static void workloads(Situation s, Rule.Report report) {
    s.manifests().all().stream()
        .filter(m -> WORKLOADS.contains(m.kind()))
        .forEach(m -> check(m, DeadLetterTool.is(m) ? withoutCommand(m) : m.json(), report));
    s.pods().stream()
        .filter(p -> OTHER_PODS.contains(p.owner().kind()))
        .forEach(
            p ->
                Shapes.check("podSpec", p.spec())
                    .orElseThrow()
                    .forEach(wrong -> report.add(p.owner(), wrong)));
  }

  /** The one pod that is told what to run; its command is {@link DeadLetterTool}'s. */
  private static JsonNode withoutCommand(Manifest m) {
    ObjectNode copy = m.json().deepCopy();
    copy.at("/spec/template/spec/containers")
        .forEach(c -> ((ObjectNode) c).remove(List.of("command", "args")));
    return copy;
  }
}
