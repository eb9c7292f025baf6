package org.alvhdesk.quant.vix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TermVarianceTest {
  private static final double MINUTES = 52_560;
  private static final double N = OptionStrip.NOT_LISTED;

  private static OptionStrip strip(double[]... rows) {
    double[][] columns = new double[5][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int c = 0; c < 5; c++) {
        columns[c][i] = rows[i][c];
      }
    }
    return new OptionStrip(columns[0], columns[1], columns[2], columns[3], columns[4]);
  }

  private static double[] row(double... values) {
    return values;
  }

  private static TermVariance term(OptionStrip strip) {
    return (TermVariance) TermVariance.of(strip, MINUTES, 0);
  }

  @Test
  @DisplayName("one zero bid is skipped, two in a row end the wing, and the result says which two")
  void wings() {
    TermVariance t =
        term(
            strip(
                row(85, 15, 15.2, 0.2, 0.4),
                row(90, 10, 10.2, 0, 0.5),
                row(95, 5, 5.2, 0, 0.6),
                row(100, 2, 2.2, 2, 2.2),
                row(105, 1, 1.2, 5, 5.2),
                row(110, 0, 1, 10, 10.2),
                row(115, 0.4, 0.6, 15, 15.2)));
    assertThat(t.contributions().stream().map(Contribution::strike).toList())
        .containsExactly(100.0, 105.0, 115.0);
    assertThat(t.contributions().stream().map(Contribution::type).toList())
        .containsExactly(QuoteType.AVERAGE, QuoteType.CALL, QuoteType.CALL);
    assertThat(t.contributions().stream().map(Contribution::dK).toList())
        .containsExactly(5.0, 7.5, 10.0);
    assertThat(t.putEnd()).isEqualTo(new WingEnd.TwoZeroBids(100, 95, 90));
    assertThat(t.callEnd()).isEqualTo(new WingEnd.ListedStrikesEnd(115));
  }

  @Test
  @DisplayName("bid and ask both zero count as a zero bid")
  void bothZero() {
    TermVariance t =
        term(
            strip(
                row(80, 20, 20.2, 0.1, 0.2),
                row(85, 15, 15.2, 0, 0),
                row(90, 10, 10.2, 0, 0.5),
                row(95, 5, 5.2, 0.6, 0.7),
                row(100, 2, 2.2, 2, 2.2),
                row(105, 1, 1.2, 5, 5.2)));
    assertThat(t.contributions().getFirst().strike()).isEqualTo(95);
    assertThat(t.putEnd()).isEqualTo(new WingEnd.TwoZeroBids(95, 90, 85));
  }

  @Test
  @DisplayName("an option that is not listed neither enters nor counts as a zero bid")
  void notListed() {
    TermVariance t =
        term(
            strip(
                row(80, 20, 20.2, 0.1, 0.2),
                row(85, 15, 15.2, 0, 0.3),
                row(90, 10, 10.2, N, N),
                row(92.5, 7.6, 7.9, 0.5, 0.6),
                row(95, 5, 5.2, N, N),
                row(100, 2, 2.2, 2, 2.2),
                row(105, 1, 1.2, 5, 5.2)));
    assertThat(t.contributions().stream().map(Contribution::strike).toList())
        .containsExactly(80.0, 92.5, 100.0, 105.0);
  }

  @Test
  @DisplayName("of two strikes equally close to parity the lower one gives the forward")
  void tie() {
    // 0.35 against 0.05 and 0.05 against 0.35: |C - P| differ in the last bit only.
    TermVariance t =
        term(
            strip(
                row(95, 5, 5.2, 0.1, 0.2),
                row(100, 0.3, 0.4, 0.05, 0.05),
                row(105, 0.05, 0.05, 0.3, 0.4),
                row(110, 0.05, 0.06, 5, 5.2)));
    assertThat(t.forwardStrike()).isEqualTo(100);
    assertThat(t.forward()).isCloseTo(100.3, within(1e-12));
  }

  @Test
  @DisplayName("a forward that is a strike but for binary rounding has that strike as K0")
  void forwardOnStrike() {
    // Mids 1.1 + 2.2 and 3.3: the difference is -4.4e-16 in doubles, 0 in points.
    TermVariance t =
        term(
            strip(
                row(95, 6, 6.2, 0.1, 0.2),
                row(100, 1.1, 1.1 + 2.2, 1.1, 3.3),
                row(105, 0.1, 0.2, 5, 5.2)));
    assertThat(t.forwardStrike()).isEqualTo(100);
    assertThat(t.k0()).isEqualTo(100);
  }

  @Test
  @DisplayName("quotes that give no variance say why")
  void refusals() {
    OptionStrip good = strip(row(95, 6, 6.2, 1, 1.2), row(100, 2, 2.2, 2, 2.2));
    assertThat(TermVariance.of(good, 0, 0)).isEqualTo(new NoVariance(StripStatus.SETTLED));
    assertThat(TermVariance.of(good, Double.NaN, 0)).isEqualTo(new NoVariance(StripStatus.SETTLED));
    assertThat(TermVariance.of(good, 1, Double.NaN))
        .isEqualTo(new NoVariance(StripStatus.BAD_RATE));
    assertThat(TermVariance.of(strip(), 1, 0)).isEqualTo(new NoVariance(StripStatus.NO_FORWARD));
    assertThat(TermVariance.of(strip(row(100, 0, 1, 2, 3)), 1, 0))
        .isEqualTo(new NoVariance(StripStatus.NO_FORWARD));
    assertThat(TermVariance.of(strip(row(100, 1, 1, 20, 20)), 1, 0))
        .isEqualTo(new NoVariance(StripStatus.NO_K0));
    assertThat(TermVariance.of(strip(row(100, 2, 2.2, 2, 2.2)), 1, 0))
        .isEqualTo(new NoVariance(StripStatus.TOO_FEW_STRIKES));
  }

  @Test
  @DisplayName("a strip refuses strikes out of order, twice the same strike, and negative quotes")
  void badStrips() {
    assertThatThrownBy(() -> strip(row(100, 1, 2, 1, 2), row(95, 1, 2, 1, 2)))
        .hasMessageContaining("ascending");
    assertThatThrownBy(() -> strip(row(100, 1, 2, 1, 2), row(100, 1, 2, 1, 2)))
        .hasMessageContaining("ascending");
    assertThatThrownBy(() -> strip(row(100, -0.5, 2, 1, 2))).hasMessageContaining("call at 100");
    assertThatThrownBy(() -> strip(row(100, 1, 2, Double.NaN, 2)))
        .hasMessageContaining("put at 100");
  }

  @Test
  @DisplayName("the index interpolates total variance and refuses terms in the wrong order")
  void interpolation() {
    IndexLevel flat = (IndexLevel) IndexLevel.of(30_000, 0.04, 50_000, 0.04, 43_200);
    assertThat(flat.level()).isCloseTo(20, within(1e-12));
    assertThat(flat.extrapolated()).isFalse();
    assertThat(((IndexLevel) IndexLevel.of(43_200, 0.09, 50_000, 0.04, 43_200)).level())
        .isCloseTo(30, within(1e-12));
    assertThat(((IndexLevel) IndexLevel.of(44_000, 0.04, 54_000, 0.04, 43_200)).extrapolated())
        .isTrue();
    assertThat(IndexLevel.of(50_000, 0.04, 50_000, 0.04, 43_200)).isInstanceOf(NoIndex.class);
  }
}
