package org.alvhdesk.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.lint.Finding;
import org.alvhdesk.strategy.rules.lint.FindingCode;
import org.alvhdesk.strategy.rules.lint.Linter;
import org.alvhdesk.strategy.rules.lint.Severity;
import org.alvhdesk.strategy.rules.lint.Typical;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** No shipped preset contradicts itself; its warnings and the linter's codes are in the docs. */
class PresetLintTest {
  private static final Path PAGE = Path.of("../../docs/strategy/rule-sets.md");

  @Test
  @DisplayName("no errors, and exactly the warnings that docs/strategy/rule-sets.md lists")
  void presetsLintClean() throws IOException {
    List<String> warnings = new ArrayList<>();
    for (RuleDocument document : RuleLibrary.shipped().all()) {
      for (Finding finding : Linter.lint(document, Typical.DEMO)) {
        assertThat(finding.code().severity()).as(finding.text()).isEqualTo(Severity.WARNING);
        warnings.add(
            "| `" + document.id() + "` | " + finding.code() + " | " + finding.message() + " |");
      }
    }
    List<String> page = Files.readAllLines(PAGE);
    assertThat(page).containsAll(warnings);
    assertThat(page.stream().filter(l -> l.matches("\\| `[A-Z0-9-]+` \\| [A-Z_]+ \\|.*")))
        .containsExactlyInAnyOrderElementsOf(warnings);
  }

  @Test
  @DisplayName("the page names every code with its severity")
  void codesAreDocumented() throws IOException {
    String page = Files.readString(PAGE);
    for (FindingCode code : FindingCode.values()) {
      assertThat(page).contains("| " + code + " | " + code.severity() + " |");
    }
  }
}
