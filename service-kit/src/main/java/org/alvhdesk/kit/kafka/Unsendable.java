package org.alvhdesk.kit.kafka;

import java.util.Set;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * A record that Kafka can never take, however often it is sent: too large, or not valid for its
 * topic. Everything else (a broker that is away, a topic or a right that is not there yet) can be
 * mended without changing the record, and is tried again.
 *
 * @param place in the list that was sent, from 0
 * @param why as Kafka says it
 */
public record Unsendable(int place, String why) {
  private static final Set<Class<? extends RuntimeException>> FOR_GOOD =
      Set.of(
          RecordTooLargeException.class,
          SerializationException.class,
          InvalidRecordException.class,
          InvalidTopicException.class);

  /** Whether {@code failure} says so. */
  static boolean is(Throwable failure) {
    return FOR_GOOD.stream().anyMatch(type -> type.isInstance(failure));
  }

  static Unsendable of(int place, Throwable failure) {
    return new Unsendable(place, failure.getClass().getSimpleName() + ": " + failure.getMessage());
  }
}
