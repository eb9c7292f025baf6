package org.alvhdesk.strategy.rules.lint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

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
  private static final List<BigDecimal> TENOR_DAYS =
      List.of(new BigDecimal("30"), new BigDecimal("110"), new BigDecimal("220"));
  private static final List<BigDecimal> TENOR_POINTS =
      List.of(new BigDecimal("0.45"), new BigDecimal("1.31"), new BigDecimal("2.01"));

  /** (4 x 0.45 + 4 x 1.31 + 2 x 2.01) / 10. */
  private static final BigDecimal TENOR_MEAN_POINTS = new BigDecimal("1.106");

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

  /**
   * Premium of one VIX call nearest forward + 9 by its days to expiry, US dollars: the premiums of
   * the worked example (0.45, 1.31 and 2.01 points at 30, 110 and 220 days, methodology 3.7),
   * linear between them and flat outside, scaled so that ten calls of a 4/4/2 cost ten times {@link
   * #vixCallUsd}.
   *
   * @param days calendar days
   */
  public BigDecimal vixCallUsd(BigDecimal days) {
    BigDecimal points = TENOR_POINTS.getFirst();
    for (int i = 1; i < TENOR_DAYS.size(); i++) {
      BigDecimal from = TENOR_DAYS.get(i - 1);
      BigDecimal length = TENOR_DAYS.get(i).subtract(from);
      BigDecimal into = days.subtract(from).max(BigDecimal.ZERO).min(length);
      BigDecimal rise = TENOR_POINTS.get(i).subtract(TENOR_POINTS.get(i - 1));
      points = points.add(rise.multiply(into).divide(length, 6, RoundingMode.HALF_EVEN));
    }
    return vixCallUsd.multiply(points).divide(TENOR_MEAN_POINTS, 2, RoundingMode.HALF_EVEN);
  }

  /** Credit of one condor, US dollars. */
  public BigDecimal condorCreditUsd() {
    return condorCreditPoints.multiply(MULTIPLIER);
  }

  /** Whole condors whose maximum loss fits into {@code usd}. */
  public BigDecimal condorsFor(BigDecimal usd) {
    return usd.divide(condorMaxLossUsd(), 0, RoundingMode.FLOOR);
  }
}
