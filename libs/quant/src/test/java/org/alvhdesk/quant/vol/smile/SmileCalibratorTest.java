package org.alvhdesk.quant.vol.smile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.quant.parity.ParityRegression;
import org.alvhdesk.quant.parity.ParityResult;
import org.alvhdesk.quant.parity.ParitySettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SmileCalibratorTest {
  private final SmileCalibrator calibrator = new SmileCalibrator();

  @Test
  @DisplayName("a chain of known smiles on the tick grid comes back inside its spreads, in order")
  void syntheticChain() {
    List<SmileQuotes> quotes = new ArrayList<>();
    List<SyntheticChain.Expiry> chain = SyntheticChain.spx(20, 150);
    for (SyntheticChain.Expiry e : chain) {
      ParityResult.Fit parity =
          (ParityResult.Fit)
              ParityRegression.fitOrRate(e.quotes(), e.years(), 0.045, ParitySettings.STANDARD);
      assertThat(parity.forward()).isCloseTo(e.forward(), within(1e-4 * e.forward()));
      quotes.add(SmileQuotes.of(e.quotes(), parity.forward(), parity.discount(), e.years()));
    }
    SmileChain fitted =
        SmileChain.fit(quotes, CalendarRule.ONE_UNDERLYING, SmileChain.Repair.FLAG, calibrator);
    assertThat(fitted.fits()).hasSize(20);
    for (int i = 0; i < 20; i++) {
      SmileResult.Fit fit = fitted.fits().get(i);
      assertThat(fit.quality().insideShare()).as(chain.get(i).toString()).isGreaterThan(0.95);
      assertThat(fit.butterfly().free()).isTrue();
      double truth = Math.sqrt(chain.get(i).truth().variance(0) / chain.get(i).years());
      assertThat(fit.smile().volAt(0)).isCloseTo(truth, within(0.003));
    }
  }

  @Test
  @DisplayName("a hump no SVI slice has is followed by the spline, without a negative density")
  void hump() {
    int n = 80;
    double[] strikes = new double[n];
    double[] bid = new double[n];
    double[] ask = new double[n];
    for (int i = 0; i < n; i++) {
      double k = -0.3 + 0.5 * i / (n - 1);
      double z = (k + 0.1) / 0.05;
      double vol = 0.2 - 0.3 * k + 0.012 * StrictMath.exp(-0.5 * z * z);
      strikes[i] = 100 * StrictMath.exp(k);
      bid[i] = vol - 0.002;
      ask[i] = vol + 0.002;
    }
    SmileResult.Fit fit =
        (SmileResult.Fit) calibrator.fit(SmileQuotes.ofVols(100, 0.25, strikes, bid, ask));
    assertThat(fit.smile().splineCoefficients()).isPositive();
    assertThat(fit.quality().insideShare()).isGreaterThan(0.9);
    assertThat(fit.butterfly().free()).isTrue();
  }

  @Test
  @DisplayName("the curve's derivatives are those of its values, spline part included")
  void derivatives() {
    SplineCorrection spline =
        new SplineCorrection(
            0.1, -3, 0.5, new double[] {0.001, -0.0005, 0.002, 0.0015, -0.001, 0.0007});
    FittedSmile smile = new FittedSmile(100, 0.5, new SviSlice(0.01, 0.1, -0.4, 0.02, 0.1), spline);
    for (double k = -1.5; k < 1.5; k += 0.0137) {
      double h = 1e-4;
      double slope = (smile.variance(k + h) - smile.variance(k - h)) / (2 * h);
      double curvature = (smile.slope(k + h) - smile.slope(k - h)) / (2 * h);
      assertThat(smile.slope(k)).isCloseTo(slope, within(1e-5));
      assertThat(smile.curvature(k)).isCloseTo(curvature, within(1e-3));
      assertThat(smile.butterfly(k))
          .isCloseTo(
              VarianceCurve.butterfly(k, smile.variance(k), smile.slope(k), smile.curvature(k)),
              within(1e-12));
    }
  }

  @Test
  @DisplayName("too few quotes, and quotes on one side only, are typed failures")
  void failures() {
    double[] four = {90, 95, 105, 110};
    double[] bid = {0.2, 0.2, 0.2, 0.2};
    double[] ask = {0.22, 0.22, 0.22, 0.22};
    SmileResult few = calibrator.fit(SmileQuotes.ofVols(100, 0.25, four, bid, ask));
    assertThat(few)
        .isInstanceOfSatisfying(
            SmileResult.Failure.class,
            f -> {
              assertThat(f.reason()).isEqualTo(SmileResult.Reason.TOO_FEW_QUOTES);
              assertThat(f.detail()).contains("4 usable");
            });
    double[] above = {101, 102, 103, 104, 105, 106};
    double[] b6 = {0.2, 0.2, 0.2, 0.2, 0.2, 0.2};
    double[] a6 = {0.22, 0.22, 0.22, 0.22, 0.22, 0.22};
    assertThat(calibrator.fit(SmileQuotes.ofVols(100, 0.25, above, b6, a6)))
        .isInstanceOfSatisfying(
            SmileResult.Failure.class,
            f -> assertThat(f.reason()).isEqualTo(SmileResult.Reason.ONE_SIDED));
  }

  @Test
  @DisplayName("the result does not depend on what the calibrator fitted before")
  void buffersLeaveNoTrace() {
    List<SyntheticChain.Expiry> chain = SyntheticChain.spx(5, 200);
    SyntheticChain.Expiry e = chain.get(1);
    SmileQuotes q = SmileQuotes.of(e.quotes(), e.forward(), e.discount(), e.years());
    SmileResult.Fit fresh = (SmileResult.Fit) new SmileCalibrator().fit(q);
    for (SyntheticChain.Expiry other : chain) {
      calibrator.fit(
          SmileQuotes.of(other.quotes(), other.forward(), other.discount(), other.years()));
    }
    SmileResult.Fit again = (SmileResult.Fit) calibrator.fit(q);
    assertThat(again.smile().svi()).isEqualTo(fresh.smile().svi());
    assertThat(again.quality()).isEqualTo(fresh.quality());
  }

  @Test
  @DisplayName("zero bids, crossed quotes and quotes without a volatility are counted")
  void counts() {
    double[] strikes = {80, 90, 95, 100, 105, 110, 120};
    double[] callBid = {20, 10, 6, 4, 2, 1.0, 0};
    double[] callAsk = {20.2, 10.2, 6.2, 4.2, 2.2, 0.5, 0.1};
    double[] putBid = {0, 0.3, 1.2, 4, 7, 11, 20};
    double[] putAsk = {0.05, 0.4, 1.3, 4.2, 7.2, 11.2, 20.2};
    SmileQuotes q =
        SmileQuotes.of(
            new org.alvhdesk.quant.parity.ParityQuotes(strikes, callBid, callAsk, putBid, putAsk),
            100,
            1,
            0.25);
    assertThat(q.size()).isEqualTo(4);
    assertThat(q.noBid()).isEqualTo(2);
    assertThat(q.crossed()).isEqualTo(1);
    assertThat(q.noVol()).isZero();
    assertThat(q.right(0)).isEqualTo(org.alvhdesk.quant.pricing.Right.PUT);
  }
}
