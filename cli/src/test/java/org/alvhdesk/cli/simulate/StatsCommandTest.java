package org.alvhdesk.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alvhdesk.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatsCommandTest {
  @TempDir private Path dir;

  @Test
  void sameSeedSameTable_otherSeedAnother() {
    Run once = Run.of("simulate", "stats", "--years", "1", "--seed", "5");
    Run again = Run.of("simulate", "stats", "--years", "1", "--seed", "5");
    Run other = Run.of("simulate", "stats", "--years", "1", "--seed", "6");

    assertThat(once.exit()).as(once.err()).isZero();
    assertThat(once.out())
        .startsWith("sim:free, 1 runs of 4654 sessions, 18 years, seeds from 5")
        .contains("VIX median");
    assertThat(again.out()).isEqualTo(once.out());
    assertThat(other.out()).isNotEqualTo(once.out());
  }

  @Test
  void theWholeTableAsJsonAndThePicture() throws IOException {
    Path svg = dir.resolve("vix.svg");
    Run run =
        Run.of(
            "simulate",
            "stats",
            "--scenario",
            "calm",
            "--years",
            "1",
            "--json",
            "--svg",
            svg.toString());

    assertThat(run.exit()).as(run.err()).isZero();
    JsonNode tree = new ObjectMapper().readTree(run.out());
    assertThat(tree.path("market").asText()).isEqualTo("sim:calm");
    assertThat(tree.path("statistics")).hasSize(Statistic.values().length);
    assertThat(tree.path("statistics").path(0).has("real")).isFalse();
    assertThat(Files.readString(svg)).startsWith("<svg").contains("<title>").endsWith("</svg>\n");
  }

  @Test
  void wrongUseIsSaidInOneLine() {
    Run scenario = Run.of("simulate", "stats", "--scenario", "crash");
    Run years = Run.of("simulate", "stats", "--years", "0");
    Run data = Run.of("simulate", "stats", "--years", "1", "--data", dir.toString());

    assertThat(scenario.exit()).isEqualTo(2);
    assertThat(scenario.err()).contains("crash").contains("mar2020").hasLineCount(1);
    assertThat(years.exit()).isEqualTo(2);
    assertThat(years.err()).contains("--years").hasLineCount(1);
    assertThat(data.exit()).isEqualTo(1);
    assertThat(data.err()).hasLineCount(1);
  }

  /** What docs/simulation.md says of the real series. */
  @Test
  void theRealFiguresAreThoseOfTheTable() throws IOException {
    String data = System.getProperty("alvh.data.dir", "");
    assumeTrue(
        !data.isBlank(),
        "skipped: needs real market files, -Dalvh.data.dir=<absolute path of a directory>");
    Run run = Run.of("simulate", "stats", "--years", "1", "--json", "--data", data);

    assertThat(run.exit()).as(run.err()).isZero();
    for (JsonNode row : new ObjectMapper().readTree(run.out()).path("statistics")) {
      double real = row.path("real").asDouble();
      switch (Statistic.valueOf(row.path("id").asText())) {
        case VOLATILITY -> assertThat(real).isBetween(19.6, 19.8);
        case VIX_MEAN -> assertThat(real).isBetween(19.5, 19.6);
        case VIX_BETA -> assertThat(real).isBetween(-4.42, -4.40);
        case VIX_R2 -> assertThat(real).isBetween(0.52, 0.54);
        case SPIKES -> assertThat(real).isBetween(1.45, 1.55);
        case CM30_BETA -> assertThat(real).isBetween(0.51, 0.52);
        default -> assertThat(real).isFinite();
      }
    }
  }
}
