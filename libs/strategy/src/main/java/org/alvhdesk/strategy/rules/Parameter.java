package org.alvhdesk.strategy.rules;

import java.math.BigDecimal;

/**
 * One number of a rule set.
 *
 * @param name key inside its rule set, such as {@code base.targetDte}
 * @param unit such as {@code days}, {@code points}, {@code decimal}
 */
public record Parameter(String name, BigDecimal value, String unit, Citation citation) {
  public Parameter {
    if (name.isBlank() || unit.isBlank()) {
      throw new IllegalArgumentException("a parameter needs a name and a unit, was: " + name);
    }
  }
}
