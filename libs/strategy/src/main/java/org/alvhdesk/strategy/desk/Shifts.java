package org.alvhdesk.strategy.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorRisk;
import org.alvhdesk.strategy.condor.CondorValuation;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.condor.ladder.AsOf;
import org.alvhdesk.strategy.condor.ladder.LadderPlan;
import org.alvhdesk.strategy.condor.ladder.OpenLayer;
import org.alvhdesk.strategy.condor.ladder.ShiftedCondor;
import org.alvhdesk.strategy.condor.ladder.TimeShift;

/**
 * Time-shifting (docs/methodology 6B), shown: every condor held against the same strikes in the
 * nearest later expiry that lists all four and stands apart from the other layers. What is proposed
 * is {@code LayerShift}'s, where the rule set says so.
 */
final class Shifts {
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
    AsOf asOf = new AsOf(s.session(), s.marketTime(), s.quality());
    return s.slices().stream()
        .filter(x -> !x.root().isVix() && x.expiry().isAfter(now.expiry()))
        .filter(x -> apart(x.expiry(), others, plan.leastExpiryDistance()))
        .sorted(
            Comparator.comparing(Slice::expiry)
                .thenComparing(Slice::root, Comparator.reverseOrder()))
        .flatMap(x -> ShiftedCondor.in(x, v.position(), asOf).stream())
        .findFirst()
        .map(after -> TimeShift.of(v, after, others, plan.leastExpiryDistance(), asOf));
  }

  private static boolean apart(LocalDate expiry, List<OpenLayer> others, int days) {
    return others.stream()
        .allMatch(o -> Math.abs(o.expiry().toEpochDay() - expiry.toEpochDay()) >= days);
  }

  private static OpenLayer layer(CondorPosition p) {
    return new OpenLayer(
        p.layer().name(),
        p.openedAt().atZone(OptionRoot.CHICAGO).toLocalDate(),
        p.condor().expiry(),
        CondorRisk.of(p).maxLossUsd());
  }
}
