package org.alvhdesk.bench;

import com.opengamma.strata.pricer.impl.option.BlackFormulaRepository;
import java.util.concurrent.TimeUnit;
import net.finmath.functions.AnalyticFormulas;
import org.alvhdesk.quant.pricing.ChainVols;
import org.alvhdesk.quant.pricing.OptionColumns;
import org.alvhdesk.quant.pricing.VolColumns;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * {@code impliedvol.20k}: implied volatilities of 20,000 undiscounted out-of-the-money prices. The
 * volatilities found are checked before anything is measured.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ImpliedVolBenchmark {
  private static final int N = ListedOptions.SIZE;

  /** finmath takes a hundred times as long: a part of the options is enough. */
  private static final int FINMATH_N = 500;

  private final ChainVols solver = new ChainVols();
  private OptionColumns options;
  private double[] prices;
  private VolColumns out;
  private double[] peer;

  /** The prices, and the check that our volatilities are those they were made with. */
  @Setup
  public void prepare() {
    ListedOptions listed = ListedOptions.outOfTheMoney();
    options = listed.options;
    prices = listed.prices();
    out = VolColumns.ofSize(N);
    peer = new double[N];
    if (solver.solve(options, prices, 0, N, out) != 0) {
      throw new IllegalStateException("some prices gave no volatility");
    }
    for (int i = 0; i < N; i++) {
      double gap = Math.abs(out.vol()[i] - listed.vols[i]);
      if (!(gap <= 1e-12)) {
        throw new IllegalStateException("option %d: vol differs by %g".formatted(i, gap));
      }
    }
  }

  /** One pass of the chain kernel. */
  @Benchmark
  @OperationsPerInvocation(N)
  public VolColumns ours() {
    solver.solve(options, prices, 0, N, out);
    return out;
  }

  /** Strata, option by option. */
  @Benchmark
  @OperationsPerInvocation(N)
  public double[] strata() {
    for (int i = 0; i < N; i++) {
      peer[i] =
          BlackFormulaRepository.impliedVolatility(
              prices[i],
              options.forward()[i],
              options.strike()[i],
              options.years()[i],
              options.call()[i]);
    }
    return peer;
  }

  /** finmath, the calls' side of every fortieth option. */
  @Benchmark
  @OperationsPerInvocation(FINMATH_N)
  public double[] finmath() {
    for (int j = 0; j < FINMATH_N; j++) {
      int i = j * (N / FINMATH_N);
      double forward = options.forward()[i];
      double strike = options.strike()[i];
      double call = options.call()[i] ? prices[i] : prices[i] + forward - strike;
      peer[i] =
          AnalyticFormulas.blackScholesOptionImpliedVolatility(
              forward, options.years()[i], strike, 1.0, call);
    }
    return peer;
  }
}
