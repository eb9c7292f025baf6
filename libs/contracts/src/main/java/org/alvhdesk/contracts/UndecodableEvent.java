package org.alvhdesk.contracts;

/**
 * A payload that can never be understood, however often it is tried: the typed failure that sends a
 * message to the dead-letter topic.
 */
public final class UndecodableEvent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UndecodableEvent(String message) {
    super(message);
  }

  public UndecodableEvent(String message, Throwable cause) {
    super(message, cause);
  }
}
