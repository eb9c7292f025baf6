package org.alvhdesk.strategy.condor.search;

/**
 * Reasons why a listed condor is no candidate, in the order they are tested: a condor counts under
 * the first that fails.
 */
public enum Constraint {
  /** The wing's width is not allowed (002-1). */
  WING_WIDTH("wing width"),
  /** A leg's quote is dead, one-sided or crossed. */
  QUOTE("two-sided quote"),
  /** A leg has no implied volatility. */
  VOLATILITY("implied volatility"),
  /** The short is outside the delta band or expected-move band (002-2, 003-3). */
  SHORT_DISTANCE("distance of the short"),
  /** A leg's half-spread is too wide. */
  HALF_SPREAD("half-spread"),
  /** A leg's quote is too old. */
  QUOTE_AGE("quote age"),
  /** The wings differ where equal ones are asked for (docs/methodology 2, IBKR). */
  EQUAL_WINGS("equal wings"),
  /** 002-2: not delta-neutral. */
  NET_DELTA("net delta"),
  /** The credit, rounded down to the 0.05 grid, is below the floor or none at all. */
  CREDIT_FLOOR("credit floor"),
  /** It may lose more than the limit. */
  MAX_LOSS("maximum loss"),
  /** The credit reaches the width: no loss is possible, so a quote is wrong. */
  CREDIT_ABOVE_WIDTH("credit below the width");

  private final String text;

  Constraint(String text) {
    this.text = text;
  }

  /** In words. */
  public String text() {
    return text;
  }
}
