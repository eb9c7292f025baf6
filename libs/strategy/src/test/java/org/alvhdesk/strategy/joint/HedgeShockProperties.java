package org.alvhdesk.strategy.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.alvhdesk.strategy.Slices;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.rules.HedgeLayer;

class HedgeShockProperties {
  @Property(tries = 300)
  void largerShockNeverLowersALongCall(
      @ForAll @IntRange(min = 5, max = 250) int days,
      @ForAll @DoubleRange(min = 12, max = 60) double forward,
      @ForAll @DoubleRange(min = 0.4, max = 1.6) double vol,
      @ForAll @IntRange(min = 10, max = 70) int strike,
      @ForAll @DoubleRange(min = 0, max = 1) double smaller,
      @ForAll @DoubleRange(min = 0, max = 1) double step,
      @ForAll @DoubleRange(min = 1, max = 2) double volRatio) {
    List<HedgeHolding> held =
        List.of(
            new HedgeHolding(
                HedgeLayer.MID, HedgeContract.vixCall(Slices.SESSION.plusDays(days), strike), 1));
    JointBook book =
        new JointBook(
            Slices.SESSION,
            3000,
            20,
            List.of(),
            held,
            held,
            List.of(Slices.vix(days, forward, vol)));

    double less = gain(book, smaller, 1);
    double more = gain(book, smaller + step, volRatio);

    assertThat(more).isGreaterThanOrEqualTo(less - 0.005);
  }

  private static double gain(JointBook book, double logMove, double volRatio) {
    Scenario shock =
        new Scenario(ScenarioFamily.SHOCK, "s", 0, 20 * Math.exp(logMove), d -> logMove, volRatio);
    return JointScenarios.evaluate(book, List.of(shock))
        .rows()
        .getFirst()
        .hedgeAfterUsd()
        .doubleValue();
  }
}
