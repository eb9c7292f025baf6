package org.alvhdesk.strategy.condor.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.vol.Smile;
import org.alvhdesk.strategy.condor.ladder.LadderStep;
import org.alvhdesk.strategy.condor.ladder.ListedExpiry;
import org.alvhdesk.strategy.condor.search.CondorChain;
import org.alvhdesk.strategy.condor.search.CondorOptimiser;
import org.alvhdesk.strategy.condor.search.CondorQuery;
import org.alvhdesk.strategy.condor.search.SearchResult;
import org.alvhdesk.strategy.condor.search.SettlementDensity;
import org.alvhdesk.strategy.quote.SliceVols;

/**
 * The best condor in the first expiry of a due layer that can be traded (002-2, 003-3), or why none
 * can.
 *
 * @param found the search in the expiry that was taken; empty when no expiry can be traded
 * @param refusals the expiries before it, each with the reason, in the ladder's order
 */
record CondorPick(Optional<Found> found, List<String> refusals) {
  /**
   * A search that found a condor.
   *
   * @param wingPoints width asked for, index points
   * @param delta absolute delta looked for, decimal
   */
  record Found(Slice slice, SearchResult.Found result, BigDecimal wingPoints, double delta) {}

  /**
   * Searches the expiries of {@code due} in order.
   *
   * @param delta absolute delta looked for, decimal
   * @param skew 002-2: put short further out and call short closer by it, decimal
   * @param wingFactor width of the wings against the first layer's
   */
  static CondorPick of(
      SelectionRules rules,
      LadderStep.Due due,
      double delta,
      double skew,
      BigDecimal wingFactor,
      CondorSituation situation) {
    List<String> refusals = new ArrayList<>();
    BigDecimal wings = rules.wings(wingFactor);
    for (ListedExpiry expiry : due.expiries()) {
      Slice slice = situation.slice(expiry.root(), expiry.expiry()).orElseThrow();
      Optional<Smile> smile = SliceVols.smile(slice);
      if (smile.isEmpty()) {
        refusals.add(refusal(expiry, "no option has a volatility"));
        continue;
      }
      CondorQuery query =
          CondorQuery.of(
              rules.constraints(delta, wings),
              rules.objective(delta, skew),
              new SettlementDensity.SmileImplied(smile.get()));
      switch (CondorOptimiser.search(CondorChain.of(slice, situation.marketTime()), query)) {
        case SearchResult.Nothing nothing -> refusals.add(refusal(expiry, nothing.reason()));
        case SearchResult.Found found -> {
          return new CondorPick(
              Optional.of(new Found(slice, found, wings, delta)), List.copyOf(refusals));
        }
      }
    }
    return new CondorPick(Optional.empty(), List.copyOf(refusals));
  }

  private static String refusal(ListedExpiry expiry, String reason) {
    return expiry.root() + " " + expiry.expiry() + ": " + reason;
  }
}
