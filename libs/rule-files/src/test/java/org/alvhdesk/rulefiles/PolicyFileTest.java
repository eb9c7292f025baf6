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
import org.alvhdesk.approval.policy.Hands;
import org.alvhdesk.approval.policy.PolicyDocument;
import org.alvhdesk.strategy.quote.QuoteLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFileTest {
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
          "schema": 3            | "schema": 4             | $.schema                          | from 1 to 3 is needed, this is 4
          "schema": 3            | "schema": 1             | $.vetoRoles                       | unknown field
          "schema": 3            | "schema": 2             | $.lending                         | unknown field
          "submitters": ["trader"], |                      | $.kinds[0].submitters             | missing
          "submitters": ["trader"] | "submitters": []      | $.kinds[0].submitters             | empty list
          "submitters": ["trader"] | "submitters": ["viewer"] | $.kinds[0].submitters[0]       | one of [pm, risk, trader]
          "timeToLive": "PT24H", |                         | $.kinds[0].timeToLive             | missing
          "timeToLive": "PT24H"  | "timeToLive": "PT1M"    | $.kinds[0].timeToLive             | from PT5M to P7D, is needed, this is "PT1M"
          "timeToLive": "PT24H"  | "timeToLive": "P8D"     | $.kinds[0].timeToLive             | this is "P8D"
          "timeToLive": "PT24H"  | "timeToLive": "a day"   | $.kinds[0].timeToLive             | this is "a day"
          "timeToLive": "PT24H"  | "timeToLive": 24        | $.kinds[0].timeToLive             | duration of market time
          "sessionsToLive": 10   | "timeToLive": "PT4H", "sessionsToLive": 10 | $.kinds[2].timeToLive | lives for sessions
          "sessionsToLive": 20   | "submitters": ["pm"], "sessionsToLive": 20 | $.kinds[5].submitters | the same under every policy
          {"role": "risk", "to": ["pm"]} | {"role": "risk", "to": ["risk"]} | $.lending[0].to   | need not borrow it
          {"role": "risk", "to": ["pm"]} | {"role": "risk", "to": []} | $.lending[0].to         | empty list
          {"role": "risk", "to": ["pm"]} | {"role": "pm", "to": ["risk"]} | $.lending[1].role   | lent twice
          "vetoRoles": ["risk"]  | "vetoRoles": ["pm"]     | $.kinds                           | vetoRoles lacks it
          "vetoRoles": ["risk"]  | "vetoRoles": []         | $.vetoRoles                       | empty list
          "vetoRoles": ["risk"]  | "vetoRoles": ["risk", "admin"] | $.vetoRoles[1]             | one of [pm, risk, trader]
          "vetoRoles": ["risk"], |                         | $.vetoRoles                       | missing
          "id": "DESK"           | "id": "desk"            | $.id                              | capitals
          "version": 3           | "version": 0            | $.version                         | from 1 to 1000000 is needed, this is 0
          "version": 3           | "version": 1.5          | $.version                         | this is 1.5
          "version": 3,          |                         | $.version                         | missing
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
          {"role": "risk", "minimum" | {"role": "viewer", "minimum" | $.kinds[0].rules[0].roles[0].role | is not one of [pm, risk, trader]
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
        .containsExactly("DESK/3", "PAIR/3", "DESK/2", "PAIR/2", "DESK/1", "PAIR/1");
    PolicyDocument before = ever.get(4);
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
  void shipsBandsThatLeaveACalmDayAlone() {
    for (PolicyDocument document : PolicyLibrary.everShipped()) {
      assertThat(BandLibrary.measured().findings(document.bands())).isEmpty();
    }
    assertThat(BandLibrary.measured().moves()).isEqualTo(341);
  }

  @Test
  void listsEveryProblemOfOneFile() {
    String broken =
        PolicyLibrary.text(PolicyLibrary.DESK)
            .replace("\"version\": 3", "\"version\": 0")
            .replace("\"people\": 3", "\"people\": 0");

    assertThat(
            catchThrowableOfType(
                    RuleFileException.class, () -> PolicyFile.read("mine.json", broken))
                .problems())
        .hasSize(6);
  }

  @Test
  void aDemoDeskHasNoDeadlock_whoeverEditsAndSubmits() {
    assertThat(desk().deadlocks(DEMO)).isEmpty();
    assertThat(pair().deadlocks(DEMO)).isEmpty();
  }

  @Test
  void theVersionBeforeHadDeadlocks_whichTheProofShows() {
    PolicyDocument before = PolicyLibrary.everShipped().get(2);

    assertThat(before.policy().signature()).isEqualTo("DESK/2");
    assertThat(before.deadlocks(DEMO))
        .as("the only pm may not approve what she asked for or edited")
        .anySatisfy(text -> assertThat(text).contains("ruleset change submitted by pm"))
        .anySatisfy(text -> assertThat(text).contains("limit change submitted by pm"))
        .anySatisfy(text -> assertThat(text).contains("policy change submitted by pm"))
        .anySatisfy(
            text -> assertThat(text).contains("hedge change edited by pm and submitted by trader"))
        .allSatisfy(text -> assertThat(text).endsWith("lacks 1 approval by role pm"));
  }

  @Test
  void readsWhoMaySubmitAndBorrow_andHowLongApprovalMayTake() {
    PolicyDocument before = PolicyLibrary.everShipped().get(2);

    assertThat(desk().section("hedge").hands()).isEqualTo(Hands.of(Set.of("trader")));
    assertThat(desk().section("limit").hands()).isEqualTo(Hands.of(Set.of("risk", "trader")));
    assertThat(desk().section("hedge").timeToLive()).contains(Duration.ofHours(24));
    assertThat(desk().section("limit").timeToLive()).isEmpty();
    assertThat(desk().notLent("risk", "paul", Set.of("pm"))).isEmpty();
    assertThat(desk().notLent("risk", "tom", Set.of("trader"))).isPresent();
    assertThat(desk().notLent("trader", "paul", Set.of("pm"))).isPresent();
    assertThat(before.section("hedge").timeToLive()).isEmpty();
    assertThat(before.section("hedge").hands().editors()).containsExactlyInAnyOrder("trader", "pm");
    assertThat(before.section("limit").hands().submitters())
        .containsExactlyInAnyOrder("pm", "risk", "trader");
    assertThat(before.notLent("risk", "tom", Set.of("trader"))).isEmpty();
  }

  @Test
  void aSmallDeskSeesItsDeadlocks_andServesItselfWithPair() {
    Map<String, Set<String>> three =
        Map.of("tom", Set.of("trader"), "rita", Set.of("risk"), "paul", Set.of("pm"));

    assertThat(desk().deadlocks(three))
        .anySatisfy(text -> assertThat(text).contains("ruleset change submitted by tom"));
    assertThat(pair().deadlocks(three))
        .as("nobody but rita could sign for risk what she released alone")
        .singleElement()
        .asString()
        .contains("emergency of rita can never be reviewed");
    assertThat(pair().deadlocks(Map.of("tom", Set.of("trader"), "rita", Set.of("risk"))))
        .as("two people can do all but review an emergency of one of them")
        .hasSize(2)
        .allSatisfy(text -> assertThat(text).startsWith("an emergency of"));
    assertThat(pair().deadlocks(Map.of("rita", Set.of("risk"))))
        .anySatisfy(text -> assertThat(text).contains("nobody may submit"));
  }

  @Test
  void asksTwoPeopleAndRiskForASmallHedgeChange_withoutASecondFactor() {
    Required small = required(desk(), "hedge", Direction.UNKNOWN, 5_000, 90_000, 0.004);

    assertThat(small.quorum().minimumPeople()).isEqualTo(2);
    assertThat(small.quorum().factors()).containsExactly(new Factor("risk", 1));
    assertThat(small.secondFactor()).isFalse();
    assertThat(small.quorum().id()).isEqualTo("DESK/3");
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
