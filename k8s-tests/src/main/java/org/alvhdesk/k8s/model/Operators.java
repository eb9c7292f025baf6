package org.alvhdesk.k8s.model;

import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the operators of CloudNativePG, Strimzi and Keycloak make of their objects, as their
 * documentation says: Services, secrets, and pods with labels.
 */
public final class Operators {
  public static final int POSTGRES = 5432;
  private static final int KEYCLOAK_HTTPS = 8443;

  private Operators() {}

  /** PostgreSQL clusters; {@code Cluster} is a kind that others use, too. */
  public static List<Manifest> postgres(Manifests all) {
    return all.ofKind("Cluster").filter(m -> m.group().equals("postgresql.cnpg.io")).toList();
  }

  /** Whether an operator's Service answers at this name and port. */
  public static boolean serves(Manifests all, String host, int port) {
    boolean postgres =
        port == POSTGRES
            && postgres(all).stream()
                .anyMatch(
                    m ->
                        Set.of(m.name() + "-rw", m.name() + "-ro", m.name() + "-r").contains(host));
    boolean kafka =
        all.ofKind("Kafka")
            .filter(m -> host.equals(m.name() + "-kafka-bootstrap"))
            .anyMatch(
                m ->
                    items(m.spec(), "kafka", "listeners")
                        .anyMatch(l -> l.path("port").asInt() == port));
    boolean keycloak =
        all.ofKind("Keycloak")
            .anyMatch(m -> host.equals(m.name() + "-service") && port == KEYCLOAK_HTTPS);
    return postgres || kafka || keycloak;
  }

  /** Secrets that operators make, with their keys. */
  public static Map<String, Set<String>> secrets(Manifests all) {
    var made = new LinkedHashMap<String, Set<String>>();
    for (Manifest cluster : postgres(all)) {
      made.put(cluster.name() + "-ca", Set.of("ca.crt", "ca.key"));
      made.put(cluster.name() + "-server", Set.of("tls.crt", "tls.key"));
    }
    all.ofKind("Kafka")
        .forEach(
            m ->
                made.put(m.name() + "-cluster-ca-cert", Set.of("ca.crt", "ca.p12", "ca.password")));
    all.ofKind("KafkaUser").forEach(m -> made.put(m.name(), userKeys(m)));
    return made;
  }

  private static Set<String> userKeys(Manifest user) {
    return switch (text(user.spec(), "authentication", "type")) {
      case "scram-sha-512" -> Set.of("password", "sasl.jaas.config");
      case "tls" -> Set.of("ca.crt", "user.crt", "user.key", "user.p12", "user.password");
      default -> Set.of();
    };
  }

  /**
   * Pods that somebody can talk to or that talk.
   *
   * @param name short, as people call them
   */
  public record Endpoint(String name, Map<String, String> labels) {}

  /** All pods of these objects, written here or made by operators. */
  public static List<Endpoint> endpoints(Manifests all) {
    var found = new ArrayList<Endpoint>();
    all.pods().forEach(p -> found.add(new Endpoint(p.owner().name(), p.labels())));
    for (Manifest cluster : postgres(all)) {
      found.add(new Endpoint("postgres", Map.of("cnpg.io/cluster", cluster.name())));
    }
    all.ofKind("Kafka")
        .forEach(
            m -> {
              String own = m.name();
              found.add(new Endpoint("kafka", strimzi(own, own + "-kafka")));
              found.add(new Endpoint("entity-operator", strimzi(own, own + "-entity-operator")));
            });
    all.ofKind("Keycloak")
        .forEach(
            m -> {
              var labels =
                  new LinkedHashMap<>(
                      Tree.map(m.spec(), "unsupported", "podTemplate", "metadata", "labels"));
              labels.put("app.kubernetes.io/instance", m.name());
              labels.put("app.kubernetes.io/managed-by", "keycloak-operator");
              labels.put("app", "keycloak");
              found.add(new Endpoint("keycloak", Map.copyOf(labels)));
              if (all.ofKind("KeycloakRealmImport").findAny().isPresent()) {
                // The import's job is made from Keycloak's own template.
                labels.put("app", "keycloak-realm-import");
                found.add(new Endpoint("realm-import", Map.copyOf(labels)));
              }
            });
    return found;
  }

  private static Map<String, String> strimzi(String cluster, String name) {
    return Map.of("strimzi.io/cluster", cluster, "strimzi.io/name", name);
  }
}
