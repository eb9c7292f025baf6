package org.alvhdesk.strategy.condor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alvhdesk.quant.calendar.OptionRoot;

class CondorProperties {
  @Property(tries = 300)
  void maxLossIsTheWorstSettlement_andBreakEvensAreRoots(
      @ForAll @IntRange(min = 100, max = 1000) int start,
      @ForAll @IntRange(min = 1, max = 30) int putWing,
      @ForAll @IntRange(min = 1, max = 60) int body,
      @ForAll @IntRange(min = 1, max = 30) int callWing,
      @ForAll @IntRange(min = 1, max = 99) int creditSteps,
      @ForAll @IntRange(min = 1, max = 40) int quantity) {
    double lp = start * 5.0;
    double sp = lp + 5 * putWing;
    double sc = sp + 5 * body;
    double lc = sc + 5 * callWing;
    IronCondor condor = new IronCondor(OptionRoot.SPXW, LocalDate.of(2018, 2, 16), lp, sp, sc, lc);
    BigDecimal credit = new BigDecimal("0.05").multiply(BigDecimal.valueOf(creditSteps));
    CondorPosition position =
        new CondorPosition("p", CondorLayer.BASE, condor, quantity, credit, Instant.EPOCH);

    CondorRisk risk = CondorRisk.of(position);

    double worst = 0;
    for (double level = lp - 100; level <= lc + 100; level += 2.5) {
      double pnl =
          (credit.doubleValue() - CondorSettlement.payoffPoints(condor, level)) * 100 * quantity;
      worst = Math.min(worst, pnl);
    }
    if (credit.doubleValue() < condor.widestWing()) {
      assertThat(risk.maxLossUsd().doubleValue()).isCloseTo(-worst, within(1e-6));
    }
    if (credit.doubleValue() <= condor.putWidth()) {
      assertThat(CondorSettlement.payoffPoints(condor, risk.lowerBreakEven()))
          .isCloseTo(credit.doubleValue(), within(1e-9));
    }
    if (credit.doubleValue() <= condor.callWidth()) {
      assertThat(CondorSettlement.payoffPoints(condor, risk.upperBreakEven()))
          .isCloseTo(credit.doubleValue(), within(1e-9));
    }
  }
}
