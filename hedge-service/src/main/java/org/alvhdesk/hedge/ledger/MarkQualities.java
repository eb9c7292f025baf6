package org.alvhdesk.hedge.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.OptionSeries;

/**
 * Quality of the quotes that mark a book, condors and hedge apart. A book marked at a model on one
 * day and at real quotes on the next gains or loses by the change alone; who reads the gain must be
 * told.
 *
 * @param condors of the SPX quotes; null when it is not known
 * @param hedge of the VIX quotes, the worse of both when SPX options are held; null when it is not
 *     known
 */
record MarkQualities(String condors, String hedge) {

  /** Of the marks of {@code holdings} at {@code step}. */
  static MarkQualities of(MarketStepV1 step, List<HedgeHolding> holdings) {
    boolean spxHeld =
        holdings.stream()
            .anyMatch(h -> h.contract() instanceof OptionSeries o && !o.root().isVix());
    return new MarkQualities(
        step.optionQualityOf("SPX"), spxHeld ? step.optionQuality() : step.optionQualityOf("VIX"));
  }

  /** What changed since {@code earlier}, for people; null when nothing did or it is not known. */
  String changedSince(LocalDate session, MarkQualities earlier) {
    List<String> parts = new ArrayList<>();
    add(parts, "condors", session, earlier.condors, condors);
    add(parts, "hedge", session, earlier.hedge, hedge);
    return parts.isEmpty()
        ? null
        : String.join("; ", parts)
            + ". A part of the gain is this change of prices, not the market's.";
  }

  private static void add(
      List<String> parts, String what, LocalDate session, String before, String now) {
    if (before != null && now != null && !before.equals(now)) {
      parts.add(
          what + " marked at " + before + " prices on " + session + " and at " + now + " now");
    }
  }
}
