package org.alvhdesk.strategy.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.CondorLeg;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorPricer;
import org.alvhdesk.strategy.condor.CondorRisk;
import org.alvhdesk.strategy.condor.CondorValuation;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.condor.ladder.AsOf;
import org.alvhdesk.strategy.condor.ladder.LadderPlan;
import org.alvhdesk.strategy.condor.ladder.OpenLayer;
import org.alvhdesk.strategy.condor.ladder.TimeShift;

/**
 * Time-shifting (docs/methodology 6B), shown and not proposed: every condor held against the same
 * strikes in the nearest later expiry that lists all four and stands apart from the other layers.
 */
final class Shifts {
  private static final BigDecimal GRID = new BigDecimal("0.05");

  private Shifts() {}

  /** One shift a condor, in the order of {@code held}; none where no later expiry will do. */
  static List<TimeShift> of(DeskSituation s, PricedCondors held, LadderPlan plan) {
    return held.valuations().stream().flatMap(v -> shift(s, held, plan, v).stream()).toList();
  }

  private static Optional<TimeShift> shift(
      DeskSituation s, PricedCondors held, LadderPlan plan, CondorValuation v) {
    List<OpenLayer> others =
        held.positions().stream()
            .filter(p -> !p.id().equals(v.position().id()))
            .map(Shifts::layer)
            .toList();
    IronCondor now = v.position().condor();
    return s.slices().stream()
        .filter(x -> !x.root().isVix() && x.expiry().isAfter(now.expiry()))
        .filter(x -> apart(x.expiry(), others, plan.leastExpiryDistance()))
        .filter(x -> listed(x, now))
        .sorted(
            Comparator.comparing(Slice::expiry)
                .thenComparing(Slice::root, Comparator.reverseOrder()))
        .flatMap(x -> moved(s, v.position(), x).stream())
        .findFirst()
        .map(
            after ->
                TimeShift.of(
                    v,
                    after,
                    others,
                    plan.leastExpiryDistance(),
                    new AsOf(s.session(), s.marketTime(), s.quality())));
  }

  private static boolean apart(LocalDate expiry, List<OpenLayer> others, int days) {
    return others.stream()
        .allMatch(o -> Math.abs(o.expiry().toEpochDay() - expiry.toEpochDay()) >= days);
  }

  private static boolean listed(Slice slice, IronCondor condor) {
    for (CondorLeg leg : CondorLeg.values()) {
      if (slice.indexOf(leg.strike(condor)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The same strikes sold in {@code slice} at mid; empty when that brings no credit. */
  private static Optional<CondorValuation> moved(
      DeskSituation s, CondorPosition held, Slice slice) {
    IronCondor c = held.condor();
    IronCondor later =
        new IronCondor(
            slice.root(), slice.expiry(), c.longPut(), c.shortPut(), c.shortCall(), c.longCall());
    CondorPosition probe =
        new CondorPosition(
            "shift of " + held.id(), held.layer(), later, held.quantity(), GRID, s.marketTime());
    CondorValuation valued = CondorPricer.value(probe, slice, s.session());
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
                probe.id(), probe.layer(), later, probe.quantity(), credit, s.marketTime()),
            slice,
            s.session()));
  }

  private static OpenLayer layer(CondorPosition p) {
    return new OpenLayer(
        p.layer().name(),
        p.openedAt().atZone(OptionRoot.CHICAGO).toLocalDate(),
        p.condor().expiry(),
        CondorRisk.of(p).maxLossUsd());
  }
}
