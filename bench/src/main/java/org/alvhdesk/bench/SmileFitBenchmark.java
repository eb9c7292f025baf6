package org.alvhdesk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.alvhdesk.quant.parity.ParityQuotes;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.quant.vol.smile.CalendarRule;
import org.alvhdesk.quant.vol.smile.SmileCalibrator;
import org.alvhdesk.quant.vol.smile.SmileChain;
import org.alvhdesk.quant.vol.smile.SmileQuotes;
import org.alvhdesk.quant.vol.smile.SviSlice;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * {@code smilefit.chain}: from quotes to smiles for a whole SPX chain, 40 expiries of 250 strikes:
 * implied volatilities, arbitrage-free fits, butterfly and calendar checks.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SmileFitBenchmark {
  private static final int EXPIRIES = 40;
  private static final int STRIKES = 250;

  private record Expiry(double years, double forward, double discount, ParityQuotes quotes) {}

  private final SmileCalibrator calibrator = new SmileCalibrator();
  private final List<Expiry> chain = new ArrayList<>();

  /** Quotes on the tick grid around prices from arbitrage-free slices; all must be fitted. */
  @Setup
  public void prepare() {
    for (int e = 0; e < EXPIRIES; e++) {
      double done = (double) e / (EXPIRIES - 1);
      double years = (2 + 728 * done * done) / 365;
      double forward = 5_000 * Math.exp(0.03 * years);
      double discount = Math.exp(-0.045 * years);
      double theta = 0.16 * 0.16 * years;
      SviSlice smile =
          SviSlice.arbitrageFree(theta, 0.6 / Math.sqrt(theta * (1 + 0.5 * years)), -0.7);
      chain.add(new Expiry(years, forward, discount, quotes(forward, discount, smile)));
    }
    int fitted = ours().fits().size();
    if (fitted != EXPIRIES) {
      throw new IllegalStateException("only " + fitted + " expiries could be fitted");
    }
  }

  private static ParityQuotes quotes(double forward, double discount, SviSlice smile) {
    double sd = Math.sqrt(smile.variance(0));
    double[][] columns = new double[5][STRIKES];
    for (int i = 0; i < STRIKES; i++) {
      double k = sd * (-6 + 9.0 * i / (STRIKES - 1));
      double strike = forward * Math.exp(k);
      double deviation = Math.sqrt(smile.variance(k));
      columns[0][i] = strike;
      quote(columns, 1, i, Black76.price(Right.CALL, forward, strike, 1, deviation, discount));
      quote(columns, 3, i, Black76.price(Right.PUT, forward, strike, 1, deviation, discount));
    }
    return new ParityQuotes(columns[0], columns[1], columns[2], columns[3], columns[4]);
  }

  private static void quote(double[][] columns, int at, int i, double price) {
    double tick = price < 3 ? 0.05 : 0.10;
    double half = Math.max(0.5 * tick, 0.006 * price);
    columns[at][i] = Math.max(0, tick * Math.floor((price - half) / tick));
    columns[at + 1][i] = tick * Math.ceil((price + half) / tick);
  }

  /** The whole chain. */
  @Benchmark
  public SmileChain ours() {
    List<SmileQuotes> expiries = new ArrayList<>(EXPIRIES);
    for (Expiry e : chain) {
      expiries.add(SmileQuotes.of(e.quotes, e.forward, e.discount, e.years));
    }
    return SmileChain.fit(
        expiries, CalendarRule.ONE_UNDERLYING, SmileChain.Repair.FLAG, calibrator);
  }
}
