package org.alvhdesk.strategy.rules;

/**
 * One named reading of a rule set.
 *
 * @param name key inside its rule set, such as {@code harvest.rule}
 * @param value one of the names the document allows
 */
public record Option(String name, String value, Citation citation) {
  /**
   * @throws IllegalArgumentException when the name or the value is blank
   */
  public Option {
    if (name.isBlank() || value.isBlank()) {
      throw new IllegalArgumentException("an option needs a name and a value, was: " + name);
    }
  }
}
