package org.alvhdesk.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alvhdesk.cli.Run;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {
  @TempDir Path dir;

  private static JsonNode json(String... arguments) throws IOException {
    return new ObjectMapper().readTree(Run.of(arguments).out());
  }

  @Test
  @DisplayName("warnings give 0, and every finding says severity, rules, parameters, remedy")
  void warns() {
    Run run = Run.of("rules", "lint", "LAYERED-002");
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("LAYERED-002: 0 errors, 6 warnings\n  WARNING LAYER_MOVED_BY_DISTANCE: second")
        .contains("(002-3, 002-2: second.targetDte");
    assertThat(run.out().lines()).allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(100));
    assertThat(Run.of("rules", "lint", "VXTH").out())
        .isEqualTo(
            "VXTH: no findings\n"
                + "Sizes are checked against a net asset value of 650000 USD, the default"
                + " (--nav).\n");
    assertThat(Run.of("rules", "lint", "VXTH", "--nav", "90000").out())
        .endsWith("a net asset value of 90000 USD (--nav).\n");
    assertThat(Run.of("rules", "lint", "FOUR42-004").out())
        .contains("WARNING CHOICE_WITHOUT_EFFECT: cashPress.factor 0.75 multiple never alters")
        .contains("cashPress.adjust may be one of ON, OFF");
  }

  @Test
  @DisplayName("a condor and a hedge set are linted as a pair, in either order")
  void lintsThePair() throws IOException {
    Run run = Run.of("rules", "lint", "FOUR42-004", "CORE45-000");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("CORE45-000 with FOUR42-004: 0 errors, ", "WARNING PAIR_SIZE_BASIS");

    JsonNode json = json("rules", "lint", "FOUR42-004", "CORE45-000", "--json");
    assertThat(json.get("failed").asBoolean()).isFalse();
    assertThat(json.get("checked")).hasSize(3);
    JsonNode pair = json.get("checked").get(2);
    assertThat(pair.get("sets").toString()).isEqualTo("[\"CORE45-000\",\"FOUR42-004\"]");
    assertThat(pair.get("findings").get(1).toString())
        .startsWith("{\"severity\":\"WARNING\",\"code\":\"PAIR_SIZE_BASIS\",\"message\":")
        .endsWith(
            "\"rules\":[\"K4\"],\"parameters\":[\"CORE45-000 hedge.sizeBasis\","
                + "\"FOUR42-004 hedge.sizeBasis\"]}");
  }

  @Test
  @DisplayName("an error gives 1: the same pair on an account too small for its hedge")
  void fails() throws IOException {
    String[] small = {"rules", "lint", "LAYERED-002", "FOUR42-004", "--nav", "90000"};
    Run run = Run.of(small);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("ERROR BUDGET_BELOW_ONE_CONTRACT", "ERROR PAIR_NO_HEDGE");
    assertThat(Run.of("rules", "lint", "LAYERED-002", "FOUR42-004", "--nav", "650000").exit())
        .isZero();
  }

  @Test
  @DisplayName("prices that make no sense are wrong use")
  void refusesPrices() {
    Run run = Run.of("rules", "lint", "FOUR42-004", "--credit", "50", "--wing", "50");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("wing (above the credit)").hasLineCount(1);
  }

  @Test
  @DisplayName("every problem of a refused file is a result, and the other sets are linted still")
  void showsProblems() throws IOException {
    Path file = dir.resolve("bad.json");
    Files.writeString(file, "{\"schema\": 1,\n \"id\": 7}");
    Run run = Run.of("rules", "lint", file.toString(), "FOUR42-004");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith(file + ": refused\n")
        .contains("line 2, $.id: ", "FOUR42-004: 0 errors, 3 warnings");

    JsonNode json = json("rules", "lint", file.toString(), "FOUR42-004", "--json");
    assertThat(json.get("failed").asBoolean()).isTrue();
    JsonNode problems = json.get("checked").get(0).get("problems");
    assertThat(problems.size()).isGreaterThan(1);
    assertThat(problems.findValuesAsText("path")).contains("$.id");
  }
}
