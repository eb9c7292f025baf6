package org.alvhdesk.rulefiles;

/**
 * One thing that is wrong with a rule file.
 *
 * @param path where, such as {@code $.groups[0].parameters[2].value}
 * @param line line of the file, from 1; 0 when the file as a whole is meant
 * @param message what is wrong and what may stand there
 */
public record Problem(String path, int line, String message) {
  /** One line for people. */
  public String text() {
    return (line > 0 ? "line " + line + ", " : "") + path + ": " + message;
  }
}
