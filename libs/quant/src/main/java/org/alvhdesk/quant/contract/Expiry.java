package org.alvhdesk.quant.contract;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.alvhdesk.quant.calendar.ExpiryKind;
import org.alvhdesk.quant.calendar.Moved;

/**
 * One expiry of a product, with its clock.
 *
 * @param product whose
 * @param date the day the settlement value is fixed; for AM-settled SPX before February 2015 the
 *     exchange called the Saturday after it the expiration date
 * @param kind which series
 * @param symbol the option root, or the future's symbol: VXF26 monthly, VX05 weekly
 * @param settlement what it settles to
 * @param lastTradingDay the last day it trades
 * @param lastTrade when trading ends on that day
 * @param settlesAt when the settlement value is fixed: time to expiry counts to here (the VIX
 *     convention, docs/methodology 1.5)
 * @param moved why it is not on the usual day; empty when it is
 */
public record Expiry(
    Product product,
    LocalDate date,
    ExpiryKind kind,
    String symbol,
    Settlement settlement,
    LocalDate lastTradingDay,
    Instant lastTrade,
    Instant settlesAt,
    Optional<Moved> moved) {
  private static final double SECONDS_PER_YEAR = 525_600.0 * 60;

  /** Years from {@code now} to settlement: minutes / 525,600. Zero or negative once settled. */
  public double yearsFrom(Instant now) {
    return Duration.between(now, settlesAt).toSeconds() / SECONDS_PER_YEAR;
  }
}
