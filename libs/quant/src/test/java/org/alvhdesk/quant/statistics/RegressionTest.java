package org.alvhdesk.quant.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RegressionTest {
  private final double[] sleeve = SyntheticReturns.column(0);
  private final double[] market = SyntheticReturns.column(1);
  private final double[] vixFutures = SyntheticReturns.column(2);

  private static LinkedHashMap<String, double[]> of(Object... nameColumn) {
    LinkedHashMap<String, double[]> out = new LinkedHashMap<>();
    for (int i = 0; i < nameColumn.length; i += 2) {
      out.put((String) nameColumn[i], (double[]) nameColumn[i + 1]);
    }
    return out;
  }

  private static void check(Regression r, int i, double b, double se, double t, double p) {
    Regression.Coefficient c = r.coefficients().get(i);
    assertThat(c.value()).isCloseTo(b, within(1e-13));
    assertThat(c.standardError() / se).isCloseTo(1, within(1e-11));
    assertThat(c.t() / t).isCloseTo(1, within(1e-10));
    assertThat(c.p() / p).isCloseTo(1, within(1e-9));
  }

  /** Reference: direct formulas in 40 digits (mpmath) on the committed synthetic returns. */
  @Test
  @DisplayName("two factors: classical, White and Newey-West errors equal 40-digit formulas")
  void twoFactors() {
    LinkedHashMap<String, double[]> x = of("market", market, "vix", vixFutures);
    Regression classical = LeastSquares.fit(sleeve, x, new Covariance.Classical()).orThrow();
    check(
        classical,
        0,
        0.00025949297836450606,
        0.0005002513411709199,
        0.5187252027293328,
        0.6054399885306662);
    check(
        classical,
        1,
        0.7634885766736522,
        0.051689657645069,
        14.770625526603506,
        3.573039826291575e-24);
    check(
        classical,
        2,
        -0.11958501080005174,
        0.01686369064975478,
        -7.091271613298403,
        5.58107792957582e-10);
    assertThat(classical.rSquared()).isCloseTo(0.8432392172975387, within(1e-13));
    assertThat(classical.residualDeviation()).isCloseTo(0.004394984709110542, within(1e-15));
    assertThat(classical.degreesOfFreedom()).isEqualTo(77);

    Regression white = LeastSquares.fit(sleeve, x, Covariance.white()).orThrow();
    check(
        white,
        1,
        0.7634885766736522,
        0.051445079538070176,
        14.840847434372389,
        2.7236082562169226e-24);

    Regression nw =
        LeastSquares.fit(sleeve, x, Covariance.NeweyWest.byRule(sleeve.length)).orThrow();
    assertThat(nw.covariance()).isEqualTo(new Covariance.NeweyWest(3, true));
    check(
        nw,
        0,
        0.00025949297836450606,
        0.0007321212262152477,
        0.3544399056778797,
        0.7239780830298161);
    check(
        nw, 1, 0.7634885766736522, 0.051922376192519784, 14.704422883936587, 4.617783072872934e-24);
    check(
        nw,
        2,
        -0.11958501080005174,
        0.01599729333076642,
        -7.475327752480644,
        1.0345193055588288e-10);

    Regression raw = LeastSquares.fit(sleeve, x, new Covariance.NeweyWest(7, false)).orThrow();
    check(
        raw,
        0,
        0.00025949297836450606,
        0.0007664012458801259,
        0.33858632114631737,
        0.7358429343117274);
    check(
        raw,
        2,
        -0.11958501080005174,
        0.01395357685771373,
        -8.570204759645087,
        8.088524154230205e-13);
  }

  @Test
  @DisplayName("CAPM and two-factor model on top of it")
  void factorModels() {
    FactorModel.Fit capm =
        FactorModel.capm(sleeve, market, 252, Covariance.NeweyWest.byRule(80)).orThrow();
    check(
        capm.regression(),
        0,
        0.000749009377678304,
        0.0008512760044509521,
        0.8798666634112317,
        0.3816343659179611);
    assertThat(capm.marketBeta()).isCloseTo(0.9071550833121508, within(1e-13));
    assertThat(capm.alphaPerYear()).isCloseTo(252 * 0.000749009377678304, within(1e-12));
    assertThat(capm.regression().rSquared()).isCloseTo(0.7408639759621043, within(1e-13));

    FactorModel.Fit two =
        FactorModel.marketAndVixFutures(
                sleeve, market, vixFutures, 252, Covariance.NeweyWest.byRule(80))
            .orThrow();
    assertThat(two.regression().coefficient(FactorModel.VIX_FUTURES).value())
        .isCloseTo(-0.11958501080005174, within(1e-13));
  }

  @Test
  @DisplayName("the rule 4 (n/100)^(2/9): 3 lags for 80, 4 for 100, 6 for 1,000, 8 for 2,520")
  void lagRule() {
    assertThat(
            Arrays.stream(new int[] {80, 100, 1000, 2520})
                .map(Covariance.NeweyWest::lagRule)
                .toArray())
        .containsExactly(3, 4, 6, 8);
  }

  @Test
  @DisplayName("a 95 % interval for 77 degrees of freedom is 1.9913 standard errors each way")
  void interval() {
    Regression r =
        LeastSquares.fit(
                sleeve, of("market", market, "vix", vixFutures), new Covariance.Classical())
            .orThrow();
    double error = r.coefficient("market").standardError();
    assertThat(r.halfWidth("market", 0.95) / error).isCloseTo(1.991254395, within(1e-8));
    assertThatThrownBy(() -> r.coefficient("size"))
        .hasMessageContaining("no coefficient size")
        .hasMessageContaining("market");
  }

  private static double[] noise(long seed, int n) {
    SplittableRandom random = new SplittableRandom(seed);
    return random.doubles(n, -1, 1).toArray();
  }

  @Property(tries = 200)
  void agreesWithHipparchusAndWhiteIsHc0(
      @ForAll long seed, @ForAll @IntRange(min = 8, max = 60) int n) {
    double[] y = noise(seed, n);
    double[] a = noise(seed + 1, n);
    double[] b = noise(seed + 2, n);
    LinkedHashMap<String, double[]> x = of("a", a, "b", b);
    Regression ours = LeastSquares.fit(y, x, new Covariance.Classical()).orThrow();
    OLSMultipleLinearRegression theirs = new OLSMultipleLinearRegression();
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = new double[] {a[i], b[i]};
    }
    theirs.newSampleData(y, rows);
    double[] beta = theirs.estimateRegressionParameters();
    double[] errors = theirs.estimateRegressionParametersStandardErrors();
    for (int j = 0; j < 3; j++) {
      assertThat(ours.coefficients().get(j).value()).isCloseTo(beta[j], within(1e-10));
      assertThat(ours.coefficients().get(j).standardError()).isCloseTo(errors[j], within(1e-10));
    }
    assertThat(ours.rSquared()).isCloseTo(theirs.calculateRSquared(), within(1e-10));

    // HC0 of the slope of a simple regression: sum((a - mean)^2 e^2) / (sum (a - mean)^2)^2.
    Regression simple = LeastSquares.fit(y, of("a", a), Covariance.white()).orThrow();
    double mean = Arrays.stream(a).average().orElseThrow();
    double top = 0;
    double bottom = 0;
    for (int i = 0; i < n; i++) {
      double e =
          y[i] - simple.coefficients().get(0).value() - simple.coefficients().get(1).value() * a[i];
      top += (a[i] - mean) * (a[i] - mean) * e * e;
      bottom += (a[i] - mean) * (a[i] - mean);
    }
    assertThat(simple.coefficients().get(1).standardError())
        .isCloseTo(Math.sqrt(top) / bottom, within(1e-10));
  }

  @Property(tries = 100)
  void unitsOfARegressorDoNotMatter(@ForAll long seed, @ForAll @IntRange(min = -6, max = 9) int p) {
    double[] y = noise(seed, 40);
    double[] a = noise(seed + 1, 40);
    double unit = StrictMath.pow(10, p);
    double[] scaled = Arrays.stream(a).map(v -> v * unit).toArray();
    Covariance nw = Covariance.NeweyWest.withLags(4);
    Regression one = LeastSquares.fit(y, of("a", a), nw).orThrow();
    Regression other = LeastSquares.fit(y, of("a", scaled), nw).orThrow();
    for (int j = 0; j < 2; j++) {
      assertThat(other.coefficients().get(j).t())
          .isCloseTo(one.coefficients().get(j).t(), within(1e-9));
    }
    assertThat(other.coefficients().get(1).value() * unit)
        .isCloseTo(one.coefficients().get(1).value(), within(1e-10));
  }

  private static Refusal refusal(Estimate<?> estimate) {
    return ((Estimate.Refused<?>) estimate).reason();
  }

  @Test
  @DisplayName("too little, constant, collinear, exact and non-numbers are refused by name")
  void refusals() {
    Covariance nw = Covariance.NeweyWest.withLags(2);
    double[] y = noise(1, 30);
    double[] a = noise(2, 30);
    assertThat(refusal(LeastSquares.fit(new double[] {1, 2}, of("a", new double[] {3, 5}), nw)))
        .isEqualTo(new Refusal.TooFew("values of response", 2, 3));
    double[] nan = a.clone();
    nan[7] = Double.NaN;
    assertThat(refusal(LeastSquares.fit(y, of("a", nan), nw)).text()).contains("a[7] is NaN");
    double[] flat = new double[30];
    Arrays.fill(flat, 0.1);
    assertThat(refusal(LeastSquares.fit(flat, of("a", a), nw)))
        .isEqualTo(new Refusal.Constant("response"));
    assertThat(refusal(LeastSquares.fit(y, of("a", flat), nw)))
        .isEqualTo(new Refusal.Constant("a"));
    double[] twice = Arrays.stream(a).map(v -> 3 - 2 * v).toArray();
    assertThat(refusal(LeastSquares.fit(y, of("a", a, "b", twice), nw)))
        .isEqualTo(new Refusal.SingularDesign("b"));
    assertThat(refusal(LeastSquares.fit(twice, of("a", a), nw)))
        .isEqualTo(new Refusal.PerfectFit());
    // Residuals only where dummy a is 1: White's errors of the other two groups are 0.
    double[] dummyA = new double[30];
    double[] dummyC = new double[30];
    double[] groups = new double[30];
    for (int i = 0; i < 30; i++) {
      dummyA[i] = i < 10 ? 1 : 0;
      dummyC[i] = i >= 20 ? 1 : 0;
      groups[i] = i < 10 ? y[i] : i < 20 ? 1 : 2;
    }
    assertThat(refusal(LeastSquares.fit(groups, of("a", dummyA, "c", dummyC), Covariance.white())))
        .isEqualTo(new Refusal.NoStandardError(Regression.INTERCEPT));
    assertThatThrownBy(() -> LeastSquares.fit(y, of("a", new double[3]), nw))
        .hasMessageContaining("a has 3 values");
    assertThatThrownBy(() -> LeastSquares.fit(y, of("a", a), Covariance.NeweyWest.withLags(30)))
        .hasMessageContaining("fewer lags");
  }
}
