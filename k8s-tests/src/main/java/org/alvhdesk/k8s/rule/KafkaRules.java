package org.alvhdesk.k8s.rule;

import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.map;
import static org.alvhdesk.k8s.model.Tree.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alvhdesk.deadletters.DeadLetterBox;
import org.alvhdesk.k8s.code.Code;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.PodTemplate;

/** Topics, users, listeners, copies. */
final class KafkaRules {
  private static final String DEAD_LETTERS = "dead-letters";

  private KafkaRules() {}

  static List<Rule> rules() {
    return List.of(
        new Rule("topics-of-code", "topics are those of the code", KafkaRules::topics),
        new Rule("kafka-users", "every service is a user with its own rights", KafkaRules::users),
        new Rule("kafka-secured", "no listener without TLS and password", KafkaRules::listeners),
        new Rule("kafka-copies", "copies fit the number of brokers", KafkaRules::copies),
        new Rule(
            "kafka-client-secured", "clients use TLS and their own user", KafkaRules::clients));
  }

  private static void topics(Situation s, Rule.Report report) {
    var wanted = new TreeMap<>(s.code().topics());
    s.ofKind("KafkaTopic")
        .forEach(
            m -> {
              String name = m.spec().has("topicName") ? text(m.spec(), "topicName") : m.name();
              Code.Topic topic = wanted.remove(name);
              if (topic == null) {
                report.add(m, "is no topic of the code");
                return;
              }
              if (m.spec().path("partitions").asInt() != topic.partitions()) {
                report.add(
                    m,
                    "has "
                        + m.spec().path("partitions")
                        + " partitions, the code "
                        + topic.partitions());
              }
              if (!same(map(m.spec(), "config"), topic.settings())) {
                report.add(
                    m,
                    "is configured "
                        + map(m.spec(), "config")
                        + ", in the code "
                        + topic.settings());
              }
              cluster(s, m, report);
            });
    wanted.keySet().forEach(t -> report.add("KafkaTopic/" + t, "is in the code and not here"));
  }

  private static boolean same(Map<String, String> a, Map<String, String> b) {
    return a.keySet().equals(b.keySet())
        && a.keySet().stream().allMatch(k -> sameValue(a.get(k), b.get(k)));
  }

  private static boolean sameValue(String a, String b) {
    try {
      return new BigDecimal(a).compareTo(new BigDecimal(b)) == 0;
    } catch (NumberFormatException e) {
      return a.equals(b);
    }
  }

  private static void cluster(Situation s, Manifest m, Rule.Report report) {
    String cluster = m.labels().getOrDefault("strimzi.io/cluster", "");
    if (s.manifests().find("Kafka", cluster).isEmpty()) {
      report.add(m, "belongs to the Kafka cluster \"" + cluster + "\", which is not here");
    }
  }

  /** A right: {@code topic alvh.x.v1 Read}. */
  private static Set<String> rights(Manifest user) {
    var rights = new TreeSet<String>();
    items(user.spec(), "authorization", "acls")
        .forEach(
            acl -> {
              JsonNode resource = acl.path("resource");
              String pattern = resource.path("patternType").asText("literal");
              items(acl, "operations")
                  .forEach(
                      op ->
                          rights.add(
                              text(resource, "type")
                                  + " "
                                  + text(resource, "name")
                                  + (pattern.equals("prefix") ? "*" : "")
                                  + " "
                                  + acl.path("type").asText("allow")
                                  + " "
                                  + op.asText()));
            });
    return rights;
  }

  private static Set<String> wanted(Code.Service service) {
    var rights = new TreeSet<String>();
    add(rights, "group " + service.groups() + "*", "Read");
    service.reads().forEach(t -> add(rights, "topic " + t, "Read"));
    service.writes().forEach(t -> add(rights, "topic " + t, "Write"));
    service.deadLetters().forEach(t -> add(rights, "topic " + t, "Write"));
    return rights;
  }

  private static void add(Set<String> rights, String resource, String right) {
    rights.add(resource + " allow " + right);
    rights.add(resource + " allow Describe");
  }

  private static void users(Situation s, Rule.Report report) {
    for (Code.Service service : s.code().services()) {
      Manifest user = s.manifests().find("KafkaUser", service.id()).orElse(null);
      if (user == null) {
        report.add("KafkaUser/" + service.id(), "is a service and has no user");
        continue;
      }
      var missing = new TreeSet<>(wanted(service));
      missing.removeAll(rights(user));
      missing.forEach(r -> report.add(user, "needs " + r));
      var extra = new TreeSet<>(rights(user));
      extra.removeAll(wanted(service));
      extra.forEach(r -> report.add(user, "may " + r + ", which it never does"));
      cluster(s, user, report);
    }
    s.ofKind("KafkaUser")
        .forEach(
            u -> {
              if (u.name().equals(DEAD_LETTERS)) {
                deadLetterTool(u, report);
              } else if (s.code().services().stream().noneMatch(x -> x.id().equals(u.name()))) {
                report.add(u, "is no service");
              }
              if (!Set.of("scram-sha-512", "tls")
                  .contains(text(u.spec(), "authentication", "type"))) {
                report.add(u, "has no authentication");
              }
              if (!text(u.spec(), "authorization", "type").equals("simple")) {
                report.add(u, "has no authorization: simple");
              }
            });
  }

  /** Who decides about dead letters (k8s/dlq) reads and writes any topic, and no group but one. */
  private static void deadLetterTool(Manifest user, Rule.Report report) {
    var wanted = new TreeSet<String>();
    add(wanted, "topic alvh.*", "Read");
    add(wanted, "topic alvh.*", "Write");
    wanted.add("topic alvh.* allow DescribeConfigs");
    add(wanted, "group " + DeadLetterBox.GROUP, "Read");
    if (!rights(user).equals(wanted)) {
      report.add(user, "has the rights " + rights(user) + ", not " + wanted);
    }
  }

  private static void listeners(Situation s, Rule.Report report) {
    s.ofKind("Kafka")
        .forEach(
            k -> {
              items(k.spec(), "kafka", "listeners")
                  .forEach(
                      l -> {
                        if (!l.path("tls").asBoolean(false)) {
                          report.add(k, "listener " + text(l, "name") + " has no TLS");
                        }
                        if (text(l, "authentication", "type").isEmpty()) {
                          report.add(k, "listener " + text(l, "name") + " lets everybody in");
                        }
                        if (l.path("networkPolicyPeers").isEmpty()) {
                          report.add(
                              k,
                              "the policy that Strimzi makes for listener "
                                  + text(l, "name")
                                  + " lets every pod in: networkPolicyPeers");
                        }
                        if (!text(l, "type").equals("internal")) {
                          report.add(
                              k, "listener " + text(l, "name") + " is open outside the cluster");
                        }
                      });
              if (!text(k.spec(), "kafka", "authorization", "type").equals("simple")) {
                report.add(k, "lets every user do everything: authorization.type: simple");
              }
              if (!text(k.spec(), "kafka", "config", "auto.create.topics.enable").equals("false")) {
                report.add(k, "makes topics by itself: auto.create.topics.enable: false");
              }
            });
  }

  private static void copies(Situation s, Rule.Report report) {
    int brokers =
        s.ofKind("KafkaNodePool")
            .filter(p -> items(p.spec(), "roles").anyMatch(r -> r.asText().equals("broker")))
            .mapToInt(p -> p.spec().path("replicas").asInt())
            .sum();
    s.ofKind("Kafka")
        .forEach(
            k -> {
              var config = k.spec().path("kafka").path("config");
              for (String name :
                  List.of(
                      "default.replication.factor",
                      "offsets.topic.replication.factor",
                      "transaction.state.log.replication.factor",
                      "share.coordinator.state.topic.replication.factor")) {
                int copies = config.path(name).asInt(1);
                if (copies > brokers) {
                  report.add(k, name + " is " + copies + ", and there are " + brokers + " brokers");
                }
                if (s.profile().highlyAvailable() && copies < 3) {
                  report.add(k, name + " is " + copies + ": 3, so that a broker may be lost");
                }
              }
              for (String name :
                  List.of(
                      "min.insync.replicas",
                      "transaction.state.log.min.isr",
                      "share.coordinator.state.topic.min.isr")) {
                int least = config.path(name).asInt(1);
                if (s.profile().highlyAvailable() && least < 2) {
                  report.add(k, name + " is " + least + ": 2, or one disk has all there is");
                }
                if (least >= Math.max(2, config.path("default.replication.factor").asInt(1))) {
                  report.add(k, name + " is " + least + ": no broker may ever go");
                }
              }
            });
    s.ofKind("KafkaTopic")
        .filter(t -> t.spec().path("replicas").asInt(0) > brokers)
        .forEach(
            t ->
                report.add(
                    t,
                    "wants " + t.spec().path("replicas") + " copies on " + brokers + " brokers"));
  }

  private static void clients(Situation s, Rule.Report report) {
    for (PodTemplate pod : s.pods()) {
      Code.Service service = s.code().workload(pod.owner().name()).orElse(null);
      if (service == null) {
        continue;
      }
      Map.of(
              "KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
              "KAFKA_SASL_MECHANISM", "SCRAM-SHA-512",
              "KAFKA_SSL_TRUSTSTORE_TYPE", "PEM")
          .forEach(
              (name, value) -> {
                if (!pod.env(name).equals(value)) {
                  report.add(pod.owner(), name + " is \"" + pod.env(name) + "\", not " + value);
                }
              });
      boolean own =
          pod.variable("KAFKA_SASL_JAAS_CONFIG")
              .anyMatch(e -> text(e, "valueFrom", "secretKeyRef", "name").equals(service.id()));
      if (!own) {
        report.add(pod.owner(), "does not log in to Kafka as " + service.id());
      }
      if (pod.variable("ALVH_INSTANCE")
          .noneMatch(e -> text(e, "valueFrom", "fieldRef", "fieldPath").equals("metadata.name"))) {
        report.add(pod.owner(), "ALVH_INSTANCE is not the pod's name: replicas would share a seat");
      }
    }
  }
}
