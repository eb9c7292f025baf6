package org.alvhdesk.strategy.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something about a settlement that surprises.
 *
 * @param kind which trap
 * @param expiry settlement day
 * @param lastTrade when the last chance to trade ends
 * @param text for people
 */
public record SettlementAlert(Kind kind, LocalDate expiry, Instant lastTrade, String text) {
  /** Which trap. */
  public enum Kind {
    /** VIX options stop trading on the business day before they settle. */
    VIX_LAST_TRADE,
    /** An AM-settled series is exposed overnight and can no longer be traded. */
    AM_OVERNIGHT_GAP,
    /** SPX (AM) and SPXW (PM) expire on the same day and settle to different prices. */
    SPX_AGAINST_SPXW,
    /** Trading has ended, settlement is still to come. */
    AWAITS_SETTLEMENT,
    /** The calendar knows no such expiry: the position's date is wrong. */
    UNKNOWN_EXPIRY
  }
}
