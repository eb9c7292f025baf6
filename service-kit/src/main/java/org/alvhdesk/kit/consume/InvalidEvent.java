package org.alvhdesk.kit.consume;

/**
 * An event that can be read but must not be acted on, however often it is tried (an unknown book, a
 * negative quantity): it goes to the dead-letter topic. Anything that time can heal is not this.
 */
public final class InvalidEvent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** {@code message} says what is wrong with which field. */
  public InvalidEvent(String message) {
    super(message);
  }
}
