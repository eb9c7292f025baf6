package org.alvhdesk.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what is on a topic of one partition, from its beginning. */
public final class KafkaReader {
  private KafkaReader() {}

  /** The first records with {@code key}, at least {@code count}; waits for them. */
  public static List<ConsumerRecord<byte[], byte[]>> read(
      String bootstrap, String topic, int count, String key) {
    List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> reader = reader(bootstrap)) {
      TopicPartition partition = new TopicPartition(topic, 0);
      reader.assign(List.of(partition));
      reader.seekToBeginning(List.of(partition));
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                reader
                    .poll(Duration.ofMillis(200))
                    .forEach(
                        record -> {
                          if (key.equals(new String(record.key(), UTF_8))) {
                            found.add(record);
                          }
                        });
                return found.size() >= count;
              });
    }
    return found;
  }

  /** Number of records on the topic. */
  static long count(String bootstrap, String topic) {
    try (KafkaConsumer<byte[], byte[]> reader = reader(bootstrap)) {
      TopicPartition partition = new TopicPartition(topic, 0);
      return reader.endOffsets(List.of(partition)).get(partition);
    }
  }

  private static KafkaConsumer<byte[], byte[]> reader(String bootstrap) {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
