package org.alvhdesk.quant.parity;

import java.util.Arrays;

/** Median of a scratch array, which it reorders. */
final class Medians {
  private Medians() {}

  /** Median of the first {@code n} elements, {@code n >= 1}. */
  static double of(double[] scratch, int n) {
    Arrays.sort(scratch, 0, n);
    return n % 2 == 1 ? scratch[n / 2] : 0.5 * (scratch[n / 2 - 1] + scratch[n / 2]);
  }
}
