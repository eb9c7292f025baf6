package org.alvhdesk.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alvhdesk.cli.Run;
import org.alvhdesk.rulefiles.RuleLibrary;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./alvh rules list}, {@code show} and {@code diff}. */
class RulesCommandTest {
  private static final String SMALL =
      """
      {"schema": 1, "id": "SMALL-1", "version": "1", "kind": "COMPARATOR", "title": "a small set",
       "sources": [{"id": "004", "title": "a source"}],
       "groups": [{"title": "Calls", "side": "HEDGE", "parameters": [
         {"name": "call.share", "label": "share of value", "value": 0.40, "unit": "decimal",
          "executed": false, "range": {"min": 0, "max": 50},
          "citation": {"rule": "004-7", "document": "004", "says": "a share"}},
         {"name": "call.exit", "label": "how it ends", "value": "HOLD", "unit": "choice",
          "executed": false, "choices": ["HOLD", "ROLL"],
          "citation": {"rule": "K1-c", "document": "ours", "says": "a reason of ours"}}]}]}
      """;

  @TempDir Path dir;

  private static JsonNode json(Run run) throws IOException {
    return new ObjectMapper().readTree(run.out());
  }

  private String small(String text) throws IOException {
    Path file = dir.resolve("small.json");
    Files.writeString(file, text);
    return file.toString();
  }

  @Test
  @DisplayName("list: every shipped set, what is executed, in 100 columns and as JSON")
  void lists() throws IOException {
    Run text = Run.of("rules", "list");
    assertThat(text.exit()).isZero();
    RuleDocument c = RuleLibrary.shipped().document("FOUR42-004");
    assertThat(text.out())
        .containsPattern(
            "FOUR42-004 +%s  HEDGE +%d of %d  4/4/2 variant c"
                .formatted(c.version(), c.executedCount(), c.parameters().size()));
    assertThat(text.out().lines()).allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(100));

    JsonNode json = json(Run.of("rules", "list", "--json"));
    assertThat(json).hasSize(17);
    RuleDocument first = RuleLibrary.shipped().all().getFirst();
    assertThat(json.get(0).toString())
        .startsWith(
            "{\"id\":\"LAYERED-002\",\"version\":\"%s\",\"kind\":\"CONDOR\",\"title\":"
                .formatted(first.version()))
        .endsWith(
            "\"executed\":%d,\"parameters\":%d}"
                .formatted(first.executedCount(), first.parameters().size()));
  }

  @Test
  @DisplayName("show: value, unit, what may stand there, rule, source; digits stay")
  void showsAFile() throws IOException {
    String file = small(SMALL);

    assertThat(Run.of("rules", "show", file).out())
        .isEqualTo(
            """
            SMALL-1 version 1, COMPARATOR: a small set
            0 of 2 parameters executed by this version

            Calls (HEDGE)
              call.share = 0.40 decimal (share of value)
                  allowed: 0 to 50. 004-7, document 004: a share
              call.exit = HOLD (how it ends)
                  allowed: one of HOLD, ROLL. K1-c, our completion: a reason of ours
            """);
    assertThat(json(Run.of("rules", "show", file, "--json")).get("groups").toString())
        .isEqualTo(
            "[{\"title\":\"Calls\",\"side\":\"HEDGE\",\"parameters\":["
                + "{\"name\":\"call.share\",\"label\":\"share of value\",\"value\":0.4,"
                + "\"unit\":\"decimal\",\"min\":0,\"max\":50,\"executed\":false,"
                + "\"citation\":{\"rule\":\"004-7\",\"document\":\"004\",\"says\":\"a share\"}},"
                + "{\"name\":\"call.exit\",\"label\":\"how it ends\",\"value\":\"HOLD\","
                + "\"unit\":\"choice\",\"choices\":[\"HOLD\",\"ROLL\"],\"executed\":false,"
                + "\"citation\":{\"rule\":\"K1-c\",\"document\":\"ours\","
                + "\"says\":\"a reason of ours\"}}]}]");
    assertThat(Run.of("rules", "show", file, "--json").out())
        .contains("\"value\" : 0.40,", "\"max\" : 50,");
  }

  @Test
  @DisplayName("show --rule: only what cites the rule; K1 stands for its readings; unknown is no")
  void filtersByRule() throws IOException {
    String file = small(SMALL);

    assertThat(Run.of("rules", "show", file, "--rule", "004-7").out())
        .contains("call.share")
        .doesNotContain("call.exit");
    assertThat(Run.of("rules", "show", file, "--rule", "K1").out())
        .contains("call.exit")
        .doesNotContain("call.share");
    Run none = Run.of("rules", "show", file, "--rule", "004-17");
    assertThat(none.exit()).isEqualTo(1);
    assertThat(none.out()).isEmpty();
    assertThat(none.err()).isEqualTo("alvh: SMALL-1 cites no rule 004-17; it cites 004-7, K1-c\n");
  }

  @Test
  @DisplayName("diff: the head, then words for each group; nothing between a set and itself")
  void differs() throws IOException {
    String file = small(SMALL.replace("SMALL-1", "SMALL-2").replace("0.40", "0.50"));
    Path before = dir.resolve("before.json");
    Files.writeString(before, SMALL);

    assertThat(Run.of("rules", "diff", before.toString(), file).out())
        .isEqualTo(
            """
            id SMALL-1 -> SMALL-2
            Calls: share of value 0.40 -> 0.50 decimal (004-7); how it ends HOLD unchanged
            """);
    JsonNode json = json(Run.of("rules", "diff", before.toString(), file, "--json"));
    assertThat(json.get("same").asBoolean()).isFalse();
    assertThat(json.get("unchanged").asInt()).isOne();
    assertThat(json.get("parameters").toString())
        .isEqualTo(
            "[{\"change\":\"altered\",\"group\":\"Calls\",\"name\":\"call.share\","
                + "\"before\":\"0.40\",\"after\":\"0.50\","
                + "\"text\":\"share of value 0.40 -> 0.50 decimal (004-7)\"}]");

    Run same = Run.of("rules", "diff", "FOUR42-004", "FOUR42-004");
    assertThat(same.exit()).isZero();
    assertThat(same.out()).isEqualTo("no difference\n");
  }

  @Test
  @DisplayName("diff tells what was added and removed")
  void tellsAddedAndRemoved() throws IOException {
    JsonNode json = json(Run.of("rules", "diff", "UNHEDGED", "DOWNSIZED", "--json"));

    assertThat(json.get("parameters").findValuesAsText("change")).contains("added");
    assertThat(
            json(Run.of("rules", "diff", "DOWNSIZED", "UNHEDGED", "--json"))
                .get("parameters")
                .findValuesAsText("change"))
        .contains("removed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "show NOSUCH-1 | 1 | no rule set and no file called NOSUCH-1; shipped are: LAYERED-002",
        "diff FOUR42-004 . | 1 | no rule set and no file called .",
        "show | 2 | Missing required parameter: 'ID|FILE'",
        "diff FOUR42-004 | 2 | Missing required parameter: 'AFTER'",
        "triggers FOUR42-004 | 2 | Missing required option: '--data=DIR'",
        "lint | 2 | Missing required parameter: 'ID|FILE'",
        "'' | 2 | a command is missing"
      })
  void refusesInOneLine(String arguments, int exit, String says) {
    Run run = Run.of(("rules " + arguments).strip().split(" "));
    assertThat(run.exit()).isEqualTo(exit);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("alvh: ").contains(says).hasLineCount(1);
  }

  @Test
  @DisplayName("a refused file: one line for each problem, and nothing on stdout")
  void refusesAFileWithEveryProblem() throws IOException {
    String file = small(SMALL.replace("0.40", "900").replace("\"HOLD\", \"unit\"", "7, \"unit\""));

    Run run = Run.of("rules", "show", file);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .hasSize(2)
        .allMatch(l -> l.startsWith("alvh: " + file + " line "))
        .anyMatch(l -> l.endsWith(".value: the value 900 is outside 0 to 50"));
  }
}
