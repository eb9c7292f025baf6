package org.alvhdesk.bench;

import java.util.concurrent.TimeUnit;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.quant.vix.OptionStrip;
import org.alvhdesk.quant.vix.StripKernel;
import org.alvhdesk.quant.vix.StripStatus;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * {@code vixstrip.chain}: the VIX variance of every expiry of a whole SPX chain, 60 expiries of 175
 * strikes, bids of the far wings zero. No library among the peers has the calculation.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class VixStripBenchmark {
  private static final int EXPIRIES = 60;
  private static final int STRIKES = 175;
  private static final double FORWARD = 4700;
  private static final double RATE = 0.05;

  private final StripKernel kernel = new StripKernel();
  private final OptionStrip[] chain = new OptionStrip[EXPIRIES];
  private final double[] years = new double[EXPIRIES];

  /** The chain, quoted in ticks of 0.05 around Black-76 prices on a falling smile. */
  @Setup
  public void prepare() {
    for (int e = 0; e < EXPIRIES; e++) {
      years[e] = (e + 1) * 7 / 365.0;
      double[][] columns = new double[5][STRIKES];
      for (int i = 0; i < STRIKES; i++) {
        double strike = 2600 + 20.0 * i;
        double vol = Math.max(0.07, 0.15 - 0.3 * Math.log(strike / FORWARD));
        columns[0][i] = strike;
        quote(Right.CALL, strike, years[e], vol, columns, 1, i);
        quote(Right.PUT, strike, years[e], vol, columns, 3, i);
      }
      chain[e] = new OptionStrip(columns[0], columns[1], columns[2], columns[3], columns[4]);
    }
    if (!(ours() > 0)) {
      throw new IllegalStateException("the chain has no variance");
    }
  }

  private static void quote(
      Right right, double strike, double years, double vol, double[][] columns, int at, int i) {
    double discount = StrictMath.exp(-RATE * years);
    double price = Black76.price(right, FORWARD, strike, years, vol, discount);
    columns[at][i] = Math.floor(price * 20) / 20;
    columns[at + 1][i] = columns[at][i] + 0.1;
  }

  /** All expiries; the sum of their variances. */
  @Benchmark
  public double ours() {
    double sum = 0;
    for (int e = 0; e < EXPIRIES; e++) {
      OptionStrip s = chain[e];
      StripStatus status =
          kernel.compute(
              years[e], RATE, s.strikes(), s.callBid(), s.callAsk(), s.putBid(), s.putAsk());
      if (status != StripStatus.OK) {
        throw new IllegalStateException("expiry " + e + ": " + status.text());
      }
      sum += kernel.variance();
    }
    return sum;
  }
}
