package org.alvhdesk.strategy.condor.search;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.alvhdesk.market.Slice;

/**
 * The quotes a search chooses from: one expiry, and how old each quote is.
 *
 * @param slice quotes of one SPX root and expiry; its volatilities are those of the
 *     out-of-the-money options
 * @param putAgeMinutes market minutes since the put's quote, one per strike
 * @param callAgeMinutes market minutes since the call's quote, one per strike
 */
public record CondorChain(Slice slice, double[] putAgeMinutes, double[] callAgeMinutes) {
  /** Steps of a net package price, 0.05 points, in one point (docs/methodology 1.1). */
  static final double TICKS_PER_POINT = 20;

  /** How far a decimal strike may be from a whole tick in binary. */
  private static final double ROUNDING = 1e-6;

  /**
   * @throws IllegalArgumentException for a VIX root, a settled slice, a forward or discount that is
   *     not positive, strikes that do not ascend or are off the 0.05 grid, or ages that do not
   *     match
   */
  public CondorChain {
    String name = slice.root() + " " + slice.expiry();
    if (slice.root().isVix()) {
      throw new IllegalArgumentException("a condor search needs an SPX root, was " + name);
    }
    if (!(slice.years() > 0) || !(slice.forward() > 0) || !(slice.discount() > 0)) {
      throw new IllegalArgumentException(
          name
              + ": years, forward and discount must be positive: "
              + slice.years()
              + ", "
              + slice.forward()
              + ", "
              + slice.discount());
    }
    double[] strikes = slice.strikes();
    if (putAgeMinutes.length != strikes.length || callAgeMinutes.length != strikes.length) {
      throw new IllegalArgumentException(name + ": every strike needs the age of both quotes");
    }
    for (int i = 0; i < strikes.length; i++) {
      if (i > 0 && !(strikes[i] > strikes[i - 1])) {
        throw new IllegalArgumentException(name + ": strikes must ascend at " + strikes[i]);
      }
      double ticks = strikes[i] * TICKS_PER_POINT;
      if (!(ticks > 0) || !(Math.abs(ticks - Math.rint(ticks)) <= ROUNDING)) {
        throw new IllegalArgumentException(
            name + ": strike " + strikes[i] + " is not a positive multiple of 0.05");
      }
    }
  }

  /**
   * {@code slice} at {@code decision}, market time: every quote is as old as the slice.
   *
   * @throws IllegalArgumentException when the slice is of a later time than the decision
   */
  public static CondorChain of(Slice slice, Instant decision) {
    double age = Duration.between(slice.marketTime(), decision).toMillis() / 60_000.0;
    if (age < 0) {
      throw new IllegalArgumentException(
          "the decision of " + decision + " cannot see quotes of " + slice.marketTime());
    }
    double[] ages = new double[slice.strikes().length];
    Arrays.fill(ages, age);
    return new CondorChain(slice, ages, ages);
  }
}
