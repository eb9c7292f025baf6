package org.alvhdesk.cli.proof;

/** Nothing was found wrong and nothing was proved: there is no data, or it cannot be reached. */
final class NotVerified extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotVerified(String message) {
    super(message);
  }

  NotVerified(String message, Throwable cause) {
    super(message, cause);
  }
}
