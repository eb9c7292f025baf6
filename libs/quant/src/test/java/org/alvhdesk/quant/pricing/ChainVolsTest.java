package org.alvhdesk.quant.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChainVolsTest {
  @Test
  @DisplayName("volatilities of 45-digit prices are exact to the rounding of the price")
  void exactToTheRoundingOfThePrice() {
    ReferenceOptions reference = ReferenceOptions.load();
    int n = reference.size();
    double[] prices = new double[n];
    for (int i = 0; i < n; i++) {
      prices[i] = reference.expected[i][Black76.PRICE].doubleValue();
    }
    VolColumns out = VolColumns.ofSize(n);
    new ChainVols().solve(reference.options, prices, 0, n, out);
    int found = 0;
    for (int i = 0; i < n; i++) {
      double vega = reference.expected[i][Black76.VEGA].doubleValue();
      if (out.reason()[i] != VolReason.NONE || vega == 0) {
        continue;
      }
      found++;
      double rounding = 0.5 * Math.ulp(prices[i]) / vega + 0.5 * Math.ulp(reference.vols[i]);
      assertThat(out.vol()[i])
          .as(reference.describe(i))
          .isCloseTo(reference.vols[i], within(10 * rounding));
    }
    assertThat(found).isGreaterThan(480);
  }

  @Property(tries = 60)
  void roundTripsOverTheWholeDomain(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 700) int size) {
    RandomOptions random = RandomOptions.of(seed, size);
    OptionColumns o = random.options();
    GreekColumns priced = GreekColumns.ofSize(size);
    new ChainPricer().price(o, random.vols(), 0, size, priced);
    VolColumns out = VolColumns.ofSize(size);
    int missing = new ChainVols().solve(o, priced.price(), 0, size, out);
    int reasons = 0;
    for (int i = 0; i < size; i++) {
      double price = priced.price()[i];
      if (out.reason()[i] != VolReason.NONE) {
        reasons++;
        double intrinsic = intrinsic(o, i);
        assertThat(out.reason()[i]).as(random.describe(i)).isEqualTo(VolReason.NO_TIME_VALUE);
        assertThat(price - intrinsic)
            .as(random.describe(i))
            .isLessThanOrEqualTo(4 * Math.ulp(price));
        assertThat(out.vol()[i]).isNaN();
        continue;
      }
      double rounding = 2 * Math.ulp(price) / priced.vega()[i] + 4 * Math.ulp(random.vols()[i]);
      assertThat(out.vol()[i])
          .as(random.describe(i))
          .isCloseTo(random.vols()[i], within(20 * rounding));
    }
    assertThat(missing).isEqualTo(reasons);
  }

  @Property(tries = 60)
  void agreesWithTheScalarSolver(@ForAll long seed) {
    int size = 300;
    RandomOptions random = RandomOptions.of(seed, size);
    OptionColumns o = random.options();
    GreekColumns priced = GreekColumns.ofSize(size);
    new ChainPricer().price(o, random.vols(), 0, size, priced);
    java.util.Arrays.fill(o.rate(), 0);
    new ChainPricer().price(o, random.vols(), 0, size, priced);
    VolColumns out = VolColumns.ofSize(size);
    new ChainVols().solve(o, priced.price(), 0, size, out);
    for (int i = 0; i < size; i++) {
      VolResult alone =
          ImpliedVol.solve(
              o.call()[i] ? Right.CALL : Right.PUT,
              priced.price()[i],
              o.forward()[i],
              o.strike()[i],
              o.years()[i],
              1);
      assertThat(out.reason()[i]).as(random.describe(i)).isEqualTo(alone.reason());
      if (alone instanceof VolResult.Found found) {
        assertThat(out.vol()[i])
            .as(random.describe(i))
            .isCloseTo(found.vol(), within(1e-12 * found.vol()));
      }
    }
  }

  @Test
  @DisplayName("every price without a volatility says why")
  void reasons() {
    OptionColumns o = OptionColumns.ofSize(8);
    java.util.Arrays.fill(o.forward(), 37);
    java.util.Arrays.fill(o.strike(), 30);
    java.util.Arrays.fill(o.years(), 0.1);
    java.util.Arrays.fill(o.call(), true);
    o.call()[4] = false;
    o.years()[5] = 0;
    o.forward()[7] = -1;
    double[] prices = {7.5, 6.9, 7, 37, 0, 7.5, Double.NaN, 7.5};
    VolColumns out = VolColumns.ofSize(8);
    assertThat(new ChainVols().solve(o, prices, 0, 8, out)).isEqualTo(7);
    assertThat(out.reason())
        .containsExactly(
            VolReason.NONE,
            VolReason.BELOW_INTRINSIC,
            VolReason.NO_TIME_VALUE,
            VolReason.ABOVE_MAXIMUM,
            VolReason.NO_TIME_VALUE,
            VolReason.EXPIRED,
            VolReason.BAD_INPUT,
            VolReason.BAD_INPUT);
    assertThat(out.row(0)).isInstanceOf(VolResult.Found.class);
    assertThat(out.row(1)).isEqualTo(new VolResult.Missing(VolReason.BELOW_INTRINSIC));
    assertThat(ImpliedVol.ofQuote(Right.CALL, 7.6, 7.4, 37, 30, 0.1, 1))
        .isEqualTo(new VolResult.Missing(VolReason.CROSSED_QUOTE));
    for (VolReason reason : VolReason.values()) {
      assertThat(reason.meaning()).isNotBlank();
    }
  }

  private static double intrinsic(OptionColumns o, int i) {
    double discount = Elementary.exp(-o.rate()[i] * o.years()[i]);
    double sign = o.call()[i] ? 1 : -1;
    return discount * Math.max(sign * (o.forward()[i] - o.strike()[i]), 0);
  }
}
