package org.alvhdesk.market.files.positions;

/** A list of positions that cannot be read; the message is one line, says where and what to do. */
public final class PositionFileProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PositionFileProblem(String message) {
    super(message);
  }

  PositionFileProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
