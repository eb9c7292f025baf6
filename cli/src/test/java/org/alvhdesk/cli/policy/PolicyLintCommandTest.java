package org.alvhdesk.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alvhdesk.cli.Run;
import org.alvhdesk.rulefiles.PolicyLibrary;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The drift bands of policies against stored history; runs with {@code -Dalvh.data.dir=<absolute
 * path>}.
 */
class PolicyLintCommandTest {
  @TempDir Path dir;

  private static String data() {
    String data = System.getProperty("alvh.data.dir", "");
    assumeFalse(
        data.isBlank(),
        "skipped: needs real market files, -Dalvh.data.dir=<absolute path of a directory>");
    return data;
  }

  @Test
  @DisplayName("the shipped policies leave a calm day of the last 400 sessions alone")
  void shippedPoliciesPass() throws IOException {
    for (String policy : PolicyLibrary.SHIPPED) {
      Run run =
          Run.of(
              "policy",
              "lint",
              policy,
              "--data",
              data(),
              "--sessions",
              "400",
              "--delay",
              "15",
              "--json");

      assertThat(run.exit()).as(run.out() + run.err()).isZero();
      JsonNode json = new ObjectMapper().readTree(run.out());
      assertThat(json.get("calmMoves").asInt()).isGreaterThan(100);
      assertThat(json.get("calmStressLossShare").asDouble()).isBetween(0.001, 0.05);
      assertThat(json.get("calmOffsetPoints").asDouble()).isBetween(0.0005, 0.05);
    }
  }

  @Test
  @DisplayName("bands that a calm quarter of an hour leaves fail, with what would do")
  void tightBandsFail() throws IOException {
    Path tight = dir.resolve("TIGHT.json");
    try (InputStream shipped =
        PolicyLibrary.class.getResourceAsStream("policy/" + PolicyLibrary.DESK + ".json")) {
      String text = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
      String tighter =
          text.replaceAll(
              "\"drift\": *\\{[^}]*}\\s*}",
              "\"drift\": {\"stressLossShare\": 0.001, \"offsetPoints\": 0.001,"
                  + " \"quotes\": {\"freshSeconds\": 60, \"acceptDelayed\": false}}");
      assertThat(tighter).isNotEqualTo(text);
      Files.writeString(tight, tighter);
    }

    Run run =
        Run.of(
            "policy",
            "lint",
            tight.toString(),
            "--data",
            data(),
            "--sessions",
            "400",
            "--delay",
            "15");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("fails")
        .contains("calm moves of 15 minutes")
        .contains("does not accept delayed quotes")
        .doesNotContain("note:");
    Run prompt = Run.of("policy", "lint", tight.toString(), "--data", data(), "--sessions", "400");
    assertThat(prompt.out().replaceAll("\\s+", " "))
        .contains("note: on --market live, quotes of this source are 900 s old when they come");
  }

  @Test
  @DisplayName("a missing policy or missing data says what to do")
  void saysWhatIsMissing() {
    Run noPolicy = Run.of("policy", "lint", "NOPE", "--data", dir.toString());
    assertThat(noPolicy.exit()).isNotZero();
    assertThat(noPolicy.err()).contains("DESK");

    Run noData = Run.of("policy", "lint", "DESK", "--data", dir.toString());
    assertThat(noData.exit()).isNotZero();
    assertThat(noData.err()).isNotBlank();
  }
}
