package org.alvhdesk.strategy.capital;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.quant.statistics.Estimate;
import org.alvhdesk.quant.statistics.Refusal;

/**
 * Rule 003-11: over-sizing drags in sideways markets. What the hedge cost over the last sessions
 * (63), as a cost a year on three denominators, beside what SPX did.
 */
public final class DragMeter {
  /** Sessions looked back where no rule set says another number. */
  public static final int SESSIONS = 63;

  /** SPX moved less than this either way: sideways (ours, the source gives no number). */
  private static final double SIDEWAYS = 0.03;

  private DragMeter() {}

  /**
   * One reading.
   *
   * @param period what the hedge took and gave
   * @param drag cost a year
   * @param spxReturn decimal return of SPX over the same sessions
   * @param sideways whether SPX stayed within 3 % of where it was
   */
  public record Reading(
      HedgePeriod period, HedgePeriod.Drag drag, double spxReturn, boolean sideways) {}

  /**
   * The reading at the close of {@code asOf}.
   *
   * @param hedgeValueUsd value of the hedge at the close, by session; needs both ends
   * @param spx closes, by session; needs both ends
   * @param sessions looked back, positive
   * @return refused when a value or close is missing, with its date
   * @throws IllegalArgumentException when {@code asOf} is no session
   */
  public static Estimate<Reading> read(
      HedgeLedger ledger,
      LocalDate asOf,
      SortedMap<LocalDate, BigDecimal> hedgeValueUsd,
      SortedMap<LocalDate, Double> spx,
      Denominators base,
      int sessions) {
    if (!TradingCalendar.isBusinessDay(asOf)) {
      throw new IllegalArgumentException(asOf + " is no session: give the last session before it");
    }
    LocalDate from = asOf;
    for (int i = 0; i < sessions; i++) {
      from = TradingCalendar.previousBusinessDay(from);
    }
    for (LocalDate end : new LocalDate[] {from, asOf}) {
      if (!hedgeValueUsd.containsKey(end) || !spx.containsKey(end)) {
        String what = hedgeValueUsd.containsKey(end) ? "SPX close" : "hedge value";
        return new Estimate.Refused<>(
            new Refusal.Impossible("no " + what + " is stored for " + end));
      }
    }
    HedgePeriod period =
        ledger.period(from, asOf, hedgeValueUsd.get(from), hedgeValueUsd.get(asOf));
    double move = spx.get(asOf) / spx.get(from) - 1;
    return new Estimate.Known<>(
        new Reading(period, period.drag(base), move, Math.abs(move) < SIDEWAYS));
  }
}
