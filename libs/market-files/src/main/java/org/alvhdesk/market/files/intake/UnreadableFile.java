package org.alvhdesk.market.files.intake;

/**
 * A file of no known shape, damaged, too large, or silent about what it is of. The message says
 * what the file begins with and which shapes are understood, or what is missing.
 */
public final class UnreadableFile extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  UnreadableFile(String message) {
    super(message);
  }

  UnreadableFile(String message, Throwable cause) {
    super(message, cause);
  }
}
