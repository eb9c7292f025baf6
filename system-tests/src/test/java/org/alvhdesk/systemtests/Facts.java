package org.alvhdesk.systemtests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands in Kafka. */
final class Facts {
  private Facts() {}

  /** Every payload of a topic from its beginning to its end of now. */
  static <T> List<T> all(LocalStack stack, String topic, Class<T> type) {
    return records(stack, topic).stream().map(r -> Json.read(r.value(), type)).toList();
  }

  /** Every record of a topic from its beginning to its end of now. */
  static List<ConsumerRecord<String, String>> records(LocalStack stack, String topic) {
    try (var consumer = consumer(stack)) {
      var partitions = partitions(consumer, topic);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var found = new ArrayList<ConsumerRecord<String, String>>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      }
      return found;
    }
  }

  /** How many records each dead-letter topic has ever taken; only those that have any. */
  static Map<String, Long> deadLetters(LocalStack stack) {
    try (var consumer = consumer(stack)) {
      return Topics.names().stream()
          .filter(n -> n.endsWith(".dlq"))
          .collect(Collectors.toMap(n -> n, n -> taken(consumer, n)))
          .entrySet()
          .stream()
          .filter(e -> e.getValue() > 0)
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
  }

  private static long taken(KafkaConsumer<String, String> consumer, String topic) {
    return consumer.endOffsets(partitions(consumer, topic)).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private static Collection<TopicPartition> partitions(
      KafkaConsumer<String, String> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(p -> new TopicPartition(topic, p.partition()))
        .toList();
  }

  private static KafkaConsumer<String, String> consumer(LocalStack stack) {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            stack.kafka(),
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            20_000),
        new StringDeserializer(),
        new StringDeserializer());
  }
}
