package org.alvhdesk.hedge;

import static io.restassured.RestAssured.given;
import static org.alvhdesk.hedge.Desk.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.alvhdesk.contracts.rest.ProposalView;
import org.junit.jupiter.api.Test;

/** Who tried what they may not is kept, once in a while. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class RefusedCommandsQuarkusTest {
  private static final String PATH = "/api/v1/refused-commands";

  @Inject Desk desk;

  @Test
  void keepsWhoWasRefusedAndWhy_onceInAWhile() {
    ProposalView proposal = desk.newSubmitted();
    String other = "\"" + "0".repeat(64) + "\"";

    for (int i = 0; i < 3; i++) {
      assertProblem(desk.approve("trader", proposal), 403, "You submitted this proposal");
      assertProblem(desk.approve("viewer", proposal), 403, "you need one of the roles");
      assertProblem(desk.approve("risk", proposal.id(), other), 409, "not that of the stored");
    }
    // Nobody of the desk is turned away at the door.
    assertThat(desk.approve("stranger", proposal).statusCode()).isEqualTo(403);
    given()
        .contentType(ContentType.JSON)
        .post("/api/v1/proposals/" + proposal.id() + "/approvals")
        .then()
        .statusCode(401);
    assertThat(desk.approve("trader2", proposal).statusCode()).isEqualTo(200);

    assertThat(of(proposal))
        .extracting(line -> line.get("person") + " " + line.get("reason"))
        .containsExactlyInAnyOrder(
            "trader /problems/is-submitter",
            "viewer /problems/role-missing",
            "risk /problems/hash-differs");
    assertThat(of(proposal).getLast())
        .containsEntry("roles", List.of("trader"))
        .containsEntry("path", "/api/v1/proposals/" + proposal.id() + "/approvals")
        .containsEntry("acr", "1");
    assertThat(desk.read(proposal.id()).history())
        .as("the audit has what happened")
        .extracting(ProposalView.History::decision)
        .doesNotContain("REFUSED");
  }

  @Test
  void isForEver_andForThoseWhoAreLoggedIn() {
    ProposalView proposal = desk.newSubmitted();
    desk.approve("trader", proposal);

    assertThat(desk.refusal(true, "delete from refused_command")).contains("refused_command");
    assertThat(desk.refusal(false, "update refused_command set person = 'x'"))
        .contains("permission denied");
    assertProblem(given().get(PATH), 401, "bearer");
    assertThat(desk.as("viewer").get(PATH + "?limit=1").jsonPath().getString("next")).isNotNull();
  }

  private List<Map<String, Object>> of(ProposalView proposal) {
    List<Map<String, Object>> all = desk.as("viewer").get(PATH).jsonPath().getList("items");
    return all.stream()
        .filter(line -> String.valueOf(line.get("path")).contains(proposal.id()))
        .toList();
  }
}
