package org.alvhdesk.quant.vol.realised;

import java.util.Optional;

/**
 * One session's prices, index points, as delivered: it may be wrong, see {@link #problem}.
 *
 * @param open first price
 * @param high highest price
 * @param low lowest price
 * @param close last price
 */
public record OhlcBar(double open, double high, double low, double close) {
  /** What is wrong with a bar. */
  public enum Problem {
    /** A price is not a finite number. */
    NOT_A_NUMBER,
    /** A price is zero or negative. */
    NOT_POSITIVE,
    /** The high is below the low. */
    HIGH_BELOW_LOW,
    /** The open is outside low to high. */
    OPEN_OUTSIDE,
    /** The close is outside low to high. */
    CLOSE_OUTSIDE
  }

  /**
   * The first problem found, if any. A plausible bar can still be useless: SPX opens in free files
   * before 2015 are the previous close on most days (docs/quant/volatility.md), which no single bar
   * shows.
   */
  public Optional<Problem> problem() {
    double sum = open + high + low + close;
    if (!(Math.abs(sum) < Double.POSITIVE_INFINITY)) {
      return Optional.of(Problem.NOT_A_NUMBER);
    }
    if (!(open > 0 && high > 0 && low > 0 && close > 0)) {
      return Optional.of(Problem.NOT_POSITIVE);
    }
    if (high < low) {
      return Optional.of(Problem.HIGH_BELOW_LOW);
    }
    if (open < low || open > high) {
      return Optional.of(Problem.OPEN_OUTSIDE);
    }
    return close < low || close > high ? Optional.of(Problem.CLOSE_OUTSIDE) : Optional.empty();
  }
}
