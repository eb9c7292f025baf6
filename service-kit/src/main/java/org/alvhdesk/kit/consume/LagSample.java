package org.alvhdesk.kit.consume;

import io.micrometer.core.instrument.Tags;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.alvhdesk.kit.metrics.Gauges;
import org.alvhdesk.kit.metrics.Sample;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How far each channel is behind its topic: records that are there and not yet done with. Unlike
 * the client's own figure it counts what was fetched and still waits, such as a step without its
 * slices.
 */
@ApplicationScoped
class LagSample implements Sample {
  private static final int PATIENCE_MS = 5000;

  private final Map<String, Object> settings;
  private final Incoming incoming;
  private final StaticMembership membership;
  private final Gauges gauges;
  private final Map<String, Set<TopicPartition>> partitionsByTopic = new HashMap<>();
  private Admin admin;

  LagSample(
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      Incoming incoming,
      StaticMembership membership,
      Gauges gauges) {
    settings = new HashMap<>(broker);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
    this.incoming = incoming;
    this.membership = membership;
    this.gauges = gauges;
  }

  @Override
  public String what() {
    return "the lag of the consumers";
  }

  @Override
  public void take() {
    incoming
        .topicByChannel()
        .forEach(
            (channel, topic) ->
                gauges.set(
                    "alvh.consumer.lag",
                    "records",
                    "Records of the channel's topic that are not yet done with",
                    Tags.of("channel", channel),
                    lag(channel, partitions(topic))));
  }

  private long lag(String channel, Set<TopicPartition> partitions) {
    Map<TopicPartition, OffsetAndMetadata> committed =
        get(
            admin()
                .listConsumerGroupOffsets(membership.group(channel))
                .partitionsToOffsetAndMetadata());
    Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
    Map<TopicPartition, Long> begins =
        membership.isHeardByEvery(channel)
            ? ends // begins with what comes next
            : offsets(partitions, OffsetSpec.earliest());
    return partitions.stream()
        .mapToLong(
            p -> {
              OffsetAndMetadata done = committed.get(p);
              return Math.max(0, ends.get(p) - (done == null ? begins.get(p) : done.offset()));
            })
        .sum();
  }

  private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec which) {
    return get(
            admin()
                .listOffsets(partitions.stream().collect(Collectors.toMap(p -> p, p -> which)))
                .all())
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
  }

  private Set<TopicPartition> partitions(String topic) {
    return partitionsByTopic.computeIfAbsent(
        topic,
        name ->
            get(admin().describeTopics(List.of(name)).allTopicNames())
                .get(name)
                .partitions()
                .stream()
                .map(p -> new TopicPartition(name, p.partition()))
                .collect(Collectors.toSet()));
  }

  private static <T> T get(org.apache.kafka.common.KafkaFuture<T> answer) {
    try {
      return answer.get(2L * PATIENCE_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Kafka does not say: " + e.getMessage(), e);
    }
  }

  private synchronized Admin admin() {
    if (admin == null) {
      admin = Admin.create(settings);
    }
    return admin;
  }

  @PreDestroy
  synchronized void close() {
    if (admin != null) {
      admin.close(java.time.Duration.ofSeconds(1));
    }
  }
}
