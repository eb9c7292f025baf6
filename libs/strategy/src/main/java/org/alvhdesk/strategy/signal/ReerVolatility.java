package org.alvhdesk.strategy.signal;

import java.util.List;
import org.alvhdesk.quant.vol.measure.Measured;

/** 004-14: volatility of the real effective exchange rate of the dollar. */
public final class ReerVolatility {
  private static final int MONTHS = 12;

  private ReerVolatility() {}

  /**
   * Standard deviation of the last twelve monthly log changes x sqrt 12, decimal a year; no data
   * with fewer than 13 levels.
   *
   * @param monthly index levels of consecutive months, latest last; the last 13 are used
   */
  public static Measured of(List<Double> monthly) {
    if (monthly.size() < MONTHS + 1) {
      return Measured.none("REER has " + monthly.size() + " of 13 months");
    }
    List<Double> last = monthly.subList(monthly.size() - MONTHS - 1, monthly.size());
    double[] changes = new double[MONTHS];
    double sum = 0;
    for (int i = 0; i < MONTHS; i++) {
      if (!(last.get(i) > 0 && last.get(i + 1) > 0)) {
        return Measured.none("a REER level is not positive");
      }
      changes[i] = StrictMath.log(last.get(i + 1) / last.get(i));
      sum += changes[i];
    }
    double mean = sum / MONTHS;
    double squares = 0;
    for (double change : changes) {
      squares += (change - mean) * (change - mean);
    }
    return Measured.of(Math.sqrt(squares / (MONTHS - 1) * MONTHS));
  }
}
