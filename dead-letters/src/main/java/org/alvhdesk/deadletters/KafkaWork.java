package org.alvhdesk.deadletters;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.AuthorizationException;

/** Waiting for Kafka, with words for what can go wrong. */
final class KafkaWork {
  private static final int PATIENCE_SECONDS = 20;

  private KafkaWork() {}

  /**
   * The result.
   *
   * @throws DeadLetterException when there is none
   */
  static <T> T await(String what, Future<T> work) {
    try {
      return work.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeadLetterException("interrupted while " + what, e);
    } catch (TimeoutException e) {
      throw failed(what, e);
    } catch (ExecutionException e) {
      throw failed(what, e.getCause());
    }
  }

  /** The exception that says so. */
  static DeadLetterException failed(String what, Throwable cause) {
    String hint =
        switch (cause) {
          case AuthorizationException e -> "; this Kafka user may not: see runbooks/dead-letter.md";
          case TimeoutException e -> "; is Kafka up, and is this its address?";
          case org.apache.kafka.common.errors.TimeoutException e ->
              "; is Kafka up, and is this its address?";
          default -> "";
        };
    String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new DeadLetterException(what + " failed: " + why + hint, cause);
  }
}
