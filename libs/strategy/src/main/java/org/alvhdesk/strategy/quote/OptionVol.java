package org.alvhdesk.strategy.quote;

import java.util.OptionalDouble;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.pricing.ImpliedVol;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.quant.vol.Smile;

/** The volatility at which one listed option is priced. */
public final class OptionVol {
  private OptionVol() {}

  /**
   * Volatility (decimal) of the option's own mid, so that the model gives back the mid; empty when
   * the strike is not listed, the quote is not usable, or its mid has no volatility.
   */
  public static OptionalDouble ofMid(Slice slice, double strike, Right right) {
    int index = slice.indexOf(strike);
    if (index < 0) {
      return OptionalDouble.empty();
    }
    Quote quote = Quote.of(slice, index, right);
    if (!quote.usable()) {
      return OptionalDouble.empty();
    }
    return ImpliedVol.of(
        right, quote.mid(), slice.forward(), strike, slice.years(), slice.discount());
  }

  /** {@link #ofMid}, or where that is empty the volatility of {@code smile} at the strike. */
  public static double ofMidOrSmile(Slice slice, double strike, Right right, Smile smile) {
    OptionalDouble own = ofMid(slice, strike, right);
    return own.isPresent() ? own.getAsDouble() : smile.vol(slice.forward(), strike, slice.years());
  }
}
