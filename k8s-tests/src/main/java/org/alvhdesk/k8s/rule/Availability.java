package org.alvhdesk.k8s.rule;

import static org.alvhdesk.k8s.model.Tree.at;
import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.Operators;
import org.alvhdesk.k8s.model.PodTemplate;
import org.alvhdesk.k8s.model.Selector;

/** Replicas, disruption budgets, spread, autoscaling. */
final class Availability {
  private Availability() {}

  static List<Rule> rules() {
    return List.of(
        new Rule("two-replicas", "no service is one machine", Availability::replicas),
        new Rule("budget-leaves-room", "a node can be drained", Availability::room),
        new Rule("budget-for-every-service", "and not everything at once", Availability::budgets),
        new Rule("spread-over-nodes", "replicas are on different machines", Availability::spread),
        new Rule(
            "update-keeps-serving", "an update never stops all replicas", Availability::update),
        new Rule(
            "autoscale-stateless-only",
            "only what has no seat is scaled by load",
            Availability::autoscale));
  }

  /** Least replicas of a workload: an autoscaler's minimum counts. */
  static int least(Situation s, PodTemplate pod) {
    return scaler(s, pod.owner())
        .map(h -> h.spec().path("minReplicas").asInt(1))
        .orElse(pod.replicas());
  }

  private static Optional<Manifest> scaler(Situation s, Manifest owner) {
    return s.ofKind("HorizontalPodAutoscaler")
        .filter(h -> text(h.spec(), "scaleTargetRef", "kind").equals(owner.kind()))
        .filter(h -> text(h.spec(), "scaleTargetRef", "name").equals(owner.name()))
        .findFirst();
  }

  private static void replicas(Situation s, Rule.Report report) {
    if (s.profile().highlyAvailable()) {
      s.serving()
          .filter(p -> least(s, p) < 2)
          .forEach(p -> report.add(p.owner(), "has " + least(s, p) + " replica: two at least"));
      s.ofKind("Keycloak")
          .filter(k -> k.spec().path("instances").asInt(1) < 2)
          .forEach(k -> report.add(k, "has one instance: two at least"));
    }
  }

  private static void room(Situation s, Rule.Report report) {
    s.ofKind("PodDisruptionBudget")
        .forEach(
            budget -> {
              boolean found = false;
              for (PodTemplate pod : s.serving().toList()) {
                if (Selector.matches(budget.spec().path("selector"), pod.labels())) {
                  found = true;
                  room(budget, least(s, pod), report);
                }
              }
              for (Operators.Endpoint e : Operators.endpoints(s.manifests())) {
                if (e.name().equals("keycloak")
                    && Selector.matches(budget.spec().path("selector"), e.labels())) {
                  found = true;
                  s.ofKind("Keycloak")
                      .forEach(k -> room(budget, k.spec().path("instances").asInt(1), report));
                }
              }
              if (!found) {
                report.add(budget, "selects no pod");
              }
            });
  }

  private static void room(Manifest budget, int replicas, Rule.Report report) {
    JsonNode least = budget.spec().path("minAvailable");
    JsonNode most = budget.spec().path("maxUnavailable");
    int mayGo =
        least.isMissingNode()
            ? share(most, replicas, false)
            : replicas - share(least, replicas, true);
    if (mayGo < 1) {
      report.add(budget, "none of " + replicas + " replicas may ever go: no node can be drained");
    }
    if (mayGo >= replicas && replicas > 1) {
      report.add(budget, "all " + replicas + " replicas may go at once");
    }
  }

  private static int share(JsonNode value, int of, boolean up) {
    String text = value.asText("0");
    if (!text.endsWith("%")) {
      return Integer.parseInt(text);
    }
    double exact = Double.parseDouble(text.substring(0, text.length() - 1)) / 100 * of;
    return (int) (up ? Math.ceil(exact) : Math.floor(exact));
  }

  private static void budgets(Situation s, Rule.Report report) {
    if (!s.profile().highlyAvailable()) {
      return;
    }
    s.serving()
        .filter(
            p ->
                s.ofKind("PodDisruptionBudget")
                    .noneMatch(b -> Selector.matches(b.spec().path("selector"), p.labels())))
        .forEach(p -> report.add(p.owner(), "has no PodDisruptionBudget"));
  }

  private static void spread(Situation s, Rule.Report report) {
    s.serving()
        .filter(p -> least(s, p) > 1)
        .forEach(
            p -> {
              boolean nodes =
                  items(p.spec(), "topologySpreadConstraints")
                      .filter(t -> text(t, "topologyKey").equals("kubernetes.io/hostname"))
                      .filter(t -> text(t, "whenUnsatisfiable").equals("DoNotSchedule"))
                      .anyMatch(t -> Selector.matches(t.path("labelSelector"), p.labels()));
              if (!nodes) {
                report.add(
                    p.owner(),
                    "needs a topologySpreadConstraint over kubernetes.io/hostname that selects its"
                        + " own pods");
              }
            });
    s.serving()
        .forEach(
            p ->
                items(p.spec(), "topologySpreadConstraints")
                    .filter(t -> !Selector.matches(t.path("labelSelector"), p.labels()))
                    .forEach(
                        t -> report.add(p.owner(), "spreads pods that are not its own: " + t)));
  }

  private static void update(Situation s, Rule.Report report) {
    s.ofKind("Deployment")
        .forEach(
            d -> {
              JsonNode rolling = at(d.spec(), "strategy", "rollingUpdate");
              if (text(d.spec(), "strategy", "type").equals("Recreate")) {
                report.add(d, "is stopped for an update: Recreate");
              } else if (!rolling.path("maxUnavailable").asText("25%").equals("0")) {
                report.add(d, "may lose replicas during an update: maxUnavailable: 0");
              }
            });
    s.ofKind("StatefulSet")
        .filter(d -> text(d.spec(), "updateStrategy", "type").equals("OnDelete"))
        .forEach(d -> report.add(d, "is never updated by itself: OnDelete"));
  }

  private static void autoscale(Situation s, Rule.Report report) {
    s.ofKind("HorizontalPodAutoscaler")
        .forEach(
            h -> {
              String kind = text(h.spec(), "scaleTargetRef", "kind");
              String name = text(h.spec(), "scaleTargetRef", "name");
              Optional<Manifest> target = s.manifests().find(kind, name);
              if (target.isEmpty()) {
                report.add(h, "scales " + kind + "/" + name + ", which is not here");
              } else if (!kind.equals("Deployment")) {
                report.add(
                    h,
                    "scales "
                        + target.get().id()
                        + ", whose replicas have seats in consumer groups");
              } else if (target.get().spec().has("replicas")) {
                report.add(
                    h,
                    target.get().id() + " names replicas, too: every apply would undo the scaling");
              }
              if (h.spec().path("maxReplicas").asInt() < h.spec().path("minReplicas").asInt(1)) {
                report.add(h, "maxReplicas is below minReplicas");
              }
            });
  }
}
