package org.alvhdesk.strategy.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
 * @param condors held, in the order of their layers
 * @param hedge held, in the order of the file
 * @param notes what was deduced, for people
 */
public record PlacedBook(
    List<CondorPosition> condors, List<HedgeHolding> hedge, List<String> notes) {
  /** Copies the lists. */
  public PlacedBook {
    condors = List.copyOf(condors);
    hedge = List.copyOf(hedge);
    notes = List.copyOf(notes);
  }

  /** A hedge layer and the calendar days to expiry it would buy today. */
  public record Rung(HedgeLayer layer, int dte) {}

  /**
   * What the rules need to place positions.
   *
   * @param plan the condor ladder
   * @param rungs layers of the hedge rules, at least one when the book holds a hedge
   * @param session day the positions are taken over
   * @param marketTime of that
   * @param idPrefix before the first line of a condor, its id
   */
  public record Places(
      LadderPlan plan, List<Rung> rungs, LocalDate session, Instant marketTime, String idPrefix) {
    /** Copies the list. */
    public Places {
      rungs = List.copyOf(rungs);
    }
  }

  /**
   * The positions of {@code book}: condors, farthest expiry first, take the ladder's layers in
   * order of entry, and count as opened their layer's target days before expiry, at the latest
   * today; a VIX option belongs to the layer whose expiry of today is nearest.
   *
   * @throws IllegalArgumentException when a position has expired or settles at this moment, or no
   *     layer takes it; says which
   */
  public static PlacedBook of(OpeningBook.Accepted book, Places places) {
    List<String> notes = new ArrayList<>();
    List<CondorPosition> condors = new ArrayList<>();
    List<OpeningBook.Condor> farFirst =
        book.condors().stream()
            .sorted(Comparator.comparing((OpeningBook.Condor c) -> c.condor().expiry()).reversed())
            .toList();
    List<LayerPlan> layers = places.plan().layers();
    for (int i = 0; i < farFirst.size(); i++) {
      LayerPlan layer = layers.get(Math.min(i, layers.size() - 1));
      condors.add(condor(farFirst.get(i), layer, places, notes));
    }
    List<HedgeHolding> hedge = book.hedges().stream().map(h -> holding(h, places, notes)).toList();
    return new PlacedBook(condors, hedge, notes);
  }

  private static CondorPosition condor(
      OpeningBook.Condor c, LayerPlan layer, Places places, List<String> notes) {
    LocalDate expiry = c.condor().expiry();
    requireOpen(OpeningReport.name(c), expiry, c.condor().root().settlementOf(expiry), places);
    LocalDate usual = TradingCalendar.onOrAfter(expiry.minusDays(layer.targetDte()));
    boolean today = !usual.isBefore(places.session());
    LocalDate opened = today ? places.session() : usual;
    String id = places.idPrefix() + c.lines().getFirst();
    notes.add(
        id + ": taken as layer " + layer.name() + ", opened " + opened + "; the file says neither");
    Instant close = TradingCalendar.stockClose(opened);
    return new CondorPosition(
        id,
        CondorLayer.valueOf(layer.name()),
        c.condor(),
        c.quantity(),
        c.gridCreditPoints(),
        close.isAfter(places.marketTime()) ? places.marketTime() : close);
  }

  private static HedgeHolding holding(OpeningBook.Hedge h, Places places, List<String> notes) {
    LocalDate expiry = h.contract().expiry();
    requireOpen(h.contract().text(), expiry, h.contract().root().settlementOf(expiry), places);
    int dte = Expiries.daysTo(expiry, places.session());
    Rung rung =
        places.rungs().stream()
            .min(Comparator.comparingInt(r -> Math.abs(r.dte() - dte)))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the book holds "
                            + h.contract().text()
                            + ", and the hedge rule set has no layer it could belong to"));
    notes.add(h.contract().text() + ": taken as layer " + rung.layer());
    return new HedgeHolding(
        rung.layer(), h.contract(), h.quantity(), Optional.of(h.averagePoints()), Optional.empty());
  }

  private static void requireOpen(
      String name, LocalDate expiry, Instant settlement, Places places) {
    if (expiry.isBefore(places.session())) {
      throw new IllegalArgumentException(
          "the book holds "
              + name
              + ", which expired before "
              + places.session()
              + "; take it out");
    }
    if (!settlement.isAfter(places.marketTime())) {
      throw new IllegalArgumentException(
          "the book holds " + name + ", which settled on " + expiry + "; take it out");
    }
  }
}
