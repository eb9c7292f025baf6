package org.alvhdesk.quant.indicator;

import java.time.LocalDate;

/**
 * Price and MACD line disagree between two pivots (methodology 3.4).
 *
 * @param kind which way
 * @param first earlier pivot
 * @param second later pivot
 * @param confirmed session on which the second pivot became known, k bars after it: the first on
 *     which anybody could act
 * @param confirmedBar number of that bar since the start of the history
 */
public record Divergence(
    Kind kind, Pivot first, Pivot second, LocalDate confirmed, long confirmedBar) {
  /** Which way. */
  public enum Kind {
    /** Lower low in price, higher low in the line. */
    BULLISH,
    /** Higher high in price, lower high in the line. */
    BEARISH
  }
}
