package org.alvhdesk.hedge;

import static org.alvhdesk.hedge.Desk.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.contracts.event.CondorFillV1;
import org.alvhdesk.contracts.event.CondorProposalV1;
import org.alvhdesk.contracts.rest.ProposalView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class CondorRequestQuarkusTest {
  private static final String OTHER_HASH = "ab".repeat(32);

  @Inject Desk desk;
  @Inject TestCondors condors;

  @Test
  void keepsOneDraftOfItsOwnKind_whenTheSameProposalComesTwice() {
    String run = newRun();
    CondorProposalV1 proposed = TestCondors.proposal(run, 1, 1, "SESSION", null);

    condors.send(proposed);
    condors.send(proposed);
    ProposalView draft = awaitState(proposed, "DRAFT");
    CondorProposalV1 next = TestCondors.proposal(run, 1, 1, "SESSION", null);
    condors.send(next);
    awaitState(next, "DRAFT");

    assertThat(draft.kind()).isEqualTo("condor");
    assertThat(draft.condor()).isEqualTo(proposed.change());
    assertThat(draft.legs()).isEmpty();
    assertThat(draft.cost().atLimitUsd()).isEqualByComparingTo("-2385.00");
    assertThat(draft.missing())
        .containsExactly(
            "1 approval by role risk", "1 approval by another person (any of pm, risk, trader)");
    assertThat(state(proposed)).isEqualTo("SUPERSEDED");
    assertThat(desk.draftOf(run)).as("the hedge's own draft").isPresent();
    assertThat(audited(proposed, "PROPOSED")).isEqualTo(1);
    assertThat(kinds("condor")).containsOnly("condor");
    assertThat(kinds("hedge")).containsOnly("hedge");
    assertThat(kinds("ruleset")).isEmpty();
  }

  @Test
  void waitsForItsStep_whenTheProposalComesFirst() {
    String run = newRun();
    CondorProposalV1 proposed = TestCondors.proposal(run, 2, 1, "SESSION", null);

    condors.send(proposed);
    desk.play(run, 2, TestMarket.SESSION, 1, TestMarket.CALM_VIX);

    assertThat(awaitState(proposed, "DRAFT").step()).isEqualTo(2);
  }

  @Test
  void withdrawsItAtOnce_whenItWouldBreachAHardLimit() {
    String run = newRun();
    CondorProposalV1 proposed =
        TestCondors.sized(TestCondors.proposal(run, 1, 1, "SESSION", null), 30);

    condors.send(proposed);

    ProposalView ended = awaitState(proposed, "WITHDRAWN");
    assertThat(ended.history().getLast().reason())
        .contains("hard limits forbid it")
        .contains("maximum loss expiring in 2018-W07: 126150.00 USD after");
  }

  @ParameterizedTest
  @CsvSource({
    // who, what, status in DRAFT, status when submitted by trader
    "viewer,  submission, 403, 403",
    "risk,    submission, 403, 403",
    "pm,      submission, 403, 403",
    "admin,   submission, 403, 403",
    "trader2, submission, 200, 409",
    "viewer,  approvals,  403, 403",
    "admin,   approvals,  403, 403",
    "trader,  approvals,  409, 403",
    "trader2, approvals,  409, 200",
    "risk,    approvals,  409, 200",
    "pm,      approvals,  409, 200",
    "viewer,  rejections, 403, 403",
    "admin,   rejections, 403, 403",
    "trader,  rejections, 409, 403",
    "risk,    rejections, 409, 200",
    "viewer,  withdrawal, 403, 403",
    "trader,  withdrawal, 409, 200",
    "trader2, withdrawal, 409, 403",
    "admin,   withdrawal, 403, 403"
  })
  void letsTheSamePeopleDoTheSame_whateverTheKind(
      String who, String what, int inDraft, int submitted) {
    for (String kind : List.of("hedge", "condor")) {
      ProposalView draft = newDraft(kind);
      assertThat(act(who, draft, what).statusCode()).as(kind + " draft").isEqualTo(inDraft);
      if (inDraft == 200) {
        draft = newDraft(kind);
      }
      assertThat(desk.submit("trader", draft).statusCode()).isEqualTo(200);
      assertThat(act(who, draft, what).statusCode()).as(kind + " submitted").isEqualTo(submitted);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hedge", "condor"})
  void refusesApproval_whenTheHashIsWrongMalformedOrMissing(String kind) {
    ProposalView draft = newDraft(kind);
    desk.submit("trader", draft);

    assertProblem(desk.approve("risk", draft.id(), '"' + OTHER_HASH + '"'), 409, "Reload");
    assertProblem(desk.approve("risk", draft.id(), "null"), 400, "contentHash");
    assertProblem(
        desk.approve("risk", draft.id(), '"' + draft.contentHash().substring(1) + '"'),
        400,
        "contentHash");
    assertThat(desk.read(draft.id()).approvals()).isEmpty();
  }

  @Test
  void releasesToCondorService_whichFillsIt() {
    CondorProposalV1 proposed = released();

    ProposalView working = desk.read(proposed.proposalId());
    assertProblem(
        desk.as("trader").post("/api/v1/proposals/" + working.id() + "/withdrawal"),
        409,
        "cannot be taken back");
    condors.send(TestCondors.report(proposed, CondorFillV1.FILLED));
    condors.send(TestCondors.report(proposed, CondorFillV1.FILLED));
    ProposalView filled = awaitState(proposed, "FILLED");

    assertThat(working.fills()).isEmpty();
    assertThat(working.condorFill()).isNull();
    assertThat(filled.condorFill().cashUsd()).isEqualByComparingTo("2415.00");
    assertThat(filled.contentHash()).isEqualTo(working.contentHash());
    assertThat(filled.history())
        .extracting(ProposalView.History::decision)
        .containsExactly(
            "PROPOSED", "SUBMITTED", "APPROVAL", "APPROVAL", "APPROVED", "RELEASED", "FILLED");
    assertThat(
            desk.count(
                """
                select count(distinct o.xid) from proposal p
                join condor_fill f on f.proposal_id = p.id and f.xid = p.xid
                join audit l on l.subject = p.id::text and l.action = 'FILLED' and l.xid = p.xid
                join outbox o on o.xid = p.xid and o.key = p.id::text
                  and o.payload like '%%"FILLED"%%'
                join inbox i on i.event_id = 'alvh.condor.fill.v1%s' || 'FILLED'
                where p.id = '%s'
                """
                    .formatted(proposed.proposalId(), proposed.proposalId())))
        .as("state, fill, audit and fact commit together")
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {CondorFillV1.STALE, CondorFillV1.EXPIRED})
  void endsAsCondorServiceSays_whenItIsNotFilled(String outcome) {
    CondorProposalV1 proposed = released();

    condors.send(TestCondors.report(proposed, outcome));
    ProposalView ended = awaitState(proposed, outcome);

    assertThat(ended.history().getLast().reason()).isEqualTo("as the test says");
    assertThat(ended.condorFill().outcome()).isEqualTo(outcome);
    assertProblem(desk.approve("pm", ended), 409, outcome);
    assertThat(desk.as("viewer").get("/api/v1/proposals?kind=condor&state=" + outcome).asString())
        .contains(proposed.proposalId());
  }

  @Test
  void leavesItReleased_whenItsTimeRunsOutHere_becauseItMayBeFilledThere() {
    CondorProposalV1 working = released();
    desk.play(working.runId(), 2, LocalDate.of(2018, 1, 24), 0, TestMarket.CALM_VIX);
    assertThat(state(working)).isEqualTo("RELEASED");
    condors.send(TestCondors.report(working, CondorFillV1.FILLED));
    awaitState(working, "FILLED");

    CondorProposalV1 waiting = submitted();
    desk.play(waiting.runId(), 2, LocalDate.of(2018, 1, 24), 0, TestMarket.CALM_VIX);
    assertThat(state(waiting)).isEqualTo("EXPIRED");
    condors.send(TestCondors.report(waiting, CondorFillV1.FILLED));
    awaitAudit(waiting, "NOT_MOVED");
    assertThat(state(waiting)).isEqualTo("EXPIRED");
  }

  @Test
  void refusesASecond_whilePeopleDecideOnTheFirst() {
    CondorProposalV1 first = submitted();
    CondorProposalV1 second = TestCondors.proposal(first.runId(), 1, 1, "SESSION", null);

    condors.send(second);
    ProposalView refused = awaitState(second, "WITHDRAWN");

    assertThat(state(first)).isEqualTo("SUBMITTED");
    assertThat(refused.history().getLast().reason())
        .contains(first.proposalId())
        .contains("SUBMITTED");
  }

  @Test
  void makesRoom_whenAStopNeedsOtherTrades_butNeverOnceReleased() {
    CondorProposalV1 first = submitted();
    CondorProposalV1 unnamed = TestCondors.proposal(first.runId(), 1, 1, "BREACH", null);
    condors.send(unnamed);
    awaitState(unnamed, "WITHDRAWN");
    CondorProposalV1 stop = TestCondors.proposal(first.runId(), 1, 1, "BREACH", first.proposalId());
    condors.send(stop);
    awaitState(stop, "DRAFT");
    assertThat(state(first)).isEqualTo("SUPERSEDED");

    CondorProposalV1 working = released();
    CondorProposalV1 late =
        TestCondors.proposal(working.runId(), 1, 1, "BREACH", working.proposalId());
    condors.send(late);
    awaitState(late, "WITHDRAWN");
    assertThat(state(working)).isEqualTo("RELEASED");
  }

  @Test
  void endsWhatCondorServiceTakesBack_butNotWhatIsReleased() {
    CondorProposalV1 draft = proposed();
    condors.send(TestCondors.report(draft, CondorFillV1.SUPERSEDED));
    awaitState(draft, "SUPERSEDED");

    CondorProposalV1 working = released();
    condors.send(TestCondors.report(working, CondorFillV1.SUPERSEDED));
    awaitAudit(working, "NOT_MOVED");
    assertThat(state(working)).isEqualTo("RELEASED");
  }

  @Test
  void refusesSubmission_whenTheCondorBookIsAnotherByNow() {
    String run = newRun();
    CondorProposalV1 outdated = TestCondors.proposal(run, 1, 7, "SESSION", null);
    condors.send(outdated);
    ProposalView draft = awaitState(outdated, "DRAFT");

    assertProblem(desk.submit("trader", draft), 409, "version 1");
    assertThat(draft.mayAct().getFirst().allowed()).isFalse();
  }

  @Test
  void ends_whenAnotherMarketRunStarts() {
    CondorProposalV1 working = released();
    CondorProposalV1 draft = proposed();
    newRun();

    assertThat(state(working)).isEqualTo("SUPERSEDED");
    assertThat(state(draft)).isEqualTo("SUPERSEDED");
    CondorProposalV1 late = TestCondors.proposal(draft.runId(), 1, 1, "SESSION", null);
    condors.send(late);
    assertThat(awaitState(late, "WITHDRAWN").history().getLast().reason())
        .contains("another market run");
  }

  private String newRun() {
    String run = TestMarket.newRun();
    desk.play(run, 1, TestMarket.SESSION, 0, TestMarket.CALM_VIX);
    return run;
  }

  private ProposalView newDraft(String kind) {
    return kind.equals("hedge") ? desk.newDraft() : desk.read(proposed().proposalId());
  }

  private CondorProposalV1 proposed() {
    String run = TestMarket.newRun();
    CondorProposalV1 proposed = TestCondors.proposal(run, 1, 1, "SESSION", null);
    desk.play(
        TestMarket.step(run, 1, TestMarket.SESSION, 0, TestMarket.CALM_VIX)
            .pricing(TestCondors.working(proposed)));
    condors.send(proposed);
    awaitState(proposed, "DRAFT");
    return proposed;
  }

  private CondorProposalV1 submitted() {
    CondorProposalV1 proposed = proposed();
    assertThat(desk.submit("trader", desk.read(proposed.proposalId())).statusCode()).isEqualTo(200);
    return proposed;
  }

  private CondorProposalV1 released() {
    CondorProposalV1 proposed = submitted();
    ProposalView view = desk.read(proposed.proposalId());
    assertThat(Desk.view(desk.approve("trader2", view)).state()).isEqualTo("PARTIALLY_APPROVED");
    assertThat(Desk.view(desk.approve("risk", view)).state()).isEqualTo("RELEASED");
    return proposed;
  }

  private Response act(String who, ProposalView proposal, String what) {
    return switch (what) {
      case "submission" -> desk.submit(who, proposal);
      case "approvals" -> desk.approve(who, proposal);
      case "rejections" -> desk.reject(who, proposal, "no");
      default -> desk.as(who).post("/api/v1/proposals/" + proposal.id() + "/withdrawal");
    };
  }

  private List<String> kinds(String kind) {
    return desk.as("viewer").get("/api/v1/proposals?kind=" + kind).jsonPath().getList("items.kind");
  }

  private ProposalView awaitState(CondorProposalV1 proposal, String state) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                desk.count(
                        "select count(*) from proposal where id = '%s' and state = '%s'"
                            .formatted(proposal.proposalId(), state))
                    == 1);
    return desk.read(proposal.proposalId());
  }

  private void awaitAudit(CondorProposalV1 proposal, String action) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> audited(proposal, action) == 1);
  }

  private long audited(CondorProposalV1 proposal, String action) {
    return desk.count(
        "select count(*) from audit where subject = '%s' and action = '%s'"
            .formatted(proposal.proposalId(), action));
  }

  private String state(CondorProposalV1 proposal) {
    return desk.read(proposal.proposalId()).state();
  }
}
