package org.alvhdesk.bench;

import java.util.concurrent.TimeUnit;
import org.alvhdesk.strategy.desk.DeskDecision;
import org.alvhdesk.strategy.joint.JointBook;
import org.alvhdesk.strategy.joint.JointReport;
import org.alvhdesk.strategy.joint.JointScenarios;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * {@code decision.day}: one full decision, from 10,700 quotes to parity forwards, implied
 * volatilities, signals, ladder with the search among all condors, hedge, traces, scenarios, grid,
 * break-even bands, greeks and margins. {@code scenario.book}: the joint book of a desk under the
 * fifteen scenarios alone.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DeskBenchmark {
  private static final int SCENARIOS = 15;

  private DeskFixture fixture;
  private JointBook book;

  /** Builds the book and checks that both benchmarks do the work they say. */
  @Setup
  public void prepare() {
    fixture = new DeskFixture();
    book = fixture.book();
    DeskDecision decision = decision();
    if (decision.condors().isEmpty() || decision.risk().scenarios().rows().size() != SCENARIOS) {
      throw new IllegalStateException("the decision misses condors or scenarios");
    }
    if (scenarios().rows().size() != SCENARIOS || !scenarios().gaps().isEmpty()) {
      throw new IllegalStateException("the book cannot be revalued: " + scenarios().gaps());
    }
  }

  /** The whole decision. */
  @Benchmark
  public DeskDecision decision() {
    return fixture.decide();
  }

  /** Fifteen scenarios of one book. */
  @Benchmark
  public JointReport scenarios() {
    return JointScenarios.evaluate(book);
  }
}
