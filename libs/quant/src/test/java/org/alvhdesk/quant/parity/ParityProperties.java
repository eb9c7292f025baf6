package org.alvhdesk.quant.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.alvhdesk.quant.parity.ParityResult.Fit;

class ParityProperties {
  @Property(tries = 300)
  void recoversForwardAndDiscountUnderOutliers(
      @ForAll @DoubleRange(min = 10, max = 7000) double forward,
      @ForAll @DoubleRange(min = 0.8, max = 1.0) double discount,
      @ForAll @IntRange(min = 20, max = 200) int strikes,
      @ForAll long seed) {
    ParityQuotes q = ParityLines.exact(forward, discount, forward / 500, strikes);
    Random random = new Random(seed);
    int outliers = strikes / 10;
    for (int i = 0; i < outliers; i++) {
      double size = forward * (0.002 + 0.02 * random.nextDouble());
      q =
          ParityLines.moveCall(
              q, random.nextInt(strikes), random.nextBoolean() ? size : Math.min(size, forward));
    }
    Fit f = (Fit) ParityRegression.fit(q, 1, ParitySettings.STANDARD);
    assertThat(f.forward()).isCloseTo(forward, within(1e-7 * forward));
    assertThat(f.discount()).isCloseTo(discount, within(1e-6));
  }

  @Property(tries = 200)
  void countsEveryOutlierInTheWindow(
      @ForAll @IntRange(min = 0, max = 8) int outliers, @ForAll long seed) {
    ParityQuotes q = ParityLines.exact(4000, 0.98, 5, 60);
    Random random = new Random(seed);
    java.util.TreeSet<Integer> moved = new java.util.TreeSet<>();
    while (moved.size() < outliers) {
      moved.add(random.nextInt(60));
    }
    for (int i : moved) {
      q = ParityLines.moveCall(q, i, 5 + 20 * random.nextDouble());
    }
    Fit f = (Fit) ParityRegression.fit(q, 1, ParitySettings.STANDARD);
    assertThat(f.rejected()).hasSize(outliers);
    double[] strikes = q.strikes();
    assertThat(f.rejected())
        .extracting(RejectedStrike::strike)
        .containsExactlyElementsOf(moved.stream().map(i -> strikes[i]).toList());
  }

  @Property(tries = 200)
  void scalesWithTheUnitOfPoints(
      @ForAll @DoubleRange(min = 0.01, max = 100) double factor, @ForAll long seed) {
    ParityQuotes q = noisy(seed);
    Fit a = (Fit) ParityRegression.fit(q, 0.5, ParitySettings.STANDARD);
    Fit b = (Fit) ParityRegression.fit(ParityLines.scale(q, factor), 0.5, ParitySettings.STANDARD);
    assertThat(b.forward()).isCloseTo(factor * a.forward(), within(1e-8 * factor * 4000));
    assertThat(b.discount()).isCloseTo(a.discount(), within(1e-9));
    assertThat(b.strikesUsed()).isEqualTo(a.strikesUsed());
  }

  @Property(tries = 300)
  void errorsCoverTheTruthUnderIndependentNoise(@ForAll long seed) {
    Fit f = (Fit) ParityRegression.fit(noisy(seed), 0.5, ParitySettings.STANDARD);
    assertThat(Math.abs(f.forward() - 4000)).isLessThan(6 * f.forwardError());
    assertThat(Math.abs(f.discount() - 0.98)).isLessThan(6 * f.discountError());
  }

  /** Mids moved by independent normal noise of half the half-spread. */
  private static ParityQuotes noisy(long seed) {
    Random random = new Random(seed);
    ParityQuotes q = ParityLines.exact(4000, 0.98, 5, 60);
    for (int i = 0; i < 60; i++) {
      q = ParityLines.moveCall(q, i, 0.1 * random.nextGaussian());
    }
    return q;
  }
}
