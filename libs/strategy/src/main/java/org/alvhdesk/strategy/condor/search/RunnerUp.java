package org.alvhdesk.strategy.condor.search;

import java.math.BigDecimal;
import org.alvhdesk.quant.calendar.OptionRoot;

/**
 * A condor that comes after the best, and what choosing it gives up (negative: what it gains).
 *
 * @param creditUsd credit of the best less its own, US dollars per condor
 * @param probabilityPoints probability of profit of the best less its own, percentage points
 * @param touchPoints touch probability of its likelier short less that of the best, percentage
 *     points
 * @param netDelta its absolute net delta less that of the best, decimal
 * @param maxLossUsd its maximum loss less that of the best, US dollars per condor
 * @param expectedValueUsd expected value of the best less its own, US dollars per condor
 * @param score score of the best less its own, never negative
 */
public record RunnerUp(
    Candidate candidate,
    BigDecimal creditUsd,
    double probabilityPoints,
    double touchPoints,
    double netDelta,
    BigDecimal maxLossUsd,
    double expectedValueUsd,
    double score) {
  static RunnerUp against(Candidate best, Candidate other) {
    return new RunnerUp(
        other,
        best.creditPoints()
            .subtract(other.creditPoints())
            .multiply(BigDecimal.valueOf(OptionRoot.MULTIPLIER_USD)),
        100 * (best.probabilityOfProfit() - other.probabilityOfProfit()),
        100 * (other.touch().likelier() - best.touch().likelier()),
        Math.abs(other.greeks().deltaPerCondor()) - Math.abs(best.greeks().deltaPerCondor()),
        other.maxLossUsd().subtract(best.maxLossUsd()),
        best.expectedValueUsd() - other.expectedValueUsd(),
        best.score() - other.score());
  }
}
