package org.alvhdesk.strategy.condor.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.alvhdesk.market.Slice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search on real chains; needs {@code -Dalvh.data.dir=<absolute path>}. */
class RealChainSearchTest {
  @ParameterizedTest
  @ValueSource(strings = {"2020-06-26", "2022-02-04", "2023-08-18", "2024-01-05", "2025-01-22"})
  void findsWhatFourNestedLoopsFindNear45Days(String date) throws IOException {
    // Given
    Slice slice = RealChains.nearest(RealChains.read(date), 45);
    CondorChain chain = CondorChain.of(slice, slice.marketTime());
    SearchConstraints constraints =
        SearchConstraints.neutral(new ShortRule.DeltaBand(0.10, 0.22), Wings.of(50, 75))
            .withLiquidity(new Liquidity(0.15, 0.10, 15));
    SettlementDensity density = new SettlementDensity.Lognormal(0.15);
    List<Objective> objectives =
        List.of(
            new Objective.CreditOverMaxLoss(),
            new Objective.ExpectedValuePerMargin(),
            new Objective.NearestDelta(0.16),
            new Objective.ProbabilityOfProfit(new BigDecimal("5")));

    for (Objective objective : objectives) {
      CondorQuery query = CondorQuery.of(constraints, objective, density);

      // When
      SearchResult result = CondorOptimiser.search(chain, query);

      // Then
      BruteForce oracle = new BruteForce(chain, query);
      assertThat(result.census().candidates()).isEqualTo(oracle.candidates.size()).isPositive();
      Candidate best = ((SearchResult.Found) result).best();
      assertThat(best.score())
          .as("%s on %s", objective.text(), date)
          .isCloseTo(
              oracle.candidates.stream().mapToDouble(BruteForce.Condor::score).max().orElseThrow(),
              within(1e-12));
      assertThat(Math.abs(best.shortPutDelta())).isBetween(0.10, 0.22);
      assertThat(best.touchCreditPoints()).isLessThanOrEqualTo(best.midCreditPoints());
      assertThat(best.probabilityOfProfit()).isBetween(0.4, 0.95);
    }
  }
}
