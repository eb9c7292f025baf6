package org.alvhdesk.hedge;

import static org.alvhdesk.hedge.Desk.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.alvhdesk.contracts.rest.ProposalView;
import org.junit.jupiter.api.Test;

/** A command that comes too late expires the request, without a step of the market. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class ExpiryQuarkusTest {
  @Inject Desk desk;

  @Test
  void expiresUnderAnApprovalThatComesAtItsLastMoment_andNotUnderOneBefore() {
    ProposalView proposal = desk.newSubmitted();
    endsAt(proposal, proposal.createdAt().plusSeconds(1).toString());
    assertThat(desk.approve("trader2", proposal).statusCode()).isEqualTo(200);

    endsAt(proposal, proposal.createdAt().toString());
    assertProblem(desk.approve("viewer", proposal), 403, "one of the roles");
    assertThat(desk.read(proposal.id()).state())
        .as("who has no say in it moves nothing")
        .isEqualTo("PARTIALLY_APPROVED");
    assertThat(desk.read(proposal.id()).mayAct())
        .isNotEmpty()
        .allSatisfy(
            act -> {
              assertThat(act.allowed()).isFalse();
              assertThat(act.why()).contains("Its time ran out");
            });

    Response late = desk.approve("risk", proposal);

    assertProblem(late, 409, "Its time ran out at " + proposal.createdAt());
    assertThat(late.jsonPath().getString("type")).isEqualTo("/problems/expired");
    ProposalView expired = desk.read(proposal.id());
    assertThat(expired.state()).isEqualTo("EXPIRED");
    assertThat(expired.fills()).isEmpty();
    assertThat(expired.approvals()).hasSize(1);
    assertThat(expired.history())
        .filteredOn(line -> line.decision().equals("EXPIRED"))
        .singleElement()
        .satisfies(line -> assertThat(line.reason()).contains("its time has run out"));
    assertThat(
            desk.count(
                "select count(*) from outbox where key = '%s' and payload like '%%EXPIRED%%'"
                    .formatted(proposal.id())))
        .as("told to everybody in the same transaction")
        .isEqualTo(1);
    assertProblem(desk.approve("risk", proposal), 409, "EXPIRED");
  }

  @Test
  void expiresUnderEveryOtherCommandToo() {
    for (var command :
        Map.of(
                "rejections", "risk",
                "change-requests", "risk",
                "veto", "risk",
                "withdrawal", "trader",
                "emergency", "trader")
            .entrySet()) {
      ProposalView proposal = desk.newSubmitted();
      endsAt(proposal, proposal.createdAt().toString());
      String body =
          "{\"contentHash\":\"" + proposal.contentHash() + "\",\"reason\":\"it is too late\"}";

      Response late =
          desk.withSecondFactor(command.getValue())
              .contentType("application/json")
              .body(body)
              .post("/api/v1/proposals/" + proposal.id() + "/" + command.getKey());

      assertThat(late.statusCode()).as(command.getKey() + late.asString()).isEqualTo(409);
      assertThat(late.jsonPath().getString("type")).isEqualTo("/problems/expired");
      assertThat(desk.read(proposal.id()).state()).as(command.getKey()).isEqualTo("EXPIRED");
    }
    ProposalView draft = desk.newDraft();
    endsAt(draft, draft.createdAt().toString());
    assertProblem(desk.submit("trader", draft), 409, "Its time ran out");
    assertThat(desk.read(draft.id()).state()).isEqualTo("EXPIRED");
  }

  private void endsAt(ProposalView proposal, String marketTime) {
    desk.asOwner(
        "update proposal set decide_by = timestamptz '%s' where id = '%s'"
            .formatted(marketTime, proposal.id()));
  }
}
