package org.alvhdesk.localstack;

/** Something that a person must do something about; the message is one line that says what. */
public final class StackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure whose message is all that the reader needs. */
  public StackException(String message) {
    super(message);
  }

  /** A failure with the exception that caused it. */
  public StackException(String message, Throwable cause) {
    super(message, cause);
  }
}
