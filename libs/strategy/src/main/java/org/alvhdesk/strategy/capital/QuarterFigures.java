package org.alvhdesk.strategy.capital;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.quant.statistics.Estimate;
import org.alvhdesk.quant.statistics.Refusal;
import org.alvhdesk.quant.statistics.Xirr;

/**
 * What {@link QuarterPanel} compares (001-6): the return of the condor cycles that ended in a
 * quarter, and the cost of the capital that stood in the hedge during it. The credits that pay for
 * a hedge forgo what condors were known to earn when the quarter began; were it the quarter's own
 * return, the two would be equal by definition.
 */
public final class QuarterFigures {
  private QuarterFigures() {}

  /**
   * Figures of the {@code quarters} quarters before that of {@code asOf}, as {@link
   * QuarterPanel#of} reads them.
   *
   * @param closes ascending
   * @param houseSpread decimal a year
   * @param quarters looked at, positive
   */
  public static SortedMap<String, QuarterPanel.Figures> of(
      List<CondorCycles.Cycle> cycles,
      List<BookClose> closes,
      LocalDate asOf,
      double houseSpread,
      int quarters) {
    SortedMap<String, QuarterPanel.Figures> figures = new TreeMap<>();
    for (int back = quarters; back >= 1; back--) {
      LocalDate first = asOf.minusMonths(3L * back).with(IsoFields.DAY_OF_QUARTER, 1);
      LocalDate last = first.plusMonths(3).minusDays(1);
      figures.put(QuarterPanel.quarterOf(first), quarter(cycles, closes, first, last, houseSpread));
    }
    return figures;
  }

  private static QuarterPanel.Figures quarter(
      List<CondorCycles.Cycle> cycles,
      List<BookClose> closes,
      LocalDate first,
      LocalDate last,
      double houseSpread) {
    LocalDate opening = TradingCalendar.nextBusinessDay(first.minusDays(1));
    if (closes.isEmpty() || closes.getFirst().session().isAfter(opening)) {
      Refusal late = new Refusal.Impossible("the ledger does not reach back to " + opening);
      return new QuarterPanel.Figures(new Estimate.Refused<>(late), new Estimate.Refused<>(late));
    }
    List<BookClose> inside =
        closes.stream()
            .filter(c -> !c.session().isBefore(first) && !c.session().isAfter(last))
            .toList();
    return new QuarterPanel.Figures(
        irr(
            cycles,
            last,
            end -> !end.isBefore(first),
            "no condor cycle ended from " + first + " to " + last),
        wacc(cycles, inside, first, houseSpread));
  }

  /** Return of the cycles that ended by {@code last} on a day that counts. */
  private static Estimate<Xirr.Result> irr(
      List<CondorCycles.Cycle> cycles, LocalDate last, Predicate<LocalDate> counts, String none) {
    List<CondorCycles.Cycle> done =
        cycles.stream().filter(c -> c.endedBy(last).filter(counts).isPresent()).toList();
    return done.isEmpty()
        ? new Estimate.Refused<>(new Refusal.Impossible(none))
        : CondorCycles.irr(done, last, Map.of());
  }

  private static Estimate<Double> wacc(
      List<CondorCycles.Cycle> cycles,
      List<BookClose> inside,
      LocalDate first,
      double houseSpread) {
    Optional<BigDecimal> hedge = mean(inside, BookClose::hedgeUsd);
    Optional<BigDecimal> condors = mean(inside, BookClose::condorsUsd);
    Optional<Double> rate = inside.isEmpty() ? Optional.empty() : inside.getLast().rate();
    if (hedge.isEmpty() || condors.isEmpty() || rate.isEmpty()) {
      return new Estimate.Refused<>(
          new Refusal.Impossible("no close from " + first + " has marks and a riskless rate"));
    }
    return BookWacc.of(
        HedgeFinancing.uses(
            hedge.get(),
            condors.get().negate(),
            irr(
                cycles,
                first.minusDays(1),
                end -> true,
                "no condor cycle had ended before " + first),
            rate.get(),
            houseSpread));
  }

  private static Optional<BigDecimal> mean(
      List<BookClose> closes, Function<BookClose, Optional<BigDecimal>> of) {
    List<BigDecimal> values = closes.stream().map(of).flatMap(Optional::stream).toList();
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), 2, RoundingMode.HALF_EVEN));
  }
}
