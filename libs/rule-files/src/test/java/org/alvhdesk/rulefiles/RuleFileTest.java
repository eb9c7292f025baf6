package org.alvhdesk.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.document.Setting;
import org.alvhdesk.strategy.rules.document.Side;
import org.junit.jupiter.api.Test;

class RuleFileTest {
  private static final String VALID =
      """
      {
        "schema": 1,
        "id": "TEST-1",
        "version": "3",
        "kind": "HEDGE",
        "title": "a test",
        "sources": [{"id": "004", "title": "document four"}],
        "groups": [{
          "title": "FRONT layer",
          "side": "HEDGE",
          "parameters": [
            {
              "name": "front.targetDte", "label": "target days",
              "value": 30, "unit": "days", "executed": false,
              "range": {"min": 1, "max": 400},
              "citation": {"rule": "004-7", "document": "004", "says": "30 to 45 days"}
            },
            {
              "name": "front.weight", "label": "share",
              "value": 0.40, "unit": "decimal", "executed": false,
              "range": {"min": 0, "max": 1},
              "citation": {"rule": "004-7", "document": "ours", "says": "because"}
            }
          ]
        }]
      }
      """;

  private static List<Problem> refused(String json) {
    return catchThrowableOfType(RuleFileException.class, () -> RuleFile.read("test.json", json))
        .problems();
  }

  @Test
  void aValidDocumentIsRead_withEveryDigit() {
    RuleDocument document = RuleFile.read("test.json", VALID);

    assertThat(document.id()).isEqualTo("TEST-1");
    assertThat(document.groups().getFirst().side()).isEqualTo(Side.HEDGE);
    assertThat(document.parameter("front.weight").orElseThrow().setting().text()).isEqualTo("0.40");
    assertThat(document.parameter("front.weight").orElseThrow().setting())
        .isEqualTo(
            new Setting.Quantity(
                new java.math.BigDecimal("0.4"),
                java.math.BigDecimal.ZERO,
                java.math.BigDecimal.ONE));
    assertThat(document.executedText()).isEqualTo("0 of 2 parameters executed by this version");
    assertThat(document.executable().parameters()).isEmpty();
  }

  @Test
  void aValueOutsideItsRange_saysWhereWhatAndWhatMayBe() {
    assertThat(refused(VALID.replace("\"value\": 30", "\"value\": 900")))
        .containsExactly(
            new Problem(
                "$.groups[0].parameters[0].value", 14, "the value 900 is outside 1 to 400"));
  }

  @Test
  void aRuleThatDoesNotExist_isRefused() {
    assertThat(
            refused(
                VALID.replaceFirst(
                    "\"004-7\", \"document\": \"004\"", "\"004-20\", \"document\": \"004\"")))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.path()).isEqualTo("$.groups[0].parameters[0].citation.rule");
              assertThat(p.message()).contains("004-20").contains("004-19");
            });
  }

  @Test
  void aRuleOfAnotherDocument_isRefused() {
    assertThat(
            refused(
                VALID.replaceFirst(
                    "\"004-7\", \"document\": \"004\"", "\"003-7\", \"document\": \"004\"")))
        .extracting(Problem::path)
        .containsExactly("$.groups[0].parameters[0].citation.rule");
  }

  @Test
  void aSourceNobodyNamed_isRefused() {
    assertThat(refused(VALID.replaceFirst("\"document\": \"004\"", "\"document\": \"002\"")))
        .extracting(Problem::path)
        .containsExactly("$.groups[0].parameters[0].citation.document");
  }

  @Test
  void aParameterThatStandsTwice_isRefusedWithBothPlaces() {
    assertThat(refused(VALID.replace("front.weight", "front.targetDte")))
        .containsExactly(
            new Problem(
                "$.groups[0].parameters[1].name",
                19,
                "the parameter front.targetDte stands already at $.groups[0].parameters[0]"));
  }

  @Test
  void aFieldThatStandsTwice_isRefused() {
    assertThat(
            refused(
                VALID.replace("\"version\": \"3\",", "\"version\": \"3\",\n\"version\": \"4\",")))
        .containsExactly(new Problem("$.version", 5, "this field stands twice"));
  }

  @Test
  void aNumberWithChoices_andAChoiceWithARange_areRefused() {
    assertThat(refused(VALID.replaceFirst("\"range\": ", "\"choices\": [\"a\"], \"range\": ")))
        .extracting(Problem::path)
        .containsExactly("$.groups[0].parameters[0].choices");
    assertThat(refused(VALID.replaceFirst("\"unit\": \"days\"", "\"unit\": \"choice\"")))
        .extracting(Problem::path)
        .contains("$.groups[0].parameters[0].range", "$.groups[0].parameters[0].choices");
  }

  @Test
  void severalProblems_areListedTogether() {
    assertThat(
            refused(
                VALID
                    .replace("\"version\": \"3\"", "\"version\": 3")
                    .replace("\"kind\": \"HEDGE\"", "\"kind\": \"hedge\"")
                    .replace("\"unit\": \"decimal\"", "\"unit\": \"percent\"")))
        .extracting(Problem::path)
        .containsExactly("$.version", "$.kind", "$.groups[0].parameters[1].unit");
  }

  @Test
  void textThatIsNoJson_namesTheLine() {
    assertThat(refused("{\n  \"schema\": 1,\n  oops\n}"))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.line()).isEqualTo(3);
              assertThat(p.message()).startsWith("this is no JSON");
            });
    assertThat(refused("")).extracting(Problem::message).containsExactly("the file is empty");
    assertThat(refused("[]")).extracting(Problem::path).containsExactly("$");
    assertThat(refused(VALID + "{}"))
        .extracting(Problem::message)
        .contains("there is more text after the document");
    assertThat(refused("[".repeat(5000))).hasSize(1);
    assertThat(refused(VALID.replace("\"value\": 30", "\"value\": 1e999999999"))).isNotEmpty();
  }

  @Test
  void anotherSchema_isRefused() {
    assertThat(refused(VALID.replace("\"schema\": 1", "\"schema\": 2")))
        .containsExactly(
            new Problem("$.schema", 2, "this version reads schema 1, the file says 2"));
  }
}
