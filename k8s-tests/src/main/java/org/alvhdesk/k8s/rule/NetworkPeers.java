package org.alvhdesk.k8s.rule;

import static org.alvhdesk.k8s.model.Tree.at;
import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.Operators;
import org.alvhdesk.k8s.model.Selector;

/** Peers and ports of policies, beyond who reaches whom. */
final class NetworkPeers {
  private static final int DNS = 53;

  /** What is no part of the internet: private, and the clouds' own address for credentials. */
  private static final Set<String> PRIVATE =
      Set.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16");

  private NetworkPeers() {}

  static List<Rule> rules() {
    return List.of(
        new Rule("dns-both-protocols", "names are asked by UDP and by TCP", NetworkPeers::dns),
        new Rule("internet-without-private", "the way out leads out only", NetworkPeers::internet),
        new Rule("network-peer-exists", "a peer in the namespace is there", NetworkPeers::peers));
  }

  private static Stream<JsonNode> rules(Manifest policy) {
    return Stream.concat(items(policy.spec(), "ingress"), items(policy.spec(), "egress"));
  }

  private static Stream<JsonNode> peers(Manifest policy) {
    return rules(policy).flatMap(r -> Stream.concat(items(r, "from"), items(r, "to")));
  }

  private static void dns(Situation s, Rule.Report report) {
    for (Operators.Endpoint e : Operators.endpoints(s.manifests())) {
      var protocols =
          s.ofKind("NetworkPolicy")
              .filter(p -> Selector.matches(p.spec().path("podSelector"), e.labels()))
              .flatMap(p -> items(p.spec(), "egress"))
              .filter(r -> items(r, "to").anyMatch(NetworkPeers::looksUp))
              .flatMap(r -> items(r, "ports"))
              .filter(p -> p.path("port").asInt() == DNS)
              .map(p -> p.path("protocol").asText("TCP"))
              .collect(Collectors.toCollection(TreeSet::new));
      if (!protocols.equals(Set.of("TCP", "UDP"))) {
        report.add(
            "Pod/" + e.name(), "asks kube-dns by " + protocols + ": by TCP and UDP, on port 53");
      }
    }
  }

  /** Both in one peer: a namespace of its own and a pod in it. */
  private static boolean looksUp(JsonNode peer) {
    return text(peer, "namespaceSelector", "matchLabels", "kubernetes.io/metadata.name")
            .equals("kube-system")
        && text(peer, "podSelector", "matchLabels", "k8s-app").equals("kube-dns");
  }

  private static void internet(Situation s, Rule.Report report) {
    s.ofKind("NetworkPolicy")
        .forEach(
            policy ->
                peers(policy)
                    .filter(p -> p.has("ipBlock"))
                    .forEach(
                        p -> {
                          var left =
                              items(p, "ipBlock", "except")
                                  .map(JsonNode::asText)
                                  .collect(Collectors.toCollection(TreeSet::new));
                          var missing = new TreeSet<>(PRIVATE);
                          missing.removeAll(left);
                          if (!missing.isEmpty()) {
                            report.add(policy, "the way out leads to " + missing + ", too: except");
                          }
                          if (!text(p, "ipBlock", "cidr").equals("0.0.0.0/0")) {
                            report.add(
                                policy,
                                "the way out leads to "
                                    + text(p, "ipBlock", "cidr")
                                    + " only: providers' addresses change, 0.0.0.0/0");
                          }
                        }));
  }

  private static void peers(Situation s, Rule.Report report) {
    var endpoints = Operators.endpoints(s.manifests());
    s.ofKind("NetworkPolicy")
        .forEach(
            policy ->
                peers(policy)
                    .filter(p -> p.has("podSelector") && !p.has("namespaceSelector"))
                    .filter(
                        p ->
                            endpoints.stream()
                                .noneMatch(e -> Selector.matches(at(p, "podSelector"), e.labels())))
                    .forEach(
                        p ->
                            report.add(
                                policy,
                                "names a peer that no pod here is: " + p.path("podSelector"))));
  }
}
