package org.alvhdesk.strategy.quote;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.SliceSmiles;
import org.alvhdesk.quant.vol.Smile;

/** Volatilities of one expiry: its fitted smile, and what its own strikes say. */
public final class SliceVols {
  private SliceVols() {}

  /** The fitted smile, or empty when no strike of {@code slice} has a volatility or time is up. */
  public static Optional<Smile> smile(Slice slice) {
    boolean observed = Arrays.stream(slice.vol()).anyMatch(vol -> vol > 0);
    return observed && slice.years() > 0 ? Optional.of(SliceSmiles.fit(slice)) : Optional.empty();
  }

  /**
   * Mid volatility (decimal) at {@code strike}: linear between the neighbouring strikes that have
   * one, flat beyond the last; empty when none has.
   */
  public static OptionalDouble at(Slice slice, double strike) {
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
