package org.alvhdesk.approval.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.alvhdesk.approval.QuorumPolicy.Factor;
import org.alvhdesk.approval.Required;
import org.alvhdesk.approval.policy.ApprovalPolicy.Rule;
import org.junit.jupiter.api.Test;

class ApprovalPolicyTest {
  private static final Set<String> ELIGIBLE = Set.of("trader", "risk", "pm");
  private static final Rule TWO =
      new Rule(new Threshold.Always(), new Demand(2, List.of(new Factor("risk", 1)), false));
  private static final Rule LARGE =
      new Rule(new Threshold.Premium(10_000), new Demand(3, List.of(new Factor("pm", 1)), true));
  private static final Set<String> VETO = Set.of("risk");
  private static final Map<String, Hands> HANDS = Map.of("hedge", Hands.of(Set.of("trader")));
  private static final ApprovalPolicy POLICY =
      new ApprovalPolicy("desk", 3, ELIGIBLE, VETO, HANDS, Map.of("hedge", List.of(TWO, LARGE)));
  private static final Map<String, Set<String>> DESK =
      Map.of(
          "tom", Set.of("trader"),
          "tina", Set.of("trader"),
          "rita", Set.of("risk"),
          "ron", Set.of("risk"),
          "paul", Set.of("pm"),
          "vera", Set.of("viewer"));

  @Test
  void asksForMore_theLargerTheChange() {
    Required small = POLICY.required(change("hedge", 9_999.99)).orElseThrow();
    Required large = POLICY.required(change("hedge", 10_000)).orElseThrow();

    assertThat(small.quorum().minimumPeople()).isEqualTo(2);
    assertThat(small.secondFactor()).isFalse();
    assertThat(small.because()).containsExactly("always");
    assertThat(small.quorum().id()).isEqualTo("desk/3");
    assertThat(large.quorum().minimumPeople()).isEqualTo(3);
    assertThat(large.quorum().factors())
        .containsExactlyInAnyOrder(new Factor("risk", 1), new Factor("pm", 1));
    assertThat(large.secondFactor()).isTrue();
    assertThat(large.because()).containsExactly("always", "traded premium of 10,000 USD or more");
  }

  @Test
  void asksForTheMost_whenAFigureIsUnknown() {
    ChangeFigures unknown =
        new ChangeFigures(
            "hedge",
            Direction.UNKNOWN,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty());

    assertThat(POLICY.required(unknown).orElseThrow().quorum().minimumPeople()).isEqualTo(3);
    assertThat(new Threshold.RaisesRisk().isMetBy(unknown)).isTrue();
    assertThat(new Threshold.StressLoss(1).isMetBy(unknown)).isTrue();
    assertThat(new Threshold.NavShare(0.01).isMetBy(unknown)).isTrue();
  }

  @Test
  void asksForLess_onlyOfAChangeThatReducesRisk() {
    ApprovalPolicy policy =
        new ApprovalPolicy(
            "desk",
            1,
            ELIGIBLE,
            VETO,
            HANDS,
            Map.of(
                "hedge",
                List.of(
                    new Rule(
                        new Threshold.Always(),
                        new Demand(1, List.of(new Factor("risk", 1)), false)),
                    new Rule(new Threshold.RaisesRisk(), new Demand(2, List.of(), false)))));

    assertThat(people(policy, Direction.RISK_REDUCING)).isEqualTo(1);
    assertThat(people(policy, Direction.RISK_INCREASING)).isEqualTo(2);
    assertThat(people(policy, Direction.UNKNOWN)).isEqualTo(2);
  }

  @Test
  void letsNobodyApprove_aKindItDoesNotKnow() {
    assertThat(POLICY.required(change("limit", 1))).isEmpty();
    assertThat(
            new ApprovalPolicy("none", 1, ELIGIBLE, VETO, Map.of(), Map.of())
                .required(change("hedge", 1)))
        .isEmpty();
  }

  @Test
  void refusesAPolicy_thatIsMissingOrImpossible() {
    refused("a rule that always applies", List.of(LARGE));
    refused("a rule that always applies", List.of());
    refused(
        "without role risk",
        List.of(new Rule(new Threshold.Always(), new Demand(2, List.of(), false))));
    refused("two rules for the same case", List.of(TWO, TWO));
    refused(
        "may not approve",
        List.of(
            TWO,
            new Rule(
                new Threshold.Premium(1), new Demand(2, List.of(new Factor("admin", 1)), false))));
    assertThatThrownBy(() -> new Demand(0, List.of(), false))
        .hasMessageContaining("at least 1 person");
    assertThatThrownBy(
            () -> new Demand(1, List.of(new Factor("pm", 1), new Factor("pm", 2)), false))
        .hasMessageContaining("twice");
    for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> new Threshold.Premium(bad)).hasMessageContaining("above 0");
      assertThatThrownBy(() -> new Threshold.StressLoss(bad)).hasMessageContaining("above 0");
      assertThatThrownBy(() -> new Threshold.NavShare(bad)).hasMessageContaining("above 0");
    }
    assertThatThrownBy(() -> new ApprovalPolicy("desk", 0, ELIGIBLE, VETO, Map.of(), Map.of()))
        .hasMessageContaining("version from 1");
    assertThatThrownBy(
            () -> new ApprovalPolicy("desk", 1, ELIGIBLE, Set.of("pm"), Map.of(), Map.of()))
        .hasMessageContaining("vetoRoles lacks it");
    assertThatThrownBy(() -> change("hedge", -1)).hasMessageContaining("at least 0");
    assertThatThrownBy(() -> change(" ", 1)).hasMessageContaining("kind");
  }

  @Test
  void namesSubmittersWhomNobodyElseCouldVeto() {
    assertThat(POLICY.deadlocks(Map.of("tom", Set.of("trader", "risk"), "tina", Set.of("trader"))))
        .contains("nobody could veto what tom submits: nobody else has one of the roles [risk]")
        .noneMatch(text -> text.startsWith("nobody could veto what tina"));
    ApprovalPolicy wider =
        new ApprovalPolicy(
            "desk", 1, ELIGIBLE, Set.of("risk", "pm"), HANDS, Map.of("hedge", List.of(TWO)));
    assertThat(wider.deadlocks(Map.of("tom", Set.of("trader", "risk"), "paul", Set.of("pm"))))
        .noneMatch(text -> text.startsWith("nobody could veto"));
    assertThat(wider.required(change("hedge", 1)).orElseThrow().vetoRoles())
        .containsExactlyInAnyOrder("risk", "pm");
  }

  @Test
  void provesThatEverySubmitterCanBeServed() {
    assertThat(POLICY.deadlocks(DESK)).isEmpty();
  }

  @Test
  void namesWhoCanNeverBeServed() {
    assertThat(POLICY.deadlocks(Map.of("tom", Set.of("trader"), "rita", Set.of("risk"))))
        .singleElement()
        .asString()
        .contains("hedge change submitted by tom")
        .contains("role pm");
    Map<String, Set<String>> hats =
        Map.of(
            "tom", Set.of("trader"),
            "tina", Set.of("trader"),
            "ron", Set.of("trader", "risk"),
            "paul", Set.of("pm"));
    assertThat(POLICY.deadlocks(hats))
        .as("ron is the only one with role risk and cannot approve or veto his own")
        .anySatisfy(
            text -> assertThat(text).contains("change submitted by ron").contains("role risk"))
        .anySatisfy(text -> assertThat(text).startsWith("nobody could veto what ron submits"))
        .anySatisfy(text -> assertThat(text).contains("edited by ron and submitted by tom"));
  }

  @Test
  void provesItForEveryPairThatMayEditAndSubmit() {
    ApprovalPolicy managers =
        new ApprovalPolicy(
            "desk",
            4,
            ELIGIBLE,
            VETO,
            Map.of("hedge", new Hands(Set.of("trader"), Set.of("trader", "pm"))),
            Map.of("hedge", List.of(TWO, LARGE)));

    assertThat(managers.deadlocks(DESK))
        .as("the one manager may not approve what he edited, and large changes need him")
        .containsExactly(
            "a hedge change edited by paul and submitted by tina can never be approved: even if"
                + " everybody else agrees it lacks 1 approval by role pm",
            "a hedge change edited by paul and submitted by tom can never be approved: even if"
                + " everybody else agrees it lacks 1 approval by role pm");
    Map<String, Set<String>> four =
        Map.of(
            "tom", Set.of("trader"),
            "tina", Set.of("trader"),
            "rita", Set.of("risk"),
            "paul", Set.of("pm"));
    assertThat(POLICY.deadlocks(four))
        .as("with both traders barred two are left, and large changes need three")
        .hasSize(2)
        .allSatisfy(text -> assertThat(text).contains("edited by").contains("another person"));
    Map<String, Set<String>> five = new TreeMap<>(four);
    five.put("ron", Set.of("risk"));
    assertThat(POLICY.deadlocks(five)).isEmpty();
  }

  @Test
  void provesADocumentForEveryoneWhoMayProposeIt() {
    ApprovalPolicy everybody =
        new ApprovalPolicy(
            "desk",
            5,
            ELIGIBLE,
            VETO,
            Map.of("limit", Hands.of(ELIGIBLE)),
            Map.of("limit", List.of(TWO, LARGE)));

    assertThat(everybody.deadlocks(DESK))
        .as("the only manager cannot approve his own")
        .containsExactly(
            "a limit change submitted by paul can never be approved: even if everybody else agrees"
                + " it lacks 1 approval by role pm");
    assertThat(everybody.deadlocks(Map.of("vera", Set.of("viewer"))))
        .containsExactly(
            "nobody may submit a limit change: nobody has one of the roles [pm, risk, trader]");
    assertThatThrownBy(
            () ->
                new ApprovalPolicy("d", 1, ELIGIBLE, VETO, Map.of(), Map.of("hedge", List.of(TWO))))
        .hasMessageContaining("who may submit it");
    assertThatThrownBy(() -> Hands.of(Set.of())).hasMessageContaining("draft and submit");
  }

  private static int people(ApprovalPolicy policy, Direction direction) {
    ChangeFigures change =
        new ChangeFigures(
            "hedge",
            direction,
            OptionalDouble.of(1),
            OptionalDouble.of(1),
            OptionalDouble.of(0.001));
    return policy.required(change).orElseThrow().quorum().minimumPeople();
  }

  private static ChangeFigures change(String kind, double premiumUsd) {
    return new ChangeFigures(
        kind,
        Direction.RISK_INCREASING,
        OptionalDouble.of(premiumUsd),
        OptionalDouble.of(50_000),
        OptionalDouble.of(0.01));
  }

  private static void refused(String because, List<Rule> rules) {
    assertThatThrownBy(
            () -> new ApprovalPolicy("desk", 1, ELIGIBLE, VETO, HANDS, Map.of("hedge", rules)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(because);
  }
}
