package org.alvhdesk.approval;

import static org.alvhdesk.approval.Given.ADMIN;
import static org.alvhdesk.approval.Given.HASH;
import static org.alvhdesk.approval.Given.OTHER_HASH;
import static org.alvhdesk.approval.Given.PM;
import static org.alvhdesk.approval.Given.RISK;
import static org.alvhdesk.approval.Given.RISK2;
import static org.alvhdesk.approval.Given.TRADER;
import static org.alvhdesk.approval.Given.TRADER2;
import static org.alvhdesk.approval.Given.VIEWER;
import static org.alvhdesk.approval.Given.approvalBy;
import static org.alvhdesk.approval.Given.matter;
import static org.alvhdesk.approval.Given.request;
import static org.alvhdesk.approval.RequestState.DRAFT;
import static org.alvhdesk.approval.RequestState.FILLED;
import static org.alvhdesk.approval.RequestState.PARTIALLY_APPROVED;
import static org.alvhdesk.approval.RequestState.REJECTED;
import static org.alvhdesk.approval.RequestState.SUBMITTED;
import static org.alvhdesk.approval.RequestState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.approval.Ruling.Accepted;
import org.alvhdesk.approval.Ruling.AlreadyCounted;
import org.alvhdesk.approval.Ruling.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecidingTest {
  private static Ruling approve(Actor actor, Approval... before) {
    RequestState state = before.length == 0 ? SUBMITTED : PARTIALLY_APPROVED;
    return Deciding.approve(matter(request(state), before), Voter.own(actor), HASH);
  }

  private static void assertRefused(Ruling ruling, Refusal reason) {
    assertThat(ruling)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.text()).isNotBlank();
            });
  }

  @Test
  void refusesApproval_whenApproverIsSubmitter() {
    assertRefused(approve(TRADER), Refusal.IS_SUBMITTER);
  }

  @Test
  void refusesApproval_whenSubmitterHasGainedEveryRole() {
    Actor promoted = new Actor("trader", Set.of("trader", "risk", "pm", "admin"));
    assertRefused(approve(promoted), Refusal.IS_SUBMITTER);
  }

  @Test
  void refusesApproval_whenRoleIsViewerOrAdminOnly() {
    assertRefused(approve(VIEWER), Refusal.ROLE_MISSING);
    assertRefused(approve(ADMIN), Refusal.ROLE_MISSING);
  }

  @Test
  void refusesApproval_whenThereIsNoPolicy() {
    Ruling ruling =
        Deciding.approve(matter(Optional.empty(), request(SUBMITTED)), Voter.own(RISK), HASH);
    assertRefused(ruling, Refusal.NO_POLICY);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "abcd",
        "ABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABAB",
        "gbababababababababababababababababababababababababababababababab",
        "abababababababababababababababababababababababababababababababab "
      })
  void refusesApproval_whenHashIsMalformed(String hash) {
    assertRefused(
        Deciding.approve(matter(request(SUBMITTED)), Voter.own(RISK), hash),
        Refusal.HASH_MALFORMED);
  }

  @Test
  void refusesApproval_whenHashIsOfOtherContent() {
    assertRefused(
        Deciding.approve(matter(request(SUBMITTED)), Voter.own(RISK), OTHER_HASH),
        Refusal.HASH_DIFFERS);
  }

  @ParameterizedTest
  @EnumSource(
      value = RequestState.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SUBMITTED", "PARTIALLY_APPROVED"})
  void refusesApproval_whenStateIsNotOpen(RequestState state) {
    assertRefused(
        Deciding.approve(matter(request(state)), Voter.own(RISK), HASH), Refusal.ILLEGAL_STATE);
  }

  @Test
  void staysPartial_whenOnePersonOfTwoApproved() {
    assertThat(approve(TRADER2))
        .isEqualTo(
            new Accepted(
                RequestEvent.APPROVE, PARTIALLY_APPROVED, List.of("1 approval by role risk")));
    assertThat(approve(RISK))
        .isInstanceOfSatisfying(
            Accepted.class,
            accepted ->
                assertThat(accepted.missing())
                    .containsExactly("1 approval by another person (any of pm, risk, trader)"));
  }

  @Test
  void staysPartial_whenTwoPeopleApprovedButNoneOfRisk() {
    assertThat(approve(PM, approvalBy(TRADER2)))
        .isEqualTo(
            new Accepted(
                RequestEvent.APPROVE, PARTIALLY_APPROVED, List.of("1 approval by role risk")));
  }

  @Test
  void completes_whenTwoPeopleAndRiskApproved() {
    Accepted complete = new Accepted(RequestEvent.COMPLETE, RequestState.APPROVED, List.of());
    assertThat(approve(RISK, approvalBy(TRADER2))).isEqualTo(complete);
    assertThat(approve(RISK2, approvalBy(RISK))).isEqualTo(complete);
    assertThat(approve(TRADER2, approvalBy(RISK))).isEqualTo(complete);
  }

  @Test
  void answersTheSame_whenSamePersonApprovesAgain() {
    assertThat(approve(RISK, approvalBy(RISK)))
        .isEqualTo(
            new AlreadyCounted(List.of("1 approval by another person (any of pm, risk, trader)")));
  }

  @Test
  void answersTheSame_whenApproverRepeatsAfterTheFill() {
    Ruling ruling =
        Deciding.approve(
            matter(request(FILLED), approvalBy(TRADER2), approvalBy(RISK)), Voter.own(RISK), HASH);
    assertThat(ruling).isEqualTo(new AlreadyCounted(List.of()));
  }

  @Test
  void refusesApproval_whenSamePersonComesWithAnotherHash() {
    Ruling ruling =
        Deciding.approve(
            matter(request(PARTIALLY_APPROVED), approvalBy(RISK)), Voter.own(RISK), OTHER_HASH);
    assertRefused(ruling, Refusal.HASH_DIFFERS);
  }

  @Test
  void countsNothing_whenStoredApprovalIsOfAnotherRevisionOrHashOrOfTheSubmitter() {
    Approval[] stale = {
      new Approval("risk2", Set.of("risk"), 2, HASH),
      new Approval("pm", Set.of("pm"), 1, OTHER_HASH),
      new Approval("trader", Set.of("trader"), 1, HASH)
    };
    Ruling ruling =
        Deciding.approve(matter(request(PARTIALLY_APPROVED), stale), Voter.own(RISK), HASH);
    assertThat(ruling)
        .isInstanceOfSatisfying(
            Accepted.class,
            accepted -> assertThat(accepted.event()).isEqualTo(RequestEvent.APPROVE));
  }

  @Test
  void submits_whenDraftMeetsTrader() {
    assertThat(Deciding.submit(matter(request(DRAFT)), TRADER, null))
        .isEqualTo(
            new Accepted(
                RequestEvent.SUBMIT,
                SUBMITTED,
                List.of(
                    "1 approval by role risk",
                    "1 approval by another person (any of pm, risk, trader)")));
  }

  @Test
  void refusesSubmission_whenRoleHashPolicyOrStateIsWrong() {
    assertRefused(Deciding.submit(matter(request(DRAFT)), RISK, HASH), Refusal.ROLE_MISSING);
    assertRefused(
        Deciding.submit(matter(request(DRAFT)), TRADER, OTHER_HASH), Refusal.HASH_DIFFERS);
    assertRefused(Deciding.submit(matter(request(DRAFT)), TRADER, "x"), Refusal.HASH_MALFORMED);
    assertRefused(
        Deciding.submit(matter(request(SUBMITTED)), TRADER2, HASH), Refusal.ILLEGAL_STATE);
    assertRefused(
        Deciding.submit(matter(Optional.empty(), request(DRAFT)), TRADER, HASH), Refusal.NO_POLICY);
  }

  @Test
  void rejects_whenApproverSaysWhy() {
    assertThat(
            Deciding.reject(
                matter(request(PARTIALLY_APPROVED)),
                Optional.empty(),
                Voter.own(TRADER2),
                HASH,
                "too dear"))
        .isEqualTo(new Accepted(RequestEvent.REJECT, REJECTED, List.of()));
  }

  @Test
  void refusesRejection_whenReasonRoleOrOwnerIsWrong() {
    Optional<String> nobody = Optional.empty();
    ChangeRequest open = request(SUBMITTED);
    assertRefused(
        Deciding.reject(matter(open), nobody, Voter.own(RISK), HASH, " "), Refusal.REASON_MISSING);
    assertRefused(
        Deciding.reject(matter(open), nobody, Voter.own(RISK), HASH, null), Refusal.REASON_MISSING);
    assertRefused(
        Deciding.reject(matter(open), nobody, Voter.own(RISK), null, "no"), Refusal.HASH_MALFORMED);
    assertRefused(
        Deciding.reject(matter(open), nobody, Voter.own(RISK), OTHER_HASH, "no"),
        Refusal.HASH_DIFFERS);
    assertRefused(
        Deciding.reject(matter(open), nobody, Voter.own(VIEWER), HASH, "no"), Refusal.ROLE_MISSING);
    assertRefused(
        Deciding.reject(matter(open), nobody, Voter.own(TRADER), HASH, "no"), Refusal.IS_SUBMITTER);
    assertRefused(
        Deciding.reject(matter(request(DRAFT)), nobody, Voter.own(RISK), HASH, "no"),
        Refusal.ILLEGAL_STATE);
    assertRefused(
        Deciding.reject(matter(request(REJECTED)), Optional.of("pm"), Voter.own(RISK), HASH, "no"),
        Refusal.ILLEGAL_STATE);
  }

  @Test
  void answersTheSame_whenSamePersonRejectsAgain() {
    assertThat(
            Deciding.reject(
                matter(request(REJECTED)), Optional.of("risk"), Voter.own(RISK), HASH, "no"))
        .isEqualTo(new AlreadyCounted(List.of()));
  }

  @Test
  void withdraws_whenCallerIsSubmitter() {
    assertThat(Deciding.withdraw(request(SUBMITTED), TRADER, null))
        .isEqualTo(new Accepted(RequestEvent.WITHDRAW, WITHDRAWN, List.of()));
    assertThat(Deciding.withdraw(request(WITHDRAWN), TRADER, HASH))
        .isEqualTo(new AlreadyCounted(List.of()));
  }

  @Test
  void refusesWithdrawal_whenCallerIsNotSubmitterOrStateIsFinal() {
    assertRefused(Deciding.withdraw(request(SUBMITTED), TRADER2, null), Refusal.NOT_SUBMITTER);
    assertRefused(Deciding.withdraw(request(SUBMITTED), ADMIN, null), Refusal.NOT_SUBMITTER);
    assertRefused(Deciding.withdraw(request(DRAFT), RISK, null), Refusal.ROLE_MISSING);
    assertRefused(Deciding.withdraw(request(DRAFT), TRADER, null), Refusal.ILLEGAL_STATE);
    assertRefused(Deciding.withdraw(request(FILLED), TRADER, null), Refusal.ILLEGAL_STATE);
    assertRefused(Deciding.withdraw(request(SUBMITTED), TRADER, "AB"), Refusal.HASH_MALFORMED);
    assertRefused(Deciding.withdraw(request(SUBMITTED), TRADER, OTHER_HASH), Refusal.HASH_DIFFERS);
  }

  @Test
  void countsAnApproval_whenTheSamePersonApprovedAnotherRevision() {
    Approval earlier = new Approval("risk", RISK.roles(), 2, OTHER_HASH);

    assertThat(approve(RISK, earlier)).isInstanceOf(Accepted.class);
  }

  @Test
  void sendsBackForChanges_whenAnApproverSaysWhy() {
    Optional<String> nobody = Optional.empty();
    Matter open = matter(request(SUBMITTED));

    assertThat(Deciding.requestChanges(open, nobody, Voter.own(PM), HASH, "smaller"))
        .isEqualTo(
            new Accepted(RequestEvent.REQUEST_CHANGES, RequestState.CHANGES_REQUESTED, List.of()));
    assertRefused(
        Deciding.requestChanges(open, nobody, Voter.own(PM), HASH, " "), Refusal.REASON_MISSING);
    assertRefused(
        Deciding.requestChanges(open, nobody, Voter.own(PM), "x", "no"), Refusal.HASH_MALFORMED);
    assertRefused(
        Deciding.requestChanges(open, nobody, Voter.own(PM), OTHER_HASH, "no"),
        Refusal.HASH_DIFFERS);
    assertRefused(
        Deciding.requestChanges(open, nobody, Voter.own(VIEWER), HASH, "no"), Refusal.ROLE_MISSING);
    assertRefused(
        Deciding.requestChanges(open, nobody, Voter.own(TRADER), HASH, "no"), Refusal.IS_SUBMITTER);
  }

  @Test
  void answersTheSame_whenSamePersonAsksForChangesAgain() {
    Matter back = matter(request(RequestState.CHANGES_REQUESTED));

    assertThat(Deciding.requestChanges(back, Optional.of("pm"), Voter.own(PM), HASH, "smaller"))
        .isEqualTo(new AlreadyCounted(List.of()));
    assertRefused(
        Deciding.requestChanges(back, Optional.of("pm"), Voter.own(RISK), HASH, "smaller"),
        Refusal.ILLEGAL_STATE);
  }

  @Test
  void revises_whenSomebodyWhoMayEditHasReadTheLastRevision() {
    List<String> missing =
        List.of(
            "1 approval by role risk", "1 approval by another person (any of pm, risk, trader)");
    for (Actor actor : List.of(TRADER2, TRADER)) {
      assertThat(Deciding.revise(matter(request(SUBMITTED)), actor, HASH))
          .isEqualTo(new Accepted(RequestEvent.REVISE, DRAFT, missing));
    }
    for (Actor approver : List.of(RISK, PM)) {
      assertRefused(
          Deciding.revise(matter(request(SUBMITTED)), approver, HASH), Refusal.ROLE_MISSING);
    }
    assertRefused(
        Deciding.revise(matter(Optional.empty(), request(SUBMITTED)), TRADER2, HASH),
        Refusal.NO_POLICY);
    assertRefused(
        Deciding.revise(matter(request(SUBMITTED)), TRADER2, null), Refusal.HASH_MALFORMED);
    assertRefused(
        Deciding.revise(matter(request(SUBMITTED)), TRADER2, OTHER_HASH), Refusal.HASH_DIFFERS);
    assertRefused(Deciding.revise(matter(request(FILLED)), TRADER2, HASH), Refusal.ILLEGAL_STATE);
  }

  @Test
  void submitsADocument_onlyForWhoDraftedIt() {
    ChangeRequest limit =
        new ChangeRequest("p1", "limit", 1, DRAFT, HASH, Optional.empty(), Set.of("trader"));

    assertThat(Deciding.submit(matter(limit), TRADER, HASH)).isInstanceOf(Accepted.class);
    assertRefused(Deciding.submit(matter(limit), TRADER2, HASH), Refusal.NOT_SUBMITTER);
    assertRefused(Deciding.submit(matter(limit), PM, HASH), Refusal.ROLE_MISSING);
  }
}
