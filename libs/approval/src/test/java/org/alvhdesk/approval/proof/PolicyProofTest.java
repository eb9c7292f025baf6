package org.alvhdesk.approval.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.approval.Delegation;
import org.alvhdesk.approval.QuorumPolicy;
import org.alvhdesk.approval.QuorumPolicy.Factor;
import org.alvhdesk.approval.audit.AuditLine;
import org.alvhdesk.approval.policy.ApprovalPolicy;
import org.alvhdesk.approval.policy.ApprovalPolicy.Rule;
import org.alvhdesk.approval.policy.Demand;
import org.alvhdesk.approval.policy.Hands;
import org.alvhdesk.approval.policy.Threshold;
import org.alvhdesk.approval.proof.Finding.Result;
import org.alvhdesk.approval.proof.StoredRequest.Emergency;
import org.alvhdesk.approval.proof.StoredRequest.Reviewed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Quorums under a policy document, counted again from what was signed and what is on record. */
class PolicyProofTest extends StoredLife {
  private static final Set<String> ROLES = Set.of("pm", "risk", "trader");
  private static final ApprovalPolicy DESK = policy(2);

  /** Two with risk; from 25,000 USD three with a second factor; anything for a document. */
  private static ApprovalPolicy policy(int usually) {
    Demand risk = new Demand(usually, List.of(new Factor("risk", 1)), false);
    Demand large = new Demand(3, List.of(new Factor("risk", 1)), true);
    return new ApprovalPolicy(
        "DESK",
        1,
        ROLES,
        Set.of("risk"),
        Map.of(
            "hedge", Hands.beforePoliciesSaid("hedge"),
            "policy", Hands.beforePoliciesSaid("policy"),
            "emergency", Hands.beforePoliciesSaid("emergency")),
        Map.of(
            "hedge",
            List.of(
                new Rule(new Threshold.Always(), risk),
                new Rule(new Threshold.Premium(25_000), large)),
            "policy",
            List.of(new Rule(new Threshold.Always(), large)),
            "emergency",
            List.of(
                new Rule(
                    new Threshold.Always(),
                    new Demand(2, List.of(new Factor("risk", 1)), false)))));
  }

  private static String signed(int revision, String premium) {
    return ("{\"bookId\":\"main\",\"cost\":{\"atLimitUsd\":%s,\"shareOfNav\":0.01},\"id\":\"r1\","
            + "\"kind\":\"hedge\",\"policyId\":\"DESK/1\",\"revision\":%d}")
        .formatted(premium, revision);
  }

  @BeforeEach
  void underTheDesksPolicy() {
    policies = new KnownPolicies(List.of(new KnownPolicies.Source(DESK, "as it ships")));
    revisions.set(0, revision(1, signed(1, "\"-24999.99\"")));
  }

  private void costs(String premium) {
    revisions.set(0, revision(1, signed(1, premium)));
  }

  @Test
  void countsWhatThePolicyAsks_forTheFiguresThatWereSigned() {
    filled();
    assertHolds("quorum", "complete under DESK/1 (as it ships), which asks for 2");
  }

  @Test
  void isBroken_whenTheFiguresAskForMore_thanThereWas() {
    costs("\"-25000.00\"");
    filled();
    assertBroken("quorum", "went on without 1 approval by another person");
    assertBroken("second factor", "trader2: This needs a second factor");
  }

  @Test
  void takesAnUnknownFigureForTheLargest() {
    for (String unknown : List.of("null", "\"much\"", "-1")) {
      lines.clear();
      approvals.clear();
      costs(unknown);
      filled();
      assertBroken("quorum", "went on without");
    }
  }

  @Test
  void holds_whenEachHadAFreshSecondFactor_andNotWhenOneHadNot() {
    costs("\"25000.00\"");
    acr = "2";
    submitted();
    approve("trader2", "trader", "PARTIALLY_APPROVED");
    approve("pm", "pm", "PARTIALLY_APPROVED");
    approve("risk", "risk", "APPROVED");
    assertHolds("second factor", "fresh in each of 3 approvals");

    AuditLine risk = lines.removeLast();
    acr = "1";
    lines.add(
        new AuditLine(
            risk.chain(),
            risk.sequence(),
            risk.runId(),
            risk.recordedAt(),
            risk.marketTime(),
            risk.actor(),
            risk.roles(),
            risk.acr(),
            risk.recordedAt().minus(Duration.ofMinutes(6)),
            risk.from(),
            risk.action(),
            risk.subject(),
            risk.state(),
            risk.contentHash(),
            risk.detail()));
    assertBroken("second factor", "risk: Your second factor is 6 minutes old");
  }

  private void riskLends(String to, long seconds) {
    delegations.add(
        new Delegation("d", "risk", "risk", to, AT.minusSeconds(3600), AT.plusSeconds(seconds)));
  }

  @Test
  void countsADelegatedRole_thatWasLentThen() {
    riskLends("pm", 3600);
    submitted();
    approve("trader2", "trader", "PARTIALLY_APPROVED");
    approve("pm", "pm", Map.of("risk", "risk"), "APPROVED");
    assertHolds("delegation", "pm approved as risk for risk");
    assertHolds("quorum", "complete");

    delegations.clear();
    assertBroken("delegation", "which was not lent then");
    riskLends("pm", 1);
    assertBroken("delegation", "pm approved as risk for risk, which was not lent then");
    delegations.clear();
    riskLends("trader2", 3600);
    assertBroken("delegation", "which was not lent then");
  }

  @Test
  void isBroken_whenARoleWasLentByWhoHadAHandInIt_orCountsTwice() {
    riskLends("pm", 3600);
    submitted();
    approve("pm", "pm", Map.of("risk", "risk"), "PARTIALLY_APPROVED");
    editors.add("risk");
    assertBroken("four eyes", "pm approved it in the name of risk, who submitted or edited it");
    editors.remove("risk");

    approve("trader2", "trader", Map.of("risk", "risk"), "APPROVED");
    delegations.clear();
    riskLends("pm", 3600);
    assertBroken("delegation", "trader2 approved as risk for risk");
  }

  @Test
  void isBroken_whenAnEditorApproved_orTheRowForgetsOne() {
    draft();
    revisions.add(revision(2, signed(2, "\"100.00\"")));
    current = 2;
    line("EDITED", "pm", "pm", "DRAFT", "less");
    editors.add("pm");
    line("SUBMITTED", "trader", "trader", "SUBMITTED", null);
    submittedBy = Optional.of("trader");
    editors.add("trader");
    assertHolds("four eyes", "submitted by trader, who did not approve; a hand in it had pm");

    approve("pm", "pm", "PARTIALLY_APPROVED");
    approve("risk", "risk", "APPROVED");
    assertBroken("four eyes", "pm submitted or edited and approved it");
    assertBroken("quorum", "went on without 1 approval by another person");
    editors.remove("pm");
    assertBroken("four eyes", "forgets that pm edited it");
  }

  @Test
  void letsWhoApprovedARevision_editTheNextOne() {
    submitted();
    approve("trader2", "trader", "PARTIALLY_APPROVED");
    revisions.add(revision(2, signed(2, "\"100.00\"")));
    current = 2;
    line("EDITED", "trader2", "trader", "DRAFT", "less");
    editors.add("trader2");
    submittedBy = Optional.empty();
    assertHolds();
  }

  private QuorumPolicy review = review("DESK/1", 2);

  private static QuorumPolicy review(String policy, int people) {
    return new QuorumPolicy(policy, people, List.of(new Factor("risk", 1)), ROLES);
  }

  private void releasedAlone() {
    submitted();
    acr = "2";
    emergency = Optional.of(emergency("RISK_REDUCING", List.of()));
    line("BREAK_GLASS", "trader", "trader", "RELEASED", "nobody answers");
    acr = "1";
    line("FILLED", "system", "", "FILLED", null);
  }

  private Emergency emergency(String direction, List<Reviewed> reviews) {
    return new Emergency(
        1,
        hash(),
        "trader",
        List.of("trader"),
        "nobody answers",
        direction,
        emergency.map(Emergency::at).orElseGet(this::now),
        reviews,
        review);
  }

  private Reviewed reviewed(String who) {
    Reviewed reviewed = new Reviewed(who, List.of(who), now());
    line("EMERGENCY_REVIEWED", who, who, state, "seen");
    return reviewed;
  }

  @Test
  void holds_whenOnePersonReleasedItAlone_openOrReviewed() {
    releasedAlone();
    assertHolds(
        "emergency",
        "released alone by trader; the review is open and needs 1 review by role risk, 1");
    assertHolds("quorum", "one person released it alone");
    emergency = Optional.of(emergency("RISK_REDUCING", List.of(reviewed("pm"), reviewed("risk"))));
    assertHolds("emergency", "reviewed by pm, risk");
  }

  @Test
  void isBroken_whenItsReviewIsNotTheOneThatItsPolicyAskedFor() {
    releasedAlone();
    review = review("DESK/1", 1);
    emergency = Optional.of(emergency("RISK_REDUCING", List.of(reviewed("risk"))));
    assertBroken("emergency", "its review is not the one that DESK/1 asks for");
    review = review(KnownPolicies.FIXED_REVIEW, 1);
    emergency = Optional.of(emergency("RISK_REDUCING", emergency.orElseThrow().reviews()));
    assertBroken("emergency", "its review is not the one that emergency-review/1 asks for");
    review = review(KnownPolicies.FIXED_REVIEW, 2);
    emergency = Optional.of(emergency("RISK_REDUCING", emergency.orElseThrow().reviews()));
    assertHolds("emergency", "the review is open and needs 1 review by another person");
    review = review("OTHERS/1", 1);
    emergency = Optional.of(emergency("RISK_REDUCING", emergency.orElseThrow().reviews()));
    assertHolds("emergency", "reviewed by risk");
  }

  @Test
  void isBroken_whenAnEmergencyIsNotOne() {
    releasedAlone();
    emergency = Optional.of(emergency("RISK_INCREASING", List.of()));
    assertBroken("emergency", "not proved to reduce risk");
    emergency = Optional.of(emergency("RISK_REDUCING", List.of(reviewed("trader"))));
    assertBroken("emergency", "trader had a hand in it and reviewed it");
    emergency = Optional.of(emergency("RISK_REDUCING", List.of()));
    assertBroken("emergency", "tells of a review that is not stored");
    emergency = Optional.empty();
    assertBroken("emergency", "tells of one that is not stored");
    assertBroken("quorum", "went on without");
  }

  @Test
  void isBroken_whenTheGlassWasBrokenWithoutSecondFactor_orIsNotTold() {
    submitted();
    emergency = Optional.of(emergency("RISK_REDUCING", List.of()));
    assertBroken("emergency", "the audit does not tell of it as it is stored");
    line("BREAK_GLASS", "trader", "trader", "RELEASED", "nobody answers");
    assertBroken("emergency", "trader had no fresh second factor");
  }

  @Test
  void isBroken_whenAKindWentOn_thatNobodyMayApprove() {
    kind = "limit";
    revisions.set(0, revision(1, signed(1, "\"1.00\"").replace("\"hedge\"", "\"limit\"")));
    filled();
    assertBroken("quorum", "nobody may approve its kind");
  }

  @Test
  void cannotTell_underAPolicyThatIsNotKnown_orTwo_orOneInDoubt() {
    filled();
    policies.add(new KnownPolicies.Source(policy(2), "again"));
    assertHolds();
    policies.add(new KnownPolicies.Source(policy(1), "a file"));
    assertUnknown("different policies bear the name DESK/1: as it ships, again, a file");
    policies = new KnownPolicies(List.of());
    assertUnknown("the policy DESK/1 is not known here");
    policies = new KnownPolicies(List.of(new KnownPolicies.Source(DESK, "as it ships")));
    policies.doubt("DESK/1", "nobody approved it");
    assertUnknown("cannot be relied on: nobody approved it");
  }

  private void assertUnknown(String text) {
    assertThat(check())
        .filteredOn(f -> f.result() != Result.HOLDS)
        .singleElement()
        .satisfies(f -> assertThat(f.result()).isEqualTo(Result.UNKNOWN))
        .satisfies(f -> assertThat(f.text()).contains(text));
  }
}
