package org.alvhdesk.cli;

import java.util.List;

/** Several things are wrong with the data of a command; each is a line of its own. */
public final class DataProblems extends DataProblem {
  private static final long serialVersionUID = 1L;
  private final transient List<String> lines;

  /** With {@code lines} for people, each saying where and what to do. */
  public DataProblems(List<String> lines, Throwable cause) {
    super(String.join("; ", lines), cause);
    this.lines = List.copyOf(lines);
  }

  /** One line for each problem. */
  public List<String> lines() {
    return lines;
  }
}
