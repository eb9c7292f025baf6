package org.alvhdesk.strategy.rules;

/**
 * One named reading of a rule set, such as {@code OFF} or {@code WIDEN_WINGS}.
 *
 * @param name key inside its rule set, such as {@code valuation.gate}
 * @param value the reading chosen
 */
public record Choice(String name, String value, Citation citation) {
  public Choice {
    if (name.isBlank() || value.isBlank()) {
      throw new IllegalArgumentException("a choice needs a name and a value, was: " + name);
    }
  }
}
