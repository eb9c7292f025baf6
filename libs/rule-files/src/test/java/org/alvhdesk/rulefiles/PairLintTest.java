package org.alvhdesk.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.document.RuleKind;
import org.alvhdesk.strategy.rules.lint.Finding;
import org.alvhdesk.strategy.rules.lint.FindingCode;
import org.alvhdesk.strategy.rules.lint.Linter;
import org.alvhdesk.strategy.rules.lint.Severity;
import org.alvhdesk.strategy.rules.lint.Typical;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every shipped condor set beside every shipped hedge set; the docs list what is found. */
class PairLintTest {
  private static final Path PAGE = Path.of("../../docs/strategy/rule-sets.md");
  private static final List<RuleDocument> CONDORS = shipped(RuleKind.CONDOR);
  private static final List<RuleDocument> HEDGES = shipped(RuleKind.HEDGE);

  private static List<RuleDocument> shipped(RuleKind kind) {
    return RuleLibrary.shipped().all().stream().filter(d -> d.kind() == kind).toList();
  }

  @Test
  @DisplayName("no errors, and exactly the findings that docs/strategy/rule-sets.md lists")
  void shippedPairs() throws IOException {
    assertThat(CONDORS).hasSize(3);
    assertThat(HEDGES).hasSize(8);
    Map<String, List<String>> hedges = new LinkedHashMap<>();
    for (RuleDocument condor : CONDORS) {
      for (FindingCode code : FindingCode.values()) {
        for (RuleDocument hedge : HEDGES) {
          for (Finding finding : Linter.lintPair(condor, hedge, Typical.DEMO)) {
            assertThat(finding.code().severity())
                .as(condor.id() + ", " + hedge.id() + ": " + finding.text())
                .isEqualTo(Severity.WARNING);
            if (finding.code() == code) {
              hedges
                  .computeIfAbsent(code + " | `" + condor.id() + "`", k -> new ArrayList<>())
                  .add("`" + hedge.id() + "`");
            }
          }
        }
      }
    }
    List<String> lines =
        hedges.entrySet().stream()
            .map(e -> "| " + e.getKey() + " | " + named(e.getValue()) + " |")
            .toList();

    assertThat(Files.readAllLines(PAGE).stream().filter(l -> l.matches("\\| PAIR_\\w+ \\| `.*")))
        .containsExactlyElementsOf(lines);
  }

  private static String named(List<String> hedges) {
    return hedges.size() == HEDGES.size()
        ? "all"
        : hedges.stream().collect(Collectors.joining(", "));
  }

  @Test
  @DisplayName("the executed pair: only that both describe a hedge, and which is applied")
  void executedPair() {
    RuleLibrary library = RuleLibrary.shipped();

    assertThat(
            Linter.lintPair(
                library.document("LAYERED-002"), library.document("FOUR42-004"), Typical.DEMO))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(FindingCode.PAIR_TWO_HEDGES);
              assertThat(f.message())
                  .isEqualTo(
                      "both describe a hedge; FOUR42-004 is applied, and of the 12 hedge parameters"
                          + " of LAYERED-002 the engine executes 12");
            });
  }
}
