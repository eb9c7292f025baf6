package org.alvhdesk.strategy.condor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alvhdesk.quant.calendar.OptionRoot;

/**
 * Paper settlement of a condor at expiry.
 *
 * @param settlementLevel index level it settled to, points
 * @param payoffPoints what the seller pays per condor, index points, 0 or more
 * @param pnlUsd (credit - payoff) x 100 x quantity
 * @param basis which level stood in for the official one, for people and the audit
 */
public record CondorSettlement(
    double settlementLevel, double payoffPoints, BigDecimal pnlUsd, String basis) {

  /** What the seller of one {@code condor} pays at {@code settlementLevel}, index points. */
  public static double payoffPoints(IronCondor condor, double settlementLevel) {
    double put =
        Math.max(0, condor.shortPut() - settlementLevel)
            - Math.max(0, condor.longPut() - settlementLevel);
    double call =
        Math.max(0, settlementLevel - condor.shortCall())
            - Math.max(0, settlementLevel - condor.longCall());
    return put + call;
  }

  /**
   * Whether the position must settle at a step: an AM root (SPX) from the opening of its expiry
   * day, a PM root (SPXW) from its close.
   */
  public static boolean isDue(IronCondor condor, Instant marketTime) {
    return !marketTime.isBefore(condor.root().settlementOf(condor.expiry()));
  }

  /**
   * Settles {@code position} when it is due at {@code marketTime}, else empty. The level is {@code
   * spx}, the SPX of that step: paper, standing in for SET (SPX root) or the closing index (SPXW).
   * In a daily replay the first step after an AM settlement is the close of the expiry day, so an
   * AM condor then settles to the close; {@link #basis()} says so.
   */
  public static Optional<CondorSettlement> at(
      CondorPosition position, Instant marketTime, double spx) {
    IronCondor condor = position.condor();
    if (!isDue(condor, marketTime)) {
      return Optional.empty();
    }
    double payoff = payoffPoints(condor, spx);
    BigDecimal pnl =
        position
            .creditPoints()
            .subtract(BigDecimal.valueOf(payoff))
            .multiply(BigDecimal.valueOf((long) OptionRoot.MULTIPLIER_USD * position.quantity()))
            .setScale(2, RoundingMode.HALF_EVEN);
    Instant official = condor.root().settlementOf(condor.expiry());
    String basis =
        "paper: SPX of this step stands for "
            + (condor.root() == OptionRoot.SPX ? "the opening settlement SET" : "the closing index")
            + " of "
            + condor.expiry()
            + ", "
            + Duration.between(official, marketTime).toMinutes()
            + " minutes after the settlement instant";
    return Optional.of(new CondorSettlement(spx, payoff, pnl, basis));
  }
}
