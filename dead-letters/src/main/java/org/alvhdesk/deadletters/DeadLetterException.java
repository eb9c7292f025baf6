package org.alvhdesk.deadletters;

/** Something that the operator asked for cannot be done; the message says why and what to do. */
public final class DeadLetterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DeadLetterException(String message) {
    super(message);
  }

  DeadLetterException(String message, Throwable cause) {
    super(message, cause);
  }
}
