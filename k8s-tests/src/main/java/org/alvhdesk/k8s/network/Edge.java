package org.alvhdesk.k8s.network;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody may open a connection to somebody.
 *
 * @param from name of an endpoint, {@code ns:NAME} of another namespace
 * @param to the same, {@code anywhere}, or {@code internet}
 */
public record Edge(String from, String to, int port) implements Comparable<Edge> {
  private static final int REST = 8080;
  private static final int MANAGEMENT = 9000;
  private static final int POSTGRES = 5432;
  private static final int POSTGRES_STATUS = 8000;
  private static final int POSTGRES_METRICS = 9187;
  private static final int KAFKA = 9093;
  private static final int KAFKA_CONTROL = 9090;
  private static final int KAFKA_REPLICATION = 9091;
  private static final int KEYCLOAK = 8443;
  private static final int TRACES = 4317;

  @Override
  public int compareTo(Edge other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return from + " -> " + to + ":" + port;
  }

  /**
   * Every edge of docs/architecture.md and of the operators' documentation, between the endpoints
   * that are there.
   *
   * @param endpoints names of all pods of the namespace
   * @param monitored whether metrics and traces are collected
   */
  public static Set<Edge> real(Collection<String> endpoints, boolean monitored) {
    var edges = new TreeSet<Edge>();
    for (String service : List.of("market-data", "condor", "hedge")) {
      edges.add(new Edge("ui", service, REST));
      edges.add(new Edge(service, "postgres", POSTGRES));
      edges.add(new Edge(service + "-migration", "postgres", POSTGRES));
    }
    for (String service : List.of("market-data", "condor", "hedge", "ui")) {
      edges.add(new Edge(service, "kafka", KAFKA));
      edges.add(new Edge(service, "keycloak", KEYCLOAK));
      if (monitored) {
        edges.add(new Edge("ns:monitoring", service, MANAGEMENT));
        edges.add(new Edge(service, "ns:monitoring", TRACES));
      }
    }
    if (monitored) {
      edges.add(new Edge("ns:monitoring", "postgres", POSTGRES_METRICS));
    }
    edges.add(new Edge("market-data", "internet", 443));
    edges.add(new Edge("dead-letters", "kafka", KAFKA));
    edges.add(new Edge("keycloak", "postgres", POSTGRES));
    edges.add(new Edge("realm-import", "postgres", POSTGRES));
    edges.add(new Edge("ns:ingress-nginx", "ui", REST));
    edges.add(new Edge("ns:ingress-nginx", "keycloak", KEYCLOAK));
    edges.add(new Edge("ns:keycloak", "keycloak", MANAGEMENT));
    edges.add(new Edge("keycloak", "keycloak", 7800));
    edges.add(new Edge("keycloak", "keycloak", 57800));
    for (int port : List.of(POSTGRES, POSTGRES_STATUS)) {
      edges.add(new Edge("postgres", "postgres", port));
      edges.add(new Edge("ns:cnpg-system", "postgres", port));
    }
    for (int port : List.of(KAFKA_CONTROL, KAFKA_REPLICATION)) {
      edges.add(new Edge("kafka", "kafka", port));
      edges.add(new Edge("ns:strimzi", "kafka", port));
    }
    edges.add(new Edge("ns:strimzi", "kafka", 8443));
    edges.add(new Edge("ns:strimzi", "entity-operator", 8080));
    edges.add(new Edge("ns:strimzi", "entity-operator", 8081));
    edges.add(new Edge("entity-operator", "kafka", KAFKA_REPLICATION));
    // Strimzi's brokers since 0.49: they read their certificates themselves.
    for (String asksTheApiServer : List.of("postgres", "entity-operator", "kafka")) {
      edges.add(new Edge(asksTheApiServer, "anywhere", 443));
      edges.add(new Edge(asksTheApiServer, "anywhere", 6443));
    }
    endpoints.forEach(e -> edges.add(new Edge(e, "ns:kube-system", 53)));
    edges.removeIf(e -> !here(e.from, endpoints) || !here(e.to, endpoints));
    return edges;
  }

  private static boolean here(String name, Collection<String> endpoints) {
    return name.startsWith("ns:")
        || Set.of("anywhere", "internet").contains(name)
        || endpoints.contains(name);
  }
}
