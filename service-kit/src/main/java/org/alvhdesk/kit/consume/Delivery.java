package org.alvhdesk.kit.consume;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.alvhdesk.kit.kafka.CloudEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A decoded record.
 *
 * @param eventId CloudEvents id, or {@code topic-partition-offset} for a record without one
 * @param type CloudEvents type, or null
 * @param key record key as text, or null
 * @param publishedAt wall time at which the producer sent it (Kafka's record timestamp)
 */
public record Delivery<T>(
    T payload, String eventId, String type, String key, String topic, Instant publishedAt) {

  static <T> Delivery<T> of(ConsumerRecord<byte[], byte[]> record, T payload) {
    String id = CloudEvent.header(record.headers(), CloudEvent.ID);
    return new Delivery<>(
        payload,
        id != null ? id : record.topic() + "-" + record.partition() + "-" + record.offset(),
        CloudEvent.header(record.headers(), CloudEvent.TYPE),
        record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8),
        record.topic(),
        Instant.ofEpochMilli(record.timestamp()));
  }
}
