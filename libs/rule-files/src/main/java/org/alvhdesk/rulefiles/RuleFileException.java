package org.alvhdesk.rulefiles;

import java.util.List;

/** A rule or policy file was refused; the message lists every problem found. */
public final class RuleFileException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  RuleFileException(String file, List<Problem> problems) {
    super(message(file, problems));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong, in the file's order. */
  public List<Problem> problems() {
    return problems;
  }

  private static String message(String file, List<Problem> problems) {
    StringBuilder text = new StringBuilder(file).append(" is refused:");
    problems.forEach(p -> text.append("\n  ").append(p.text()));
    return text.toString();
  }
}
