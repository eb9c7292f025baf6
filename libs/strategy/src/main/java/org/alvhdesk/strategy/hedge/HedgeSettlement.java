package org.alvhdesk.strategy.hedge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Paper settlement of a VIX option that was not sold in time. The rules never plan this (004-9),
 * but a sale that nobody approved, or that nobody bid for, ends here.
 *
 * @param settlementLevel VIX it settled to, points
 * @param payoffPoints what one option pays, points, 0 or more
 * @param cashUsd payoff x 100 x quantity
 * @param basis which level stood in for VRO, for people and the audit
 */
public record HedgeSettlement(
    double settlementLevel, BigDecimal payoffPoints, BigDecimal cashUsd, String basis) {

  /** Whether {@code contract} must settle at a step: from 08:30 Chicago of its expiry day. */
  public static boolean isDue(HedgeContract contract, Instant marketTime) {
    return !marketTime.isBefore(contract.root().settlementOf(contract.expiry()));
  }

  /**
   * Settles {@code holding} when it is due at {@code marketTime}, else empty. The level is {@code
   * vix}, the VIX of that step: paper, standing in for VRO, which is made from opening trades and
   * can gap from it by a point or more (docs/methodology 1.2).
   */
  public static Optional<HedgeSettlement> at(HedgeHolding holding, Instant marketTime, double vix) {
    HedgeContract contract = holding.contract();
    if (!isDue(contract, marketTime)) {
      return Optional.empty();
    }
    BigDecimal payoff =
        BigDecimal.valueOf(contract.right().sign())
            .multiply(BigDecimal.valueOf(vix).subtract(BigDecimal.valueOf(contract.strike())))
            .max(BigDecimal.ZERO)
            .setScale(2, RoundingMode.HALF_EVEN);
    Instant official = contract.root().settlementOf(contract.expiry());
    String basis =
        "paper: VIX of this step stands for VRO of "
            + contract.expiry()
            + ", "
            + Duration.between(official, marketTime).toMinutes()
            + " minutes after the settlement instant";
    return Optional.of(
        new HedgeSettlement(vix, payoff, Premiums.usd(payoff, holding.quantity()), basis));
  }
}
