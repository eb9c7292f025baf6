package org.alvhdesk.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.condor.search.CondorChain;
import org.alvhdesk.strategy.condor.search.CondorOptimiser;
import org.alvhdesk.strategy.condor.search.CondorQuery;
import org.alvhdesk.strategy.condor.search.CreditBasis;
import org.alvhdesk.strategy.condor.search.Objective;
import org.alvhdesk.strategy.condor.search.SearchConstraints;
import org.alvhdesk.strategy.condor.search.SearchResult;
import org.alvhdesk.strategy.condor.search.SettlementDensity;
import org.alvhdesk.strategy.condor.search.ShortRule;
import org.alvhdesk.strategy.condor.search.Wings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * {@code condorsearch.expiry}: the best condor and four runners-up of one expiry of 500 strikes,
 * from quotes to answer: 3.6 million pairs of spreads, of which the constraints leave the
 * candidates. No library among the peers has the search; bench/peers/condorsearch_numpy.py does the
 * same work.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CondorSearchBenchmark {
  /** Condors that satisfy every constraint. */
  static final int CANDIDATES = 3_202_395;

  private static final int CANDIDATES_OF_10_POINTS = 786_231;

  private static final int STRIKES = 500;
  private static final double FORWARD = 6001.3;
  private static final double YEARS = 45 / 365.0;

  private CondorChain chain;
  private CondorQuery ratio;
  private CondorQuery probability;
  private CondorQuery expectedValue;

  /** Quotes in ticks of 0.05 around Black-76 prices on a falling smile. */
  @Setup
  public void prepare() {
    double discount = StrictMath.exp(-0.04 * YEARS);
    double[][] q = new double[6][STRIKES];
    for (int i = 0; i < STRIKES; i++) {
      double strike = 4755 + 5.0 * i;
      double x = StrictMath.log(strike / FORWARD);
      q[0][i] = strike;
      q[1][i] = 0.15 - 0.4 * x + 0.8 * x * x;
      quote(Right.PUT, strike, q[1][i], discount, q, 2, i);
      quote(Right.CALL, strike, q[1][i], discount, q, 4, i);
    }
    Instant now = Instant.parse("2026-01-05T17:00:00Z");
    Slice slice =
        new Slice(
            OptionRoot.SPXW,
            LocalDate.of(2026, 2, 19),
            now,
            YEARS,
            FORWARD,
            discount,
            q[0],
            q[4],
            q[5],
            q[2],
            q[3],
            q[1],
            Quality.MODEL,
            "bench");
    chain = CondorChain.of(slice, now);
    SearchConstraints limits =
        SearchConstraints.neutral(
            new ShortRule.DeltaBand(0, 0.5),
            Wings.of(25, 50, 75, 100, 125, 150, 175, 200, 225, 250, 275));
    ratio = query(limits, new Objective.CreditOverMaxLoss());
    probability = query(limits, new Objective.ProbabilityOfProfit(new BigDecimal("10")));
    expectedValue = query(limits, new Objective.ExpectedValuePerMargin());
    check(ours(), CANDIDATES);
    check(byProbability(), CANDIDATES_OF_10_POINTS);
    check(byExpectedValue(), CANDIDATES);
  }

  private static CondorQuery query(SearchConstraints limits, Objective objective) {
    return new CondorQuery(
        limits, objective, CreditBasis.MID, new SettlementDensity.Lognormal(0.13), 4, 25);
  }

  private static void quote(
      Right right, double strike, double vol, double discount, double[][] q, int at, int i) {
    double price = Black76.price(right, FORWARD, strike, YEARS, vol, discount);
    q[at][i] = Math.max(0.05, Math.floor(price * 20) / 20);
    q[at + 1][i] = q[at][i] + 0.1;
  }

  private static void check(SearchResult result, long candidates) {
    if (!(result instanceof SearchResult.Found found)
        || found.runnersUp().size() != 4
        || found.census().candidates() != candidates) {
      throw new IllegalStateException(
          result.census().candidates() + " candidates, expected " + candidates);
    }
  }

  /** By credit over maximum loss. */
  @Benchmark
  @OperationsPerInvocation(CANDIDATES)
  public SearchResult ours() {
    return CondorOptimiser.search(chain, ratio);
  }

  /** By probability of profit at a credit of at least 10 points. */
  @Benchmark
  @OperationsPerInvocation(CANDIDATES)
  public SearchResult byProbability() {
    return CondorOptimiser.search(chain, probability);
  }

  /** By expected value over margin. */
  @Benchmark
  @OperationsPerInvocation(CANDIDATES)
  public SearchResult byExpectedValue() {
    return CondorOptimiser.search(chain, expectedValue);
  }
}
