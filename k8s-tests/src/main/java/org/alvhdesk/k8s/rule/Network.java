package org.alvhdesk.k8s.rule;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alvhdesk.k8s.model.Selector;
import org.alvhdesk.k8s.network.Edge;
import org.alvhdesk.k8s.network.Reachability;

/** Default deny, and one rule for every real edge. */
final class Network {
  private Network() {}

  static List<Rule> rules() {
    return List.of(
        new Rule("network-default-deny", "nobody talks to anybody by default", Network::deny),
        new Rule("network-edge-open", "every real edge is allowed at both ends", Network::missing),
        new Rule("network-no-other-edge", "nothing else is", Network::extra),
        new Rule("network-no-half-edge", "what one end allows the other does, too", Network::half),
        new Rule("network-policy-selects", "every policy is about some pod", Network::idle));
  }

  private static void deny(Situation s, Rule.Report report) {
    boolean all =
        s.ofKind("NetworkPolicy")
            .filter(p -> p.spec().path("podSelector").isEmpty())
            .filter(p -> p.spec().path("ingress").isEmpty() && p.spec().path("egress").isEmpty())
            .anyMatch(
                p -> {
                  String types = p.spec().path("policyTypes").toString();
                  return types.contains("Ingress") && types.contains("Egress");
                });
    if (!all) {
      report.add("NetworkPolicy", "none denies both directions to all pods");
    }
    s.ofKind("NetworkPolicy")
        .filter(p -> Selector.matches(p.spec().path("podSelector"), java.util.Map.of()))
        .filter(p -> p.spec().path("ingress").size() > 0)
        .forEach(p -> report.add(p, "lets something in to every pod"));
    var reach = new Reachability(s.manifests());
    for (String direction : List.of("Ingress", "Egress")) {
      reach
          .undefended(direction)
          .forEach(e -> report.add("Pod/" + e, "no policy governs its " + direction));
    }
  }

  private static Set<Edge> real(Situation s, Reachability reach) {
    var real =
        new TreeSet<>(
            Edge.real(reach.endpointNames(), s.ofKind("PodMonitor").findAny().isPresent()));
    real.addAll(Notifications.edges(s));
    return real;
  }

  private static void missing(Situation s, Rule.Report report) {
    var reach = new Reachability(s.manifests());
    var closed = new TreeSet<>(real(s, reach));
    closed.removeAll(reach.open());
    closed.forEach(e -> report.add("NetworkPolicy", e + " is a real edge, and is not allowed"));
  }

  private static void extra(Situation s, Rule.Report report) {
    var reach = new Reachability(s.manifests());
    var more = new TreeSet<>(reach.open());
    more.removeAll(real(s, reach));
    more.forEach(e -> report.add("NetworkPolicy", e + " is allowed, and nobody needs it"));
  }

  private static void half(Situation s, Rule.Report report) {
    new Reachability(s.manifests())
        .half()
        .forEach(e -> report.add("NetworkPolicy", e + " is allowed at one end only"));
  }

  private static void idle(Situation s, Rule.Report report) {
    new Reachability(s.manifests()).idle().forEach(p -> report.add(p, "selects no pod"));
  }
}
