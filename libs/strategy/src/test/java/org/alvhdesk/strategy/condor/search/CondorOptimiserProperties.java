package org.alvhdesk.strategy.condor.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.Slices;

/** Pruning changes nothing: the same best, runners-up and counts as four nested loops. */
class CondorOptimiserProperties {
  private static final double SCORE = 1e-12;

  @Property(tries = 600)
  void findsWhatFourNestedLoopsFind(@ForAll long seed) {
    // Given a small random chain and a random question
    Random random = new Random(seed);
    CondorChain chain = chain(random);
    CondorQuery query = query(random);

    // When
    SearchResult result = CondorOptimiser.search(chain, query);

    // Then
    BruteForce oracle = new BruteForce(chain, query);
    assertCounts(result.census(), oracle);
    if (oracle.candidates.isEmpty()) {
      assertThat(result).isInstanceOf(SearchResult.Nothing.class);
      return;
    }
    SearchResult.Found found = (SearchResult.Found) result;
    List<Candidate> answers = new ArrayList<>(List.of(found.best()));
    found.runnersUp().forEach(r -> answers.add(r.candidate()));
    List<BruteForce.Condor> left = new ArrayList<>(oracle.candidates);
    for (Candidate answer : answers) {
      double best = left.stream().mapToDouble(BruteForce.Condor::score).max().orElseThrow();
      BruteForce.Condor same =
          left.stream()
              .filter(c -> Arrays.equals(c.strikes(), strikes(answer)))
              .findFirst()
              .orElseThrow(() -> new AssertionError(answer + " is no candidate"));
      assertThat(same.score()).isCloseTo(best, within(SCORE));
      assertThat(answer.score()).isCloseTo(best, within(SCORE));
      assertThat(answer.creditPoints()).isEqualByComparingTo(same.credit());
      if (query.objective() instanceof Objective.CreditOverMaxLoss) {
        assertThat(
                left.stream()
                    .filter(c -> c.score() > best - SCORE)
                    .map(BruteForce.Condor::credit)
                    .max(BigDecimal::compareTo))
            .as("ties go to the higher credit")
            .get()
            .satisfies(most -> assertThat(answer.creditPoints()).isEqualByComparingTo(most));
      }
      left.removeIf(c -> alike(c.strikes(), strikes(answer), query.separationPoints()));
    }
    assertThat(answers)
        .as("no fewer runners-up than there are")
        .hasSizeGreaterThanOrEqualTo(left.isEmpty() ? 1 : 1 + query.runnersUp());
  }

  private static void assertCounts(Census census, BruteForce oracle) {
    for (Map.Entry<Census.Funnel, Map<Constraint, Long>> side :
        List.of(
            Map.entry(census.putSpreads(), oracle.puts),
            Map.entry(census.callSpreads(), oracle.calls),
            Map.entry(census.condors(), oracle.pairs))) {
      long excluded = 0;
      for (Constraint constraint : Constraint.values()) {
        assertThat(side.getKey().excluded(constraint))
            .as("%s excluded by %s", side.getKey().what(), constraint)
            .isEqualTo(side.getValue().getOrDefault(constraint, 0L));
        excluded += side.getKey().excluded(constraint);
      }
      assertThat(side.getKey().left()).isEqualTo(side.getKey().listed() - excluded);
    }
    assertThat(census.candidates()).isEqualTo(oracle.candidates.size());
  }

  private static double[] strikes(Candidate c) {
    return new double[] {
      c.condor().longPut(), c.condor().shortPut(), c.condor().shortCall(), c.condor().longCall()
    };
  }

  private static boolean alike(double[] a, double[] b, double separation) {
    for (int i = 0; i < 4; i++) {
      if (Math.abs(a[i] - b[i]) >= separation) {
        return false;
      }
    }
    return true;
  }

  /** Irregular strikes, noisy quotes on ticks, dead quotes, strikes without a volatility. */
  private static CondorChain chain(Random random) {
    int n = 10 + random.nextInt(16);
    double first = 5600 + 5 * random.nextInt(20);
    double[] strikes = new double[n];
    double strike = first;
    for (int i = 0; i < n; i++) {
      strikes[i] = strike;
      strike += random.nextInt(4) == 0 ? 50 : 25;
    }
    double forward =
        random.nextInt(5) == 0 ? strikes[n / 2] : strikes[n / 2] + 25 * random.nextDouble();
    double years = (7 + random.nextInt(50)) / 365.0;
    double discount = StrictMath.exp(-0.04 * years);
    double atm = 0.08 + 0.3 * random.nextDouble();
    double noise = random.nextInt(3) * 0.02;
    double[][] q = new double[5][n];
    for (int i = 0; i < n; i++) {
      double smile = Slices.spxSmile(atm).vol(forward, strikes[i], years);
      double vol = smile * (1 + noise * random.nextGaussian());
      for (Right right : Right.values()) {
        double price = Black76.price(right, forward, strikes[i], years, vol, discount);
        double half = 0.05 * random.nextInt(6);
        int at = right == Right.CALL ? 0 : 2;
        q[at][i] = Math.max(0, Math.floor(20 * (price - half)) / 20);
        q[at + 1][i] = Math.ceil(20 * (price + half)) / 20;
        if (random.nextInt(25) == 0) {
          q[at][i] = 0;
        }
        if (random.nextInt(40) == 0) {
          q[at + 1][i] = q[at][i] - 0.05;
        }
      }
      q[4][i] = random.nextInt(30) == 0 ? Double.NaN : vol;
    }
    q[4][n / 2] = atm;
    Slice slice =
        new Slice(
            OptionRoot.SPXW,
            Slices.SESSION.plusDays(30),
            Slices.NOON,
            years,
            forward,
            discount,
            strikes,
            q[0],
            q[1],
            q[2],
            q[3],
            q[4],
            Quality.MODEL,
            "random");
    return new CondorChain(slice, ages(random, n), ages(random, n));
  }

  private static double[] ages(Random random, int n) {
    return DoubleStream.generate(() -> random.nextInt(20)).limit(n).toArray();
  }

  private static CondorQuery query(Random random) {
    ShortRule shorts =
        random.nextBoolean()
            ? new ShortRule.DeltaBand(0.1 * random.nextInt(3), 0.2 + 0.1 * random.nextInt(4))
            : new ShortRule.ExpectedMoves(0.3 * random.nextInt(4), 1 + random.nextInt(3));
    Wings wings =
        switch (random.nextInt(4)) {
          case 0 -> Wings.any();
          case 1 -> Wings.any().asEqual();
          case 2 -> Wings.of(25, 50, 75);
          default -> Wings.of(50, 100, 130).asEqual();
        };
    Liquidity liquidity = random.nextBoolean() ? Liquidity.any() : new Liquidity(0.1, 0.05, 18);
    SearchConstraints constraints =
        new SearchConstraints(
            shorts,
            wings,
            liquidity,
            new BigDecimal(random.nextInt(60)).movePointLeft(1),
            random.nextBoolean() ? SearchConstraints.NEUTRAL : 0.02 + 0.3 * random.nextDouble(),
            random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new BigDecimal(500 + random.nextInt(8000))));
    Objective objective =
        switch (random.nextInt(4)) {
          case 0 -> new Objective.CreditOverMaxLoss();
          case 1 -> new Objective.ExpectedValuePerMargin();
          case 2 ->
              new Objective.NearestDelta(
                  0.1 + 0.2 * random.nextDouble(), 0.1 + 0.2 * random.nextDouble());
          default ->
              new Objective.ProbabilityOfProfit(
                  new BigDecimal(1 + random.nextInt(200)).movePointLeft(1));
        };
    SettlementDensity density =
        random.nextBoolean()
            ? new SettlementDensity.Lognormal(0.1 + 0.2 * random.nextDouble())
            : new SettlementDensity.SmileImplied(Slices.spxSmile(0.15));
    return new CondorQuery(
        constraints,
        objective,
        random.nextBoolean() ? CreditBasis.MID : CreditBasis.TOUCH,
        density,
        random.nextInt(4),
        10 + random.nextInt(60));
  }
}
