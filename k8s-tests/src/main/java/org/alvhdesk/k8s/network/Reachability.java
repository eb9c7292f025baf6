package org.alvhdesk.k8s.network;

import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.map;
import static org.alvhdesk.k8s.model.Tree.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.Manifests;
import org.alvhdesk.k8s.model.Operators;
import org.alvhdesk.k8s.model.Operators.Endpoint;
import org.alvhdesk.k8s.model.Selector;

/**
 * Who can reach whom by the NetworkPolicies: Kubernetes' own semantics, in which a pod that no
 * policy of a direction selects is open in it, policies add up, and both ends must allow.
 */
public final class Reachability {
  private static final int ANY_PORT = -1;
  private static final int DNS = 53;

  private final List<Manifest> policies;
  private final List<Endpoint> endpoints;

  public Reachability(Manifests all) {
    this.policies = all.ofKind("NetworkPolicy").toList();
    this.endpoints = Operators.endpoints(all);
  }

  public List<String> endpointNames() {
    return endpoints.stream().map(Endpoint::name).distinct().toList();
  }

  /** Edges that both ends allow, and those with an end outside the namespace. */
  public Set<Edge> open() {
    var open = new TreeSet<Edge>();
    for (Endpoint from : endpoints) {
      for (Endpoint to : endpoints) {
        ports().stream()
            .filter(port -> sends(from, to, port) && takes(from, to, port))
            .forEach(port -> open.add(new Edge(from.name(), to.name(), port)));
      }
      outside(from, "Egress").forEach(x -> open.add(new Edge(from.name(), x.who(), x.port())));
      outside(from, "Ingress").forEach(x -> open.add(new Edge(x.who(), from.name(), x.port())));
    }
    return open;
  }

  /** Edges inside the namespace that one end allows and the other does not. */
  public Set<Edge> half() {
    var half = new TreeSet<Edge>();
    for (Endpoint from : endpoints) {
      for (Endpoint to : endpoints) {
        for (int port : ports()) {
          boolean named = named(from, to, port, "Egress") || named(to, from, port, "Ingress");
          if (named && !(sends(from, to, port) && takes(from, to, port))) {
            half.add(new Edge(from.name(), to.name(), port));
          }
        }
      }
    }
    return half;
  }

  /** Policies that select no pod that is known. */
  public List<Manifest> idle() {
    return policies.stream().filter(p -> endpoints.stream().noneMatch(e -> selects(p, e))).toList();
  }

  /** Pods that no policy of this direction selects: they are open. */
  public List<String> undefended(String direction) {
    return endpoints.stream()
        .filter(e -> policies.stream().noneMatch(p -> governs(p, direction) && selects(p, e)))
        .map(Endpoint::name)
        .distinct()
        .toList();
  }

  private boolean sends(Endpoint from, Endpoint to, int port) {
    return allowed(from, to, port, "Egress");
  }

  private boolean takes(Endpoint from, Endpoint to, int port) {
    return allowed(to, from, port, "Ingress");
  }

  private boolean allowed(Endpoint self, Endpoint peer, int port, String direction) {
    return undefended(direction).contains(self.name())
        || rules(self, direction).anyMatch(r -> hasPort(r, port) && admits(r, direction, peer));
  }

  /** Allowed by a rule that names a peer in this namespace. */
  private boolean named(Endpoint self, Endpoint peer, int port, String direction) {
    return rules(self, direction)
        .filter(r -> r.path(side(direction)).size() > 0)
        .anyMatch(r -> hasPort(r, port) && admits(r, direction, peer));
  }

  private Stream<JsonNode> rules(Endpoint self, String direction) {
    return policies.stream()
        .filter(p -> governs(p, direction) && selects(p, self))
        .flatMap(p -> items(p.spec(), direction.equals("Egress") ? "egress" : "ingress"));
  }

  private static String side(String direction) {
    return direction.equals("Egress") ? "to" : "from";
  }

  private static boolean governs(Manifest policy, String direction) {
    boolean said = policy.spec().path("policyTypes").isArray();
    return said
        ? items(policy.spec(), "policyTypes").anyMatch(t -> t.asText().equals(direction))
        : direction.equals("Ingress") || policy.spec().has("egress");
  }

  private static boolean selects(Manifest policy, Endpoint e) {
    return Selector.matches(policy.spec().path("podSelector"), e.labels());
  }

  /** A rule without peers admits everybody; a peer with a namespaceSelector is somewhere else. */
  private static boolean admits(JsonNode rule, String direction, Endpoint peer) {
    JsonNode peers = rule.path(side(direction));
    return peers.size() == 0 && direction.equals("Ingress")
        || items(peers)
            .anyMatch(
                p ->
                    p.has("podSelector")
                        && !p.has("namespaceSelector")
                        && Selector.matches(p.path("podSelector"), peer.labels()));
  }

  /**
   * A rule without ports is about all of them. Connections are TCP; only names are asked by UDP.
   */
  private static boolean hasPort(JsonNode rule, int port) {
    return rule.path("ports").size() == 0
        || items(rule, "ports")
            .filter(p -> port == DNS || p.path("protocol").asText("TCP").equals("TCP"))
            .anyMatch(
                p -> {
                  int first = p.path("port").asInt(ANY_PORT);
                  return p.path("port").isMissingNode()
                      || first == port
                      || first < port && port <= p.path("endPort").asInt(first);
                });
  }

  private Set<Integer> ports() {
    return policies.stream()
        .flatMap(p -> Stream.concat(items(p.spec(), "ingress"), items(p.spec(), "egress")))
        .flatMap(r -> items(r, "ports"))
        .flatMap(Reachability::firstAndLast)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Integer> firstAndLast(JsonNode port) {
    int first = port.path("port").asInt(ANY_PORT);
    return Stream.of(first, port.path("endPort").asInt(first)).distinct();
  }

  private record Outside(String who, int port) {}

  /** Peers outside the namespace that rules of this pod name. */
  private Stream<Outside> outside(Endpoint self, String direction) {
    return rules(self, direction)
        .flatMap(
            rule ->
                peersOutside(rule, direction)
                    .flatMap(
                        who ->
                            rule.path("ports").size() == 0
                                ? Stream.of(new Outside(who, ANY_PORT))
                                : items(rule, "ports")
                                    .flatMap(Reachability::firstAndLast)
                                    .map(port -> new Outside(who, port))))
        .distinct();
  }

  private static Stream<String> peersOutside(JsonNode rule, String direction) {
    JsonNode peers = rule.path(side(direction));
    if (peers.size() == 0) {
      return Stream.of("anywhere");
    }
    return items(peers)
        .filter(p -> p.has("namespaceSelector") || p.has("ipBlock"))
        .map(Reachability::nameOf);
  }

  private static String nameOf(JsonNode peer) {
    if (peer.has("ipBlock")) {
      boolean publicOnly =
          items(peer, "ipBlock", "except")
              .map(JsonNode::asText)
              .collect(Collectors.toSet())
              .containsAll(Set.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"));
      return publicOnly ? "internet" : "anywhere";
    }
    String name = text(peer, "namespaceSelector", "matchLabels", "kubernetes.io/metadata.name");
    boolean oneNamespace = map(peer, "namespaceSelector", "matchLabels").size() == 1;
    return name.isEmpty() || !oneNamespace ? "anywhere" : "ns:" + name;
  }
}
