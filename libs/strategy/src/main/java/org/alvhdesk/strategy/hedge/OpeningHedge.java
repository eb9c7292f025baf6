package org.alvhdesk.strategy.hedge;

import org.alvhdesk.strategy.rules.FourFourTwoRules;

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
    throw new UnsupportedOperationException();
  }
}
