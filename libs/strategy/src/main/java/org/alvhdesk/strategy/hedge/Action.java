package org.alvhdesk.strategy.hedge;

/** Side of a trade. */
public enum Action {
  BUY,
  SELL;

  /** +1 when bought, -1 when sold: the sign of the quantity and of the premium paid. */
  public int sign() {
    return this == BUY ? 1 : -1;
  }
}
