package org.alvhdesk.strategy.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorPricer;
import org.alvhdesk.strategy.condor.CondorValuation;
import org.alvhdesk.strategy.condor.desk.CondorTrade;
import org.alvhdesk.strategy.joint.CondorExposure;

/**
 * Condors of a book on the quotes of the moment, by expiry and id.
 *
 * @param valuations every condor, with what could not be valued and why
 */
record PricedCondors(List<CondorValuation> valuations) {
  /** A condor that scenarios can revalue, and its credit in index points. */
  record Priced(CondorPosition position, CondorExposure exposure) {
    BigDecimal credit() {
      return position.creditPoints();
    }
  }

  static PricedCondors of(DeskSituation s, List<CondorPosition> condors) {
    return new PricedCondors(
        condors.stream()
            .sorted(
                Comparator.comparing((CondorPosition c) -> c.condor().expiry())
                    .thenComparing(CondorPosition::id))
            .map(c -> value(s, c))
            .toList());
  }

  private static CondorValuation value(DeskSituation s, CondorPosition c) {
    return s.slices().stream()
        .filter(x -> x.root() == c.condor().root() && x.expiry().equals(c.condor().expiry()))
        .findFirst()
        .map(slice -> CondorPricer.value(c, slice, s.session()))
        .orElseGet(() -> CondorPricer.withoutQuotes(c, s.session()));
  }

  /** {@code held} after {@code trades}, as if all filled at mid. */
  static List<CondorPosition> after(
      List<CondorPosition> held, List<CondorTrade> trades, Instant at) {
    return after(held, trades, at, CondorTrade::midPoints);
  }

  /** {@code held} after {@code trades}, as if all filled at their limits, which proposals name. */
  static List<CondorPosition> afterAtLimits(
      List<CondorPosition> held, List<CondorTrade> trades, Instant at) {
    return after(held, trades, at, CondorTrade::limitPoints);
  }

  private static List<CondorPosition> after(
      List<CondorPosition> held,
      List<CondorTrade> trades,
      Instant at,
      Function<CondorTrade, BigDecimal> credit) {
    List<CondorPosition> after = new ArrayList<>(held);
    for (CondorTrade trade : trades) {
      Optional<String> closed = trade.positionId();
      if (closed.isPresent()) {
        after.removeIf(c -> c.id().equals(closed.get()));
      } else {
        after.add(
            new CondorPosition(
                "proposed/" + trade.layer(),
                trade.layer(),
                trade.condor(),
                trade.quantity(),
                credit.apply(trade),
                at));
      }
    }
    return after;
  }

  /** Condors held, priced or not. */
  int count() {
    return valuations.stream().mapToInt(v -> v.position().quantity()).sum();
  }

  List<CondorPosition> positions() {
    return valuations.stream().map(CondorValuation::position).toList();
  }

  /** Those that scenarios can revalue. */
  List<Priced> priced() {
    return valuations.stream()
        .filter(v -> v.pricing().isPresent())
        .map(
            v ->
                new Priced(
                    v.position(),
                    new CondorExposure(
                        v.position().condor(), v.position().quantity(), v.pricing().orElseThrow())))
        .toList();
  }

  /** What could not be valued, for people. */
  List<String> gaps() {
    return valuations.stream()
        .filter(v -> v.pricing().isEmpty())
        .map(v -> v.position().id() + " is missing from every scenario: " + v.gap())
        .toList();
  }
}
