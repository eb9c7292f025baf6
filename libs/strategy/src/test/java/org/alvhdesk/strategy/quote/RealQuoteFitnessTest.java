package org.alvhdesk.strategy.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.files.StoredDay;
import org.alvhdesk.strategy.quote.QuoteFitness.Series;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Complete real chains are good enough to trade; needs {@code -Dalvh.data.dir=<directory>}. */
class RealQuoteFitnessTest {
  private static final double NEAR_YEARS = 75 / 365.0;

  @ParameterizedTest
  @ValueSource(strings = {"2020-06-26", "2020-09-04", "2022-02-04", "2022-03-23", "2024-01-05"})
  void theExpiriesThatCondorsTradeHaveNoDefect(String session) {
    String dir = System.getProperty("alvh.data.dir", "");
    assumeTrue(
        !dir.isBlank() && Files.isDirectory(Path.of(dir, "chains_spx")),
        "skipped: needs real market files, -Dalvh.data.dir=<absolute path of a directory with"
            + " indices/, vx_futures/ and chains_spx/>");
    StoredDay day = StoredDay.read(Path.of(dir), LocalDate.parse(session));
    List<Series> near =
        day.slices().stream()
            .filter(s -> !s.root().isVix() && s.years() > 0.01 && s.years() < NEAR_YEARS)
            .map((Slice s) -> new Series(s.root(), s.expiry()))
            .toList();
    assertThat(near).hasSizeGreaterThan(8);
    assertThat(
            QuoteFitness.defects(
                near,
                day.slices(),
                new QuoteFitness.Moment(day.state().marketTime(), day.state().session(), true),
                QuoteLimits.STANDARD))
        .isEmpty();
  }
}
