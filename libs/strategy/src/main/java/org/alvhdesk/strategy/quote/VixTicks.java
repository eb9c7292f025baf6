package org.alvhdesk.strategy.quote;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * Minimum price steps of monthly VIX options (docs/methodology 1.2): 0.01 below 3 points and 0.05
 * from 3 since 2022-11-29, 0.05 and 0.10 before.
 */
public final class VixTicks {
  private static final LocalDate FINER_SINCE = LocalDate.of(2022, 11, 29);
  private static final BigDecimal STEP_AT = new BigDecimal("3");
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final BigDecimal NICKEL = new BigDecimal("0.05");
  private static final BigDecimal DIME = new BigDecimal("0.10");

  private VixTicks() {}

  /** Tick (points) that applies to {@code pricePoints} on {@code session}. */
  public static BigDecimal tick(BigDecimal pricePoints, LocalDate session) {
    boolean finer = !session.isBefore(FINER_SINCE);
    if (pricePoints.compareTo(STEP_AT) < 0) {
      return finer ? CENT : NICKEL;
    }
    return finer ? NICKEL : DIME;
  }

  /** {@code pricePoints} on the grid of its own tick, scale 2. */
  public static BigDecimal round(BigDecimal pricePoints, LocalDate session, RoundingMode mode) {
    BigDecimal tick = tick(pricePoints, session);
    return pricePoints.divide(tick, 0, mode).multiply(tick).setScale(2, RoundingMode.UNNECESSARY);
  }
}
