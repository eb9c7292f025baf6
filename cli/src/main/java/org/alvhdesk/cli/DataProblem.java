package org.alvhdesk.cli;

/**
 * The data of a command cannot be used: a file that is missing, a row that makes no sense, a day
 * outside the calendar. The message is one line, says where and what to do; the exit code is 1.
 */
public class DataProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With {@code message} in one line, for people. */
  public DataProblem(String message) {
    super(message);
  }

  /** With {@code message} in one line, for people, and what led to it. */
  public DataProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
