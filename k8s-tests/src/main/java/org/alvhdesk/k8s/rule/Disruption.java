package org.alvhdesk.k8s.rule;

import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.map;
import static org.alvhdesk.k8s.model.Tree.text;

import java.util.HashMap;
import java.util.List;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.Operators;
import org.alvhdesk.k8s.model.PodTemplate;
import org.alvhdesk.k8s.model.Selector;

/** Budgets and autoscalers against each other and against connections. */
final class Disruption {
  /** As in {@link DatabaseRules}: kept for PostgreSQL and its operator. */
  private static final int RESERVED = 10;

  private Disruption() {}

  static List<Rule> rules() {
    return List.of(
        new Rule("budget-once", "a pod has one budget and not two", Disruption::once),
        new Rule("keycloak-has-budget", "nobody is locked out by a drain", Disruption::keycloak),
        new Rule("autoscale-once", "one autoscaler a workload", Disruption::scalers),
        new Rule(
            "autoscale-in-budget",
            "connections suffice for what is scaled to the most",
            Disruption::connections),
        new Rule("spread-own-pool", "operators' pods are spread, too", Disruption::spread));
  }

  private static void once(Situation s, Rule.Report report) {
    for (Operators.Endpoint e : Operators.endpoints(s.manifests())) {
      var budgets =
          s.ofKind("PodDisruptionBudget")
              .filter(b -> Selector.matches(b.spec().path("selector"), e.labels()))
              .map(Manifest::name)
              .toList();
      if (budgets.size() > 1) {
        report.add(
            "Pod/" + e.name(), "has the budgets " + budgets + ": no eviction is ever granted");
      }
    }
    s.ofKind("PodDisruptionBudget")
        .filter(b -> map(b.spec(), "selector", "matchLabels").isEmpty())
        .forEach(b -> report.add(b, "an empty selector takes every pod of the namespace"));
  }

  private static void keycloak(Situation s, Rule.Report report) {
    if (!s.profile().highlyAvailable()) {
      return;
    }
    Operators.endpoints(s.manifests()).stream()
        .filter(e -> e.name().equals("keycloak"))
        .filter(
            e ->
                s.ofKind("PodDisruptionBudget")
                    .noneMatch(b -> Selector.matches(b.spec().path("selector"), e.labels())))
        .forEach(e -> report.add("Keycloak", "has no PodDisruptionBudget"));
  }

  private static void scalers(Situation s, Rule.Report report) {
    var targets = new HashMap<String, Integer>();
    s.ofKind("HorizontalPodAutoscaler")
        .forEach(h -> targets.merge(text(h.spec(), "scaleTargetRef", "name"), 1, Integer::sum));
    targets.forEach(
        (target, n) -> {
          if (n > 1) {
            report.add("Deployment/" + target, "has " + n + " autoscalers, which fight");
          }
        });
  }

  private static int most(Situation s, PodTemplate pod) {
    return s.ofKind("HorizontalPodAutoscaler")
        .filter(h -> text(h.spec(), "scaleTargetRef", "name").equals(pod.owner().name()))
        .mapToInt(h -> h.spec().path("maxReplicas").asInt())
        .max()
        .orElse(pod.replicas());
  }

  private static void connections(Situation s, Rule.Report report) {
    int pools =
        s.serving()
            .filter(p -> s.code().workload(p.owner().name()).isPresent())
            .mapToInt(p -> most(s, p) * s.code().workload(p.owner().name()).orElseThrow().pool())
            .sum();
    int keycloak =
        s.ofKind("Keycloak")
            .mapToInt(
                k ->
                    k.spec().path("instances").asInt(1)
                        * k.spec().path("db").path("poolMaxSize").asInt(100))
            .sum();
    for (Manifest cluster : Operators.postgres(s.manifests())) {
      int there =
          cluster.spec().path("postgresql").path("parameters").path("max_connections").asInt(100);
      if (pools + keycloak + RESERVED > there) {
        report.add(
            cluster,
            "max_connections is "
                + there
                + ", and autoscaled to the most the pools ask for "
                + (pools + keycloak + RESERVED));
      }
    }
  }

  private static void spread(Situation s, Rule.Report report) {
    if (!s.profile().highlyAvailable()) {
      return;
    }
    s.ofKind("KafkaNodePool")
        .filter(p -> p.spec().path("replicas").asInt() > 1)
        .filter(
            p ->
                items(p.spec(), "template", "pod", "topologySpreadConstraints")
                    .filter(t -> text(t, "topologyKey").equals("kubernetes.io/hostname"))
                    .noneMatch(
                        t ->
                            p.name()
                                .equals(
                                    text(
                                        t,
                                        "labelSelector",
                                        "matchLabels",
                                        "strimzi.io/pool-name"))))
        .forEach(
            p ->
                report.add(
                    p,
                    "may have all brokers on one machine: a topologySpreadConstraint over"
                        + " kubernetes.io/hostname that selects strimzi.io/pool-name "
                        + p.name()));
  }
}
