package org.alvhdesk.strategy.condor;

import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.vol.measure.Probabilities;
import org.alvhdesk.strategy.quote.SliceVols;

/**
 * How likely the forward of a condor's expiry reaches its short strikes before settlement, shares 0
 * to 1: the exact barrier probability at constant volatility, each at the volatility of its own
 * strike (methodology 3.8). A MODEL value, not of any quote: settling beyond a short is about half
 * as likely, and no stop or roll on the way is in it.
 *
 * @param put of the short put's strike
 * @param call of the short call's strike
 */
public record ShortTouch(double put, double call) {
  /** What it is, for people: goes wherever the figures are shown. */
  public static final String METHOD =
      "MODEL: chance that the forward of the expiry reaches the short strike before settlement,"
          + " barrier formula at the strike's constant volatility (methodology 3.8)";

  /** The likelier of the two. */
  public double likelier() {
    return Math.max(put, call);
  }

  /** From the quotes of its expiry; empty when no strike has a volatility or time is up. */
  public static Optional<ShortTouch> of(IronCondor condor, Slice slice) {
    OptionalDouble put = SliceVols.at(slice, condor.shortPut());
    OptionalDouble call = SliceVols.at(slice, condor.shortCall());
    return slice.years() > 0 && put.isPresent() && call.isPresent()
        ? Optional.of(
            of(condor, slice.forward(), slice.years(), put.getAsDouble(), call.getAsDouble()))
        : Optional.empty();
  }

  /** From what a valuation rests on; empty when time is up. */
  static Optional<ShortTouch> of(IronCondor condor, CondorPricing pricing) {
    return pricing.years() > 0
        ? Optional.of(
            of(
                condor,
                pricing.forward(),
                pricing.years(),
                pricing.vol(CondorLeg.SHORT_PUT),
                pricing.vol(CondorLeg.SHORT_CALL)))
        : Optional.empty();
  }

  private static ShortTouch of(
      IronCondor condor, double forward, double years, double putVol, double callVol) {
    return new ShortTouch(
        Probabilities.touch(forward, condor.shortPut(), years, putVol),
        Probabilities.touch(forward, condor.shortCall(), years, callVol));
  }
}
