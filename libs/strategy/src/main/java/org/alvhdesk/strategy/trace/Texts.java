package org.alvhdesk.strategy.trace;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as text that is the same on every machine: fixed decimals, a dot, no locale. */
public final class Texts {
  private Texts() {}

  /** {@code value} with {@code decimals} decimals, half even; {@code none} for NaN. */
  public static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return "none";
    }
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** A strike without trailing zeros, such as {@code 24} or {@code 12.5}. */
  public static String strike(double strike) {
    return plain(BigDecimal.valueOf(strike));
  }

  /** A decimal without trailing zeros or exponent. */
  public static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** A share such as 0.15 as {@code 15 %}. */
  public static String percent(BigDecimal share) {
    return plain(share.movePointRight(2)) + " %";
  }
}
