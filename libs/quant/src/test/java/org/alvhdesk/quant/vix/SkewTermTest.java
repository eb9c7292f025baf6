package org.alvhdesk.quant.vix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.Right;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SkewTermTest {
  private static TermVariance strip(double slope, double minutes) {
    int n = 1600;
    double forward = 2701;
    double years = minutes / StripKernel.MINUTES_PER_YEAR;
    double[][] q = new double[5][n];
    for (int i = 0; i < n; i++) {
      double k = 800 + 2.5 * i;
      double vol = 0.2 + slope * StrictMath.log(k / forward);
      double call = Black76.price(Right.CALL, forward, k, years, Math.max(vol, 0.05), 1);
      double put = Black76.price(Right.PUT, forward, k, years, Math.max(vol, 0.05), 1);
      q[0][i] = k;
      q[1][i] = call;
      q[2][i] = call;
      q[3][i] = put;
      q[4][i] = put;
    }
    return (TermVariance)
        TermVariance.of(new OptionStrip(q[0], q[1], q[2], q[3], q[4]), minutes, 0);
  }

  @Test
  @DisplayName("lognormal prices have mean -s^2 T / 2, variance s^2 T and no skewness: SKEW 100")
  void lognormal() {
    double minutes = 43_200;
    double total = 0.04 * 30 / 365;
    SkewTerm s = SkewTerm.of(strip(0, minutes)).orElseThrow();
    assertThat(s.p1()).isCloseTo(-total / 2, within(2e-7));
    assertThat(s.p2() - s.p1() * s.p1()).isCloseTo(total, within(5e-7));
    assertThat(s.skewness()).isCloseTo(0, within(0.01));
    IndexLevel skew = (IndexLevel) SkewTerm.index(strip(0, 30_000), strip(0, 50_000), minutes);
    assertThat(skew.level()).isCloseTo(100, within(0.1));
  }

  @Test
  @DisplayName("a smile that falls with the strike is a negative skewness: SKEW above 100")
  void falling() {
    assertThat(SkewTerm.of(strip(-0.15, 43_200)).orElseThrow().skewness()).isLessThan(-0.2);
  }

  @Test
  @DisplayName("the epsilons of the Cboe white paper's example, F 1106.85 and K0 1105")
  void epsilons() {
    TermVariance term =
        new TermVariance(
            43_200,
            0,
            1106.85,
            1105,
            1105,
            0.04,
            java.util.List.of(new Contribution(1105, QuoteType.AVERAGE, 20, 5, 5.0 / 1105 / 1105)),
            new WingEnd.ListedStrikesEnd(1105),
            new WingEnd.ListedStrikesEnd(1105));
    SkewTerm s = SkewTerm.of(term).orElseThrow();
    assertThat(s.epsilon1()).isCloseTo(1.40e-6, within(5e-9));
    assertThat(s.epsilon2()).isCloseTo(-4.2e-6, within(5e-8));
  }
}
