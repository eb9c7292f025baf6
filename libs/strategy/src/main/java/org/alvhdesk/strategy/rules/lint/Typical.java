package org.alvhdesk.strategy.rules.lint;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The account and the prices against which sizes are checked.
 *
 * @param navUsd net asset value, US dollars
 * @param condorCreditPoints credit of a typical condor, index points
 * @param condorWingPoints its wing width, index points
 * @param vixCallUsd premium of one VIX call nearest forward + 9, US dollars
 */
public record Typical(
    BigDecimal navUsd,
    BigDecimal condorCreditPoints,
    BigDecimal condorWingPoints,
    BigDecimal vixCallUsd) {
  private static final BigDecimal MULTIPLIER = BigDecimal.valueOf(100);

  /**
   * The demo's account and the methodology's worked example: 650,000 dollars; a condor of 45 days,
   * 50 points wide, for 12.85 points; 124 dollars a VIX call (1,244 for ten on 2023-02-15).
   */
  public static final Typical DEMO =
      new Typical(
          new BigDecimal("650000"),
          new BigDecimal("12.85"),
          new BigDecimal("50"),
          new BigDecimal("124"));

  /**
   * @throws IllegalArgumentException when an amount is not positive or the credit is not below the
   *     wing
   */
  public Typical {
    if (navUsd.signum() <= 0
        || condorCreditPoints.signum() <= 0
        || condorWingPoints.compareTo(condorCreditPoints) <= 0
        || vixCallUsd.signum() <= 0) {
      throw new IllegalArgumentException(
          "net asset value, credit, wing (above the credit) and premium must be positive, were "
              + navUsd
              + ", "
              + condorCreditPoints
              + ", "
              + condorWingPoints
              + ", "
              + vixCallUsd);
    }
  }

  /** Maximum loss of one condor, US dollars: (wing - credit) x 100. */
  public BigDecimal condorMaxLossUsd() {
    return condorWingPoints.subtract(condorCreditPoints).multiply(MULTIPLIER);
  }

  /** Whole condors whose maximum loss fits into {@code usd}. */
  public BigDecimal condorsFor(BigDecimal usd) {
    return usd.divide(condorMaxLossUsd(), 0, RoundingMode.FLOOR);
  }
}
