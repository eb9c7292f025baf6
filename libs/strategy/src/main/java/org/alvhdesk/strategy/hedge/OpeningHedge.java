package org.alvhdesk.strategy.hedge;

import java.util.EnumSet;
import org.alvhdesk.strategy.rules.FourFourTwoRules;
import org.alvhdesk.strategy.rules.HedgeLayer;

/** The hedge of an opening book. */
public final class OpeningHedge {
  private OpeningHedge() {}

  /**
   * The purchases of the MID and FAR layers only, to be booked at {@link HedgeTrade#quote()} ask,
   * so that the first proposal is the missing FRONT layer. {@code situation} must hold nothing yet.
   *
   * @throws IllegalArgumentException when something is held
   */
  public static HedgeDecision decide(FourFourTwoRules rules, HedgeSituation situation) {
    if (!situation.holdings().isEmpty()) {
      throw new IllegalArgumentException(
          "an opening book is bought into an empty one; held: " + situation.holdings());
    }
    return FourFourTwo.decide(rules, situation, EnumSet.of(HedgeLayer.MID, HedgeLayer.FAR));
  }
}
