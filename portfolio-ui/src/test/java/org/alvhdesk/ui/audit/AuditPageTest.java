package org.alvhdesk.ui.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.alvhdesk.ui.testing.AuditSamples;
import org.alvhdesk.ui.testing.Samples;
import org.alvhdesk.ui.testing.StubServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class AuditPageTest {
  @BeforeEach
  void healthyDesk() {
    Samples.healthyDesk();
    StubServices.answer("GET /hedge/audit", AuditSamples.lines());
    StubServices.answer("GET /hedge/audit/verification", AuditSamples.intact());
    StubServices.answer("GET /market/audit", AuditSamples.marketLines());
    StubServices.answer("GET /market/audit/verification", AuditSamples.marketIntact());
  }

  @Test
  @TestSecurity(user = "stranger", roles = "nothing")
  void refuses_whenTheRoleIsMissing() {
    given().get("/audit").then().statusCode(403);
    given().get("/audit.csv").then().statusCode(403);
    given().get("/audit/market.csv").then().statusCode(403);
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void saysWhoDidWhat_seeingWhat_loggedInHow() {
    assertThat(page("/audit"))
        .contains("intact")
        .contains("7 lines checked, 6 of them attested by 3 signed checkpoints")
        .contains("<strong>risk</strong>")
        .contains("level 2")
        .contains("from 127.0.0.1 Chromium")
        .contains("/proposals/" + Samples.ID)
        .contains("&lt;b&gt;fits&lt;/b&gt; the limits")
        .contains("/audit?before=41");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void saysWhichLineIsBad() {
    StubServices.answer("GET /hedge/audit/verification", AuditSamples.broken());

    String page = page("/audit");

    assertThat(part(page, "market-proof")).contains(">intact</span>");
    assertThat(part(page, "book-proof"))
        .contains("not intact")
        .contains("line 5 is missing")
        .contains("2 lines are older than the chain");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void claimsNothing_whenTheServiceDoesNotAnswer() {
    StubServices.hangUp("GET /hedge/audit");
    StubServices.hangUp("GET /hedge/audit/verification");

    String page = page("/audit");

    assertThat(part(page, "book-proof"))
        .contains("Not verified. hedge-service does not answer")
        .doesNotContain("intact");
    assertThat(part(page, "market-proof")).contains(">intact</span>");
    assertThat(page).contains("data-testid=\"market-line\"").doesNotContain("audit-line\"");
    given().get("/audit.csv").then().statusCode(502);
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void saysWhoPausedTheMarket_andWhatTheChainProves() {
    String page = page("/audit");

    assertThat(part(page, "market-proof"))
        .contains(">intact</span>")
        .contains("2 lines checked. Not signed:")
        .doesNotContain("checkpoints");
    assertThat(page)
        .contains("running: no, pause on submission: yes, why: &lt;i&gt;")
        .contains("<span class=\"badge good\">Done</span>")
        .contains("HTTP 200")
        .contains("from 127.0.0.1 Firefox")
        .contains("/audit?market=1#market-lines");
    assertThat(StubServices.calls("GET", "/market/api/v1/audit?").getLast().path())
        .contains("limit=50")
        .doesNotContain("before");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void turnsThePagesOfEachAuditByItself() {
    page("/audit?market=77");

    assertThat(StubServices.calls("GET", "/market/api/v1/audit?").getLast().path())
        .contains("before=77");
    assertThat(StubServices.calls("GET", "/hedge/api/v1/audit?").getLast().path())
        .doesNotContain("before");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void saysWhichLineOfTheMarketsAuditIsBad() {
    StubServices.answer("GET /market/audit/verification", AuditSamples.marketAltered());

    String page = page("/audit");

    assertThat(part(page, "market-proof"))
        .contains("not intact")
        .contains("line 2 is not as it was written");
    assertThat(part(page, "book-proof")).contains(">intact</span>");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void saysThatMarketDataIsAway_andStillShowsTheDesksAudit() {
    StubServices.hangUp("GET /market/audit");
    StubServices.hangUp("GET /market/audit/verification");

    String page = page("/audit");

    assertThat(part(page, "market-proof"))
        .contains("Not verified. market-data-service does not answer")
        .doesNotContain("intact");
    assertThat(part(page, "book-proof")).contains(">intact</span>");
    assertThat(page).contains("data-testid=\"audit-line\"").doesNotContain("market-line\"");
    given().get("/audit/market.csv").then().statusCode(502);
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void exportsTheMarketsLinesAsTheyAreHashed() {
    String csv =
        given().get("/audit/market.csv?before=9").then().statusCode(200).extract().asString();

    assertThat(csv.lines()).hasSize(3);
    assertThat(csv).contains("23".repeat(32)).contains("CLOCK").contains("\"\"running\"\":false");
    assertThat(StubServices.calls("GET", "/market/api/v1/audit?").getLast().path())
        .contains("before=9");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void exportsEverythingThatIsHashed() {
    String csv = given().get("/audit.csv?before=99").then().statusCode(200).extract().asString();

    assertThat(csv.lines()).hasSize(3);
    assertThat(csv).contains("cd".repeat(32)).contains("ab".repeat(32)).contains("APPROVAL");
    assertThat(StubServices.calls("GET", "/audit").getLast().path()).contains("before=99");
  }

  /** The part of the page that says what is proved of one audit. */
  private static String part(String page, String testId) {
    int from = page.indexOf("data-testid=\"" + testId + "\"");
    assertThat(from).as(testId).isPositive();
    return page.substring(from, page.indexOf("</div>", from));
  }

  private static String page(String path) {
    return given().get(path).then().statusCode(200).extract().asString();
  }
}
