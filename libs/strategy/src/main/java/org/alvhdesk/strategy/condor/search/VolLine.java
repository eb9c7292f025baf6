package org.alvhdesk.strategy.condor.search;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.pricing.Normal;

/**
 * The volatilities of one expiry as a line through its strikes, flat beyond the last (as {@code
 * SliceVols.at}, in logarithmic time), and the probability of settling above a level with the
 * volatility of that level.
 *
 * <p>For bounds the line also knows, per gap between neighbouring strikes, numbers that the
 * probability can neither exceed nor undercut there or farther out.
 */
final class VolLine {
  /** More than the rounding of d2 and N can be. */
  private static final double SLACK = 1e-9;

  private final double forward;
  private final double rootYears;
  private final double[] strikes;
  private final double[] vols;

  /** Gap m lies between strikes m-1 and m: 0 is below the first, n above the last. */
  private final double[] highestFrom;

  private final double[] lowestUpTo;

  private VolLine(double forward, double years, double[] strikes, double[] vols) {
    this.forward = forward;
    this.rootYears = Math.sqrt(years);
    this.strikes = strikes;
    this.vols = vols;
    int n = strikes.length;
    highestFrom = new double[n + 1];
    lowestUpTo = new double[n + 1];
    highestFrom[n] = upper(n);
    for (int m = n - 1; m >= 0; m--) {
      highestFrom[m] = Math.max(highestFrom[m + 1], upper(m));
    }
    lowestUpTo[0] = lower(0);
    for (int m = 1; m <= n; m++) {
      lowestUpTo[m] = Math.min(lowestUpTo[m - 1], lower(m));
    }
  }

  /** The line of {@code slice}; without any volatility only the bounds of probabilities remain. */
  static VolLine of(Slice slice) {
    int n = slice.strikes().length;
    double[] strikes = new double[n];
    double[] vols = new double[n];
    int size = 0;
    for (int i = 0; i < n; i++) {
      if (slice.vol()[i] > 0 && slice.vol()[i] < Double.POSITIVE_INFINITY) {
        strikes[size] = slice.strikes()[i];
        vols[size++] = slice.vol()[i];
      }
    }
    return new VolLine(
        slice.forward(), slice.years(), Arrays.copyOf(strikes, size), Arrays.copyOf(vols, size));
  }

  /** Volatility (decimal) at the forward; empty when no strike has one. */
  OptionalDouble atTheMoney() {
    return strikes.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(vol(forward));
  }

  /** Probability (decimal) of settling above {@code level} index points. */
  double above(double level) {
    return level > 0 ? Normal.distribution(d2(level, vol(level) * rootYears)) : 1;
  }

  /** At least the probability of settling above any level from {@code level} upwards. */
  double highestAboveFrom(double level) {
    return highestFrom[gap(level)];
  }

  /** At most the probability of settling above any level up to {@code level}. */
  double lowestAboveUpTo(double level) {
    return lowestUpTo[gap(level)];
  }

  /** Lowest strike with a volatility, index points; 0 without any. */
  double firstStrike() {
    return strikes.length == 0 ? 0 : strikes[0];
  }

  /** Highest strike with a volatility, index points; 0 without any. */
  double lastStrike() {
    return strikes.length == 0 ? 0 : strikes[strikes.length - 1];
  }

  private double vol(double strike) {
    int above = gap(strike);
    if (above == 0) {
      return vols[0];
    }
    if (above == strikes.length) {
      return vols[above - 1];
    }
    double low = strikes[above - 1];
    double share = (strike - low) / (strikes[above] - low);
    return vols[above - 1] + share * (vols[above] - vols[above - 1]);
  }

  /** Number of strikes at or below {@code level}. */
  private int gap(double level) {
    int at = Arrays.binarySearch(strikes, level);
    return at >= 0 ? at + 1 : -at - 1;
  }

  private double d2(double strike, double sd) {
    return StrictMath.log(forward / strike) / sd - 0.5 * sd;
  }

  /**
   * With a = ln(F/K), a/sd - sd/2 falls in K; in sd it falls where a is not negative, else it has
   * its maximum -sqrt(-2a) at sd = sqrt(-2a).
   */
  private double upper(int gap) {
    if (gap == 0 || strikes.length == 0) {
      return 1;
    }
    double level = strikes[gap - 1];
    double least = least(gap);
    double most = most(gap);
    double best = Math.max(d2(level, least), d2(level, most));
    double top = Math.sqrt(Math.max(0, -2 * StrictMath.log(forward / level)));
    if (least < top && top < most) {
      best = Math.max(best, d2(level, top));
    }
    return Normal.distribution(best) + SLACK;
  }

  /** In sd the function is decreasing or concave, so its least value is at an end. */
  private double lower(int gap) {
    if (gap == strikes.length) {
      return 0;
    }
    double level = strikes[gap];
    return Normal.distribution(Math.min(d2(level, least(gap)), d2(level, most(gap)))) - SLACK;
  }

  private double least(int gap) {
    return rootYears * Math.min(vols[Math.max(0, gap - 1)], vols[Math.min(vols.length - 1, gap)]);
  }

  private double most(int gap) {
    return rootYears * Math.max(vols[Math.max(0, gap - 1)], vols[Math.min(vols.length - 1, gap)]);
  }
}
