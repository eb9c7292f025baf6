package org.alvhdesk.strategy.condor.search;

import java.math.BigDecimal;
import java.util.List;

/**
 * Which wings may be bought (002-1, 002-3).
 *
 * @param widthsPoints allowed distances from short to wing, index points; empty allows every listed
 *     one
 * @param equal true when both wings must be equally wide, as IBKR asks of a condor margined as one
 *     (docs/methodology 2)
 */
public record Wings(List<BigDecimal> widthsPoints, boolean equal) {
  public Wings {
    widthsPoints = List.copyOf(widthsPoints);
    for (BigDecimal width : widthsPoints) {
      if (width.signum() <= 0) {
        throw new IllegalArgumentException("a wing width must be positive, was " + width);
      }
    }
  }

  /** Every listed width. */
  public static Wings any() {
    return new Wings(List.of(), false);
  }

  /** These widths (index points), the two wings independent of each other. */
  public static Wings of(double... widthsPoints) {
    return new Wings(
        java.util.Arrays.stream(widthsPoints).mapToObj(BigDecimal::valueOf).toList(), false);
  }

  /** The same widths, both wings equal. */
  public Wings asEqual() {
    return new Wings(widthsPoints, true);
  }

  /** 002-3, 000-10: the same wings {@code factor} times as wide, such as 1.5 for the next layer. */
  public Wings widened(BigDecimal factor) {
    return new Wings(widthsPoints.stream().map(w -> w.multiply(factor)).toList(), equal);
  }

  /** The allowed widths in steps of 0.05 points; empty allows every one. */
  double[] ticks() {
    return widthsPoints.stream()
        .mapToDouble(w -> w.doubleValue() * CondorChain.TICKS_PER_POINT)
        .map(Math::rint)
        .distinct()
        .sorted()
        .toArray();
  }
}
