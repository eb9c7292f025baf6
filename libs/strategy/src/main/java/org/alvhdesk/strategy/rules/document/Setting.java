package org.alvhdesk.strategy.rules.document;

import java.math.BigDecimal;
import java.util.List;

/** The value of a parameter together with the values it may take. */
public sealed interface Setting {

  /** The value in words: {@code 0.40}, {@code CM30}. */
  String text();

  /** What the value may be: {@code 0 to 1}, {@code one of CM30, VX1}. */
  String allowed();

  /**
   * A number inside a closed range, in the unit of its parameter.
   *
   * <p>Equal when the numbers are: 0.40 and 0.4 are the same quantity. The scale is kept, because
   * decisions print it.
   *
   * @param min lowest allowed value
   * @param max highest allowed value
   */
  record Quantity(BigDecimal value, BigDecimal min, BigDecimal max) implements Setting {
    /**
     * @throws IllegalArgumentException when the range is empty or the value outside it
     */
    public Quantity {
      if (min.compareTo(max) > 0) {
        throw new IllegalArgumentException("the range " + min + " to " + max + " is empty");
      }
      if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
        throw new IllegalArgumentException(
            "the value " + value.toPlainString() + " is outside " + range(min, max));
      }
    }

    private static String range(BigDecimal min, BigDecimal max) {
      return min.toPlainString() + " to " + max.toPlainString();
    }

    @Override
    public String text() {
      return value.toPlainString();
    }

    @Override
    public String allowed() {
      return range(min, max);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Quantity(BigDecimal v, BigDecimal low, BigDecimal high)
          && value.compareTo(v) == 0
          && min.compareTo(low) == 0
          && max.compareTo(high) == 0;
    }

    @Override
    public int hashCode() {
      return List.of(value.stripTrailingZeros(), min.stripTrailingZeros(), max.stripTrailingZeros())
          .hashCode();
    }
  }

  /**
   * One of several named readings.
   *
   * @param choices every name the parameter may take, at least two
   */
  record Choice(String value, List<String> choices) implements Setting {
    /**
     * @throws IllegalArgumentException when there are fewer than two choices, one stands twice or
     *     the value is none of them
     */
    public Choice {
      choices = List.copyOf(choices);
      if (choices.size() < 2 || choices.stream().distinct().count() != choices.size()) {
        throw new IllegalArgumentException(
            "a choice needs two or more different names, was: " + choices);
      }
      if (!choices.contains(value)) {
        throw new IllegalArgumentException(
            "the value \"" + value + "\" is not one of " + String.join(", ", choices));
      }
    }

    @Override
    public String text() {
      return value;
    }

    @Override
    public String allowed() {
      return "one of " + String.join(", ", choices);
    }
  }
}
