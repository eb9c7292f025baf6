package org.alvhdesk.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.alvhdesk.approval.QuorumPolicy.Factor;
import org.alvhdesk.approval.Required;
import org.alvhdesk.approval.drift.BandLint;
import org.alvhdesk.approval.drift.QuoteBounds;
import org.alvhdesk.approval.policy.ChangeFigures;
import org.alvhdesk.approval.policy.Direction;
import org.alvhdesk.approval.policy.PolicyDocument;
import org.alvhdesk.strategy.quote.QuoteLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFileTest {
  private static final Set<String> TRADERS = Set.of("trader");
  private static final Map<String, Set<String>> DEMO =
      Map.of(
          "viewer", Set.of("viewer"),
          "trader", Set.of("trader"),
          "trader2", Set.of("trader"),
          "risk", Set.of("risk"),
          "risk2", Set.of("risk"),
          "pm", Set.of("pm"),
          "admin", Set.of("admin"));

  /** One broken place of DESK.json a line: what is replaced, by what, path of the problem, text. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "schema": 2            | "schema": 3             | $.schema                          | from 1 to 2 is needed, this is 3
          "schema": 2            | "schema": 1             | $.vetoRoles                       | unknown field
          "vetoRoles": ["risk"]  | "vetoRoles": ["pm"]     | $.kinds                           | vetoRoles lacks it
          "vetoRoles": ["risk"]  | "vetoRoles": []         | $.vetoRoles                       | empty list
          "vetoRoles": ["risk"]  | "vetoRoles": ["risk", "admin"] | $.vetoRoles[1]             | one of [pm, risk, trader]
          "vetoRoles": ["risk"], |                         | $.vetoRoles                       | missing
          "id": "DESK"           | "id": "desk"            | $.id                              | capitals
          "version": 2           | "version": 0            | $.version                         | from 1 to 1000000 is needed, this is 0
          "version": 2           | "version": 1.5          | $.version                         | this is 1.5
          "version": 2,          |                         | $.version                         | missing
          "pm", "risk", "trader" | "pm", "risk", "admin"   | $.eligibleRoles[2]                | one of [pm, risk, trader]
          "pm", "risk", "trader" | "pm", "risk", "risk"    | $.eligibleRoles[2]                | stands twice
          ["pm", "risk", "trader"] | []                    | $.eligibleRoles                   | empty list
          "stressLossShare": 0.1 | "stressLossShare": 0    | $.drift.stressLossShare           | from 0.001 to 1 is needed, this is 0
          "offsetPoints": 0.05   | "offsetPoints": -1      | $.drift.offsetPoints              | this is -1
          "freshSeconds": 60     | "freshSeconds": 0       | $.drift.quotes.freshSeconds       | from 1 to 1800
          "freshSeconds": 60     | "quoteAge": 60          | $.drift.quotes.quoteAge           | unknown field
          "freshSeconds": 60,    |                         | $.drift.quotes.freshSeconds       | missing
          "acceptDelayed": true, |                         | $.drift.quotes.acceptDelayed      | missing
          "acceptDelayed": true  | "acceptDelayed": "yes"  | $.drift.quotes.acceptDelayed      | true or false
          "acceptDelayed": true  | "acceptDelayed": false  | $.drift.quotes.delaySeconds       | leave "delaySeconds" out
          "delaySeconds": 900,   |                         | $.drift.quotes.delaySeconds       | missing
          "delaySeconds": 900    | "delaySeconds": 0       | $.drift.quotes.delaySeconds       | from 60 to 1799 is needed, this is 0
          "delayedFreshSeconds": 600 | "delayedFreshSeconds": 0 | $.drift.quotes.delayedFreshSeconds | from 1 to 1800
          "delayedFreshSeconds": 600 | "delayedFreshSeconds": 901 | $.drift.quotes.delayedFreshSeconds | allows quotes of 1801 s; nothing is filled on quotes above 1800 s
          "kind": "hedge"        | "kind": "hedges"        | $.kinds[0].kind                   | is not one of [hedge, condor
          "kind": "hedge"        | "kind": "condor"        | $.kinds                           | no rules for kind hedge
          "sessionsToLive": 5    | "sessionsToLive": 21    | $.kinds[0].sessionsToLive         | from 0 to 20 is needed, this is 21
          "sessionsToLive": 5    | "sessionsToLive": "5"   | $.kinds[0].sessionsToLive         | this is the text
          "people": 2            | "people": 0             | $.kinds[0].rules[0].people        | from 1 to 10 is needed, this is 0
          "people": 2            | "people": -1            | $.kinds[0].rules[0].people        | this is -1
          "people": 2            | "people": 11            | $.kinds[0].rules[0].people        | this is 11
          "people": 2,           |                         | $.kinds[0].rules[0].people        | missing; a whole number from 1 to 10
          "minimum": 1           | "minimum": 0            | $.kinds[0].rules[0].roles[0].minimum | this is 0
          "role": "risk"         | "role": "viewer"        | $.kinds[0].rules[0].roles[0].role | is not one of [pm, risk, trader]
          {"role": "risk", "minimum": 1} | {"role": "pm", "minimum": 1} | $.kinds              | without role risk
          {"role": "risk", "minimum": 1} | {"role": "risk", "minimum": 1}, {"role": "risk", "minimum": 2} | $.kinds[0].rules[0].roles[1].role | asked for twice
          [{"role": "risk", "minimum": 1}] | []            | $.kinds                           | without role risk
          "secondFactor": false  | "secondFactor": "no"    | $.kinds[0].rules[0].secondFactor  | true or false
          "when": "ALWAYS"       | "when": "SOMETIMES"     | $.kinds[0].rules[0].when          | is not one of [ALWAYS
          "when": "ALWAYS"       | "when": "RAISES_RISK"   | $.kinds                           | needs a rule that always applies
          "when": "ALWAYS"       | "when": "ALWAYS", "from": 1 | $.kinds[0].rules[0].from      | has no size
          "from": 25000          | "from": 0               | $.kinds[0].rules[1].from          | from 1 to 1000000000 is needed, this is 0
          , "from": 25000        |                         | $.kinds[0].rules[1].from          | missing
          "from": 0.02           | "from": 2               | $.kinds[0].rules[3].from          | from 0.0001 to 1 is needed, this is 2
          "source": "ours"       | "source": " "           | $.kinds[0].rules[0].source        | where it comes from
          """)
  void refusesABrokenDocument_withPathValueAndRange(
      String was, String is, String path, String message) {
    String text = PolicyLibrary.text(PolicyLibrary.DESK);
    int at = text.indexOf(was);
    assertThat(at).as("DESK.json holds %s", was).isNotNegative();
    String broken =
        text.substring(0, at) + (is == null ? "" : is) + text.substring(at + was.length());

    RuleFileException refused =
        catchThrowableOfType(RuleFileException.class, () -> PolicyFile.read("mine.json", broken));

    assertThat(refused).as(broken).isNotNull();
    assertThat(refused).hasMessageStartingWith("policy file mine.json is refused:");
    assertThat(refused.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.path()).isEqualTo(path);
              assertThat(problem.message()).contains(message);
              assertThat(problem.line()).isPositive();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{}", "{\"kinds\": []}"})
  void refusesWhatIsNoPolicyAtAll(String text) {
    assertThatThrownBy(() -> PolicyFile.read("mine.json", text))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining("mine.json");
  }

  @Test
  void takesTheReviewOfEmergenciesFromTheDocument() {
    String text = PolicyLibrary.text(PolicyLibrary.DESK);
    int at = text.indexOf("\"people\": 2", text.indexOf("\"emergency\""));
    String three = text.substring(0, at) + "\"people\": 3" + text.substring(at + 11);
    String one = text.substring(0, at) + "\"people\": 1" + text.substring(at + 11);

    assertThat(PolicyFile.read("mine.json", three).review().minimumPeople()).isEqualTo(3);
    assertThat(desk().review().minimumPeople()).isEqualTo(2);
    assertThat(desk().review().factors()).containsExactly(new Factor("risk", 1));
    assertThatThrownBy(() -> PolicyFile.read("mine.json", one))
        .hasMessageContaining("kind emergency is the review")
        .hasMessageContaining("$.kinds");
  }

  @Test
  void readsWhatWasWrittenBefore_withTheVetoOfRiskAndNoDelayedQuotes() {
    List<PolicyDocument> ever = PolicyLibrary.everShipped();

    assertThat(ever)
        .extracting(document -> document.policy().signature())
        .containsExactly("DESK/2", "PAIR/2", "DESK/1", "PAIR/1");
    PolicyDocument before = ever.get(2);
    assertThat(before.vetoRoles()).containsExactly("risk");
    assertThat(before.bands().quotes()).isEqualTo(QuoteBounds.promptOnly(Duration.ofSeconds(60)));
    assertThat(before.policy().rules()).isEqualTo(desk().policy().rules());
    assertThat(before.review().minimumPeople()).isEqualTo(2);
  }

  @Test
  void readsTheBoundsOfDelayedQuotes() {
    QuoteBounds quotes = desk().bands().quotes();
    String without =
        PolicyLibrary.text(PolicyLibrary.DESK)
            .replace(
                "\"acceptDelayed\": true, \"delaySeconds\": 900, \"delayedFreshSeconds\": 600",
                "\"acceptDelayed\": false");

    assertThat(quotes.prompt()).isEqualTo(Duration.ofSeconds(60));
    assertThat(quotes.mostDelayed()).isEqualTo(Duration.ofSeconds(1500));
    assertThat(PolicyFile.read("mine.json", without).bands().quotes().delayed()).isEmpty();
    assertThat(QuoteBounds.OLDEST_FILLED).isEqualTo(QuoteLimits.STANDARD.maxAge());
    assertThat(BandLint.delayed(quotes, BandLint.PROVIDERS_DELAY)).isEmpty();
    assertThat(BandLint.delayed(pair().bands().quotes(), BandLint.PROVIDERS_DELAY)).isEmpty();
  }

  @Test
  void listsEveryProblemOfOneFile() {
    String broken =
        PolicyLibrary.text(PolicyLibrary.DESK)
            .replace("\"version\": 2", "\"version\": 0")
            .replace("\"people\": 3", "\"people\": 0");

    assertThat(
            catchThrowableOfType(
                    RuleFileException.class, () -> PolicyFile.read("mine.json", broken))
                .problems())
        .hasSize(6);
  }

  @Test
  void aDemoDeskHasNoDeadlock() {
    assertThat(desk().deadlocks(DEMO, TRADERS)).isEmpty();
  }

  @Test
  void aSmallDeskSeesItsDeadlocks_andServesItselfWithPair() {
    Map<String, Set<String>> three =
        Map.of("tom", Set.of("trader"), "rita", Set.of("risk"), "paul", Set.of("pm"));

    assertThat(desk().deadlocks(three, TRADERS))
        .anySatisfy(text -> assertThat(text).contains("ruleset change submitted by tom"));
    assertThat(pair().deadlocks(three, TRADERS))
        .as("nobody but rita could sign for risk what she released alone")
        .singleElement()
        .asString()
        .contains("emergency of rita can never be reviewed");
    assertThat(pair().deadlocks(Map.of("tom", Set.of("trader"), "rita", Set.of("risk")), TRADERS))
        .as("two people can do all but review an emergency of one of them")
        .hasSize(2)
        .allSatisfy(text -> assertThat(text).startsWith("an emergency of"));
    assertThat(pair().deadlocks(Map.of("rita", Set.of("risk")), TRADERS))
        .anySatisfy(text -> assertThat(text).contains("nobody may submit"));
  }

  @Test
  void asksTwoPeopleAndRiskForASmallHedgeChange_withoutASecondFactor() {
    Required small = required(desk(), "hedge", Direction.UNKNOWN, 5_000, 90_000, 0.004);

    assertThat(small.quorum().minimumPeople()).isEqualTo(2);
    assertThat(small.quorum().factors()).containsExactly(new Factor("risk", 1));
    assertThat(small.secondFactor()).isFalse();
    assertThat(small.quorum().id()).isEqualTo("DESK/2");
  }

  @Test
  void asksForMoreOfWhatIsLargeOrLasting() {
    assertThat(required(desk(), "hedge", Direction.UNKNOWN, 25_000, 90_000, 0.004).secondFactor())
        .isTrue();
    Required share = required(desk(), "hedge", Direction.RISK_REDUCING, 5_000, 90_000, 0.02);
    assertThat(share.quorum().minimumPeople()).isEqualTo(3);
    assertThat(share.secondFactor()).isTrue();
    for (String kind : List.of("ruleset", "limit", "policy")) {
      Required lasting = required(desk(), kind, Direction.RISK_REDUCING, 0, 0, 0);
      assertThat(lasting.quorum().minimumPeople()).isEqualTo(3);
      assertThat(lasting.quorum().factors())
          .containsExactlyInAnyOrder(new Factor("pm", 1), new Factor("risk", 1));
      assertThat(lasting.secondFactor()).isTrue();
    }
  }

  @Test
  void needsRiskEvenOfTheSmallestChangeThatReducesRisk() {
    Required least = required(pair(), "hedge", Direction.RISK_REDUCING, 1, 1, 0.0001);

    assertThat(least.quorum().minimumPeople()).isEqualTo(1);
    assertThat(least.quorum().factors()).containsExactly(new Factor("risk", 1));
    assertThat(least.secondFactor()).isFalse();
    assertThat(required(pair(), "hedge", Direction.UNKNOWN, 1, 1, 0.0001).secondFactor()).isTrue();
  }

  @Test
  void namesWhatShips_whenAnotherIsAskedFor() {
    assertThatThrownBy(() -> PolicyLibrary.shipped("desk"))
        .hasMessageContaining("\"desk\"")
        .hasMessageContaining("DESK, PAIR");
  }

  private static PolicyDocument desk() {
    return PolicyLibrary.shipped(PolicyLibrary.DESK);
  }

  private static PolicyDocument pair() {
    return PolicyLibrary.shipped(PolicyLibrary.PAIR);
  }

  private static Required required(
      PolicyDocument document,
      String kind,
      Direction direction,
      double premium,
      double stress,
      double share) {
    return document
        .policy()
        .required(
            new ChangeFigures(
                kind,
                direction,
                OptionalDouble.of(premium),
                OptionalDouble.of(stress),
                OptionalDouble.of(share)))
        .orElseThrow();
  }
}
