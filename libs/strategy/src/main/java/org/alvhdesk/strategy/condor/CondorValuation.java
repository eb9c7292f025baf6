package org.alvhdesk.strategy.condor;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A condor position at one step.
 *
 * @param dte calendar days from the session to expiry
 * @param markPoints cost to buy one condor back at mid, index points; empty when nobody offers a
 *     leg
 * @param pnlUsd (credit - mark) x 100 x quantity; empty with the mark
 * @param risk what it can lose at expiry
 * @param greeks empty when the expiry has no smile
 * @param probabilityOfProfit at expiry (docs/methodology 3.8); empty when the expiry has no smile
 * @param touch how likely a short strike is reached before settlement, a model value; empty when
 *     the expiry has no smile
 * @param pricing inputs for scenarios; empty when the expiry has no smile
 * @param gap why something above is empty or taken from the smile, for people; blank when nothing
 *     is
 */
public record CondorValuation(
    CondorPosition position,
    int dte,
    OptionalDouble markPoints,
    Optional<BigDecimal> pnlUsd,
    CondorRisk risk,
    Optional<CondorGreeks> greeks,
    OptionalDouble probabilityOfProfit,
    Optional<ShortTouch> touch,
    Optional<CondorPricing> pricing,
    String gap) {
  /**
   * Cost to buy one condor back by the model, index points: for showing where {@link #markPoints}
   * is empty because far legs have no bid any more, never for trading; label it MODEL. Empty when
   * the expiry has no smile.
   */
  public OptionalDouble modelMarkPoints() {
    return pricing
        .map(p -> OptionalDouble.of(p.costPoints(position.condor())))
        .orElse(OptionalDouble.empty());
  }
}
