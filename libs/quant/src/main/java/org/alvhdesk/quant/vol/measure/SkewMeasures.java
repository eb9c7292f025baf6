package org.alvhdesk.quant.vol.measure;

import org.alvhdesk.quant.pricing.Normal;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.quant.vol.smile.FittedSmile;
import org.alvhdesk.quant.vol.smile.SmileResult;

/** Strikes by delta and the skew of one fitted expiry (docs/methodology 3.6). */
public final class SkewMeasures {
  private static final int HALVINGS = 200;

  private SkewMeasures() {}

  /**
   * Skew from strikes that were quoted: a 25-delta strike beyond the outermost quote is not
   * extrapolated.
   *
   * @param discount factor to settlement; used by {@link DeltaConvention#FORWARD_DISCOUNTED} only
   */
  public static SkewResult of(SmileResult.Fit fit, DeltaConvention convention, double discount) {
    FittedSmile smile = fit.smile();
    double put = moneynessAtDelta(smile, Right.PUT, 0.25, convention, discount);
    double call = moneynessAtDelta(smile, Right.CALL, 0.25, convention, discount);
    if (put < fit.lowestK() || call > fit.highestK()) {
      return new SkewResult.NotQuoted(
          "25-delta strikes "
              + smile.forward() * StrictMath.exp(put)
              + " and "
              + smile.forward() * StrictMath.exp(call)
              + " are not both between the quoted "
              + smile.forward() * StrictMath.exp(fit.lowestK())
              + " and "
              + smile.forward() * StrictMath.exp(fit.highestK()));
    }
    double half = moneynessAtDelta(smile, Right.CALL, 0.5, convention, discount);
    double atm = smile.volAt(0);
    return new SkewResult.Found(
        new Skew(
            convention,
            atm,
            smile.volAt(half),
            smile.volAt(put),
            smile.volAt(call),
            smile.forward() * StrictMath.exp(put),
            smile.forward() * StrictMath.exp(call),
            smile.slope(0) / (2 * atm * smile.years())));
  }

  /**
   * Log forward moneyness at which an option of the smile has the absolute delta {@code delta}
   * (between 0 and the discount factor), by bisection: on a smile without butterfly arbitrage there
   * is exactly one in the range searched, ten standard deviations to both sides.
   *
   * @throws IllegalArgumentException when no strike in that range has the delta
   */
  public static double moneynessAtDelta(
      FittedSmile smile, Right right, double delta, DeltaConvention convention, double discount) {
    double wanted = convention == DeltaConvention.FORWARD_DISCOUNTED ? delta / discount : delta;
    double callDelta = right == Right.CALL ? wanted : 1 - wanted;
    double reach = 10 * smile.volAt(0) * Math.sqrt(smile.years());
    double low = -reach;
    double high = reach;
    if (!(callDelta(smile, low) > callDelta && callDelta(smile, high) < callDelta)) {
      throw new IllegalArgumentException(
          "no strike within ten standard deviations of " + smile.forward() + " has delta " + delta);
    }
    for (int i = 0; i < HALVINGS && high - low > 1e-15 * reach; i++) {
      double middle = 0.5 * (low + high);
      if (callDelta(smile, middle) > callDelta) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return 0.5 * (low + high);
  }

  private static double callDelta(FittedSmile smile, double k) {
    double sd = Math.sqrt(smile.variance(k));
    return Normal.distribution(-k / sd + 0.5 * sd);
  }
}
