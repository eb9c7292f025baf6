package org.alvhdesk.hedge;

import static org.alvhdesk.hedge.Desk.assertProblem;
import static org.alvhdesk.hedge.TestMarket.CALM_VIX;
import static org.alvhdesk.hedge.TestMarket.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.CondorProposalV1;
import org.alvhdesk.contracts.rest.EmergencyView;
import org.alvhdesk.contracts.rest.ProposalView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One person releases what reduces risk; two others look at it afterwards. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class EmergencyQuarkusTest {
  @Inject Desk desk;
  @Inject TestCondors condors;

  /** The desk may have one open review only, and the tests share the desk. */
  @AfterEach
  void closeWhatIsOpen() {
    for (EmergencyView open : all()) {
      if (open.open()) {
        for (String name : List.of("risk", "pm", "trader2", "risk2")) {
          review(name, open.proposalId(), "seen");
        }
      }
    }
  }

  @Test
  void releasesAtOnceAndOpensAReview_whenItReducesRisk() {
    ProposalView proposal = desk.newSubmitted();
    assertThat(proposal.risk().direction()).isEqualTo("RISK_REDUCING");

    ProposalView filled = Desk.view(breakGlass("trader", proposal, "the market falls"));

    assertThat(filled.state()).isEqualTo("FILLED");
    assertThat(filled.approvals()).isEmpty();
    assertThat(filled.history())
        .extracting(ProposalView.History::decision)
        .containsExactly(
            "PROPOSED", "SUBMITTED", "BREAK_GLASS", "REVIEW_OPENED", "RELEASED", "FILLED");
    EmergencyView open = of(proposal);
    assertThat(open.open()).isTrue();
    assertThat(open.brokenBy()).isEqualTo("trader");
    assertThat(open.reason()).isEqualTo("the market falls");
    assertThat(open.stressAfterUsd()).isLessThanOrEqualTo(open.stressBeforeUsd());
    assertThat(open.missing())
        .containsExactly(
            "1 review by role risk", "1 review by another person (any of pm, risk, trader)");
    assertThat(
            desk.count(
                "select count(*) from emergency_review e join proposal p on p.id = e.proposal_id"
                    + " and p.xid = e.xid join audit a on a.subject = p.id::text and a.xid = e.xid"
                    + " and a.action = 'BREAK_GLASS' and a.acr = '2' where p.id = '"
                    + proposal.id()
                    + "'"))
        .as("the state, the review and the line of the audit in one transaction")
        .isEqualTo(1);
  }

  @Test
  void staysOpenUntilTwoOthersHaveSigned_oneOfThemRisk() {
    ProposalView proposal = desk.newSubmitted(); // by trader
    Desk.view(breakGlass("pm", proposal, "the market falls"));

    assertProblem(review("pm", proposal.id(), "fine"), 403, "You had a hand in this emergency");
    assertProblem(review("trader", proposal.id(), "fine"), 403, "You had a hand in this emergency");
    assertProblem(review("viewer", proposal.id(), "fine"), 403, "roles pm, risk, trader");
    assertProblem(review("admin", proposal.id(), "fine"), 403, "roles pm, risk, trader");
    assertProblem(review("risk", proposal.id(), " "), 400, "comment");
    assertThat(review("trader2", proposal.id(), "as I would").statusCode()).isEqualTo(200);
    assertThat(review("trader2", proposal.id(), "again").statusCode()).isEqualTo(200);
    assertThat(of(proposal).signatures()).hasSize(1);
    assertThat(of(proposal).missing()).containsExactly("1 review by role risk");
    assertThat(of(proposal).open()).isTrue();

    assertThat(review("risk", proposal.id(), "right").statusCode()).isEqualTo(200);

    EmergencyView closed = of(proposal);
    assertThat(closed.open()).isFalse();
    assertThat(closed.signatures())
        .extracting(EmergencyView.Signature::comment)
        .containsExactly("as I would", "right");
    assertProblem(review("risk2", proposal.id(), "late"), 409, "closed");
    assertThat(desk.read(proposal.id()).history())
        .extracting(ProposalView.History::decision)
        .endsWith("EMERGENCY_REVIEWED", "EMERGENCY_REVIEWED", "REVIEW_CLOSED");
  }

  @Test
  void refusesASecondOne_whileAReviewIsOpen() {
    ProposalView first = desk.newSubmitted();
    Desk.view(breakGlass("trader", first, "now"));
    ProposalView second = desk.newSubmitted();

    assertProblem(breakGlass("trader", second, "again"), 409, "not reviewed yet");
    assertThat(desk.read(second.id()).state()).isEqualTo("SUBMITTED");
    assertThat(
            desk.refusal(
                false,
                ("insert into emergency_review select '%s', run_id, book_id, revision,"
                        + " content_hash, broken_by, roles, editors, reason, direction, why,"
                        + " stress_before_usd, stress_after_usd, opened_at, market_time, xid,"
                        + " policy, people, factors, reviewers from emergency_review where proposal_id = '%s'")
                    .formatted(second.id(), first.id())))
        .contains("still waits for its review");
  }

  @Test
  void refuses_withoutAFreshSecondFactorAReasonTheRoleOrTheHash() {
    ProposalView proposal = desk.newSubmitted();
    String body = body(proposal.contentHash(), "now");

    Response plain = post(desk.as("trader"), proposal, body);
    assertProblem(plain, 401, "second factor");
    assertThat(plain.header("WWW-Authenticate")).contains("insufficient_user_authentication");
    assertProblem(breakGlass("trader", proposal, " "), 400, "reason");
    assertProblem(breakGlass("viewer", proposal, "now"), 403, "roles pm, risk, trader");
    assertProblem(breakGlass("admin", proposal, "now"), 403, "roles pm, risk, trader");
    assertProblem(
        post(desk.withSecondFactor("trader"), proposal, body("ab".repeat(32), "now")),
        409,
        "Reload");
    assertProblem(
        post(desk.withSecondFactor("trader"), proposal, "{\"reason\":\"now\"}"),
        400,
        "contentHash");
    assertThat(desk.read(proposal.id()).state()).isEqualTo("SUBMITTED");
    assertThat(all()).noneMatch(e -> e.proposalId().equals(proposal.id()));
  }

  @Test
  void refusesADraft_andWhatIsDecided() {
    ProposalView draft = desk.newDraft();
    assertProblem(breakGlass("trader", draft, "now"), 409, "DRAFT");
    desk.submit("trader", draft);
    desk.reject("risk", draft, "no");

    assertProblem(breakGlass("trader", draft, "now"), 409, "REJECTED");
  }

  @Test
  void refusesWhatDoesNotReduceRisk_andSaysWhichFigure() {
    CondorProposalV1 proposed =
        TestCondors.proposal(desk.newDraft().runId(), 1, 1, "SESSION", null);
    condors.send(proposed);
    desk.awaitProposal(proposed.proposalId());
    ProposalView view = desk.read(proposed.proposalId());
    desk.submit("trader", view);

    Response response = breakGlass("trader", view, "now");

    assertProblem(response, 409, "only condor-service can price");
    assertThat(response.jsonPath().getString("type")).isEqualTo("/problems/not-risk-reducing");
  }

  @Test
  void goesStaleInsteadOfBeingReleased_whenThePriceIsOutsideWhatWasShown() {
    ProposalView proposal = desk.newSubmitted();
    desk.play(proposal.runId(), 2, SESSION, 1, CALM_VIX + 2);

    assertProblem(breakGlass("trader", proposal, "now"), 409, "does not hold any more");

    assertThat(desk.read(proposal.id()).state()).isEqualTo("STALE");
    assertThat(all()).noneMatch(e -> e.proposalId().equals(proposal.id()));
  }

  @Test
  void answersTheSame_whenThereIsNoEmergencyToReview() {
    ProposalView proposal = desk.newSubmitted();

    assertProblem(review("risk", proposal.id(), "x"), 409, "no emergency to review");
  }

  @Test
  void keepsEmergenciesAndSignaturesForEver() {
    ProposalView proposal = desk.newSubmitted();
    Desk.view(breakGlass("trader", proposal, "now"));
    review("risk", proposal.id(), "seen");

    for (String table : List.of("emergency_review", "emergency_signature")) {
      assertThat(desk.refusal(false, "delete from " + table)).contains("permission denied");
      assertThat(desk.refusal(true, "delete from " + table)).contains("immutable");
    }
    assertThat(
            desk.refusal(
                false,
                ("insert into emergency_signature (proposal_id, reviewer, roles, comment,"
                        + " signed_at) values ('%s', 'trader', 'trader', 'mine', now())")
                    .formatted(proposal.id())))
        .contains("cannot review it");
  }

  private Response breakGlass(String name, ProposalView proposal, String reason) {
    return post(desk.withSecondFactor(name), proposal, body(proposal.contentHash(), reason));
  }

  private static String body(String hash, String reason) {
    return "{\"contentHash\":\"" + hash + "\",\"reason\":\"" + reason + "\"}";
  }

  private static Response post(RequestSpecification as, ProposalView proposal, String body) {
    return as.contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/proposals/" + proposal.id() + "/emergency");
  }

  private Response review(String name, String id, String comment) {
    return desk.as(name)
        .contentType(ContentType.JSON)
        .body("{\"comment\":\"" + comment + "\"}")
        .post("/api/v1/emergencies/" + id + "/reviews");
  }

  private EmergencyView of(ProposalView proposal) {
    return all().stream()
        .filter(e -> e.proposalId().equals(proposal.id()))
        .findFirst()
        .orElseThrow();
  }

  private List<EmergencyView> all() {
    List<Object> items = desk.as("viewer").get("/api/v1/emergencies").jsonPath().getList("items");
    return items.stream().map(item -> Json.read(Json.write(item), EmergencyView.class)).toList();
  }
}
