package org.alvhdesk.quant.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChainPricerTest {
  @Test
  @DisplayName("relative error against 45-digit references: price 1e-13, first-order greeks too")
  void agreesWithManyDigits() {
    ReferenceOptions reference = ReferenceOptions.load();
    GreekColumns out = price(reference.options, reference.vols);
    int priced = 0;
    for (int i = 0; i < reference.size(); i++) {
      if (!reference.isPriced(i)) {
        continue;
      }
      priced++;
      BigDecimal[] expected = reference.expected[i];
      String row = reference.describe(i);
      OptionGreeks g = out.row(i);
      assertThat(relativeError(g.price(), expected[Black76.PRICE])).as(row).isLessThan(1e-13);
      assertThat(relativeError(g.delta(), expected[Black76.DELTA])).as(row).isLessThan(1e-13);
      assertThat(relativeError(g.gamma(), expected[Black76.GAMMA])).as(row).isLessThan(1e-13);
      assertThat(relativeError(g.vega(), expected[Black76.VEGA])).as(row).isLessThan(1e-13);
      // The others change sign: their error is judged by the size of the terms they are made of.
      double years = reference.options.years()[i];
      double vol = reference.vols[i];
      double forward = reference.options.forward()[i];
      double decay = g.vega() * vol / (2 * years);
      double perVol = g.vega() / (forward * vol * Math.sqrt(years));
      assertThat(g.theta())
          .as(row)
          .isCloseTo(expected[Black76.THETA].doubleValue(), within(1e-13 * (decay + g.price())));
      assertThat(g.vanna())
          .as(row)
          .isCloseTo(expected[Black76.VANNA].doubleValue(), within(1e-12 * perVol));
      assertThat(g.volga())
          .as(row)
          .isCloseTo(expected[Black76.VOLGA].doubleValue(), within(1e-11 * g.vega() / vol));
    }
    assertThat(priced).as("rows with a price above 1e-10 of the forward").isGreaterThan(400);
  }

  @Property(tries = 60)
  void isTheScalarCodeBitForBit(@ForAll long seed, @ForAll @IntRange(min = 1, max = 700) int size) {
    RandomOptions random = RandomOptions.of(seed, size);
    GreekColumns out = price(random.options(), random.vols());
    double[] alone = new double[Black76.OUTPUTS];
    for (int i = 0; i < size; i++) {
      OptionColumns o = random.options();
      double discount = Elementary.exp(-o.rate()[i] * o.years()[i]);
      Black76.evaluate(
          o.call()[i],
          o.forward()[i],
          o.strike()[i],
          o.years()[i],
          random.vols()[i],
          o.rate()[i],
          discount,
          alone);
      OptionGreeks g = out.row(i);
      assertThat(
              new double[] {
                g.price(), g.delta(), g.gamma(), g.vega(), g.theta(), g.vanna(), g.volga()
              })
          .as(random.describe(i))
          .containsExactly(alone);
    }
  }

  @Test
  @DisplayName("a row with a bad input is named and spoils no other")
  void faults() {
    OptionColumns o = OptionColumns.ofSize(8);
    double[] vols = new double[8];
    for (int i = 0; i < 8; i++) {
      o.forward()[i] = 100;
      o.strike()[i] = 95;
      o.years()[i] = 0.1;
      vols[i] = 0.2;
    }
    o.forward()[1] = Double.NaN;
    o.strike()[2] = 0;
    o.years()[3] = -0.1;
    o.rate()[4] = Double.POSITIVE_INFINITY;
    vols[5] = -0.2;
    vols[6] = Double.NaN;
    GreekColumns out = GreekColumns.ofSize(8);
    assertThat(new ChainPricer().price(o, vols, 0, 8, out)).isEqualTo(6);
    assertThat(out.fault())
        .containsExactly(
            OptionFault.NONE,
            OptionFault.FORWARD,
            OptionFault.STRIKE,
            OptionFault.YEARS,
            OptionFault.RATE,
            OptionFault.VOL,
            OptionFault.VOL,
            OptionFault.NONE);
    assertThat(out.price()[7]).isEqualTo(out.price()[0]).isGreaterThan(0);
    assertThat(out.price()[1]).isNaN();
    // The same columns used again hold no old faults.
    o.forward()[1] = 100;
    new ChainPricer().price(o, vols, 1, 1, out);
    assertThat(out.fault()[1]).isEqualTo(OptionFault.NONE);
    assertThat(out.price()[1]).isEqualTo(out.price()[0]);
  }

  @Test
  @DisplayName("settled options and options without volatility are worth their payoff")
  void payoff() {
    OptionColumns o = OptionColumns.ofSize(2);
    java.util.Arrays.fill(o.forward(), 37);
    java.util.Arrays.fill(o.strike(), 30);
    o.call()[0] = true;
    o.call()[1] = true;
    o.years()[1] = 1;
    o.rate()[1] = 0.05;
    GreekColumns out = price(o, new double[] {0.9, 0});
    assertThat(out.price()[0]).isEqualTo(7);
    assertThat(out.delta()[0]).isEqualTo(1);
    assertThat(out.price()[1]).isCloseTo(7 * Math.exp(-0.05), within(1e-14));
    assertThat(out.gamma()[1]).isZero();
  }

  @Test
  @DisplayName("ranges outside the columns are refused before anything is written")
  void ranges() {
    OptionColumns o = OptionColumns.ofSize(3);
    GreekColumns out = GreekColumns.ofSize(3);
    ChainPricer pricer = new ChainPricer();
    assertThatThrownBy(() -> pricer.price(o, new double[3], 1, 3, out))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> pricer.price(o, new double[2], 0, 3, out))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(
            () ->
                new OptionColumns(
                    new double[2], new double[2], new double[1], new double[2], new boolean[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("equally long");
  }

  @Test
  @DisplayName("a whole chain is priced and inverted without allocation")
  void allocatesNothing() {
    RandomOptions random = RandomOptions.of(7, 5_000);
    GreekColumns out = GreekColumns.ofSize(5_000);
    VolColumns vols = VolColumns.ofSize(5_000);
    ChainPricer pricer = new ChainPricer();
    ChainVols solver = new ChainVols();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = 0;
    for (int pass = 0; pass < 3; pass++) {
      before = threads.getCurrentThreadAllocatedBytes();
      pricer.price(random.options(), random.vols(), 0, 5_000, out);
      solver.solve(random.options(), out.price(), 0, 5_000, vols);
    }
    // The measurement itself may allocate a little; one object per option would be 80,000 bytes.
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(4_000);
  }

  private static GreekColumns price(OptionColumns options, double[] vols) {
    GreekColumns out = GreekColumns.ofSize(options.size());
    assertThat(new ChainPricer().price(options, vols, 0, options.size(), out)).isZero();
    return out;
  }

  static double relativeError(double value, BigDecimal exact) {
    return new BigDecimal(value)
        .subtract(exact)
        .abs()
        .divide(exact.abs(), MathContext.DECIMAL64)
        .doubleValue();
  }
}
