package org.alvhdesk.deadletters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads records of a partition; joins no group and commits nothing. */
final class LetterReader implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final KafkaConsumer<byte[], byte[]> consumer;

  LetterReader(Map<String, Object> broker) {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 50);
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** First offset that is kept and the one behind the last. */
  long[] bounds(TopicPartition partition) {
    try {
      List<TopicPartition> one = List.of(partition);
      return new long[] {
        consumer.beginningOffsets(one).get(partition), consumer.endOffsets(one).get(partition)
      };
    } catch (KafkaException e) {
      throw KafkaWork.failed("asking for the records of " + partition, e);
    }
  }

  /** The letter at this offset, if it is kept. */
  Optional<Letter> at(TopicPartition partition, long offset) {
    long[] bounds = bounds(partition);
    if (offset < bounds[0] || offset >= bounds[1]) {
      return Optional.empty();
    }
    return range(partition, offset, offset + 1).stream()
        .map(LetterReader::letter)
        .filter(l -> l.id().offset() == offset)
        .findFirst();
  }

  /** Every letter of a partition from {@code from} on. */
  List<Letter> from(TopicPartition partition, long from) {
    return range(partition, from, bounds(partition)[1]).stream().map(LetterReader::letter).toList();
  }

  /** Offset of the newest record of {@code key} behind {@code offset}, if there is one. */
  Optional<Long> newerOfKey(TopicPartition partition, long offset, byte[] key) {
    return range(partition, offset + 1, bounds(partition)[1]).stream()
        .filter(r -> Arrays.equals(r.key(), key))
        .map(ConsumerRecord::offset)
        .max(Long::compare);
  }

  private List<ConsumerRecord<byte[], byte[]>> range(TopicPartition partition, long from, long to) {
    List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
    long begin = Math.max(from, bounds(partition)[0]);
    if (begin >= to) {
      return found;
    }
    try {
      consumer.assign(List.of(partition));
      consumer.seek(partition, begin);
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (consumer.position(partition) < to) {
        if (System.nanoTime() > deadline) {
          throw new DeadLetterException("Kafka does not hand out the records of " + partition);
        }
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          if (record.offset() < to) {
            found.add(record);
          }
        }
      }
      return found;
    } catch (KafkaException e) {
      throw KafkaWork.failed("reading " + partition, e);
    }
  }

  private static Letter letter(ConsumerRecord<byte[], byte[]> record) {
    return new Letter(
        new LetterId(record.topic(), record.partition(), record.offset()),
        record.key(),
        record.value(),
        StreamSupport.stream(record.headers().spliterator(), false)
            .map(h -> new Letter.Field(h.key(), h.value()))
            .toList());
  }

  @Override
  public void close() {
    consumer.close();
  }
}
