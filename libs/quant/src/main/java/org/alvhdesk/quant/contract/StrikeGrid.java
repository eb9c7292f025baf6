package org.alvhdesk.quant.contract;

import java.util.Arrays;

/**
 * Strikes of one expiry, index points, ascending. A grid that the exchange listed always wins over
 * a rule (docs/methodology 1.1: store the listed grid, never assume 5); a rule says so by its type.
 */
public sealed interface StrikeGrid {
  /** The strikes, index points, ascending, a copy. */
  double[] strikes();

  /**
   * As the exchange listed it.
   *
   * @param strikes ascending, positive
   */
  record Listed(double[] strikes) implements StrikeGrid {
    /**
     * Validates and copies.
     *
     * @throws IllegalArgumentException when the strikes are not positive and strictly ascending
     */
    public Listed {
      strikes = checked(strikes);
    }

    @Override
    public double[] strikes() {
      return strikes.clone();
    }
  }

  /**
   * Made by a rule because no listed grid is at hand: strikes that may not exist.
   *
   * @param rule the rule's name, to be shown with every result
   * @param strikes ascending, positive
   */
  record ByRule(String rule, double[] strikes) implements StrikeGrid {
    /**
     * Validates and copies.
     *
     * @throws IllegalArgumentException when the strikes are not positive and strictly ascending
     */
    public ByRule {
      strikes = checked(strikes);
    }

    @Override
    public double[] strikes() {
      return strikes.clone();
    }
  }

  /** The listed strike nearest to {@code target}, the higher one on a tie (rule 004-7). */
  default double nearest(double target) {
    double[] all = strikes();
    double best = all[0];
    for (double k : all) {
      if (Math.abs(k - target) <= Math.abs(best - target)) {
        best = k;
      }
    }
    return best;
  }

  private static double[] checked(double[] strikes) {
    double[] copy = strikes.clone();
    if (copy.length == 0) {
      throw new IllegalArgumentException("strikes: must not be empty");
    }
    for (int i = 0; i < copy.length; i++) {
      if (!(copy[i] > 0) || !Double.isFinite(copy[i]) || (i > 0 && copy[i] <= copy[i - 1])) {
        throw new IllegalArgumentException(
            "strikes: must be positive and ascending, not " + Arrays.toString(copy));
      }
    }
    return copy;
  }
}
