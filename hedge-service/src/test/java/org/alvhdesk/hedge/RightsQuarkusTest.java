package org.alvhdesk.hedge;

import static org.alvhdesk.hedge.Desk.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.rest.PolicyView;
import org.alvhdesk.contracts.rest.ProposalView;
import org.junit.jupiter.api.Test;

/** Each yes and each no of veto, request for changes and inbox; nobody can ask Keycloak here. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class RightsQuarkusTest {
  private static final String OTHER_HASH = "ab".repeat(32);

  @Inject Desk desk;

  @Test
  void vetoesForGood_onlyAsRiskWithAReasonAndTheContentThatWasSeen() {
    ProposalView proposal = desk.newSubmitted();
    desk.approve("trader2", proposal);

    for (String nobody : List.of("viewer", "trader", "trader2", "pm", "admin")) {
      assertProblem(stop(nobody, proposal, "veto", "never"), 403, "role risk itself");
    }
    assertProblem(stop("risk", proposal, "veto", " "), 400, "needs a reason");
    assertProblem(
        desk.post("risk", proposal.id(), "veto", "{\"reason\":\"no\"}"), 400, "contentHash");
    assertProblem(
        desk.post("risk", proposal.id(), "veto", body(OTHER_HASH, "never")), 409, "Reload");
    assertThat(desk.read(proposal.id()).state()).isEqualTo("PARTIALLY_APPROVED");

    ProposalView vetoed = Desk.view(stop("risk", proposal, "veto", "never"));
    assertThat(vetoed.state()).isEqualTo("VETOED");
    assertThat(vetoed.history().getLast())
        .satisfies(
            line -> {
              assertThat(line.decision()).isEqualTo("VETOED");
              assertThat(line.actor()).isEqualTo("risk");
              assertThat(line.reason()).isEqualTo("never");
            });
    assertThat(stop("risk", proposal, "veto", "never").statusCode()).isEqualTo(200);
    assertProblem(stop("risk2", proposal, "veto", "never"), 409, "VETOED");
    assertProblem(desk.approve("risk", proposal), 409, "VETOED");
    assertThat(desk.read(proposal.id()).history()).hasSameSizeAs(vetoed.history());
  }

  @Test
  void refusesAVetoOfADraft() {
    assertProblem(stop("risk", desk.newDraft(), "veto", "never"), 409, "DRAFT");
  }

  @Test
  void sendsBackForChanges_onlyAsAnotherApproverWithAReason() {
    ProposalView proposal = desk.newSubmitted();

    assertProblem(changes("viewer", proposal, "smaller"), 403, "one of the roles pm, risk, trader");
    assertProblem(changes("admin", proposal, "smaller"), 403, "one of the roles");
    assertProblem(changes("trader", proposal, "smaller"), 403, "You submitted this proposal");
    assertProblem(changes("pm", proposal, ""), 400, "needs a reason");

    ProposalView back = Desk.view(changes("pm", proposal, "smaller"));
    assertThat(back.state()).isEqualTo("CHANGES_REQUESTED");
    assertThat(back.missing()).isEmpty();
    assertThat(changes("pm", proposal, "smaller").statusCode()).isEqualTo(200);
    assertProblem(changes("risk", proposal, "larger"), 409, "CHANGES_REQUESTED");
    assertProblem(desk.approve("risk", proposal), 409, "CHANGES_REQUESTED");
    assertThat(
            desk.as("viewer")
                .get("/api/v1/proposals?state=CHANGES_REQUESTED")
                .jsonPath()
                .getList("items.id"))
        .contains(proposal.id());
    assertThat(Desk.view(stop("risk", proposal, "veto", "not even changed")).state())
        .isEqualTo("VETOED");
  }

  @Test
  void offersExactlyWhatIsAccepted() {
    ProposalView proposal = desk.newSubmitted();

    assertThat(allowed("risk", proposal))
        .containsExactly("approve", "reject", "request-changes", "veto");
    assertThat(allowed("pm", proposal))
        .as("only who may submit this kind may edit it")
        .containsExactly("approve", "reject", "request-changes");
    assertThat(allowed("trader", proposal)).containsExactly("revise", "withdraw");
    assertThat(allowed("viewer", proposal)).isEmpty();
    assertThat(allowed("admin", proposal)).isEmpty();
  }

  @Test
  void putsItIntoTheInboxOfEveryoneWhoseApprovalIsAsked_andOfNobodyElse() {
    ProposalView proposal = desk.newSubmitted();
    assertInbox(proposal, List.of("risk", "risk2", "trader2", "pm"));

    desk.approve("trader2", proposal);
    assertInbox(proposal, List.of("risk", "risk2", "pm"));

    desk.approve("risk", proposal);
    assertInbox(proposal, List.of());

    assertInbox(desk.newDraft(), List.of());
    assertProblem(desk.as("risk").get("/api/v1/proposals?waiting=you"), 400, "waiting must be me");
  }

  @Test
  void saysWhoMustAgree_andThatPeopleAreUnknown() {
    ProposalView proposal = desk.newSubmitted();

    assertThat(proposal.quorum().policy()).isEqualTo("DESK/3");
    assertThat(proposal.quorum().minimumPeople()).isEqualTo(2);
    assertThat(proposal.quorum().roles()).containsExactly("1 of risk");
    assertThat(proposal.quorum().secondFactor()).isFalse();
    assertThat(proposal.quorum().because()).containsExactly("always");
    assertThat(proposal.quorum().people()).isEmpty();
    assertThat(proposal.quorum().membersUnknown()).contains("Keycloak");
    assertThat(proposal.quorum().outOfReach()).isEmpty();
  }

  @Test
  void showsThePolicy_andThatItCannotSayWhetherTheDeskSuffices() {
    Response response = desk.as("viewer").get("/api/v1/approval-policy");
    PolicyView policy = Json.read(response.asString(), PolicyView.class);

    assertThat(policy.name()).isEqualTo("DESK/3");
    assertThat(policy.kinds())
        .extracting(PolicyView.Kind::kind)
        .containsExactly("hedge", "condor", "ruleset", "limit", "policy", "emergency");
    assertThat(policy.vetoRoles()).containsExactly("risk");
    assertThat(policy.deadlocks()).isNull();
    assertThat(policy.membersUnknown()).contains("Keycloak");
  }

  @Test
  void delegatesNothing_whenNobodyKnowsWhoBelongsToTheDesk() {
    desk.newDraft();

    assertProblem(
        desk.as("risk")
            .contentType(ContentType.JSON)
            .body(
                "{\"role\":\"risk\",\"to\":\"pm\",\"end\":\"2999-01-01T00:00:00Z\",\"reason\":\"x\"}")
            .post("/api/v1/delegations"),
        503,
        "not known now");
  }

  @Test
  void keepsFourEyesInTheDatabase_forEditorsAndInTheNameOfOthers() {
    ProposalView proposal = desk.newSubmitted();
    String approve =
        "insert into approval (proposal_id, revision, approver, roles, delegated, content_hash,"
            + " approved_at) values ('%s', 1, '%s', 'risk', '%s', '%s', now())";

    assertThat(refusal(approve, proposal, "trader", ""))
        .contains("submitter cannot approve, nor can an editor");
    assertThat(refusal(approve, proposal, "pm", "risk:trader")).contains("in the name of");
    assertThat(
            desk.refusal(
                false, "update proposal set editors = '' where id = '" + proposal.id() + "'"))
        .contains("stays on record");
    desk.asOwner(
        "update proposal set editors = editors || E'\\npm' where id = '" + proposal.id() + "'");
    assertThat(refusal(approve, proposal, "pm", ""))
        .contains("submitter cannot approve, nor can an editor");
    assertThat(refusal(approve, proposal, "risk", "trader:pm")).contains("in the name of");

    assertProblem(desk.approve("pm", proposal), 403, "You had a hand in this proposal");
    assertThat(Desk.view(desk.approve("risk", proposal)).missing())
        .containsExactly("1 approval by another person (any of pm, risk, trader)");
  }

  private String refusal(String sql, ProposalView proposal, String approver, String delegated) {
    return desk.refusal(
        true, sql.formatted(proposal.id(), approver, delegated, proposal.contentHash()));
  }

  private void assertInbox(ProposalView proposal, List<String> whose) {
    for (String name : List.of("viewer", "trader", "trader2", "risk", "risk2", "pm", "admin")) {
      assertThat(
              desk.as(name)
                  .get("/api/v1/proposals?waiting=me&kind=hedge")
                  .jsonPath()
                  .getList("items.id")
                  .contains(proposal.id()))
          .as("inbox of %s", name)
          .isEqualTo(whose.contains(name));
    }
  }

  private List<String> allowed(String name, ProposalView proposal) {
    return Desk.view(desk.as(name).get("/api/v1/proposals/" + proposal.id())).mayAct().stream()
        .filter(ProposalView.Act::allowed)
        .map(ProposalView.Act::action)
        .toList();
  }

  private Response changes(String name, ProposalView proposal, String reason) {
    return stop(name, proposal, "change-requests", reason);
  }

  private Response stop(String name, ProposalView proposal, String what, String reason) {
    return desk.post(name, proposal.id(), what, body(proposal.contentHash(), reason));
  }

  private static String body(String hash, String reason) {
    return "{\"contentHash\":\"" + hash + "\",\"reason\":\"" + reason + "\"}";
  }
}
