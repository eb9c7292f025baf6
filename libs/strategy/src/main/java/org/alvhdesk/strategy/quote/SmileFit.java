package org.alvhdesk.strategy.quote;

import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.vol.Smile;

/**
 * Fits the quadratic smile of docs/methodology 3.7 to the mid volatilities of one expiry: the level
 * by interpolation at the forward, slope and curvature by least squares in normalised moneyness,
 * all strikes with equal weight, summed in order of strike.
 */
public final class SmileFit {
  /** Strikes farther out than this many standard deviations do not shape the fit. */
  private static final double FIT_RANGE = 4.0;

  private static final double SINGULAR = 1e-12;

  private SmileFit() {}

  /** The fitted smile, or empty when no strike of {@code slice} has a volatility or time is up. */
  public static Optional<Smile> of(Slice slice) {
    OptionalDouble atForward = volAt(slice, slice.forward());
    if (atForward.isEmpty() || !(slice.years() > 0)) {
      return Optional.empty();
    }
    double atm = atForward.getAsDouble();
    double sd = atm * Math.sqrt(slice.years());
    double xx = 0;
    double xxx = 0;
    double xxxx = 0;
    double xy = 0;
    double xxy = 0;
    double xMin = Double.POSITIVE_INFINITY;
    double xMax = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < slice.strikes().length; i++) {
      double vol = slice.vol()[i];
      if (!(vol > 0)) {
        continue;
      }
      double x = StrictMath.log(slice.strikes()[i] / slice.forward()) / sd;
      if (Math.abs(x) > FIT_RANGE) {
        continue;
      }
      double y = vol / atm - 1;
      double square = x * x;
      xx += square;
      xxx += square * x;
      xxxx += square * square;
      xy += x * y;
      xxy += square * y;
      xMin = Math.min(xMin, x);
      xMax = Math.max(xMax, x);
    }
    double determinant = xx * xxxx - xxx * xxx;
    boolean flat = !(xMin < xMax) || !(determinant > SINGULAR);
    if (flat) {
      return Optional.of(new Smile(atm, 0, 0, -1, 1));
    }
    double skew = (xy * xxxx - xxy * xxx) / determinant;
    double curvature = (xx * xxy - xxx * xy) / determinant;
    return Optional.of(new Smile(atm, skew, curvature, xMin, xMax));
  }

  /**
   * Mid volatility (decimal) at {@code strike}: linear between the neighbouring strikes that have
   * one, flat beyond the last; empty when none has.
   */
  public static OptionalDouble volAt(Slice slice, double strike) {
    int below = -1;
    int above = -1;
    for (int i = 0; i < slice.strikes().length && above < 0; i++) {
      if (slice.vol()[i] > 0) {
        if (slice.strikes()[i] <= strike) {
          below = i;
        } else {
          above = i;
        }
      }
    }
    if (below < 0 && above < 0) {
      return OptionalDouble.empty();
    }
    if (below < 0 || above < 0) {
      return OptionalDouble.of(slice.vol()[Math.max(below, above)]);
    }
    double low = slice.strikes()[below];
    double share = (strike - low) / (slice.strikes()[above] - low);
    return OptionalDouble.of(
        slice.vol()[below] + share * (slice.vol()[above] - slice.vol()[below]));
  }
}
