package org.alvhdesk.market;

import java.time.LocalDate;

/**
 * One VX future.
 *
 * @param expiry settlement date of the monthly contract
 * @param price volatility points
 */
public record VxPoint(LocalDate expiry, double price) {
  public VxPoint {
    if (!(price > 0)) {
      throw new IllegalArgumentException("VX price of " + expiry + " must be positive: " + price);
    }
  }
}
