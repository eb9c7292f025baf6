package org.alvhdesk.k8s.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.alvhdesk.localstack.DatabaseName;
import org.alvhdesk.localstack.PartName;
import org.alvhdesk.localstack.Topics;

/**
 * What the code calls things: the manifests must use the same names.
 *
 * @param root the checkout
 * @param topics every topic and dead-letter topic
 * @param services the four services
 * @param databases every database, with the roles {@code <name>_owner} and, of services, {@code
 *     <name>_app}
 * @param realm the realm of the local stack
 * @param metrics names that are exported
 * @param settings by id of the service and by name, every variable that it reads
 * @param choices what some of them may be
 * @param pages what the pages ask of the edge
 */
public record Code(
    Path root,
    Map<String, Topic> topics,
    List<Service> services,
    Set<DatabaseName> databases,
    JsonNode realm,
    MetricNames metrics,
    Map<String, Map<String, Setting>> settings,
    Choices choices,
    PageLimits pages) {

  /**
   * A topic as the local stack makes it.
   *
   * @param settings as Kafka names them
   */
  public record Topic(String name, int partitions, Map<String, String> settings) {}

  /**
   * A service.
   *
   * @param id as consumer, database client and image: {@code condor-service}
   * @param workload name of its workload and Service: {@code condor}
   * @param database its database, or null
   * @param audience client id that tokens for it name; of ui, the client it logs in with
   * @param reads topics of its channels
   * @param writes topics it may write facts to
   * @param groups prefix of its consumer groups
   * @param pool most database connections of one replica
   */
  public record Service(
      String id,
      String workload,
      String database,
      String audience,
      Set<String> reads,
      Set<String> writes,
      String groups,
      int pool) {

    /** Topics for what it can never understand. */
    public List<String> deadLetters() {
      return database == null
          ? List.of()
          : reads.stream().map(topic -> topic + "." + id + ".dlq").toList();
    }
  }

  /** Reads the names from classes, settings and documents of the checkout. */
  public static Code of(Path root) {
    var events = EventsPage.read(root.resolve("docs/events.md"));
    return new Code(
        root,
        topicsOfLocalStack(),
        List.of(
            service(root, events, PartName.MARKET_DATA, "market-data"),
            service(root, events, PartName.CONDOR, "condor"),
            service(root, events, PartName.HEDGE, "hedge"),
            service(root, events, PartName.UI, "ui")),
        Set.of(DatabaseName.values()),
        realmOfLocalStack(),
        MetricNames.read(root.resolve("docs/operations/metrics.md")),
        settings(root),
        Choices.read(root),
        PageLimits.read(root, PartName.UI.id()));
  }

  private static Map<String, Map<String, Setting>> settings(Path root) {
    var all = new TreeMap<String, Map<String, Setting>>();
    for (PartName part :
        List.of(PartName.MARKET_DATA, PartName.CONDOR, PartName.HEDGE, PartName.UI)) {
      all.put(part.id(), Setting.of(root, part.id(), ServiceSettings.read(root, part.id())));
    }
    return all;
  }

  /** The service of this workload. */
  public java.util.Optional<Service> workload(String name) {
    return services.stream().filter(s -> s.workload().equals(name)).findFirst();
  }

  private static Service service(Path root, EventsPage events, PartName part, String workload) {
    var settings = ServiceSettings.read(root, part.id());
    boolean ui = part == PartName.UI;
    return new Service(
        part.id(),
        workload,
        part.database().map(DatabaseName::id).orElse(null),
        settings.get(ui ? "quarkus.oidc.client-id" : "alvh.audience"),
        settings.channelTopics(),
        events.writtenBy(part.id()),
        ui ? "portfolio-ui-" : part.id() + ".",
        settings.poolSize());
  }

  private static Map<String, Topic> topicsOfLocalStack() {
    var all = new TreeMap<String, Topic>();
    var kept = Map.of("retention.ms", "-1", "retention.bytes", "-1");
    for (Topics topic : Topics.values()) {
      var settings = new LinkedHashMap<>(topic.settings());
      all.put(topic.topic(), new Topic(topic.topic(), topic.partitions(), settings));
      for (PartName consumer : topic.consumers()) {
        String name = topic.deadLetter(consumer);
        all.put(name, new Topic(name, 1, kept));
      }
    }
    if (!all.keySet().equals(Set.copyOf(Topics.names()))) {
      throw new IllegalStateException("local-stack makes topics that are not in its Topics");
    }
    return all;
  }

  private static JsonNode realmOfLocalStack() {
    try (InputStream in = Topics.class.getResourceAsStream("realm.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the local stack's realm", e);
    }
  }

  /** Client ids of the realm that are not for a demo only. */
  public List<JsonNode> clients() {
    var clients = new ArrayList<JsonNode>();
    realm.path("clients").forEach(c -> clients.add(c));
    clients.removeIf(c -> c.path("description").asText().startsWith("DEMO ONLY"));
    return clients;
  }
}
