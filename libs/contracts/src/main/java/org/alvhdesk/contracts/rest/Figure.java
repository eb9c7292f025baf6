package org.alvhdesk.contracts.rest;

/**
 * A number, or the reason why there is none; exactly one of the two.
 *
 * @param value in the unit that its owner says, or null
 * @param why why there is no number, or null
 */
public record Figure(Double value, String why) {
  /**
   * @throws IllegalArgumentException unless exactly one of the two is given
   */
  public Figure {
    if ((value == null) == (why == null)) {
      throw new IllegalArgumentException("a figure is a number or a reason: " + value + ", " + why);
    }
  }
}
