package org.alvhdesk.strategy.condor.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorPricer;
import org.alvhdesk.strategy.condor.CondorSettlement;
import org.alvhdesk.strategy.condor.CondorValuation;
import org.alvhdesk.strategy.condor.ladder.OpenLayer;

/**
 * The condors held, valued, in an order of their own: by layer, expiry and id.
 *
 * @param all valuations
 */
record OpenCondors(List<CondorValuation> all) {
  private static final Comparator<CondorPosition> ORDER =
      Comparator.comparing(CondorPosition::layer)
          .thenComparing(p -> p.condor().expiry())
          .thenComparing(CondorPosition::id);

  /**
   * Values what {@code situation} holds.
   *
   * @throws IllegalArgumentException when an id stands twice or a condor is past its settlement
   */
  static OpenCondors of(CondorSituation situation) {
    long ids = situation.open().stream().map(CondorPosition::id).distinct().count();
    if (ids != situation.open().size()) {
      throw new IllegalArgumentException("two open condors have the same id");
    }
    for (CondorPosition position : situation.open()) {
      if (CondorSettlement.isDue(position.condor(), situation.marketTime())) {
        throw new IllegalArgumentException(
            "condor "
                + position.id()
                + " has reached the settlement of "
                + position.condor().expiry()
                + ": settle it before asking for a decision");
      }
    }
    return new OpenCondors(
        situation.open().stream().sorted(ORDER).map(p -> value(p, situation)).toList());
  }

  private static CondorValuation value(CondorPosition position, CondorSituation situation) {
    return situation
        .slice(position.condor().root(), position.condor().expiry())
        .map(slice -> CondorPricer.value(position, slice, situation.session()))
        .orElseGet(() -> CondorPricer.withoutQuotes(position, situation.session()));
  }

  /** What all of them can lose at expiry together, US dollars. */
  BigDecimal maxLossUsd() {
    return all.stream().map(v -> v.risk().maxLossUsd()).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Ids of what is held of {@code layer}. */
  List<String> ids(CondorLayer layer) {
    return all.stream()
        .map(CondorValuation::position)
        .filter(p -> p.layer() == layer)
        .map(CondorPosition::id)
        .toList();
  }

  /** As the ladder sees them. */
  List<OpenLayer> layers() {
    return all.stream()
        .map(
            v ->
                new OpenLayer(
                    v.position().layer().name(),
                    openedOn(v.position()),
                    v.position().condor().expiry(),
                    v.risk().maxLossUsd()))
        .toList();
  }

  /** Session in which {@code position} was opened. */
  static LocalDate openedOn(CondorPosition position) {
    return position.openedAt().atZone(TradingCalendar.NEW_YORK).toLocalDate();
  }
}
