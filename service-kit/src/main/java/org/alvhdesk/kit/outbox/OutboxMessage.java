package org.alvhdesk.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.alvhdesk.contracts.Json;

/**
 * A fact on its way out.
 *
 * @param eventId CloudEvents id, unique: consumers take an id once. Derive it from what the fact is
 *     about ({@link #idOf}) so that the same fact has the same id
 * @param topic Kafka topic
 * @param key record key and CloudEvents subject: facts of one key keep their order
 * @param type CloudEvents type
 * @param payload JSON
 * @param marketTime market time of the fact, or null when it has none
 */
public record OutboxMessage(
    String eventId, String topic, String key, String type, String payload, Instant marketTime) {
  public OutboxMessage {
    Objects.requireNonNull(eventId, "eventId");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(payload, "payload");
  }

  /** {@code payload} as JSON; the type is the topic's name, which carries the version. */
  public static OutboxMessage json(
      String eventId, String topic, String key, Object payload, Instant marketTime) {
    return new OutboxMessage(eventId, topic, key, topic, Json.write(payload), marketTime);
  }

  /** A deterministic id from what the fact is about, such as topic, run, step and service. */
  public static String idOf(Object... parts) {
    StringBuilder name = new StringBuilder();
    for (Object part : parts) {
      name.append(part).append('\n');
    }
    return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }
}
