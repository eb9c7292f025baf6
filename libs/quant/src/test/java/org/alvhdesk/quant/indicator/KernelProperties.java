package org.alvhdesk.quant.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Every kernel against its definition over the window, and against itself cut in two. */
class KernelProperties {
  @Provide
  Arbitrary<double[]> series() {
    Arbitrary<Double> smooth = Arbitraries.doubles().between(-1e6, 1e6);
    Arbitrary<Double> tied = Arbitraries.integers().between(-3, 3).map(i -> 0.1 * i);
    return Arbitraries.oneOf(smooth, tied).array(double[].class).ofMinSize(1).ofMaxSize(80);
  }

  @Property
  void simpleMean(@ForAll("series") double[] xs, @ForAll @IntRange(min = 1, max = 12) int n) {
    equalsDefinition(
        new SimpleMovingAverage(n), xs, n, w -> Arrays.stream(w).average().orElseThrow(), 1e-9);
  }

  @Property
  void extremesAreExact(@ForAll("series") double[] xs, @ForAll @IntRange(min = 1, max = 12) int n) {
    equalsDefinition(
        new RollingExtreme(RollingExtreme.Side.HIGH, n),
        xs,
        n,
        w -> Arrays.stream(w).max().orElseThrow(),
        0);
    equalsDefinition(
        new RollingExtreme(RollingExtreme.Side.LOW, n),
        xs,
        n,
        w -> Arrays.stream(w).min().orElseThrow(),
        0);
  }

  @Property
  void slope(@ForAll("series") double[] xs, @ForAll @IntRange(min = 2, max = 12) int n) {
    equalsDefinition(new RegressionSlope(n), xs, n, KernelProperties::leastSquares, 1e-8);
  }

  @Property
  void slopeOfAConstantIsExactlyZero(
      @ForAll double level, @ForAll @IntRange(min = 2, max = 12) int n) {
    RegressionSlope slope = new RegressionSlope(n);
    for (int i = 0; i < n; i++) {
      slope.accept(Math.max(-1e15, Math.min(1e15, level)));
    }
    assertThat(slope.value()).isZero();
  }

  @Property
  void percentRank(@ForAll("series") double[] xs, @ForAll @IntRange(min = 1, max = 12) int n) {
    equalsDefinition(
        new PercentRank(n),
        xs,
        n + 1,
        w -> {
          double x = w[n];
          double rank = 0;
          for (int i = 0; i < n; i++) {
            rank += w[i] < x ? 1 : w[i] == x ? 0.5 : 0;
          }
          return 100 * rank / n;
        },
        1e-12);
  }

  @Property
  void rsiLiesBetween0And100AndMirrors(@ForAll("series") double[] xs) {
    WilderRsi rsi = new WilderRsi(5);
    WilderRsi mirror = new WilderRsi(5);
    for (double x : xs) {
      rsi.accept(x);
      mirror.accept(-x);
      assertThat(rsi.ready()).isEqualTo(mirror.ready());
      if (rsi.ready()) {
        assertThat(rsi.value()).isBetween(0.0, 100.0);
        assertThat(rsi.value() + mirror.value()).isCloseTo(100, within(1e-12));
      }
    }
  }

  @Property
  void restoredKernelsContinueWithTheSameBits(
      @ForAll("series") double[] xs,
      @ForAll @IntRange(min = 2, max = 9) int n,
      @ForAll @IntRange(max = 80) int cut) {
    sameBits(new SimpleMovingAverage(n), SimpleMovingAverage::restore, xs, cut);
    sameBits(new ExponentialMovingAverage(n), ExponentialMovingAverage::restore, xs, cut);
    sameBits(new WilderRsi(n), WilderRsi::restore, xs, cut);
    sameBits(new Macd(n, n + 3, 4), Macd::restore, xs, cut);
    sameBits(new RollingExtreme(RollingExtreme.Side.LOW, n), RollingExtreme::restore, xs, cut);
    sameBits(new RegressionSlope(n), RegressionSlope::restore, xs, cut);
    sameBits(new PercentRank(n), PercentRank::restore, xs, cut);
    sameBits(new RangeRank(n), RangeRank::restore, xs, cut);
  }

  private static <S> void sameBits(
      Kernel<S> whole, Function<S, ? extends Kernel<S>> restore, double[] xs, int cut) {
    Kernel<S> part = restore.apply(whole.state());
    for (int i = 0; i < xs.length; i++) {
      if (i == cut) {
        part = restore.apply(part.state());
      }
      whole.accept(xs[i]);
      part.accept(xs[i]);
      assertThat(part.ready()).isEqualTo(whole.ready());
      assertThat(part.state()).isEqualTo(whole.state());
      if (whole.ready()) {
        assertThat(Double.doubleToRawLongBits(part.value()))
            .isEqualTo(Double.doubleToRawLongBits(whole.value()));
      }
    }
    whole.reset();
    assertThat(whole.ready()).isFalse();
  }

  private static void equalsDefinition(
      Kernel<?> kernel,
      double[] xs,
      int window,
      ToDoubleFunction<double[]> definition,
      double tol) {
    double size = Arrays.stream(xs).map(Math::abs).max().orElse(0) + 1;
    for (int i = 0; i < xs.length; i++) {
      kernel.accept(xs[i]);
      assertThat(kernel.ready()).isEqualTo(i + 1 >= window);
      if (kernel.ready()) {
        double expected = definition.applyAsDouble(Arrays.copyOfRange(xs, i + 1 - window, i + 1));
        assertThat(kernel.value()).isCloseTo(expected, within(tol * size));
      }
    }
  }

  private static double leastSquares(double[] y) {
    int n = y.length;
    double meanX = (n - 1) / 2.0;
    double meanY = Arrays.stream(y).average().orElseThrow();
    double top = 0;
    double bottom = 0;
    for (int i = 0; i < n; i++) {
      top += (i - meanX) * (y[i] - meanY);
      bottom += (i - meanX) * (i - meanX);
    }
    return top / bottom;
  }
}
