package org.alvhdesk.ui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.alvhdesk.ui.testing.Samples;
import org.alvhdesk.ui.testing.StubServices;
import org.alvhdesk.ui.testing.WithAccessToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class DecisionsTest {
  private static final String DETAIL = "/proposals/" + Samples.ID;
  private static final String OWNER = "/hedge/proposals/" + Samples.ID;

  @BeforeEach
  void healthyDesk() {
    Samples.healthyDesk();
  }

  private static RequestSpecification form() {
    return given()
        .redirects()
        .follow(false)
        .formParam("contentHash", Samples.HASH)
        .formParam("key", "key-1");
  }

  @Test
  @TestSecurity(user = "trader", roles = "trader", augmentors = WithAccessToken.class)
  void submitsWhatWasShown_withTheUsersOwnToken() {
    StubServices.answer("POST " + OWNER + "/submission", Samples.submittedSeenBySubmitter());

    Response response = form().post(DETAIL + "/submission");

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.header("Location")).endsWith(DETAIL);
    StubServices.Call call = StubServices.calls("POST", "/submission").getFirst();
    assertThat(call.authorization()).isEqualTo("Bearer token-of-trader");
    assertThat(call.idempotencyKey()).isEqualTo("key-1");
    assertThat(call.body()).contains("\"contentHash\":\"" + Samples.HASH + "\"");
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk")
  void approvesAndRejects_withHashAndReason() {
    Samples.proposal(Samples.submittedSeenByRisk());
    StubServices.answer("POST " + OWNER + "/approvals", Samples.filled());
    StubServices.answer("POST " + OWNER + "/rejections", Samples.filled());

    form().formParam("reason", "fine").post(DETAIL + "/approvals").then().statusCode(303);
    form().formParam("reason", "too dear").post(DETAIL + "/rejections").then().statusCode(303);

    assertThat(StubServices.calls("POST", "/approvals").getFirst().body())
        .isEqualTo("{\"contentHash\":\"" + Samples.HASH + "\",\"reason\":\"fine\"}");
    assertThat(StubServices.calls("POST", "/rejections").getFirst().body())
        .contains("\"reason\":\"too dear\"");
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk")
  void isNoPage_whatNoProposalCanBeCalled() {
    for (String id : new String[] {"a%20b", "%00", "%5B", "nonsense"}) {
      String page = "/proposals/" + id;
      given()
          .urlEncodingEnabled(false)
          .redirects()
          .follow(false)
          .get(page + "/approvals")
          .then()
          .statusCode(404)
          .body(containsString("No such page"));
      form()
          .urlEncodingEnabled(false)
          .formParam("reason", "fine")
          .post(page + "/approvals")
          .then()
          .statusCode(404);
    }
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk")
  void asksForAReason_beforeARejection() {
    Samples.proposal(Samples.submittedSeenByRisk());

    form()
        .formParam("reason", "  ")
        .post(DETAIL + "/rejections")
        .then()
        .statusCode(422)
        .body(containsString("a rejection needs a reason"));

    assertThat(StubServices.calls("POST", "/rejections")).isEmpty();
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk")
  void vetoesAndAsksForChanges_withHashAndReasonOnly() {
    Samples.proposal(Samples.submittedSeenByRisk());
    for (String what : new String[] {"veto", "change-requests"}) {
      StubServices.answer("POST " + OWNER + "/" + what, Samples.submittedSeenByRisk());

      form().formParam("reason", " ").post(DETAIL + "/" + what).then().statusCode(422);
      assertThat(StubServices.calls("POST", "/" + what)).isEmpty();

      form().formParam("reason", "never").post(DETAIL + "/" + what).then().statusCode(303);
      assertThat(StubServices.calls("POST", "/" + what).getFirst().body())
          .isEqualTo("{\"contentHash\":\"" + Samples.HASH + "\",\"reason\":\"never\"}");
      given().redirects().follow(false).get(DETAIL + "/" + what).then().statusCode(303);
    }
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk")
  void showsWhoMustAgreeAndWhoCan() {
    Samples.proposal(Samples.submittedSeenByRisk());

    String page = given().get(DETAIL).then().statusCode(200).extract().asString();

    assertThat(page)
        .contains("2 people, 1 of risk")
        .contains("data-user=\"trader\" data-standing=\"may not\"")
        .contains("may not: submitted it")
        .contains("data-user=\"risk\" data-standing=\"can approve\"")
        .contains("Paul &lt;Manager&gt;")
        .contains("risk for risk2")
        .contains("id=\"veto\"")
        .contains("id=\"request-changes\"");
  }

  @Test
  @TestSecurity(user = "trader", roles = "trader")
  void offersNoVeto_toWhoMayNot() {
    Samples.proposal(Samples.submittedSeenBySubmitter());

    assertThat(given().get(DETAIL).asString()).doesNotContain("id=\"veto\"");
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk")
  void asksForTheInbox_whenOnlyTheOwnAreWanted() {
    assertThat(given().get("/proposals?waiting=me").then().statusCode(200).extract().asString())
        .contains("checked> Waiting for my approval");
    assertThat(StubServices.calls("GET", "/proposals?waiting=me")).hasSize(1);
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk")
  void showsTheOwnersWords_andKeepsWhatWasTyped_whenItRefuses() {
    Samples.proposal(Samples.submittedSeenByRisk());
    StubServices.refuse(
        "POST " + OWNER + "/approvals",
        409,
        "Conflict",
        "The content has changed since you opened it: read <revision 2> and decide again.");

    form()
        .formParam("reason", "typed <b>words</b>")
        .post(DETAIL + "/approvals")
        .then()
        .statusCode(409)
        .body(containsString("read &lt;revision 2&gt; and decide again."))
        .body(containsString("typed &lt;b&gt;words&lt;/b&gt;"))
        .body(containsString("id=\"approve\""));
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk")
  void saysThatItIsUnknown_whenTheOwnerHangsUp() {
    Samples.proposal(Samples.submittedSeenByRisk());
    StubServices.hangUp("POST " + OWNER + "/approvals");

    form()
        .formParam("reason", "fine")
        .post(DETAIL + "/approvals")
        .then()
        .statusCode(502)
        .body(containsString("not known whether it was recorded"));
  }

  @Test
  @TestSecurity(user = "trader", roles = "trader")
  void saysWhyNot_nextToADisabledButton() {
    Samples.proposal(Samples.submittedSeenBySubmitter());

    String page = given().get(DETAIL).then().statusCode(200).extract().asString();

    assertThat(page)
        .contains("You submitted it; nobody approves what they submitted.")
        .containsPattern("id=\"approve\"[^>]*disabled")
        .contains("2 people; 1 of them with role risk")
        .containsPattern("id=\"withdraw\" data-testid=\"withdraw\">");
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk")
  void showsTheEvidence() {
    Samples.proposal(Samples.submittedSeenByRisk());

    String page = given().get(DETAIL).then().statusCode(200).extract().asString();

    assertThat(page)
        .contains("1 approval given, still needs: 1 more person, with role risk")
        .contains("in 6 d 4 h")
        .contains("004-7")
        .contains("No data")
        .contains("Not fired")
        .contains("47.0 %")
        .contains("0.037 %")
        .contains("data-hash=\"" + Samples.HASH + "\"")
        .contains("value=\"" + Samples.HASH + "\"");
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk")
  void sendsNothing_whenALoginCameBetween() {
    given()
        .redirects()
        .follow(false)
        .get(DETAIL + "/approvals")
        .then()
        .statusCode(303)
        .header("Location", containsString(DETAIL));
    assertThat(StubServices.calls("POST", "/approvals")).isEmpty();
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk")
  void refusesFormsOfOtherSites() {
    StubServices.answer("POST " + OWNER + "/approvals", Samples.filled());
    String[][] foreign = {
      {"Sec-Fetch-Site", "cross-site"},
      {"Sec-Fetch-Site", "same-site"},
      {"Origin", "https://evil.example"},
      {"Origin", "null"},
      {"Origin", "http://127.0.0.1:1"}
    };
    for (String path : new String[] {"/submission", "/approvals", "/rejections", "/withdrawal"}) {
      for (String[] header : foreign) {
        form().header(header[0], header[1]).post(DETAIL + path).then().statusCode(403);
      }
    }
    given().header("Sec-Fetch-Site", "cross-site").post("/clock").then().statusCode(403);
    given().header("Sec-Fetch-Site", "cross-site").post("/theme").then().statusCode(403);
    given().header("Sec-Fetch-Site", "cross-site").get("/logout").then().statusCode(403);
    assertThat(StubServices.calls("POST", "/")).isEmpty();
    form()
        .header("Sec-Fetch-Site", "same-origin")
        .formParam("reason", "fine")
        .post(DETAIL + "/approvals")
        .then()
        .statusCode(303);
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void letsAViewerRead_andTheOwnerRefuse() {
    Samples.proposal(Samples.submittedSeenByRisk());
    StubServices.refuse(
        "POST " + OWNER + "/approvals", 403, "Forbidden", "viewer has no role that approves.");
    form()
        .formParam("reason", "x")
        .post(DETAIL + "/approvals")
        .then()
        .statusCode(403)
        .body(containsString("viewer has no role that approves."))
        .body(not(containsString("Exception")));
  }
}
