package org.alvhdesk.strategy.hedge;

import org.alvhdesk.strategy.rules.FourFourTwoRules;

/** The 4/4/2 hedge ladder, variant c of K1. */
public final class FourFourTwo {
  private FourFourTwo() {}

  /** Target of every layer against what is held, the trades between them, and why. */
  public static HedgeDecision decide(FourFourTwoRules rules, HedgeSituation situation) {
    throw new UnsupportedOperationException();
  }
}
