package org.alvhdesk.cli.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.alvhdesk.cli.DataProblem;
import org.alvhdesk.market.Listing;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.ledger.OpeningBook;
import org.alvhdesk.strategy.opening.PlacedBook;

/**
 * A broker's positions as the rules hold them. A file names neither layers nor days of entry, so
 * both are deduced, the same way every time, and told.
 *
 * @param condors held
 * @param hedge held
 * @param notes what was deduced, for people
 */
record HeldBook(List<CondorPosition> condors, List<HedgeHolding> hedge, List<String> notes) {
  /** Nothing is held. */
  static HeldBook empty() {
    return new HeldBook(
        List.of(), List.of(), List.of("no book is given: nothing is held, the ladder starts"));
  }

  /** The expiries of the options held: they are listed, also where a model makes the quotes. */
  Listing listing() {
    Map<OptionRoot, SortedSet<LocalDate>> expiries = new EnumMap<>(OptionRoot.class);
    for (CondorPosition c : condors) {
      expiries.computeIfAbsent(c.condor().root(), root -> new TreeSet<>()).add(c.condor().expiry());
    }
    for (HedgeHolding h : hedge) {
      if (h.contract() instanceof OptionSeries option) {
        expiries.computeIfAbsent(option.root(), root -> new TreeSet<>()).add(option.expiry());
      }
    }
    return new Listing(expiries);
  }

  /**
   * The positions of {@code book} in their {@code places}.
   *
   * @throws DataProblem when the file was refused, a position has expired or no layer takes it
   */
  static HeldBook of(OpeningBook book, PlacedBook.Places places) {
    return switch (book) {
      case OpeningBook.Rejected(List<OpeningBook.RowError> errors) ->
          throw new DataProblem(
              "the book is refused: "
                  + String.join(
                      "; ", errors.stream().map(e -> "line " + e.line() + ": " + e.text()).toList())
                  + "; ./alvh book check shows all of it");
      case OpeningBook.Accepted accepted -> accepted(accepted, places);
    };
  }

  private static HeldBook accepted(OpeningBook.Accepted book, PlacedBook.Places places) {
    try {
      PlacedBook placed = PlacedBook.of(book, places);
      List<String> notes = new ArrayList<>(placed.notes());
      if (!placed.hedge().isEmpty()) {
        notes.add("premiums of the last year are not in the file: the budget counts none of them");
      }
      return new HeldBook(placed.condors(), placed.hedge(), notes);
    } catch (IllegalArgumentException e) {
      throw new DataProblem(e.getMessage(), e);
    }
  }
}
