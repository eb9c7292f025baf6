package org.alvhdesk.market.history;

/** Series that somebody publishes after the fact, in the unit in which they are published. */
public enum Publication {
  /** US consumer prices, index; monthly. */
  CPI(16),
  /** US producer prices of all commodities, index; monthly. */
  PPI(16),
  /** Real effective exchange rate of the US dollar, index; monthly. */
  REER(Integer.MAX_VALUE),
  /** Cyclically adjusted price-earnings ratio of the S&amp;P 500, a ratio; monthly. */
  CAPE(121),
  /** 3-month US Treasury bill, decimal a year; daily. */
  BILL_3M(121),
  /** Deposit rate of the European Central Bank, decimal a year; daily. */
  ECB_DEPOSIT(121),
  /** Weight of the ten largest members in the S&amp;P 500, a share; monthly. */
  TOP_TEN_WEIGHT(121);

  private final int months;

  Publication(int months) {
    this.months = months;
  }

  /** How many months the rules look back, the latest included. */
  public int months() {
    return months;
  }
}
