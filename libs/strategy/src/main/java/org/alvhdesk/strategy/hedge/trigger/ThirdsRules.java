package org.alvhdesk.strategy.hedge.trigger;

/**
 * Parameters of {@link Thirds}.
 *
 * @param rsiLow the RSI is breached below it, 0 to 100
 * @param rsiHigh the RSI is breached above it, 0 to 100
 * @param side which of the two counts
 * @param latchSessions sessions a trigger stands, its own included; at least 1
 * @param order whether a later third may be bought before an earlier one
 */
public record ThirdsRules(
    double rsiLow, double rsiHigh, RsiSide side, int latchSessions, Order order) {
  /** Which breach of the RSI counts. */
  public enum RsiSide {
    BELOW_LOW,
    ABOVE_HIGH,
    EITHER
  }

  /** Order of the three triggers. */
  public enum Order {
    /** Every standing trigger unlocks its third. */
    ANY_ORDER,
    /** A third needs the triggers before it to stand too. */
    FIRST_TO_LAST
  }

  /** 30 and 70, either side, 20 sessions, any order. */
  public static final ThirdsRules STANDARD =
      new ThirdsRules(30, 70, RsiSide.EITHER, 20, Order.ANY_ORDER);

  /**
   * @throws IllegalArgumentException when the RSI levels do not ascend within 0 to 100 or nothing
   *     is latched
   */
  public ThirdsRules {
    if (!(rsiLow >= 0 && rsiLow < rsiHigh && rsiHigh <= 100) || latchSessions < 1) {
      throw new IllegalArgumentException(
          "thirds need 0 <= rsiLow < rsiHigh <= 100 and a latch of at least 1 session: "
              + rsiLow
              + ", "
              + rsiHigh
              + ", "
              + latchSessions);
    }
  }
}
