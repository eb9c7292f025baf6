package org.alvhdesk.strategy.hedge.size;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many contracts, before or after limits: whole contracts as the floor with the rest shown, or
 * the reason why nobody can say.
 */
public sealed interface Sizing {
  /**
   * A size.
   *
   * @param contracts whole contracts, 0 or more
   * @param residual what the floor left over, contracts in [0, 1), 6 decimals
   */
  record Sized(int contracts, BigDecimal residual) implements Sizing {
    /**
     * @throws IllegalArgumentException for a negative count or a residual outside [0, 1)
     */
    public Sized {
      if (contracts < 0 || residual.signum() < 0 || residual.compareTo(BigDecimal.ONE) >= 0) {
        throw new IllegalArgumentException(
            "a size has 0 or more contracts and a residual in [0, 1): "
                + contracts
                + ", "
                + residual);
      }
    }

    /** Contracts and residual together. */
    public BigDecimal exact() {
      return BigDecimal.valueOf(contracts).add(residual);
    }
  }

  /**
   * No size.
   *
   * @param reason what is missing
   */
  record Unknown(String reason) implements Sizing {}

  /**
   * The floor of {@code exact}, rounded down to 6 decimals first.
   *
   * @param exact contracts, 0 or more
   * @throws ArithmeticException when it does not fit an int
   */
  static Sized floor(BigDecimal exact) {
    BigDecimal rounded = exact.setScale(6, RoundingMode.DOWN);
    BigDecimal whole = rounded.setScale(0, RoundingMode.DOWN);
    return new Sized(whole.intValueExact(), rounded.subtract(whole));
  }

  /**
   * Contracts that a budget buys.
   *
   * @param budgetUsd 0 or more
   * @param premiumUsd of one contract, positive
   */
  static Sized budget(BigDecimal budgetUsd, BigDecimal premiumUsd) {
    return floor(budgetUsd.divide(premiumUsd, 6, RoundingMode.DOWN));
  }
}
