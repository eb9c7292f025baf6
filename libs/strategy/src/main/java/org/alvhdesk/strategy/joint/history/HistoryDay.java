package org.alvhdesk.strategy.joint.history;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.VxCurve;

/**
 * Closes of one session; a level nobody recorded is empty, never carried forward.
 *
 * @param date session
 * @param spx S&P 500, index points
 * @param vix VIX, points
 * @param vvix VVIX, points
 * @param vx settlements of the monthly VX futures, points
 */
public record HistoryDay(
    LocalDate date,
    OptionalDouble spx,
    OptionalDouble vix,
    OptionalDouble vvix,
    Optional<VxCurve> vx) {
  /**
   * @throws IllegalArgumentException when a level is present but not a positive number
   */
  public HistoryDay {
    requirePositive("SPX", date, spx);
    requirePositive("VIX", date, vix);
    requirePositive("VVIX", date, vvix);
  }

  /** The levels of a recorded or simulated step. */
  public static HistoryDay of(MarketState state) {
    return new HistoryDay(
        state.session(),
        OptionalDouble.of(state.spx()),
        OptionalDouble.of(state.vix()),
        state.vvix(),
        Optional.of(state.vx()));
  }

  /**
   * Constant-maturity VX price (points) {@code days} calendar days ahead (methodology 3.6): linear
   * in calendar days between neighbouring monthly contracts, flat at the first when that settles
   * later. Empty without a curve, when the first month or one in between is missing, or when the
   * last contract settles earlier. Futures that are no monthly contracts do not count.
   */
  public OptionalDouble constantMaturity(int days) {
    return vx.map(curve -> ConstantMaturity.of(curve, date, days)).orElse(OptionalDouble.empty());
  }

  private static void requirePositive(String what, LocalDate date, OptionalDouble level) {
    if (level.isPresent() && !(level.getAsDouble() > 0 && Double.isFinite(level.getAsDouble()))) {
      throw new IllegalArgumentException(
          what + " of " + date + " must be a positive number, was " + level.getAsDouble());
    }
  }
}
