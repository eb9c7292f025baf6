package org.alvhdesk.hedge.notification;

import java.util.Objects;

/** What became of a message that a channel was asked to send. */
sealed interface Outcome {
  /** The other side has taken it. */
  record Sent() implements Outcome {}

  /**
   * It has not, or nobody knows.
   *
   * @param why in words, not blank
   */
  record Failed(String why) implements Outcome {
    public Failed {
      Objects.requireNonNull(why);
    }

    /** {@code failure} in words; one that has none (a refused connection) by its name. */
    static Failed of(Exception failure) {
      String message = failure.getMessage();
      String name = failure.getClass().getSimpleName();
      return new Failed(message == null || message.isBlank() ? name : name + ": " + message);
    }
  }
}
