package org.alvhdesk.strategy.hedge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alvhdesk.quant.calendar.OptionRoot;

/**
 * Paper settlement of a contract that was not sold in time; a share never settles. The rules of the
 * ladder never plan this (004-9), but a sale that nobody approved, or that nobody bid for, ends
 * here; comparators that are held to expiry end here by rule.
 *
 * @param settlementLevel index it settled to, points
 * @param payoffPoints what one contract pays its holder, points; for a future the gain since it was
 *     bought, which may be negative
 * @param cashUsd payoff x dollars a point x quantity
 * @param basis which level stood in for the official one, for people and the audit
 */
public record HedgeSettlement(
    double settlementLevel, BigDecimal payoffPoints, BigDecimal cashUsd, String basis) {

  /** Whether {@code contract} must settle at a step. */
  public static boolean isDue(HedgeContract contract, Instant marketTime) {
    return switch (contract) {
      case DatedContract dated -> !marketTime.isBefore(official(dated));
      case EtpShare ignored -> false;
    };
  }

  /**
   * Settles {@code holding} when it is due at {@code marketTime}, else empty. The level is the
   * index of that step: paper, standing in for VRO, SET or the close; VRO is made from opening
   * trades and can gap from VIX by a point or more (docs/methodology 1.2).
   *
   * @param vix VIX of the step, points
   * @param spx S&P 500 of the step, points
   * @throws IllegalArgumentException for a future whose price paid is not known
   */
  public static Optional<HedgeSettlement> at(
      HedgeHolding holding, Instant marketTime, double vix, double spx) {
    if (!(holding.contract() instanceof DatedContract contract) || !isDue(contract, marketTime)) {
      return Optional.empty();
    }
    double level = contract instanceof OptionSeries o && !o.root().isVix() ? spx : vix;
    BigDecimal payoff = payoff(contract, holding, level).setScale(2, RoundingMode.HALF_EVEN);
    String basis =
        "paper: "
            + (level == vix ? "VIX" : "SPX")
            + " of this step stands for "
            + officialLevel(contract)
            + " of "
            + contract.expiry()
            + ", "
            + Duration.between(official(contract), marketTime).toMinutes()
            + " minutes after the settlement instant";
    BigDecimal cash =
        payoff
            .multiply(BigDecimal.valueOf((long) contract.usdPerPoint() * holding.quantity()))
            .setScale(2, RoundingMode.HALF_EVEN);
    return Optional.of(new HedgeSettlement(level, payoff, cash, basis));
  }

  private static BigDecimal payoff(DatedContract contract, HedgeHolding holding, double level) {
    return switch (contract) {
      case OptionSeries o ->
          BigDecimal.valueOf(o.right().sign())
              .multiply(BigDecimal.valueOf(level).subtract(BigDecimal.valueOf(o.strike())))
              .max(BigDecimal.ZERO);
      case VxFuture f ->
          BigDecimal.valueOf(level)
              .subtract(
                  holding
                      .averagePoints()
                      .orElseThrow(
                          () ->
                              new IllegalArgumentException(
                                  f.text() + " settles against what was paid: give its price")));
    };
  }

  private static Instant official(DatedContract contract) {
    return switch (contract) {
      case OptionSeries o -> o.root().settlementOf(o.expiry());
      case VxFuture f -> OptionRoot.VIX.settlementOf(f.expiry());
    };
  }

  private static String officialLevel(DatedContract contract) {
    return switch (contract) {
      case OptionSeries o ->
          switch (o.root()) {
            case VIX -> "VRO";
            case SPX -> "SET";
            case SPXW -> "the close";
          };
      case VxFuture ignored -> "VRO";
    };
  }
}
