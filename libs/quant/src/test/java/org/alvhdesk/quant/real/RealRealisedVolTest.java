package org.alvhdesk.quant.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.quant.vol.realised.OhlcBar;
import org.alvhdesk.quant.vol.realised.RealisedEstimator;
import org.alvhdesk.quant.vol.realised.RollingRealisedVol;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Realised volatility of the real SPX series; the printed figures are in the documentation. */
class RealRealisedVolTest {
  @Test
  @DisplayName("SPX 2015 to 2024-06: estimators over 21 sessions, all problems of bars counted")
  void spx() {
    List<List<String>> rows =
        RealFiles.rows(RealFiles.require("indices", "spx_daily_ohlcv_yahoo.csv"));
    Map<RealisedEstimator, RollingRealisedVol> rolling = new EnumMap<>(RealisedEstimator.class);
    Map<RealisedEstimator, double[]> sums = new EnumMap<>(RealisedEstimator.class);
    for (RealisedEstimator e : RealisedEstimator.values()) {
      rolling.put(e, new RollingRealisedVol(e, 21, RollingRealisedVol.TRADING_DAYS));
      sums.put(e, new double[3]);
    }
    int problems = 0;
    int before2015 = 0;
    double covid = 0;
    for (List<String> row : rows.subList(1, rows.size())) {
      OhlcBar bar = new OhlcBar(number(row, 1), number(row, 2), number(row, 3), number(row, 4));
      boolean recent = row.get(0).compareTo("2015-01-01") >= 0;
      if (bar.problem().isPresent()) {
        problems += recent ? 1 : 0;
        before2015 += recent ? 0 : 1;
      }
      if (!recent) {
        continue;
      }
      for (RealisedEstimator e : RealisedEstimator.values()) {
        if (rolling.get(e).add(bar) instanceof Measured.Value(double v)) {
          double[] s = sums.get(e);
          s[0] += v;
          s[1]++;
          s[2] = Math.max(s[2], v);
          if (e == RealisedEstimator.CLOSE_TO_CLOSE && row.get(0).equals("2020-03-23")) {
            covid = v;
          }
        }
      }
    }
    System.out.printf("SPX bars with a problem: %d before 2015, %d since%n", before2015, problems);
    sums.forEach(
        (e, s) ->
            System.out.printf(
                "SPX RV21 %s: mean %.4f, highest %.4f, %d windows%n",
                e, s[0] / s[1], s[2], (int) s[1]));
    System.out.println("SPX RV21 close-to-close 2020-03-23: " + covid);
    assertThat(problems).isZero();
    double close = sums.get(RealisedEstimator.CLOSE_TO_CLOSE)[0];
    assertThat(sums.get(RealisedEstimator.YANG_ZHANG)[0]).isCloseTo(close, within(0.2 * close));
    assertThat(sums.get(RealisedEstimator.PARKINSON)[0]).isLessThan(close);
    assertThat(covid).isBetween(0.7, 1.0);
  }

  private static double number(List<String> row, int column) {
    return Double.parseDouble(row.get(column));
  }
}
