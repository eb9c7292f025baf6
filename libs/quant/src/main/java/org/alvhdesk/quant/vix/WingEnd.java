package org.alvhdesk.quant.vix;

/** Where a wing of the strip ends and what ended it. Strikes in index points. */
public sealed interface WingEnd {
  /** Outermost strike that entered; K0 when the wing has none. */
  double lastEntered();

  /**
   * Two listed strikes in a row without a bid: nothing beyond them enters.
   *
   * @param first the one nearer to K0
   * @param second the one after it
   */
  record TwoZeroBids(double lastEntered, double first, double second) implements WingEnd {}

  /** The wing runs to the outermost listed option. */
  record ListedStrikesEnd(double lastEntered) implements WingEnd {}
}
