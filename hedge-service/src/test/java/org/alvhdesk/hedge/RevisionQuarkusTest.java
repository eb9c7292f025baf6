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
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.CondorProposalV1;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.RevisionsView;
import org.junit.jupiter.api.Test;

/** Edits and fresh numbers: each is the next revision, and nobody's approval of the one before. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class RevisionQuarkusTest {
  private static final int RACES = 25;

  @Inject Desk desk;
  @Inject TestCondors condors;

  @Test
  void makesTheNextRevisionWithoutApprovals_whenATraderReducesALeg() {
    ProposalView first = desk.newSubmitted();
    desk.approve("risk", first);
    int quantity = first.legs().getFirst().quantity();

    ProposalView second = Desk.view(reduce("trader2", first, quantity - 1));

    assertThat(second.revision()).isEqualTo(2);
    assertThat(second.state()).isEqualTo("DRAFT");
    assertThat(second.submittedBy()).isNull();
    assertThat(second.contentHash()).isNotEqualTo(first.contentHash());
    assertThat(second.legs().getFirst().quantity()).isEqualTo(quantity - 1);
    assertThat(second.cost().atLimitUsd()).isLessThan(first.cost().atLimitUsd());
    assertThat(second.risk().worstCostUsd()).isEqualByComparingTo(second.cost().atLimitUsd());
    assertThat(second.risk().stressLossAfterUsd()).isGreaterThan(first.risk().stressLossAfterUsd());
    assertThat(second.trace().getFirst().ruleId()).isEqualTo("REVISION");
    assertThat(second.history().getLast().decision()).isEqualTo("EDITED");
    assertThat(second.missing()).hasSize(2);
    assertProblem(desk.approve("risk", first), 409, "DRAFT");
    assertThat(approvalRows(first)).as("what was approved stays on record").isEqualTo(1);
  }

  @Test
  void keepsEveryRevisionReadable_withWhatItChangedInWords() {
    ProposalView first = desk.newSubmitted();
    int quantity = first.legs().getFirst().quantity();
    ProposalView second = Desk.view(reduce("trader2", first, quantity - 1));

    RevisionsView all =
        Json.read(desk.as("viewer").get(path(first)).asString(), RevisionsView.class);

    assertThat(all.revisions()).extracting(RevisionsView.Revision::revision).containsExactly(2, 1);
    RevisionsView.Revision newest = all.revisions().getFirst();
    assertThat(newest.contentHash()).isEqualTo(second.contentHash());
    assertThat(newest.act()).isEqualTo("EDITED");
    assertThat(newest.by()).isEqualTo("trader2");
    assertThat(newest.reason()).isEqualTo("half is enough");
    assertThat(newest.changes())
        .anyMatch(w -> w.contains("quantity " + quantity + " to " + (quantity - 1)))
        .anyMatch(w -> w.startsWith("cost at the limits"));
    assertThat(all.revisions().getLast().contentHash()).isEqualTo(first.contentHash());
    assertThat(all.mayRevise().allowed()).as("a viewer may not").isFalse();
    assertThat(
            desk.text(
                "select encode(sha256(content), 'hex') from proposal_revision where proposal_id ="
                    + " '%s' and revision = 1".formatted(first.id())))
        .isEqualTo(first.contentHash());
  }

  @Test
  void barsEverybodyWithAHandInIt_whenItIsSubmittedAgain() {
    ProposalView first = desk.newSubmitted(); // by trader
    assertProblem(reduce("pm", first, 1), 403, "needs the role trader");
    ProposalView second = Desk.view(reduce("trader2", first, 1));
    assertThat(desk.submit("trader2", second).statusCode()).isEqualTo(200);

    assertProblem(desk.approve("trader", second), 403, "had a hand in this proposal");
    assertProblem(desk.approve("trader2", second), 403, "You submitted");
    assertThat(desk.approve("risk", second).statusCode()).isEqualTo(200);
    for (String name : List.of("trader", "trader2")) {
      assertThat(
              desk.refusal(
                  false,
                  ("insert into approval (proposal_id, revision, approver, roles, content_hash,"
                          + " approved_at) values ('%s', 2, '%s', 'pm', '%s', now())")
                      .formatted(second.id(), name, second.contentHash())))
          .contains("cannot approve");
    }
  }

  @Test
  void bringsFreshNumbers_whenAStaleOneIsPricedAnew() {
    ProposalView first = desk.newSubmitted();
    desk.play(first.runId(), 2, SESSION, 1, CALM_VIX + 2);
    assertProblem(desk.approve("risk", first), 409, "Make a revision");

    ProposalView fresh = Desk.view(revise("trader", first, "[]", null));

    assertThat(fresh.state()).isEqualTo("DRAFT");
    assertThat(fresh.revision()).isEqualTo(2);
    assertThat(fresh.snapshotId()).isEqualTo(first.runId() + "-2");
    assertThat(fresh.step()).isEqualTo(2);
    assertThat(fresh.risk().market().vix()).isEqualTo(CALM_VIX + 2);
    assertThat(fresh.legs()).hasSameSizeAs(first.legs());
    assertThat(fresh.legs().getFirst().strike()).isEqualTo(first.legs().getFirst().strike());
    assertThat(fresh.cost().atLimitUsd()).isGreaterThan(first.cost().atLimitUsd());
    assertThat(fresh.history().getLast().decision()).isEqualTo("REFRESHED");
    assertThat(desk.submit("trader", fresh).statusCode()).isEqualTo(200);
    desk.approve("trader2", fresh);
    assertThat(Desk.view(desk.approve("risk", fresh)).state()).isEqualTo("FILLED");
  }

  @Test
  void refuses_whoMayNotAndWhatCannotBe() {
    ProposalView first = desk.newSubmitted();
    int quantity = first.legs().getFirst().quantity();

    assertProblem(reduce("risk", first, 1), 403, "the role trader");
    assertProblem(reduce("viewer", first, 1), 403, "the role trader");
    assertProblem(reduce("admin", first, 1), 403, "the role trader");
    assertProblem(reduce("trader", first, quantity + 1), 400, "from 0 to " + quantity);
    assertProblem(reduce("trader", first, -1), 400, "from 0");
    assertProblem(revise("trader", first, "[{\"leg\":9,\"quantity\":1}]", "x"), 400, "leg must be");
    assertProblem(revise("trader", first, "[{\"leg\":0}]", "x"), 400, "changes nothing");
    assertProblem(
        revise("trader", first, "[{\"leg\":0,\"quantity\":1},{\"leg\":0,\"quantity\":1}]", "x"),
        400,
        "edited twice");
    assertProblem(
        revise("trader", first, "[{\"leg\":0,\"quantity\":1}]", " "), 400, "needs a reason");
    assertProblem(revise("trader", first, "[{\"leg\":0,\"limitPoints\":0.01}]", "x"), 400, "tick");
    assertProblem(
        revise("trader", first, "[{\"leg\":0,\"limitPoints\":0.05}]", "x"),
        400,
        "better than the market");
    assertProblem(
        desk.post("trader", first.id(), "revisions", "{\"reason\":\"x\"}"), 400, "contentHash");
    assertProblem(
        desk.post("trader", first.id(), "revisions", "{\"baseHash\":\"" + "ab".repeat(32) + "\"}"),
        409,
        "Reload");
    assertThat(desk.read(first.id()).revision()).isEqualTo(1);
  }

  @Test
  void refuses_whenNothingWouldBeLeft() {
    ProposalView first = desk.newDraft();
    String all =
        "["
            + String.join(
                ",",
                IntStream.range(0, first.legs().size())
                    .mapToObj(i -> "{\"leg\":%d,\"quantity\":0}".formatted(i))
                    .toList())
            + "]";

    assertProblem(revise("trader", first, all, "no"), 400, "Withdraw or reject");
  }

  @Test
  void takesALimitOfAPerson_whenItCanBeWorked() {
    ProposalView first = desk.newDraft();
    BigDecimal wider = first.legs().getFirst().limitPoints().add(new BigDecimal("0.10"));

    ProposalView second =
        Desk.view(
            revise(
                "trader",
                first,
                "[{\"leg\":0,\"limitPoints\":" + wider.toPlainString() + "}]",
                "it moves fast"));

    assertThat(second.legs().getFirst().limitPoints()).isEqualByComparingTo(wider);
    assertThat(second.cost().atLimitUsd()).isGreaterThan(first.cost().atLimitUsd());
  }

  @Test
  void refusesACondorChange_andSaysWhatToDo() {
    CondorProposalV1 proposed =
        TestCondors.proposal(desk.newDraft().runId(), 1, 1, "SESSION", null);
    condors.send(proposed);
    desk.awaitProposal(proposed.proposalId());
    ProposalView view = desk.read(proposed.proposalId());

    Response response = revise("trader", view, "[]", null);

    assertProblem(response, 409, "condor-service proposes another one");
    assertThat(response.jsonPath().getString("type")).isEqualTo("/problems/not-revisable");
  }

  @Test
  void refuses_whenItIsDecided() {
    ProposalView first = desk.newSubmitted();
    desk.approve("trader2", first);
    desk.approve("risk", first);

    assertProblem(reduce("trader", first, 1), 409, "FILLED");
  }

  @Test
  void answersTheSame_whenTheKeyIsRepeated() {
    ProposalView first = desk.newDraft();
    String body = body(first, "[]", null);

    String once = keyed(first, body).asString();
    String again = keyed(first, body).asString();

    assertThat(again).isEqualTo(once);
    assertThat(desk.read(first.id()).revision()).isEqualTo(2);
  }

  @Test
  void letsOneWin_whenAnEditRacesTheLastApproval() throws Exception {
    for (int round = 0; round < RACES; round++) {
      ProposalView proposal = desk.newSubmitted();
      assertThat(desk.approve("trader2", proposal).statusCode()).isEqualTo(200);

      List<Response> both =
          atOnce(() -> desk.approve("risk", proposal), () -> reduce("trader", proposal, 1));

      ProposalView after = desk.read(proposal.id());
      assertThat(both).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
      boolean edited = both.getLast().statusCode() == 200;
      assertThat(after.state()).isEqualTo(edited ? "DRAFT" : "FILLED");
      assertThat(after.revision()).isEqualTo(edited ? 2 : 1);
      assertThat(after.fills()).hasSize(edited ? 0 : proposal.legs().size());
      assertThat(approvalRows(proposal)).isEqualTo(edited ? 1 : 2);
    }
  }

  @Test
  void keepsRevisionsInTheDatabase_whateverTheServiceDoes() {
    ProposalView first = desk.newSubmitted();
    String id = first.id();

    assertThat(desk.refusal(false, "delete from proposal_revision")).contains("permission denied");
    assertThat(desk.refusal(true, "delete from proposal_revision")).contains("immutable");
    assertThat(desk.refusal(true, "update proposal_revision set reason = 'x'"))
        .contains("immutable");
    assertThat(desk.refusal(false, "update proposal set headline = 'x' where id = '" + id + "'"))
        .contains("immutable");
    assertThat(
            desk.refusal(
                false,
                "update proposal set revision = 3, state = 'DRAFT', submitted_by = null where id = '"
                    + id
                    + "'"))
        .contains("next revision");
    assertThat(desk.refusal(false, "update proposal set revision = 2 where id = '" + id + "'"))
        .contains("draft nobody has submitted");
    assertThat(
            desk.refusal(
                false,
                "update proposal set revision = 2, state = 'DRAFT', submitted_by = null where id = '"
                    + id
                    + "'"))
        .contains("is not on record");
    assertThat(
            desk.refusal(false, "update proposal set submitted_by = null where id = '" + id + "'"))
        .contains("immutable");
  }

  private Response reduce(String name, ProposalView proposal, int quantity) {
    return revise(name, proposal, "[{\"leg\":0,\"quantity\":" + quantity + "}]", "half is enough");
  }

  private Response revise(String name, ProposalView proposal, String edits, String reason) {
    return desk.post(name, proposal.id(), "revisions", body(proposal, edits, reason));
  }

  private static String body(ProposalView proposal, String edits, String reason) {
    return "{\"baseHash\":\"%s\",\"edits\":%s,\"reason\":%s}"
        .formatted(proposal.contentHash(), edits, reason == null ? "null" : '"' + reason + '"');
  }

  private Response keyed(ProposalView proposal, String body) {
    return desk.as("trader")
        .header("Idempotency-Key", "revise-" + proposal.id())
        .contentType("application/json")
        .body(body)
        .post(path(proposal));
  }

  private static String path(ProposalView proposal) {
    return "/api/v1/proposals/" + proposal.id() + "/revisions";
  }

  private long approvalRows(ProposalView proposal) {
    return desk.count("select count(*) from approval where proposal_id = '" + proposal.id() + "'");
  }

  private static List<Response> atOnce(Callable<Response> one, Callable<Response> other)
      throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      List<Future<Response>> futures = pool.invokeAll(List.of(one, other));
      return List.of(futures.getFirst().get(), futures.getLast().get());
    }
  }
}
