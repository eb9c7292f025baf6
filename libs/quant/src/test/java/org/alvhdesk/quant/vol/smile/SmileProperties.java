package org.alvhdesk.quant.vol.smile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class SmileProperties {
  /** Half the width of the quoted volatilities, decimal. */
  private static final double HALF_SPREAD = 0.002;

  private final SmileCalibrator calibrator = new SmileCalibrator();

  /** Slices free of butterfly arbitrage whose vertex is among the strikes, not only surface SVI. */
  @Provide
  Arbitrary<SviSlice> slices() {
    return Combinators.combine(
            Arbitraries.doubles().between(0.0005, 0.3).ofScale(6),
            Arbitraries.doubles().between(0.1, 1.6).ofScale(6),
            Arbitraries.doubles().between(-0.9, 0.9).ofScale(6),
            Arbitraries.doubles().between(-0.5, 0.5).ofScale(6),
            Arbitraries.doubles().between(0.6, 1.6).ofScale(6))
        .as(
            (theta, steep, rho, shift, widen) -> {
              SviSlice s = SviSlice.arbitrageFree(theta, steep / Math.sqrt(theta), rho);
              double sigma = s.sigma() * widen;
              double least = s.leastVariance();
              return new SviSlice(
                  least - s.b() * sigma * Math.sqrt(1 - rho * rho),
                  s.b(),
                  rho,
                  s.m() + shift * Math.sqrt(theta),
                  sigma);
            })
        .filter(
            s -> {
              double sd = Math.sqrt(s.variance(0));
              return s.m() > -4 * sd
                  && s.m() < 3.5 * sd
                  && ArbitrageChecks.butterfly(s, -5 * sd, 4 * sd, sd).least() > 0.03;
            });
  }

  private static SmileQuotes quotes(
      VarianceCurve truth, double forward, double years, double half, long seed, double noise) {
    Random random = new Random(seed);
    int n = 60;
    double sd = Math.sqrt(truth.variance(0));
    double[] strikes = new double[n];
    double[] bid = new double[n];
    double[] ask = new double[n];
    for (int i = 0; i < n; i++) {
      double k = sd * (-5 + 9.0 * i / (n - 1));
      double vol = Math.sqrt(truth.variance(k) / years) + noise * half * random.nextGaussian();
      strikes[i] = forward * StrictMath.exp(k);
      bid[i] = vol - half;
      ask[i] = vol + half;
    }
    return SmileQuotes.ofVols(forward, years, strikes, bid, ask);
  }

  @Property(
      tries = 6000,
      seed = "6529228808649834349",
      edgeCases = net.jqwik.api.EdgeCasesMode.MIXIN,
      shrinking = net.jqwik.api.ShrinkingMode.OFF)
  void recoversTheVolatilitiesOfASlice(
      @ForAll("slices") SviSlice truth, @ForAll @DoubleRange(min = 0.01, max = 2) double years) {
    SmileQuotes q = quotes(truth, 4000, years, HALF_SPREAD, 0, 0);
    SmileResult.Fit fit = (SmileResult.Fit) calibrator.fit(q);
    assertThat(fit.smile().splineCoefficients()).isZero();
    for (int i = 0; i < q.size(); i++) {
      assertThat(fit.smile().volAt(q.k(i))).isCloseTo(q.vol(i), within(1e-6));
    }
    assertThat(fit.quality().insideShare()).isEqualTo(1);
  }

  @Property(tries = 150)
  void isFreeOfButterflyArbitrageWhateverTheNoise(
      @ForAll("slices") SviSlice truth,
      @ForAll @DoubleRange(min = 0, max = 3) double noise,
      @ForAll long seed) {
    double years = 0.2;
    double half = 0.01 * Math.sqrt(truth.variance(0) / years);
    SmileResult.Fit fit =
        (SmileResult.Fit) calibrator.fit(quotes(truth, 100, years, half, seed, noise));
    assertThat(fit.butterfly().free()).as(fit.butterfly().toString()).isTrue();
    // An independent look between the points of the report's own grid.
    double sd = Math.sqrt(fit.smile().variance(0));
    for (int i = 0; i <= 1000; i++) {
      double k = sd * (-6 + 11 * i / 1000.0);
      assertThat(fit.smile().butterfly(k)).isGreaterThan(-1e-3);
    }
  }

  @Property(tries = 60)
  void doesNotDependOnTheUnitOfPoints(
      @ForAll("slices") SviSlice truth, @ForAll @DoubleRange(min = 0.01, max = 50) double unit) {
    SmileResult.Fit a = (SmileResult.Fit) calibrator.fit(quotes(truth, 100, 0.2, 0.004, 7, 1));
    SmileResult.Fit b =
        (SmileResult.Fit) calibrator.fit(quotes(truth, 100 * unit, 0.2, 0.004, 7, 1));
    for (double k = a.lowestK(); k <= a.highestK(); k += 0.01) {
      assertThat(b.smile().volAt(k)).isCloseTo(a.smile().volAt(k), within(2e-4));
    }
  }

  @Property(tries = 60)
  void densityIntegratesToOneAndTheForwardToItself(@ForAll("slices") SviSlice truth) {
    double sd = Math.sqrt(truth.variance(0));
    double mass = 0;
    double mean = 0;
    int n = 20_000;
    double low = -40 * sd;
    double step = 80 * sd / n;
    for (int i = 0; i <= n; i++) {
      double k = low + i * step;
      double weight = (i == 0 || i == n ? 0.5 : 1) * step * truth.density(k);
      mass += weight;
      mean += weight * StrictMath.exp(k);
    }
    assertThat(mass).isCloseTo(1, within(2e-3));
    assertThat(mean).isCloseTo(1, within(2e-2));
  }
}
