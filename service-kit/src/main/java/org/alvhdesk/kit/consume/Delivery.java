package org.alvhdesk.kit.consume;

import io.opentelemetry.context.Context;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.alvhdesk.kit.kafka.CloudEvent;
import org.alvhdesk.kit.trace.Origin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A decoded record.
 *
 * @param eventId CloudEvents id, or {@code topic-partition-offset} for a record without one
 * @param type CloudEvents type, or null
 * @param key record key as text, or null
 * @param publishedAt wall time at which the producer sent it (Kafka's record timestamp)
 * @param origin what to do its effects in: the trace of its writer, and its id for the log
 */
public record Delivery<T>(
    T payload,
    String eventId,
    String type,
    String key,
    String topic,
    Instant publishedAt,
    Origin origin) {

  static <T> Delivery<T> of(ConsumerRecord<byte[], byte[]> record, T payload, Context trace) {
    String id = idOf(record);
    return new Delivery<>(
        payload,
        id,
        CloudEvent.header(record.headers(), CloudEvent.TYPE),
        record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8),
        record.topic(),
        Instant.ofEpochMilli(record.timestamp()),
        new Origin(trace, Optional.of(id)));
  }

  private static String idOf(ConsumerRecord<byte[], byte[]> record) {
    String id = CloudEvent.header(record.headers(), CloudEvent.ID);
    return id != null ? id : record.topic() + "-" + record.partition() + "-" + record.offset();
  }
}
