package org.alvhdesk.quant.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.DoubleNumFactory;

/**
 * ta4j as an independent implementation. It seeds its means with a single value where methodology
 * 3.4 takes a simple mean, so the two differ at first and meet as the seed is forgotten: this is
 * what the 250 bars of warm-up are for.
 */
class Ta4jOracleTest {
  private static final int BARS = 1_000;

  private static double[] closes() {
    SplittableRandom random = new SplittableRandom(42);
    double[] closes = new double[BARS];
    double price = 18;
    for (int i = 0; i < BARS; i++) {
      price *= StrictMath.exp(0.06 * (random.nextDouble() - 0.5) + 0.02 * (18 - price) / 18);
      closes[i] = Math.round(100 * price) / 100.0;
    }
    return closes;
  }

  @Test
  @DisplayName("RSI and MACD agree with ta4j once its seed is forgotten, and not before")
  void meet() {
    double[] closes = closes();
    BarSeries series =
        new BaseBarSeriesBuilder().withNumFactory(DoubleNumFactory.getInstance()).build();
    Instant start = Instant.parse("2015-01-01T00:00:00Z");
    for (int i = 0; i < BARS; i++) {
      series
          .barBuilder()
          .timePeriod(Duration.ofDays(1))
          .endTime(start.plus(Duration.ofDays(i + 1)))
          .closePrice(closes[i])
          .openPrice(closes[i])
          .highPrice(closes[i])
          .lowPrice(closes[i])
          .volume(0)
          .add();
    }
    ClosePriceIndicator close = new ClosePriceIndicator(series);
    RSIIndicator theirRsi = new RSIIndicator(close, 14);
    MACDIndicator theirMacd = new MACDIndicator(close, 12, 26);
    WilderRsi rsi = new WilderRsi(14);
    Macd macd = Macd.standard();
    double early = 0;
    for (int i = 0; i < BARS; i++) {
      rsi.accept(closes[i]);
      macd.accept(closes[i]);
      double rsiGap = i < 14 ? 0 : rsi.value() - theirRsi.getValue(i).doubleValue();
      if (i >= 15 && i < 60) {
        early = Math.max(early, Math.abs(rsiGap));
      }
      if (i >= 249) {
        assertThat(rsiGap).as("RSI on bar %d", i + 1).isCloseTo(0, within(1e-4));
        assertThat(macd.line())
            .as("MACD line on bar %d", i + 1)
            .isCloseTo(theirMacd.getValue(i).doubleValue(), within(1e-6));
      }
      if (i >= 600) {
        assertThat(rsiGap).isCloseTo(0, within(1e-10));
        assertThat(macd.signal())
            .isCloseTo(theirMacd.getSignalLine(9).getValue(i).doubleValue(), within(1e-12));
        assertThat(macd.value())
            .isCloseTo(theirMacd.getHistogram(9).getValue(i).doubleValue(), within(1e-12));
      }
    }
    assertThat(early).isGreaterThan(1);
  }
}
