package org.alvhdesk.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alvhdesk.cli.Run;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The command counts what docs/strategy/trigger-frequencies.md prints. Needs {@code
 * -Dalvh.data.dir=<absolute path>}.
 */
class RealTriggersCommandTest {
  private static final Path PAGE = Path.of("../docs/strategy/trigger-frequencies.md");

  @ParameterizedTest
  @DisplayName("the page's lines of a set, to the day")
  @ValueSource(strings = {"LAYERED-002", "CORE45-000", "SHORT14-003", "FOUR42-004-A", "VXTH"})
  void recounts(String set) throws IOException {
    String dir = System.getProperty("alvh.data.dir", "");
    assumeTrue(
        !dir.isBlank() && Files.isDirectory(Path.of(dir, "indices")),
        "skipped: needs real market files, -Dalvh.data.dir=<absolute path of a directory with"
            + " indices/ and vx_futures/>");

    JsonNode json =
        new ObjectMapper()
            .readTree(
                Run.of(
                        "rules",
                        "triggers",
                        set,
                        "--data",
                        dir,
                        "--from",
                        "2006-01-01",
                        "--to",
                        "2024-06-28",
                        "--json")
                    .out());

    List<String> lines = new ArrayList<>();
    for (JsonNode t : json.get("triggers")) {
      JsonNode eves = t.get("spikesByStateOnEve");
      if (t.get("share").isNull()) {
        lines.add(
            "| `%s` | %s | %s | - | - | - | %d | - | no data: needs %s |"
                .formatted(
                    set,
                    t.get("rule").asText(),
                    t.get("trigger").asText(),
                    t.get("daysNoData").asInt(),
                    t.get("needs").asText()));
        continue;
      }
      lines.add(
          String.format(
              Locale.ROOT,
              "| `%s` | %s | %s | %d | %.1f %% | %.1f | %d | %d of %d | %s |",
              set,
              t.get("rule").asText(),
              t.get("trigger").asText(),
              t.get("daysOn").asInt(),
              100 * t.get("share").asDouble(),
              t.get("episodesPerYear").asDouble(),
              t.get("daysNoData").asInt(),
              eves.get("on").size(),
              eves.get("on").size() + eves.get("off").size(),
              t.get("warning").isNull() ? "USUAL" : t.get("warning").asText()));
    }
    assertThat(Files.readAllLines(PAGE).stream().filter(l -> l.startsWith("| `" + set + "` ")))
        .containsExactlyElementsOf(lines);
    assertThat(json.get("spikes")).hasSize(28);
  }
}
