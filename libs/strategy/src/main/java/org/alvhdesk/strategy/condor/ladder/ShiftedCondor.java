package org.alvhdesk.strategy.condor.ladder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.alvhdesk.market.Slice;
import org.alvhdesk.strategy.condor.CondorLeg;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorPricer;
import org.alvhdesk.strategy.condor.CondorValuation;
import org.alvhdesk.strategy.condor.IronCondor;

/** The same strikes in another expiry: what a time-shift (6B) would sell. */
public final class ShiftedCondor {
  private static final BigDecimal GRID = new BigDecimal("0.05");

  private ShiftedCondor() {}

  /**
   * {@code held} sold in {@code slice} at mid, down to the grid.
   *
   * @return empty when a strike is not listed there or the sale brings no credit
   */
  public static Optional<CondorValuation> in(Slice slice, CondorPosition held, AsOf asOf) {
    IronCondor c = held.condor();
    for (CondorLeg leg : CondorLeg.values()) {
      if (slice.indexOf(leg.strike(c)) < 0) {
        return Optional.empty();
      }
    }
    IronCondor later =
        new IronCondor(
            slice.root(), slice.expiry(), c.longPut(), c.shortPut(), c.shortCall(), c.longCall());
    CondorPosition probe =
        new CondorPosition(
            "shift of " + held.id(), held.layer(), later, held.quantity(), GRID, asOf.instant());
    CondorValuation valued = CondorPricer.value(probe, slice, asOf.session());
    if (valued.markPoints().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal credit =
        BigDecimal.valueOf(valued.markPoints().getAsDouble())
            .divide(GRID, 0, RoundingMode.DOWN)
            .multiply(GRID);
    if (credit.signum() <= 0 || credit.compareTo(BigDecimal.valueOf(later.widestWing())) >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        CondorPricer.value(
            new CondorPosition(
                probe.id(), probe.layer(), later, probe.quantity(), credit, asOf.instant()),
            slice,
            asOf.session()));
  }
}
