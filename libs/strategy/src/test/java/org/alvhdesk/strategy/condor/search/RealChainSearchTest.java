package org.alvhdesk.strategy.condor.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.chain.ChainSlices;
import org.alvhdesk.market.chain.OptionChain;
import org.alvhdesk.market.files.chain.ChainFiles;
import org.alvhdesk.market.files.chain.ReadOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search on real chains; needs {@code -Dalvh.data.dir=<absolute path>}. */
class RealChainSearchTest {
  @ParameterizedTest
  @ValueSource(strings = {"2020-06-26", "2022-02-04", "2023-08-18", "2024-01-05", "2025-01-22"})
  void findsWhatFourNestedLoopsFindNear45Days(String date) throws IOException {
    // Given
    OptionChain file = ChainFiles.read(file(date), ReadOptions.none());
    Slice slice = slice(file, 45);
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

  private static Path file(String date) throws IOException {
    String dir = System.getProperty("alvh.data.dir", "");
    assumeTrue(
        !dir.isBlank() && Files.isDirectory(Path.of(dir, "chains_spx")),
        "skipped: needs real market files, -Dalvh.data.dir=<absolute path of a directory with"
            + " chains_spx/>");
    try (Stream<Path> files = Files.list(Path.of(dir, "chains_spx"))) {
      return files
          .filter(f -> f.getFileName().toString().contains(date))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no chain of " + date));
    }
  }

  /** The expiry nearest {@code days}. */
  private static Slice slice(OptionChain chain, int days) {
    return ChainSlices.of(chain, 0.03).slices().stream()
        .min(Comparator.comparingDouble((Slice s) -> Math.abs(365 * s.years() - days)))
        .orElseThrow();
  }
}
