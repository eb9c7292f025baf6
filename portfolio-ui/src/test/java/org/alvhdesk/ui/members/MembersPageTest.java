package org.alvhdesk.ui.members;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.alvhdesk.ui.testing.MemberSamples;
import org.alvhdesk.ui.testing.Samples;
import org.alvhdesk.ui.testing.StubServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class MembersPageTest {
  private static final String UNKNOWN =
      "Who belongs to the desk is unknown since 10:42 UTC: Keycloak does not answer in time.";

  @BeforeEach
  void healthyDesk() {
    Samples.healthyDesk();
    StubServices.answer("GET /hedge/members", MemberSamples.desk());
  }

  @Test
  @TestSecurity(user = "stranger", roles = "nothing")
  void refuses_whenTheRoleIsMissing() {
    given().get("/members").then().statusCode(403);
    given().get("/members.csv").then().statusCode(403);
  }

  @Test
  @TestSecurity(user = "rita", roles = "risk")
  void showsWhoHoldsWhat_andWhoIsLooking() {
    String page = given().get("/members").then().statusCode(200).extract().asString();

    assertThat(page)
        .contains("<strong>rita</strong> (you)")
        .contains("Paul &lt;Manager&gt;")
        .containsPattern("data-user=\"rita\".*data-label=\"trader\">yes<.*data-label=\"risk\">yes<")
        .containsPattern("data-user=\"rita\".*data-label=\"pm\"><span class=\"sub\">no<")
        .containsPattern("data-user=\"viewer\".*not set up")
        .contains("aria-current=\"page\">People</a>");
  }

  @Test
  @TestSecurity(user = "rita", roles = "risk")
  void saysThatItIsUnknown_andShowsNobody() {
    StubServices.refuse("GET /hedge/members", 503, "Members unknown", UNKNOWN);

    String page = given().get("/members").then().statusCode(200).extract().asString();

    assertThat(page).contains(UNKNOWN).doesNotContain("data-testid=\"member\"");
    given().get("/members.csv").then().statusCode(502);
    StubServices.hangUp("GET /hedge/members");
    assertThat(given().get("/members").asString())
        .contains("hedge-service does not answer")
        .doesNotContain("data-testid=\"member\"");
  }

  @Test
  @TestSecurity(user = "rita", roles = "risk")
  void exportsOneLineAPerson() {
    String csv = given().get("/members.csv").then().statusCode(200).extract().asString();

    assertThat(csv.lines())
        .containsExactly(
            "username,name,subject,role_viewer,role_trader,role_risk,role_pm,role_admin,second_factor,as_of_utc",
            "pm,Paul <Manager>,id-1,false,false,false,true,false,true,2026-01-05T10:42:00Z",
            "rita,'=Rita,id-2,false,true,true,false,false,true,2026-01-05T10:42:00Z",
            "viewer,Vera Viewer,id-3,true,false,false,false,false,false,2026-01-05T10:42:00Z");
  }
}
