package org.alvhdesk.strategy.condor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.alvhdesk.quant.calendar.OptionRoot;

/**
 * What a condor position can lose at expiry, whatever the market says today.
 *
 * @param marginUsd Cboe/Reg T: widest wing x 100 x quantity (docs/methodology 2)
 * @param maxLossUsd (widest wing - credit) x 100 x quantity
 * @param lowerBreakEven short put - credit, index points
 * @param upperBreakEven short call + credit, index points
 */
public record CondorRisk(
    BigDecimal marginUsd, BigDecimal maxLossUsd, double lowerBreakEven, double upperBreakEven) {
  /** Risk of {@code position} at expiry. */
  public static CondorRisk of(CondorPosition position) {
    BigDecimal width = BigDecimal.valueOf(position.condor().widestWing());
    BigDecimal multiplier = BigDecimal.valueOf(OptionRoot.MULTIPLIER_USD);
    BigDecimal quantity = BigDecimal.valueOf(position.quantity());
    BigDecimal credit = position.creditPoints();
    return new CondorRisk(
        usd(width.multiply(multiplier).multiply(quantity)),
        usd(width.subtract(credit).multiply(multiplier).multiply(quantity)),
        BigDecimal.valueOf(position.condor().shortPut()).subtract(credit).doubleValue(),
        BigDecimal.valueOf(position.condor().shortCall()).add(credit).doubleValue());
  }

  private static BigDecimal usd(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_EVEN);
  }
}
