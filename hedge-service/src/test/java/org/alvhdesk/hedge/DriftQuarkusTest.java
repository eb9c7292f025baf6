package org.alvhdesk.hedge;

import static org.alvhdesk.hedge.Desk.assertProblem;
import static org.alvhdesk.hedge.TestMarket.CALM_VIX;
import static org.alvhdesk.hedge.TestMarket.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.CondorProposalV1;
import org.alvhdesk.contracts.rest.DriftView;
import org.alvhdesk.contracts.rest.ProposalView;
import org.junit.jupiter.api.Test;

/** The market moves between what was shown and what is approved, released and worked. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class DriftQuarkusTest {
  /** Far enough for every VIX call to leave its limit. */
  private static final double MOVED_VIX = CALM_VIX + 2;

  @Inject Desk desk;
  @Inject AuditForger forger;
  @Inject TestMarket market;
  @Inject TestCondors condors;

  @Test
  void holds_whenNothingMoved_andSaysAtWhichLimitsItWouldWork() {
    ProposalView proposal = desk.newSubmitted();

    DriftView drift = drift(proposal);

    assertThat(drift.holds()).isTrue();
    assertThat(drift.reasons()).isEmpty();
    assertThat(drift.text()).contains("would work at: BUY").contains("approved at most");
    assertThat(drift.rows())
        .allMatch(DriftView.Row::holds)
        .extracting(DriftView.Row::what)
        .contains("Cost (USD)", "Worst shock loss (USD)", "Book version", "Rule set");
    assertThat(drift.snapshotId()).isEqualTo(proposal.snapshotId());
  }

  @Test
  void movesToStaleAndKeepsThat_whenTheFirstApprovalComesTooLate() {
    ProposalView proposal = desk.newSubmitted();
    desk.play(proposal.runId(), 2, SESSION, 1, MOVED_VIX);
    assertThat(drift(proposal).holds()).isFalse();

    Response late = desk.approve("trader2", proposal);

    assertProblem(late, 409, "What was shown does not hold any more");
    assertThat(late.jsonPath().getString("type")).isEqualTo("/problems/market-moved");
    assertThat(late.jsonPath().getString("detail"))
        .contains("it costs ")
        .contains("approved were at most")
        .contains("Make a revision");
    ProposalView stale = desk.read(proposal.id());
    assertThat(stale.state()).isEqualTo("STALE");
    assertThat(stale.approvals()).isEmpty();
    assertThat(stale.history().getLast().decision()).isEqualTo("STALE");
    assertThat(stale.history().getLast().reason()).contains("it costs ");
    assertProblem(desk.approve("risk", proposal), 409, "STALE");
    assertThat(
            desk.count(
                "select count(*) from proposal p join audit a on a.subject = p.id::text and a.xid ="
                    + " p.xid and a.action = 'STALE' join outbox o on o.xid = p.xid and o.key ="
                    + " p.id::text where p.id = '"
                    + proposal.id()
                    + "'"))
        .as("state, audit and fact in one transaction")
        .isEqualTo(1);
  }

  @Test
  void countsNoSecondApproval_whenTheMarketMovedBetweenBoth() {
    ProposalView proposal = desk.newSubmitted();
    assertThat(desk.approve("trader2", proposal).statusCode()).isEqualTo(200);
    desk.play(proposal.runId(), 2, SESSION, 1, MOVED_VIX);

    assertProblem(desk.approve("risk", proposal), 409, "does not hold");

    ProposalView stale = desk.read(proposal.id());
    assertThat(stale.state()).isEqualTo("STALE");
    assertThat(stale.fills()).isEmpty();
    assertThat(stale.approvals()).hasSize(1);
  }

  @Test
  void goesStale_whenOnlyTheBookChanged() {
    ProposalView proposal = desk.newSubmitted();
    desk.asOwner(
        "update hedge_book set version = version + 1 where run_id = '" + proposal.runId() + "'");

    assertThat(drift(proposal).reasons())
        .singleElement()
        .asString()
        .contains("approved was a change of version");
    assertProblem(desk.approve("risk", proposal), 409, "the book is at version");
    assertThat(desk.read(proposal.id()).state()).isEqualTo("STALE");
  }

  @Test
  void fillsAtThePrevailingPriceAndSaysSo_whenItIsInsideWhatWasApproved() {
    ProposalView proposal = desk.newSubmitted();
    desk.play(proposal.runId(), 2, SESSION, 1, CALM_VIX - 0.1);
    desk.approve("trader2", proposal);

    ProposalView filled = Desk.view(desk.approve("risk", proposal));

    assertThat(filled.state()).isEqualTo("FILLED");
    BigDecimal limit = filled.legs().getFirst().limitPoints();
    assertThat(filled.fills().getFirst().pricePoints()).isLessThan(limit);
    assertThat(filled.history())
        .filteredOn(line -> line.decision().equals("RELEASED"))
        .singleElement()
        .extracting(ProposalView.History::reason)
        .asString()
        .contains("working limits: BUY")
        .contains("(approved at most " + limit.toPlainString() + ")");
  }

  @Test
  void isJudgedAgainEachStep_whileItIsReleasedAndNotFilled() {
    ProposalView waits = released();
    desk.play(waits.runId(), 2, SESSION, 1, MOVED_VIX);
    assertThat(desk.read(waits.id()).state()).isEqualTo("STALE");

    ProposalView comes = released();
    desk.play(comes.runId(), 2, SESSION, 1, CALM_VIX);
    assertThat(desk.read(comes.id()).state()).isEqualTo("FILLED");
  }

  @Test
  void judgesNothing_whenItIsDecided() {
    ProposalView proposal = desk.newSubmitted();
    desk.reject("risk", proposal, "no");

    DriftView drift = drift(proposal);

    assertThat(drift.holds()).isNull();
    assertThat(drift.text()).contains("REJECTED");
  }

  @Test
  void approvesACondorChange_whenWhatWasShownHolds_andJudgesItAgainAtTheRelease() {
    CondorProposalV1 proposed = submittedCondor();
    ProposalView view = desk.read(proposed.proposalId());
    DriftView drift = drift(view);
    assertThat(drift.holds()).as(drift.text()).isTrue();
    assertThat(drift.text()).contains("would work at: SELL 3 SECOND").contains("approved at least");
    assertThat(drift.rows())
        .allMatch(DriftView.Row::holds)
        .extracting(DriftView.Row::what)
        .contains(
            "Cost (USD)",
            "Worst shock loss (USD)",
            "Hard limits broken",
            "Condor book version",
            "Rule set");
    assertThat(Desk.view(desk.approve("trader2", view)).state()).isEqualTo("PARTIALLY_APPROVED");

    play(proposed, 2, CALM_VIX, TestCondors.working(proposed, "8.20", "-12100.00"));

    assertThat(Desk.view(desk.approve("risk", view)).state()).isEqualTo("RELEASED");
  }

  @Test
  void movesACondorChangeToStale_whenVolatilityJumpsBeforeTheApproval() {
    CondorProposalV1 proposed = submittedCondor();
    ProposalView view = desk.read(proposed.proposalId());
    assertThat(view.risk().direction()).isEqualTo("RISK_INCREASING");
    play(proposed, 2, CALM_VIX + 8, TestCondors.working(proposed, "9.60", "-60000.00"));

    Response late = desk.approve("risk", view);

    assertProblem(late, 409, "the stress loss is");
    assertThat(late.jsonPath().getString("type")).isEqualTo("/problems/market-moved");
    assertThat(late.jsonPath().getString("detail")).contains("The rules propose another one");
    ProposalView stale = desk.read(view.id());
    assertThat(stale.state()).isEqualTo("STALE");
    assertThat(stale.approvals()).isEmpty();
    assertThat(stale.history().getLast().reason()).contains("the stress loss is");
    assertThat(drift(view).rows())
        .as("fresh numbers")
        .filteredOn(row -> row.what().startsWith("Worst shock loss"))
        .singleElement()
        .satisfies(row -> assertThat(row.holds()).isFalse());
  }

  @Test
  void countsNoLastApprovalOfACondorChange_whenItLeftItsBandsAfterTheFirst() {
    CondorProposalV1 proposed = submittedCondor();
    ProposalView view = desk.read(proposed.proposalId());
    assertThat(desk.approve("trader2", view).statusCode()).isEqualTo(200);
    play(proposed, 2, CALM_VIX, TestCondors.working(proposed, "7.90", "-12000.00"));

    assertProblem(desk.approve("risk", view), 409, "outside its limit of 7.95");

    ProposalView stale = desk.read(view.id());
    assertThat(stale.state()).isEqualTo("STALE");
    assertThat(stale.approvals()).hasSize(1);
    assertThat(stale.condorFill()).isNull();
  }

  @Test
  void waitsForTheNextStep_whenNobodyHasPricedACondorChange() {
    CondorProposalV1 proposed = submittedCondor();
    ProposalView view = desk.read(proposed.proposalId());
    desk.play(proposed.runId(), 2, SESSION, 1, CALM_VIX);
    assertThat(drift(view).waits()).isTrue();
    assertThat(drift(view).holds()).isFalse();

    Response early = desk.approve("risk", view);

    assertProblem(early, 409, "wait for the next step");
    assertThat(early.jsonPath().getString("type")).isEqualTo("/problems/not-priced");
    assertThat(desk.read(view.id()).state()).isEqualTo("SUBMITTED");
    play(proposed, 3, CALM_VIX, TestCondors.working(proposed));
    assertThat(Desk.view(desk.approve("risk", view)).state()).isEqualTo("PARTIALLY_APPROVED");
  }

  @Test
  void movesACondorChangeToStale_whenItsBookIsAnother() {
    CondorProposalV1 proposed = submittedCondor();
    ProposalView view = desk.read(proposed.proposalId());
    TestMarket.Step next = TestMarket.step(view.runId(), 2, SESSION, 1, CALM_VIX);
    desk.play(next.with(new BigDecimal("0.00"), next.condor()));

    assertProblem(desk.approve("risk", view), 409, "the condor book is at version 2");
    assertThat(desk.read(view.id()).state()).isEqualTo("STALE");
  }

  private CondorProposalV1 submittedCondor() {
    CondorProposalV1 proposed = TestCondors.proposal(TestMarket.newRun(), 1, 1, "SESSION", null);
    play(proposed, 1, CALM_VIX, TestCondors.working(proposed));
    condors.send(proposed);
    desk.awaitProposal(proposed.proposalId());
    ProposalView view = desk.read(proposed.proposalId());
    assertThat(desk.submit("trader", view).statusCode()).isEqualTo(200);
    return proposed;
  }

  private void play(
      CondorProposalV1 proposed, long step, double vix, CondorBookV1.Working working) {
    desk.play(
        TestMarket.step(proposed.runId(), step, SESSION, (int) step - 1, vix).pricing(working));
  }

  @Test
  void answersEverybodyOfTheDesk_andNobodyElse() {
    ProposalView proposal = desk.newDraft();
    for (String name : new String[] {"viewer", "trader", "risk", "pm", "admin"}) {
      assertThat(desk.as(name).get(path(proposal)).statusCode()).isEqualTo(200);
    }
    assertProblem(desk.as("viewer").get("/api/v1/proposals/nonsense/drift"), 404, "nonsense");
  }

  /**
   * Released and not filled: the paper broker fills at once, so it is put there by hand, in the
   * audit too.
   */
  private ProposalView released() {
    ProposalView proposal = desk.newSubmitted();
    desk.asOwner("update proposal set state = 'RELEASED' where id = '" + proposal.id() + "'");
    forger.written("system", "RELEASED", proposal.id(), "RELEASED", proposal.contentHash());
    return proposal;
  }

  private DriftView drift(ProposalView proposal) {
    Response response = desk.as("viewer").get(path(proposal));
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return Json.read(response.asString(), DriftView.class);
  }

  private static String path(ProposalView proposal) {
    return "/api/v1/proposals/" + proposal.id() + "/drift";
  }
}
