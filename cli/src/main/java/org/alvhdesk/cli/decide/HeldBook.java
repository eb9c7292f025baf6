package org.alvhdesk.cli.decide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.cli.DataProblem;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.ladder.LadderPlan;
import org.alvhdesk.strategy.condor.ladder.LayerPlan;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.ledger.OpeningBook;
import org.alvhdesk.strategy.rules.HedgeLayer;

/**
 * A broker's positions as the rules hold them. A file names neither layers nor days of entry, so
 * both are deduced, the same way every time, and told.
 *
 * @param condors held
 * @param hedge held
 * @param notes what was deduced, for people
 */
record HeldBook(List<CondorPosition> condors, List<HedgeHolding> hedge, List<String> notes) {
  /** A hedge layer and the days to expiry it would buy today. */
  record Rung(HedgeLayer layer, int dte) {}

  /** Nothing is held. */
  static HeldBook empty() {
    return new HeldBook(
        List.of(), List.of(), List.of("no book is given: nothing is held, the ladder starts"));
  }

  /**
   * The positions of {@code book} on {@code session}: condors, farthest expiry first, take the
   * ladder's layers in order of entry, and count as opened their layer's target days before expiry,
   * at the latest today; a VIX option belongs to the layer whose expiry of today is nearest.
   *
   * @param rungs layers of the hedge rules, at least one when the book holds a hedge
   * @throws DataProblem when the file was refused, a position has expired or no layer takes it
   */
  static HeldBook of(
      OpeningBook book, LadderPlan plan, List<Rung> rungs, LocalDate session, Instant now) {
    return switch (book) {
      case OpeningBook.Rejected(List<OpeningBook.RowError> errors) ->
          throw new DataProblem(
              "the book is refused: "
                  + String.join(
                      "; ", errors.stream().map(e -> "line " + e.line() + ": " + e.text()).toList())
                  + "; ./alvh book check shows all of it");
      case OpeningBook.Accepted accepted -> accepted(accepted, plan, rungs, session, now);
    };
  }

  private static HeldBook accepted(
      OpeningBook.Accepted book,
      LadderPlan plan,
      List<Rung> rungs,
      LocalDate session,
      Instant now) {
    List<String> notes = new ArrayList<>();
    List<CondorPosition> condors = new ArrayList<>();
    List<OpeningBook.Condor> farFirst =
        book.condors().stream()
            .sorted(Comparator.comparing((OpeningBook.Condor c) -> c.condor().expiry()).reversed())
            .toList();
    for (int i = 0; i < farFirst.size(); i++) {
      LayerPlan layer = plan.layers().get(Math.min(i, plan.layers().size() - 1));
      condors.add(condor(farFirst.get(i), layer, session, notes));
    }
    List<HedgeHolding> hedge =
        book.hedges().stream().map(h -> holding(h, rungs, session, notes)).toList();
    if (!hedge.isEmpty()) {
      notes.add("premiums of the last year are not in the file: the budget counts none of them");
    }
    return new HeldBook(condors, hedge, notes);
  }

  private static CondorPosition condor(
      OpeningBook.Condor c, LayerPlan layer, LocalDate session, List<String> notes) {
    LocalDate expiry = c.condor().expiry();
    requireOpen(c.condor().toString(), expiry, session);
    LocalDate usual = TradingCalendar.onOrAfter(expiry.minusDays(layer.targetDte()));
    LocalDate opened = usual.isAfter(session) ? session : usual;
    String id = "book/" + c.lines().getFirst();
    notes.add(
        id + ": taken as layer " + layer.name() + ", opened " + opened + "; the file says neither");
    return new CondorPosition(
        id,
        CondorLayer.valueOf(layer.name()),
        c.condor(),
        c.quantity(),
        c.gridCreditPoints(),
        TradingCalendar.stockClose(opened));
  }

  private static HedgeHolding holding(
      OpeningBook.Hedge h, List<Rung> rungs, LocalDate session, List<String> notes) {
    requireOpen(h.contract().text(), h.contract().expiry(), session);
    int dte = Expiries.daysTo(h.contract().expiry(), session);
    Rung rung =
        rungs.stream()
            .min(Comparator.comparingInt(r -> Math.abs(r.dte() - dte)))
            .orElseThrow(
                () ->
                    new DataProblem(
                        "the book holds "
                            + h.contract().text()
                            + ", and the hedge rule set has no layer it could belong to"));
    notes.add(h.contract().text() + ": taken as layer " + rung.layer());
    return new HedgeHolding(
        rung.layer(), h.contract(), h.quantity(), Optional.of(h.averagePoints()), Optional.empty());
  }

  private static void requireOpen(String name, LocalDate expiry, LocalDate session) {
    if (expiry.isBefore(session)) {
      throw new DataProblem(
          "the book holds " + name + ", which expired before " + session + "; take it out");
    }
  }
}
