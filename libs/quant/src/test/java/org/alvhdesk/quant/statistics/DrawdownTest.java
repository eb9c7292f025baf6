package org.alvhdesk.quant.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DrawdownTest {
  private static Drawdown of(double... nav) {
    return Drawdown.of(nav).orThrow();
  }

  @Test
  @DisplayName("depth, peak, trough, recovery and the longest time under water by hand")
  void byHand() {
    // Deepest: 120 at 2 to 90 at 4, back at 6. Longest: 125 at 7 to the end, 4 bars.
    Drawdown d = of(100, 110, 120, 100, 90, 110, 121, 125, 124, 120, 123, 124.9);
    assertThat(d.depth()).isCloseTo(0.25, within(1e-15));
    assertThat(d.peak()).isEqualTo(2);
    assertThat(d.trough()).isEqualTo(4);
    assertThat(d.recovery()).hasValue(6);
    assertThat(d.longestUnderwater()).isEqualTo(4);
    assertThat(d.longestFrom()).isEqualTo(2);
  }

  @Test
  @DisplayName("dates of the places, and no recovery date while under water")
  void dates() {
    List<LocalDate> days = LocalDate.of(2020, 2, 19).datesUntil(LocalDate.of(2020, 2, 24)).toList();
    Drawdown.Dated d = of(100, 80, 70, 90, 95).on(days);
    assertThat(d.depth()).isCloseTo(0.3, within(1e-15));
    assertThat(d.peak()).isEqualTo("2020-02-19");
    assertThat(d.trough()).isEqualTo("2020-02-21");
    assertThat(d.recovery()).isEqualTo(Optional.empty());
    assertThat(d.longestUnderwaterDays()).isEqualTo(4);
  }

  @Test
  @DisplayName("a value that never falls has depth 0 and is never under water, plateaus included")
  void neverFell() {
    assertThat(of(1, 2, 2, 2, 3)).isEqualTo(new Drawdown(0, 0, 0, OptionalInt.empty(), 0, 0));
  }

  @Test
  @DisplayName("values that are not positive, and a single one, are refused")
  void refusals() {
    assertThat(Drawdown.of(new double[] {1, 0}))
        .isEqualTo(
            new Estimate.Refused<>(new Refusal.Unusable("nav", 1, "0.0", "must be above 0")));
    assertThat(Drawdown.of(new double[] {1}))
        .isEqualTo(new Estimate.Refused<>(new Refusal.TooFew("values of nav", 1, 2)));
    assertThat(Drawdown.of(new double[] {1, Double.NaN})).isInstanceOf(Estimate.Refused.class);
  }

  @Provide
  Arbitrary<double[]> navs() {
    return Arbitraries.integers()
        .between(1, 12)
        .map(i -> (double) i)
        .array(double[].class)
        .ofMinSize(3)
        .ofMaxSize(40);
  }

  @Property
  void isTheWorstPairAndGrowsWithHistory(@ForAll("navs") double[] nav) {
    double worst = 0;
    int longest = 0;
    for (int i = 0; i < nav.length; i++) {
      for (int j = i + 1; j < nav.length; j++) {
        worst = Math.max(worst, 1 - nav[j] / nav[i]);
      }
      // From each bar: how long until a value at or above it, when the next one is below.
      int j = i + 1;
      while (j < nav.length && nav[j] < nav[i]) {
        j++;
      }
      boolean isHigh = nav[i] >= Arrays.stream(nav, 0, i + 1).max().orElseThrow();
      if (isHigh && i + 1 < nav.length && nav[i + 1] < nav[i]) {
        longest = Math.max(longest, Math.min(j, nav.length - 1) - i);
      }
    }
    Drawdown whole = of(nav);
    assertThat(whole.depth()).isEqualTo(worst);
    assertThat(whole.longestUnderwater()).isEqualTo(longest);
    Drawdown part = of(Arrays.copyOf(nav, nav.length - 1));
    assertThat(whole.depth()).isGreaterThanOrEqualTo(part.depth());
    assertThat(whole.longestUnderwater()).isGreaterThanOrEqualTo(part.longestUnderwater());
    if (worst > 0) {
      assertThat(1 - nav[whole.trough()] / nav[whole.peak()]).isEqualTo(worst);
      whole.recovery().ifPresent(r -> assertThat(nav[r]).isGreaterThanOrEqualTo(nav[whole.peak()]));
    }
  }
}
