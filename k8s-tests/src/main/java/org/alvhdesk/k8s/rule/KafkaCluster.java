package org.alvhdesk.k8s.rule;

import static org.alvhdesk.k8s.model.Tree.at;
import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.Quantity;

/** Pools, heap, and topics against the cluster that they are of. */
final class KafkaCluster {
  /** Of the limit; the rest is for buffers and the page cache, of which Kafka lives. */
  private static final BigDecimal MOST_HEAP = new BigDecimal("0.6");

  private KafkaCluster() {}

  static List<Rule> rules() {
    return List.of(
        new Rule("kafka-pools", "brokers and controllers are of this cluster", KafkaCluster::pools),
        new Rule("kafka-heap", "the heap fits into the container", KafkaCluster::heap),
        new Rule(
            "topic-copies", "no topic has fewer copies than the cluster", KafkaCluster::copies),
        new Rule("user-by-listener", "users log in as the listener asks", KafkaCluster::login));
  }

  private static Stream<Manifest> poolsOf(Situation s, Manifest kafka) {
    return s.ofKind("KafkaNodePool")
        .filter(p -> kafka.name().equals(p.labels().get("strimzi.io/cluster")));
  }

  private static boolean is(Manifest pool, String role) {
    return items(pool.spec(), "roles").anyMatch(r -> r.asText().equals(role));
  }

  private static void pools(Situation s, Rule.Report report) {
    s.ofKind("KafkaNodePool")
        .filter(
            p ->
                s.manifests()
                    .find("Kafka", p.labels().getOrDefault("strimzi.io/cluster", ""))
                    .isEmpty())
        .forEach(p -> report.add(p, "belongs to no Kafka cluster that is here"));
    s.ofKind("Kafka")
        .forEach(
            kafka -> {
              int controllers = replicas(s, kafka, "controller");
              int brokers = replicas(s, kafka, "broker");
              if (brokers == 0) {
                report.add(kafka, "has no pool of brokers");
              }
              if (controllers % 2 == 0) {
                report.add(kafka, "has " + controllers + " controllers: an odd number");
              }
              if (s.profile().highlyAvailable() && (controllers < 3 || brokers < 3)) {
                report.add(
                    kafka,
                    "has "
                        + controllers
                        + " controllers and "
                        + brokers
                        + " brokers: three each, or one loss stops it");
              }
            });
    s.ofKind("KafkaNodePool")
        .filter(p -> !hasMetadata(p))
        .forEach(p -> report.add(p, "exactly one of its volumes has kraftMetadata: shared"));
  }

  private static int replicas(Situation s, Manifest kafka, String role) {
    return poolsOf(s, kafka)
        .filter(p -> is(p, role))
        .mapToInt(p -> p.spec().path("replicas").asInt())
        .sum();
  }

  private static boolean hasMetadata(Manifest pool) {
    return items(pool.spec(), "storage", "volumes")
            .filter(v -> text(v, "kraftMetadata").equals("shared"))
            .count()
        == 1;
  }

  private static void heap(Situation s, Rule.Report report) {
    s.ofKind("KafkaNodePool")
        .forEach(
            p -> {
              var limit = Quantity.of(at(p.spec(), "resources", "limits", "memory"));
              var heap = javaBytes(at(p.spec(), "jvmOptions", "-Xmx"));
              var least = javaBytes(at(p.spec(), "jvmOptions", "-Xms"));
              if (limit.isEmpty() || heap.isEmpty()) {
                report.add(p, "needs resources.limits.memory and jvmOptions.-Xmx");
              } else if (heap.get().compareTo(limit.get().multiply(MOST_HEAP)) > 0) {
                report.add(p, "its heap is more than 60 % of its memory: it would be killed");
              }
              if (heap.isPresent() && least.isPresent() && least.get().compareTo(heap.get()) > 0) {
                report.add(p, "-Xms is more than -Xmx");
              }
              var request = Quantity.of(at(p.spec(), "resources", "requests", "memory"));
              if (limit.isPresent()
                  && request.isPresent()
                  && request.get().compareTo(limit.get()) > 0) {
                report.add(p, "requests more memory than its limit");
              }
            });
  }

  /** {@code 512m} is mebibytes to Java and thousandths to Kubernetes. */
  private static Optional<BigDecimal> javaBytes(JsonNode size) {
    String text = size.asText("").toLowerCase(Locale.ROOT);
    if (!text.matches("[1-9]\\d*[mg]")) {
      return Optional.empty();
    }
    long number = Long.parseLong(text.substring(0, text.length() - 1));
    return Optional.of(new BigDecimal(number).multiply(new BigDecimal(unit(text))));
  }

  private static long unit(String text) {
    return text.endsWith("g") ? 1L << 30 : 1L << 20;
  }

  private static void copies(Situation s, Rule.Report report) {
    s.ofKind("Kafka")
        .forEach(
            kafka -> {
              int copies =
                  at(kafka.spec(), "kafka", "config", "default.replication.factor").asInt(1);
              s.ofKind("KafkaTopic")
                  .filter(t -> t.spec().has("replicas"))
                  .filter(t -> t.spec().path("replicas").asInt() != copies)
                  .forEach(
                      t ->
                          report.add(
                              t,
                              "has "
                                  + t.spec().path("replicas")
                                  + " copies, the cluster "
                                  + copies
                                  + ": leave replicas out"));
            });
  }

  private static void login(Situation s, Rule.Report report) {
    s.ofKind("Kafka")
        .forEach(
            kafka -> {
              var types =
                  items(kafka.spec(), "kafka", "listeners")
                      .map(l -> text(l, "authentication", "type"))
                      .toList();
              s.ofKind("KafkaUser")
                  .filter(u -> !types.contains(text(u.spec(), "authentication", "type")))
                  .forEach(
                      u ->
                          report.add(
                              u,
                              "logs in by "
                                  + text(u.spec(), "authentication", "type")
                                  + ", the listeners ask for "
                                  + types));
            });
  }
}
