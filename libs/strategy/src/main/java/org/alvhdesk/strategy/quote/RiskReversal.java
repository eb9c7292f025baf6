package org.alvhdesk.strategy.quote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.pricing.Normal;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.input.Observed;

/**
 * RR25 of SPX (docs/methodology 3.6): volatility of the 25-delta put less that of the 25-delta
 * call, volatility points, positive when the smile falls to the right. Read off the strikes of one
 * expiry, linear in delta between the two that straddle 25, never beyond them. Deltas are N(d1) on
 * the expiry's own forward, not discounted.
 */
public final class RiskReversal {
  private static final double DELTA = 0.25;

  private RiskReversal() {}

  /**
   * RR25 of the SPX or SPXW expiry nearest {@code days} calendar days, the earlier one at the same
   * distance; no data without one, or where its strikes do not reach.
   *
   * @param slices of any roots, in any order
   * @param asOf and quality of the answer when there is no expiry to take them from
   */
  public static Observed nearest(
      List<Slice> slices, LocalDate session, int days, Instant asOf, Quality quality) {
    Optional<Slice> near =
        slices.stream()
            .filter(s -> !s.root().isVix() && s.years() > 0)
            .min(
                Comparator.<Slice>comparingInt(
                        s -> Math.abs(Expiries.daysTo(s.expiry(), session) - days))
                    .thenComparing(Slice::expiry)
                    .thenComparing(Slice::root));
    String name = "RR25 of SPX, expiry nearest " + days + " days";
    return near.map(
            s -> new Observed(name, "volatility points", 2, of(s), s.marketTime(), s.quality()))
        .orElseGet(
            () ->
                new Observed(
                    name,
                    "volatility points",
                    2,
                    Measured.none("no SPX option is quoted"),
                    asOf,
                    quality));
  }

  private static Measured of(Slice slice) {
    OptionalDouble put = volAt(slice, -DELTA);
    OptionalDouble call = volAt(slice, DELTA);
    return put.isPresent() && call.isPresent()
        ? Measured.of(100 * (put.getAsDouble() - call.getAsDouble()))
        : Measured.none(
            "the strikes of "
                + slice.expiry()
                + " with a volatility do not straddle the 25-delta "
                + (put.isEmpty() ? "put" : "call"));
  }

  /** Volatility (decimal) where a call has that delta; a put's delta is the call's less 1. */
  private static OptionalDouble volAt(Slice slice, double delta) {
    double wanted = delta < 0 ? delta + 1 : delta;
    double above = Double.NaN;
    double aboveVol = Double.NaN;
    for (int i = 0; i < slice.strikes().length; i++) {
      double vol = slice.vol()[i];
      if (!(vol > 0)) {
        continue;
      }
      double sd = vol * Math.sqrt(slice.years());
      double d1 = StrictMath.log(slice.forward() / slice.strikes()[i]) / sd + 0.5 * sd;
      double call = Normal.distribution(d1);
      if (call == wanted) {
        return OptionalDouble.of(vol);
      }
      if (call < wanted) {
        return above > wanted
            ? OptionalDouble.of(aboveVol + (vol - aboveVol) * (above - wanted) / (above - call))
            : OptionalDouble.empty();
      }
      above = call;
      aboveVol = vol;
    }
    return OptionalDouble.empty();
  }
}
