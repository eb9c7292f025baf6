package org.alvhdesk.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.alvhdesk.quant.indicator.Momentum;
import org.alvhdesk.quant.indicator.MomentumRules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.DoubleNumFactory;

/**
 * {@code indicator.bar}: one new daily bar of a series of 9,000 and its RSI and MACD, ours with the
 * session order, the gap rule and the divergence pivots that every reading passes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class IndicatorBenchmark {
  private static final int BARS = 9_000;

  private final LocalDate[] days = new LocalDate[BARS];
  private final Instant[] ends = new Instant[BARS];
  private final double[] closes = new double[BARS];

  /** A mean-reverting series around 18, one bar a calendar day. */
  @Setup
  public void prepare() {
    SplittableRandom random = new SplittableRandom(42);
    LocalDate first = LocalDate.of(1996, 1, 1);
    double level = 18;
    for (int i = 0; i < BARS; i++) {
      level *= Math.exp(0.06 * (random.nextDouble() - 0.5) + 0.02 * (18 - level) / 18);
      days[i] = first.plusDays(i);
      ends[i] = Instant.EPOCH.plus(Duration.ofDays(i + 1));
      closes[i] = level;
    }
  }

  /** The series bar by bar, both readings taken at each. */
  @Benchmark
  @OperationsPerInvocation(BARS)
  public void ours(Blackhole sink) {
    Momentum momentum = new Momentum("bench", MomentumRules.STANDARD);
    for (int i = 0; i < BARS; i++) {
      momentum.accept(days[i], closes[i]);
      sink.consume(momentum.rsi());
      sink.consume(momentum.macd());
    }
  }

  /** The same through ta4j's cached indicators. */
  @Benchmark
  @OperationsPerInvocation(BARS)
  public void ta4j(Blackhole sink) {
    BarSeries series =
        new BaseBarSeriesBuilder().withNumFactory(DoubleNumFactory.getInstance()).build();
    ClosePriceIndicator close = new ClosePriceIndicator(series);
    RSIIndicator rsi = new RSIIndicator(close, 14);
    MACDIndicator macd = new MACDIndicator(close, 12, 26);
    EMAIndicator signal = new EMAIndicator(macd, 9);
    for (int i = 0; i < BARS; i++) {
      double price = closes[i];
      series
          .barBuilder()
          .timePeriod(Duration.ofDays(1))
          .endTime(ends[i])
          .openPrice(price)
          .highPrice(price)
          .lowPrice(price)
          .closePrice(price)
          .volume(0)
          .add();
      sink.consume(rsi.getValue(i));
      sink.consume(macd.getValue(i));
      sink.consume(signal.getValue(i));
    }
  }
}
