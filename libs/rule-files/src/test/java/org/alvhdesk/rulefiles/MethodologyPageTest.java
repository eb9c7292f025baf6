package org.alvhdesk.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.document.RuleIds;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** docs/methodology.md: every rule and every concept has a parameter, or says why it has none. */
class MethodologyPageTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern SET =
      Pattern.compile("`([A-Z0-9-]+)`: ((?:`[A-Za-z0-9.]+`(?:, )?)+)");
  private static final Pattern NAME = Pattern.compile("`([A-Za-z0-9.]+)`");
  private static final Pattern ANALOGY = Pattern.compile("analogy only: \\S.{15,}");
  private static final Pattern ONLY =
      Pattern.compile("yes; analogy only for ((?:`[A-Za-z0-9.]+`(?:, )?)+): \\S.{15,}");
  private static final int CONCEPTS = 40;

  /** Cells of the first table after {@code heading}, without its two head lines. */
  private static List<List<String>> table(String heading) throws IOException {
    List<String> lines = Files.readAllLines(ROOT.resolve("docs/methodology.md"));
    int at = lines.indexOf("## " + heading);
    assertThat(at).as("heading " + heading).isNotNegative();
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines.subList(at + 1, lines.size())) {
      if (line.startsWith("## ")) {
        break;
      }
      if (line.startsWith("| ")) {
        rows.add(
            List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)).stream()
                .map(String::strip)
                .toList());
      }
    }
    return rows.subList(1, rows.size());
  }

  private static List<RuleParameter> parameters(String cell) {
    List<RuleParameter> found = new ArrayList<>();
    Matcher set = SET.matcher(cell);
    while (set.find()) {
      RuleDocument document = RuleLibrary.shipped().document(set.group(1));
      Matcher name = NAME.matcher(set.group(2));
      while (name.find()) {
        assertThat(document.parameter(name.group(1)))
            .as(document.id() + " " + name.group(1))
            .isPresent();
        found.add(document.parameter(name.group(1)).orElseThrow());
      }
    }
    return found;
  }

  private static void checkToday(String row, String today, List<RuleParameter> parameters) {
    List<String> idle =
        parameters.stream().filter(p -> !p.executed()).map(RuleParameter::name).distinct().toList();
    if (idle.isEmpty()) {
      assertThat(today).as(row).isEqualTo("yes");
    } else if (parameters.stream().noneMatch(RuleParameter::executed)) {
      assertThat(today).as(row + ": nothing reads it, so it needs a reason").matches(ANALOGY);
    } else {
      Matcher only = ONLY.matcher(today);
      assertThat(only.matches())
          .as(row + ": nothing reads " + idle + ", so they need a reason, not: " + today)
          .isTrue();
      assertThat(NAME.matcher(only.group(1)).results().map(r -> r.group(1)))
          .as(row)
          .containsExactlyInAnyOrderElementsOf(idle);
    }
  }

  @Test
  @DisplayName("88 rows, each with a parameter that cites it; what nothing reads has its reason")
  void everyRuleHasAParameter() throws IOException {
    List<List<String>> rows = table("All 88 rules");

    assertThat(rows).extracting(List::getFirst).isEqualTo(RuleIds.seedRules());
    for (List<String> row : rows) {
      assertThat(row).as(row.getFirst()).hasSize(4);
      List<RuleParameter> parameters = parameters(row.get(2));
      if (parameters.isEmpty()) {
        assertThat(row.get(2)).as(row.getFirst()).matches(ANALOGY);
      } else {
        assertThat(parameters)
            .allSatisfy(p -> assertThat(p.citation().ruleId()).isEqualTo(row.getFirst()));
        checkToday(row.getFirst(), row.get(3), parameters);
      }
    }
  }

  @Test
  @DisplayName("every concept has a parameter, or \"analogy only\" with the reason")
  void everyConceptHasAParameterOrAReason() throws IOException {
    List<List<String>> rows = table("All named concepts");

    assertThat(rows).hasSize(CONCEPTS);
    assertThat(rows).extracting(List::getFirst).doesNotHaveDuplicates();
    for (List<String> row : rows) {
      List<RuleParameter> parameters = parameters(row.get(1));
      if (parameters.isEmpty()) {
        assertThat(row.get(1)).as(row.getFirst()).matches(ANALOGY);
        assertThat(row.get(2)).isEqualTo("-");
      } else {
        checkToday(row.getFirst(), row.get(2), parameters);
      }
    }
  }

  @Test
  @DisplayName("a parameter that cites a rule is on that rule's row, for the preset's own document")
  void executedParametersAreOnTheirRow() throws IOException {
    List<List<String>> rows = table("All 88 rules");
    for (RuleDocument document : RuleLibrary.shipped().all()) {
      for (RuleParameter p : document.parameters()) {
        if (p.executed() && RuleIds.seedOf(p.citation().ruleId()).isPresent()) {
          assertThat(rows)
              .filteredOn(r -> r.getFirst().equals(p.citation().ruleId()))
              .singleElement()
              .satisfies(r -> assertThat(r.get(2)).contains("`" + p.name() + "`"));
        }
      }
    }
  }
}
