package org.alvhdesk.quant.indicator;

import java.util.List;

/**
 * A yes or no with the numbers it was decided on, so that a trace can be checked by hand.
 *
 * @param on whether the rule holds
 * @param inputs the numbers compared, in the order of the rule
 */
public record Signal(boolean on, List<Input> inputs) {

  /**
   * One number of a rule.
   *
   * @param name what it is, with its unit where it has one
   * @param value the number, finite
   */
  public record Input(String name, double value) {
    /**
     * @throws IllegalArgumentException when the value is not finite
     */
    public Input {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("input " + name + " must be finite: " + value);
      }
    }
  }

  /** Copies the list. */
  public Signal {
    inputs = List.copyOf(inputs);
  }

  static Signal of(boolean on, Input... inputs) {
    return new Signal(on, List.of(inputs));
  }

  static Input in(String name, double value) {
    return new Input(name, value);
  }
}
