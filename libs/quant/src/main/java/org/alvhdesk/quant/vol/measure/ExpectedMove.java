package org.alvhdesk.quant.vol.measure;

/**
 * Expected move (docs/methodology 3.2): volatility is multiplied by the root of time. Document 003
 * divides by it, which makes 14 days at 16 % an 82 % move: rejected.
 */
public final class ExpectedMove {
  /** Mean absolute deviation of a normal variable in standard deviations: sqrt(2 / pi). */
  public static final double MEAN_ABSOLUTE = 0.7978845608028654;

  private ExpectedMove() {}

  /**
   * One standard deviation in index points: {@code forward vol sqrt(days / 365)}.
   *
   * @param forward index points
   * @param vol at-the-money volatility, decimal per square-root year, not negative
   * @param calendarDays days to settlement, not negative
   * @throws IllegalArgumentException when an input is out of its range
   */
  public static double oneDeviation(double forward, double vol, double calendarDays) {
    return points(forward, vol, calendarDays / 365);
  }

  /** The same with time in trading days of a year of 252: {@code forward vol sqrt(days / 252)}. */
  public static double oneDeviationTradingDays(double forward, double vol, double tradingDays) {
    return points(forward, vol, tradingDays / 252);
  }

  /** Mean absolute move in index points: 0.7979 of {@link #oneDeviation}; about the straddle. */
  public static double meanAbsolute(double forward, double vol, double calendarDays) {
    return MEAN_ABSOLUTE * oneDeviation(forward, vol, calendarDays);
  }

  private static double points(double forward, double vol, double years) {
    if (!(forward > 0) || !(vol >= 0) || !(years >= 0)) {
      throw new IllegalArgumentException(
          "expected move needs forward > 0, vol >= 0 and days >= 0: "
              + forward
              + ", "
              + vol
              + ", "
              + years);
    }
    return forward * vol * Math.sqrt(years);
  }
}
