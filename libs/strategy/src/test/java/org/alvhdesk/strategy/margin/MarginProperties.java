package org.alvhdesk.strategy.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alvhdesk.strategy.condor.CondorLeg;
import org.alvhdesk.strategy.condor.IronCondor;

/** Margin against the payoff at expiry. */
class MarginProperties {
  @Property
  void cboeMarginIsTheGrossLossAtExpiry(
      @ForAll @IntRange(min = 1, max = 60) int putSteps,
      @ForAll @IntRange(min = 1, max = 60) int gapSteps,
      @ForAll @IntRange(min = 1, max = 60) int callSteps,
      @ForAll @IntRange(min = 1, max = 50) int quantity) {
    double shortPut = 7000;
    CondorHolding condor =
        MarginBooks.condor(
            MarginBooks.JUNE,
            quantity,
            "0.05",
            shortPut - 5 * putSteps,
            shortPut,
            shortPut + 5 * gapSteps,
            shortPut + 5 * gapSteps + 5 * callSteps);

    BigDecimal margin =
        MarginBooks.statement(MarginMode.CBOE_REG_T, MarginBooks.book(List.of(condor)))
            .requirementUsd();
    BigDecimal ibkr =
        MarginBooks.statement(MarginMode.IBKR, MarginBooks.book(List.of(condor))).requirementUsd();

    assertThat(margin.doubleValue()).isEqualTo(grossLoss(condor.position().condor()) * quantity);
    assertThat(ibkr).isGreaterThanOrEqualTo(margin);
    assertThat(ibkr.compareTo(margin) == 0).isEqualTo(putSteps == callSteps);
  }

  /** Worst payoff over every point of the index from 5000 to 9000, dollars, premium left out. */
  private static double grossLoss(IronCondor condor) {
    double worst = 0;
    for (int index = 5000; index <= 9000; index++) {
      double value = 0;
      for (CondorLeg leg : CondorLeg.values()) {
        value += leg.sign() * Math.max(0, leg.right().sign() * (index - leg.strike(condor)));
      }
      worst = Math.max(worst, -value * 100);
    }
    return worst;
  }
}
