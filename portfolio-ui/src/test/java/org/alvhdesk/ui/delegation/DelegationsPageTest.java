package org.alvhdesk.ui.delegation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import org.alvhdesk.ui.testing.MemberSamples;
import org.alvhdesk.ui.testing.PolicySamples;
import org.alvhdesk.ui.testing.Samples;
import org.alvhdesk.ui.testing.StubServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class DelegationsPageTest {
  private static final String ID = PolicySamples.delegations().items().getFirst().id();

  @BeforeEach
  void healthyDesk() {
    Samples.healthyDesk();
    StubServices.answer("GET /hedge/members", MemberSamples.desk());
    StubServices.answer("GET /hedge/delegations", PolicySamples.delegations());
  }

  @Test
  @TestSecurity(user = "stranger", roles = "nothing")
  void refuses_whenTheRoleIsMissing() {
    given().get("/delegations").then().statusCode(403);
    given().get("/delegations/delegations.csv").then().statusCode(403);
    given().formParam("role", "risk").post("/delegations/give").then().statusCode(403);
    given().post("/delegations/" + ID + "/end").then().statusCode(403);
  }

  @Test
  @TestSecurity(user = "rita", roles = "risk")
  void showsWhoApprovesForWhom_andOffersOnesOwnRolesToOthersWhoApprove() {
    String page = given().get("/delegations").then().statusCode(200).extract().asString();

    assertThat(page)
        .contains("a &lt;holiday&gt;")
        .contains("in force")
        .contains("ended early")
        .containsOnlyOnce("/end\"")
        .contains("<option value=\"risk\">risk</option>")
        .doesNotContain("<option value=\"trader\">")
        .contains("<option value=\"pm\">pm</option>")
        .doesNotContain("<option value=\"rita\">")
        .doesNotContain("<option value=\"viewer\">");
  }

  @Test
  @TestSecurity(user = "vera", roles = "viewer")
  void offersNoForm_toWhoApprovesNothing() {
    assertThat(given().get("/delegations").asString())
        .contains("Who approves for whom")
        .doesNotContain("data-testid=\"delegate\"");
  }

  @Test
  @TestSecurity(user = "rita", roles = "risk")
  void letsAPersonBeTyped_whenPeopleAreUnknown() {
    StubServices.refuse("GET /hedge/members", 503, "Members unknown", "Unknown since 10:42 UTC.");

    assertThat(given().get("/delegations").then().statusCode(200).extract().asString())
        .contains("<input id=\"to\" name=\"to\"");
  }

  @Test
  @TestSecurity(user = "rita", roles = "risk")
  void givesAndEnds_withTheTimesInUtc() {
    StubServices.answer("POST /hedge/delegations", PolicySamples.delegations().items().getFirst());
    StubServices.answer(
        "DELETE /hedge/delegations/" + ID, PolicySamples.delegations().items().getFirst());

    Response given = form("2026-11-27T17:00").post("/delegations/give");
    Response ended = form("").post("/delegations/" + ID + "/end");

    assertThat(given.statusCode()).isEqualTo(303);
    assertThat(given.header("Location")).endsWith("/delegations");
    StubServices.Call call = StubServices.calls("POST", "/delegations").getFirst();
    assertThat(call.body())
        .contains("\"role\":\"risk\"")
        .contains("\"to\":\"pm\"")
        .contains("\"end\":\"2026-11-27T17:00:00Z\"")
        .contains("\"reason\":\"a holiday\"");
    assertThat(call.idempotencyKey()).isEqualTo("key-1");
    assertThat(ended.statusCode()).isEqualTo(303);
    assertThat(StubServices.calls("DELETE", ID)).hasSize(1);
  }

  @Test
  @TestSecurity(user = "rita", roles = "risk")
  void asksForTheSecondFactor_andComesBackToThePage() {
    StubServices.challenge(
        "POST /hedge/delegations",
        "Bearer error=\"insufficient_user_authentication\", acr_values=\"2\", max_age=\"300\"",
        "This needs a second factor.");

    Response response = form("2026-11-27T17:00").post("/delegations/give");

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.header("Location")).endsWith("/step-up?return=%2Fdelegations");
  }

  @Test
  @TestSecurity(user = "rita", roles = "risk")
  void sendsNothing_whenATimeIsNone() {
    assertThat(form("tomorrow").post("/delegations/give").statusCode()).isEqualTo(303);
    assertThat(StubServices.calls("POST", "/delegations")).isEmpty();
  }

  @Test
  @TestSecurity(user = "rita", roles = "risk")
  void exportsOneLineADelegation() {
    assertThat(given().get("/delegations/delegations.csv").asString().lines()).hasSize(3);
  }

  private static io.restassured.specification.RequestSpecification form(String end) {
    return given()
        .redirects()
        .follow(false)
        .formParam("role", "risk")
        .formParam("to", "pm")
        .formParam("start", "")
        .formParam("end", end)
        .formParam("reason", "a holiday")
        .formParam("key", "key-1");
  }
}
