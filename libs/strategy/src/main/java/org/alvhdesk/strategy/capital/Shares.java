package org.alvhdesk.strategy.capital;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.alvhdesk.quant.statistics.Estimate;
import org.alvhdesk.quant.statistics.Refusal;

/** Quotients of money: decimal shares of six decimals, half even. */
final class Shares {
  private static final int DECIMALS = 6;

  private Shares() {}

  /** {@code amount / base}; refused when the base is not positive. */
  static Estimate<BigDecimal> of(BigDecimal amount, String what, BigDecimal base) {
    if (base.signum() <= 0) {
      return new Estimate.Refused<>(
          new Refusal.Impossible(
              what + " is " + base.toPlainString() + " USD: a share needs a positive base"));
    }
    return new Estimate.Known<>(amount.divide(base, DECIMALS, RoundingMode.HALF_EVEN));
  }

  /** {@code amount} of {@code days} days as an amount a year of 365, to cents. */
  static BigDecimal perYear(BigDecimal amount, long days) {
    return amount
        .multiply(BigDecimal.valueOf(365))
        .divide(BigDecimal.valueOf(days), MathContext.DECIMAL64)
        .setScale(2, RoundingMode.HALF_EVEN);
  }
}
