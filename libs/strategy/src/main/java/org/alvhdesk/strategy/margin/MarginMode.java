package org.alvhdesk.strategy.margin;

/** Whose margin rules apply (docs/methodology 2). */
public enum MarginMode {
  /** Strategy-based minimum, Cboe Rule 10.3: a condor needs its wider wing, once. */
  CBOE_REG_T("Cboe/Reg T"),
  /** Interactive Brokers: a condor counts as one only with equal wings. */
  IBKR("Interactive Brokers"),
  /** Worst loss of the class over a grid of moves of its underlying (SEC release 34-46576). */
  PORTFOLIO_MARGIN("portfolio margin");

  private final String text;

  MarginMode(String text) {
    this.text = text;
  }

  /** In words. */
  public String text() {
    return text;
  }
}
