package org.alvhdesk.quant.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Option roots the desk trades. A position is keyed on (root, expiry, strike, right): AM-settled
 * SPX and PM-settled SPXW both expire on third Fridays (docs/methodology 1.1, 1.2).
 */
public enum OptionRoot {
  /** S&P 500, settled to the opening quotation (SET) of the expiry day. */
  SPX(LocalTime.of(8, 30)),
  /** S&P 500, settled to the close of the expiry day. */
  SPXW(LocalTime.of(15, 0)),
  /** VIX monthly, settled to the special opening quotation (VRO) of the expiry day. */
  VIX(LocalTime.of(8, 30));

  /** Exchange time zone of every settlement instant. */
  public static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  /** US dollars per index point, for every root here (Cboe contract specifications). */
  public static final int MULTIPLIER_USD = 100;

  private final LocalTime settlementTimeChicago;

  OptionRoot(LocalTime settlementTimeChicago) {
    this.settlementTimeChicago = settlementTimeChicago;
  }

  /**
   * The instant at which a series expiring on {@code expiry} stops carrying time value, on a full
   * session. The simulated and replayed markets know no short sessions; {@code ExpiryCalendar} in
   * the contract package does.
   */
  public Instant settlementOf(LocalDate expiry) {
    return expiry.atTime(settlementTimeChicago).atZone(CHICAGO).toInstant();
  }

  /** True for the roots whose underlying is the VIX. */
  public boolean isVix() {
    return this == VIX;
  }
}
