package org.alvhdesk.strategy.condor.desk;

import java.time.Instant;
import java.util.List;
import org.alvhdesk.market.Quality;
import org.alvhdesk.strategy.condor.CondorPricing;
import org.alvhdesk.strategy.condor.CondorValuation;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.trace.RuleTrace;

/** 000-5: how much of a sale fits under the cap on the book's stress loss. Pure. */
public interface StressCap {
  /** What of {@code sale} fits. */
  Room room(Sale sale);

  /**
   * Condors to be sold.
   *
   * @param set the rules, with the cap
   * @param held all condors held, valued
   * @param layer of the sale, for people
   * @param pricing of one {@code condor}
   * @param contracts wanted, 1 or more
   */
  record Sale(
      RuleSet set,
      Capital capital,
      List<CondorValuation> held,
      String layer,
      IronCondor condor,
      CondorPricing pricing,
      int contracts,
      Instant asOf,
      Quality quality) {
    /** Copies the list. */
    public Sale {
      held = List.copyOf(held);
    }
  }

  /**
   * What fits.
   *
   * @param contracts 0 to the number wanted
   * @param trace FIRED when fewer fit than wanted, NO_DATA when the hedge cannot be revalued
   */
  record Room(int contracts, RuleTrace trace) {}
}
