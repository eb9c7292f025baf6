package org.alvhdesk.localstack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/** Creates the topics, or brings their partitions and settings up to date. */
final class KafkaTopics {
  private static final int TIMEOUT_SECONDS = 30;

  private KafkaTopics() {}

  static void bringUpToDate(String bootstrap) {
    bringUpToDate(bootstrap, Topics.all());
  }

  static void bringUpToDate(String bootstrap, Map<String, Topics.Definition> wanted) {
    var properties = new Properties();
    properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_SECONDS * 1000);
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5000);
    try (var admin = Admin.create(properties)) {
      var existing = admin.listTopics().names().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      var missing = new ArrayList<NewTopic>();
      var present = new ArrayList<Topics.Definition>();
      for (var topic : wanted.values()) {
        if (existing.contains(topic.name())) {
          present.add(topic);
        } else {
          missing.add(
              new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.of((short) 1))
                  .configs(topic.settings()));
        }
      }
      if (!missing.isEmpty()) {
        admin.createTopics(missing).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      }
      if (!present.isEmpty()) {
        update(admin, present);
      }
    } catch (ExecutionException | TimeoutException e) {
      throw new StackException("cannot create Kafka's topics: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while creating Kafka's topics", e);
    }
  }

  private static void update(Admin admin, List<Topics.Definition> topics)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<ConfigResource, Collection<AlterConfigOp>> settings = new HashMap<>();
    for (var topic : topics) {
      settings.put(
          new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
          topic.settings().entrySet().stream()
              .map(
                  s ->
                      new AlterConfigOp(
                          new ConfigEntry(s.getKey(), s.getValue()), AlterConfigOp.OpType.SET))
              .toList());
    }
    admin.incrementalAlterConfigs(settings).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    var descriptions =
        admin
            .describeTopics(topics.stream().map(Topics.Definition::name).toList())
            .allTopicNames()
            .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    var more = new HashMap<String, NewPartitions>();
    for (var topic : topics) {
      if (descriptions.get(topic.name()).partitions().size() < topic.partitions()) {
        more.put(topic.name(), NewPartitions.increaseTo(topic.partitions()));
      }
    }
    if (!more.isEmpty()) {
      admin.createPartitions(more).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }
  }
}
