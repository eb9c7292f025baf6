package org.alvhdesk.ui.scenarios;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.alvhdesk.ui.testing.Samples;
import org.alvhdesk.ui.testing.ScenarioSamples;
import org.alvhdesk.ui.testing.StubServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class ScenariosPageTest {
  private static final String ANALYSIS = "GET /hedge/scenarios/analysis";
  private static final String WINDOW = "GET /market/history/window";

  @BeforeEach
  void healthyDesk() {
    Samples.healthyDesk();
    StubServices.answer(ANALYSIS, ScenarioSamples.analysis());
    StubServices.answer(WINDOW, ScenarioSamples.window());
  }

  @Test
  @TestSecurity(user = "stranger", roles = "nothing")
  void refuses_whenTheRoleIsMissing() {
    given().get("/scenarios").then().statusCode(403);
    given().get("/scenario-analysis.csv").then().statusCode(403);
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void showsBothFamilies_theGrid_theSizesAndTheBand() {
    assertThat(page("/scenarios"))
        .contains("2018-02-02..05")
        .contains("12 × VIX 2018-03-21 28 call")
        .contains("51.2")
        .contains("the hedge loses in it")
        .contains("class=\"l4\"")
        .contains("class=\"g3\"")
        .contains("2,490.50 to 2,499.00")
        .contains("is missing")
        .contains("MODEL");
    assertThat(StubServices.calls("GET", "/scenarios/analysis").getLast().path())
        .contains("share=0.5")
        .doesNotContain("spxMove");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void showsTheOddsOfEveryCondorHeld_andWhereTheyAreUnknown() {
    String page = page("/scenarios");
    String odds =
        page.substring(
            page.indexOf("id=\"scenario-odds\""), page.indexOf("id=\"scenario-breakeven\""));

    assertThat(odds)
        .contains("MODEL")
        .contains("9 × SPXW 2,615/2,665/2,920/2,970")
        .contains("71.2")
        .contains("28.4")
        .contains("21.1")
        .contains("5 × SPXW 2,600/2,675/2,905/2,980")
        .containsPattern("SECOND(?s:.*)n/a(?s:.*)n/a(?s:.*)n/a");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void measuresTheWindow_andAsksForIt() {
    String page = page("/scenarios?from=2020-02-21&to=2020-03-16&percent=25&beta=5&held=yes");

    assertThat(page).contains("Your window").contains("17.08 → 82.69").contains("×3.50/2.10/1.80");
    assertThat(StubServices.calls("GET", "/history/window").getLast().path())
        .contains("from=2020-02-21")
        .contains("to=2020-03-16");
    assertThat(StubServices.calls("GET", "/scenarios/analysis").getLast().path())
        .contains("spxMove=-0.285")
        .contains("share=0.25")
        .contains("vixBeta=5.0")
        .contains("countHeld=true");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void saysWhatIsNotStored_andShowsTheRest() {
    StubServices.answer(WINDOW, ScenarioSamples.notStored());

    assertThat(page("/scenarios?from=2013-05-10&to=2013-05-13"))
        .contains("VVIX on 2013-05-13")
        .contains("2018-02-02..05");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void saysWhatCannotBeRead() {
    assertThat(page("/scenarios?from=2020-02-21")).contains("A window needs both days.");
    assertThat(page("/scenarios?from=x&to=y")).contains("A day looks like");
    assertThat(page("/scenarios?from=2020-03-02&to=2020-03-01")).contains("ends after it begins");
    assertThat(page("/scenarios?beta=much")).contains("The beta is a number");
    assertThat(page("/scenarios?percent=-1")).contains("above 0");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void exportsScenariosAndGrid() {
    String csv = given().get("/scenario-analysis.csv").then().statusCode(200).extract().asString();

    assertThat(csv.lines()).hasSize(1 + 2 + 4);
    assertThat(csv).contains("GRID").contains("MODEL");
  }

  private static String page(String path) {
    return given().get(path).then().statusCode(200).extract().asString();
  }
}
