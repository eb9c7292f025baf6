package org.alvhdesk.approval.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class DriftProperties {
  private static final DriftBands BANDS =
      new DriftBands(0.1, 0.05, QuoteBounds.promptOnly(Duration.ofSeconds(60)));

  @Property
  void neverHolds_whenItCostsMoreThanWasApproved(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double worst,
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double more,
      @ForAll @DoubleRange(min = 0, max = 1e6) double stress,
      @ForAll @DoubleRange(min = 0, max = 1e6) double stressNow) {
    Drift drift = judge(worst, worst + more, stress, stressNow, 0);

    assertThat(drift).isInstanceOf(Drift.Stale.class);
  }

  @Property
  void holdsExactlyWhenEveryFigureIsInsideItsBand(
      @ForAll @DoubleRange(min = -1e5, max = 1e5) double cost,
      @ForAll @DoubleRange(min = 0, max = 1e5) double stressNow,
      @ForAll @IntRange(max = 120) int seconds) {
    double worst = 1_000;
    double stress = 50_000;

    boolean inside = cost <= worst && stressNow <= stress * 1.1 && seconds <= 60;

    assertThat(judge(worst, cost, stress, stressNow, seconds) instanceof Drift.Holds)
        .isEqualTo(inside);
  }

  private static Drift judge(
      double worst, double cost, double stress, double stressNow, int seconds) {
    return Drift.judge(
        new Approved(outcome(worst, stress), worst, 7, "FOUR42-004/3"),
        new Now(
            outcome(cost, stressNow),
            List.of(),
            Optional.of(QuoteAge.prompt(Duration.ofSeconds(seconds))),
            7,
            "FOUR42-004/3"),
        BANDS);
  }

  private static Outcome outcome(double cost, double stress) {
    return new Outcome(OptionalDouble.of(cost), OptionalDouble.of(stress), OptionalDouble.of(0.4));
  }
}
