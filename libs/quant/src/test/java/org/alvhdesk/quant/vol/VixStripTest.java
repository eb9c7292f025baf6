package org.alvhdesk.quant.vol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.Right;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VixStripTest {
  @Test
  @DisplayName("a dense strip of a flat 20 % surface has variance 0.04")
  void flatSurface() {
    int n = 1401;
    double years = 30 / 365.0;
    double[] strikes = new double[n];
    double[][] quotes = new double[4][n];
    for (int i = 0; i < n; i++) {
      strikes[i] = 1000 + 2.5 * i;
      double call = Black76.price(Right.CALL, 2700, strikes[i], years, 0.2, 1);
      double put = Black76.price(Right.PUT, 2700, strikes[i], years, 0.2, 1);
      quotes[0][i] = call;
      quotes[1][i] = call;
      quotes[2][i] = put;
      quotes[3][i] = put;
    }
    VixStrip.Result r =
        VixStrip.variance(years, 0, strikes, quotes[0], quotes[1], quotes[2], quotes[3]);
    assertThat(r.forward()).isCloseTo(2700, within(1e-9));
    assertThat(r.variance()).isCloseTo(0.04, within(2e-6));
  }

  @Test
  @DisplayName("two zero bids in a row end the strip, one is only skipped")
  void zeroBids() {
    double[] strikes = {85, 90, 95, 100, 105, 110, 115};
    double[] callBid = {15, 10, 5, 2, 1, 0, 0.4};
    double[] callAsk = {15, 10, 5, 2, 1, 1, 0.6};
    double[] putBid = {0.2, 0, 0, 2, 5, 10, 15};
    double[] putAsk = {0.2, 0.5, 0.6, 2, 5, 10, 15};
    VixStrip.Result r = VixStrip.variance(0.1, 0, strikes, callBid, callAsk, putBid, putAsk);
    assertThat(r.forward()).isEqualTo(100);
    assertThat(r.k0()).isEqualTo(100);
    // 100 (average), 105 and 115; the puts end at once after 95 and 90.
    assertThat(r.contributions()).isEqualTo(3);
    double sum = 5.0 / 1e4 * 2 + 7.5 / (105.0 * 105) * 1 + 10.0 / (115.0 * 115) * 0.5;
    assertThat(r.variance()).isCloseTo(2 / 0.1 * sum, within(1e-12));
  }

  @Test
  @DisplayName("the worked example of the Cboe methodology: 13.93")
  void workedExample() throws IOException {
    String dir = System.getProperty("alvh.data.dir", "");
    Path quotes = Path.of(dir, "golden", "vix_whitepaper_appendix4_quotes.csv");
    assumeTrue(
        !dir.isBlank() && Files.exists(quotes),
        "skipped: needs the Cboe worked example, -Dalvh.data.dir=<directory with golden/>");
    VixStrip.Result near = term(quotes, "near", 34484 / 525600.0, 0.00031664);
    VixStrip.Result next = term(quotes, "next", 44954 / 525600.0, 0.00028797);
    assertThat(near.forward()).isCloseTo(1962.89996, within(1e-5));
    assertThat(next.forward()).isCloseTo(1962.40006, within(1e-5));
    assertThat(near.k0()).isEqualTo(1960);
    assertThat(near.variance()).isCloseTo(0.019233906, within(1e-9));
    assertThat(next.variance()).isCloseTo(0.019423884, within(1e-9));
    assertThat(
            VixStrip.index(
                34484 / 525600.0, near.variance(), 44954 / 525600.0, next.variance(), 30))
        .isCloseTo(13.927842, within(1e-6));
  }

  private static VixStrip.Result term(Path file, String term, double years, double rate)
      throws IOException {
    List<double[]> rows =
        Files.readAllLines(file).stream()
            .filter(l -> l.startsWith(term + ","))
            .map(l -> l.split(",", -1))
            .map(
                c -> {
                  double[] row = new double[5];
                  for (int i = 0; i < 5; i++) {
                    row[i] = Double.parseDouble(c[i + 1]);
                  }
                  return row;
                })
            .toList();
    double[][] columns = new double[5][rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (int c = 0; c < 5; c++) {
        columns[c][i] = rows.get(i)[c];
      }
    }
    return VixStrip.variance(
        years, rate, columns[0], columns[1], columns[2], columns[3], columns[4]);
  }
}
