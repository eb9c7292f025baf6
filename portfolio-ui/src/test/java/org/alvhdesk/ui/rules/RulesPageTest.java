package org.alvhdesk.ui.rules;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.List;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.ui.testing.RuleSetSamples;
import org.alvhdesk.ui.testing.Samples;
import org.alvhdesk.ui.testing.StubServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class RulesPageTest {
  private static final String PATH = "/rules/" + RuleSetSamples.ID;

  @BeforeEach
  void healthyDesk() {
    Samples.healthyDesk();
  }

  @Test
  @TestSecurity(user = "stranger", roles = "nothing")
  void refuses_whenTheRoleIsMissing() {
    given().get("/rules").then().statusCode(403);
    given().get(PATH).then().statusCode(403);
    given().get(PATH + "/parameters.csv").then().statusCode(403);
    given().get(PATH + "/diff?against=VXTH").then().statusCode(403);
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void saysWhichPairRuns_andWhatIsExecuted() {
    String page = page("/rules");

    assertThat(page)
        .contains(
            "Running: <a href=\"/rules/LAYERED-002\">LAYERED-002</a> version 1 and"
                + " <a href=\"/rules/FOUR42-004\">FOUR42-004</a> version 1")
        .contains("15 of 52")
        .contains("not executed");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void findsAParameterByItsRule() {
    String page = page(PATH);

    assertThat(page)
        .contains("<a href=\"#K1-c\"><code>K1-c</code></a>")
        .containsOnlyOnce("id=\"K1-c\"")
        .contains("id=\"p-front.ratio\"")
        .contains("<b>585</b> minutes after midnight ET")
        .contains("1 to 400")
        .contains("our completion")
        .contains("document 004 and its origin site")
        .contains("written only")
        .contains("15 of 52 parameters executed by this version")
        .contains("COUNT_ROUNDS_TO_ZERO")
        .contains("<a href=\"#p-front.targetDte\">");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void findsTheSetsThatHoldARule() {
    assertThat(page("/rules?rule= K1-c "))
        .contains("<a href=\"/rules/FOUR42-004#K1-c\">")
        .contains("value=\"K1-c\"");
    assertThat(StubServices.calls("GET", "/rule-sets").getFirst().path()).endsWith("?rule=K1-c");

    StubServices.answer("GET /hedge/rule-sets", Items.of(List.of()));
    assertThat(page("/rules?rule=<b>")).contains("No rule set cites &lt;b&gt;.");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void offersSetsOfTheSameKindFirst_andNeverItself() {
    String page = page(PATH);

    assertThat(page)
        .contains("<option>FOUR42-004-A</option><option>FOUR42-004-E</option><option>LAYERED-002")
        .doesNotContain("<option>FOUR42-004</option>");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void saysWhatDiffersInWords() {
    String page = page(PATH + "/diff?against=" + RuleSetSamples.OTHER);

    assertThat(page)
        .contains("From FOUR42-004 to FOUR42-004-A")
        .contains("3 parameters differ")
        .contains("target days 30 \u2192 45 days (K1-a)")
        .contains("Unchanged: strike distance 9 points")
        .contains("<option selected>FOUR42-004-A</option>");
    assertThat(StubServices.calls("GET", "/diff").getFirst().path())
        .endsWith("/rule-sets/FOUR42-004/diff?against=FOUR42-004-A");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void exportsTheParameters_andNoFormula() {
    String csv =
        given()
            .get(PATH + "/parameters.csv")
            .then()
            .statusCode(200)
            .contentType(containsString("text/csv"))
            .extract()
            .asString();

    assertThat(csv.lines()).hasSize(6);
    assertThat(csv)
        .contains(
            "FOUR42-004,1,FRONT layer,HEDGE,front.targetDte,target days,30,days,1 to 400,true")
        .contains(",'=what the strike is measured from,");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void answersWithAPage_whenThereIsNoSuchSet() {
    given()
        .get("/rules/NONSENSE")
        .then()
        .statusCode(404)
        .body(containsString("There is no rule set called NONSENSE"));
    given().get("/rules/NONSENSE/parameters.csv").then().statusCode(404);
    StubServices.refuse(
        "GET /hedge/rule-sets/FOUR42-004/diff", 400, "Bad Request", "Say what to compare it with.");
    given()
        .get(PATH + "/diff")
        .then()
        .statusCode(400)
        .body(containsString("Say what to compare it with."));
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void saysWhoDoesNotAnswer() {
    StubServices.hangUp("GET /hedge/rule-sets");

    given().get("/rules").then().statusCode(200).body(containsString("does not answer"));
    given().get(PATH).then().statusCode(502).body(containsString("does not answer"));
    given()
        .get(PATH + "/parameters.csv")
        .then()
        .statusCode(502)
        .body(containsString("No file: hedge-service does not answer"));
  }

  private static String page(String path) {
    return given().get(path).then().statusCode(200).extract().asString();
  }
}
