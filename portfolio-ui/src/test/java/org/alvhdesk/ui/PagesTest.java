package org.alvhdesk.ui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.ui.frame.Navigation;
import org.alvhdesk.ui.testing.AuditSamples;
import org.alvhdesk.ui.testing.RuleSetSamples;
import org.alvhdesk.ui.testing.Samples;
import org.alvhdesk.ui.testing.StubServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class PagesTest {
  @TestHTTPResource(value = "/", management = true)
  URI management;

  @BeforeEach
  void healthyDesk() {
    Samples.healthyDesk();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/book",
        "/proposals",
        "/proposals?state=DRAFT",
        "/proposals/" + Samples.ID,
        "/ladder",
        "/layers",
        "/ledger",
        "/signals",
        "/capital",
        "/audit",
        "/rules",
        "/rules/" + RuleSetSamples.ID,
        "/rules/" + RuleSetSamples.ID + "/diff?against=" + RuleSetSamples.OTHER,
        "/about",
        "/logged-out"
      })
  @TestSecurity(user = "trader", roles = "trader")
  void servesEveryPageToATrader(String path) {
    given()
        .get(path)
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("script-src 'self'"))
        .header("X-Content-Type-Options", is("nosniff"))
        .header("Cache-Control", is("no-store"))
        .contentType(containsString("text/html"))
        .body(containsString("ALVH Desk"))
        .body(not(containsString(" style=")))
        .body(not(containsString("onclick")));
  }

  static Stream<Arguments> navigation() {
    return Navigation.sections().stream()
        .flatMap(s -> s.pages().stream())
        .map(p -> Arguments.of(p.path(), p.label()));
  }

  @ParameterizedTest
  @MethodSource("navigation")
  @TestSecurity(user = "trader", roles = "trader")
  void everyEntryOfTheNavigationLeadsToAPageThatKnowsItsPlace_evenWhenNothingIsThereYet(
      String path, String label) {
    given()
        .get(path)
        .then()
        .statusCode(anyOf(is(200), is(404)))
        .body(containsString("aria-current=\"page\">" + label + "</a>"));
  }

  @ParameterizedTest
  @MethodSource("navigation")
  @TestSecurity(user = "trader", roles = "trader")
  void everyPageShowsTheOutcomeOfTheLastActionOnce(String path, String label) {
    Response answer =
        given()
            .header("Accept", "text/html")
            .cookie("alvh-flash", "b2t8U2V0Lg") // ok|Set.
            .get(path);

    assertThat(answer.asString()).as(label).contains("id=\"flash\"").contains("Set.");
    if (answer.statusCode() == 200) {
      assertThat(answer.header("Set-Cookie")).as(label).contains("alvh-flash=;");
    }
  }

  @Test
  void asksForALogin_whenNobodyIsLoggedIn() {
    given().redirects().follow(false).get("/").then().statusCode(401);
    given().redirects().follow(false).get("/live").then().statusCode(401);
    given().get("/logged-out").then().statusCode(200).body(containsString("You are logged out"));
    given().get(management.resolve("/q/health/ready")).then().statusCode(200);
    String metrics = given().get(management.resolve("/q/metrics")).asString();
    assertThat(metrics).contains("alvh_ui_live_streams 0.0");
    given().get(management.resolve("/about")).then().statusCode(404);
  }

  @Test
  @TestSecurity(user = "stranger", roles = "nothing")
  void refusesWithAPage_whenTheRoleIsMissing() {
    given()
        .get("/")
        .then()
        .statusCode(403)
        .contentType(containsString("text/html"))
        .body(containsString("Not for your role"));
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void answersAnUnknownPathWithAPage() {
    given().get("/no-such-page").then().statusCode(404).body(containsString("No such page"));
    given()
        .get("/proposals/unknown")
        .then()
        .statusCode(404)
        .body(containsString("Nothing is there yet."));
  }

  @Test
  @TestSecurity(user = "trader", roles = "trader")
  void showsTheDeskAtAGlance() {
    String page = given().get("/").then().statusCode(200).extract().asString();

    assertThat(page)
        .contains("id=\"market-time\"")
        .contains("Tue 2018-01-30 11:30 ET")
        .contains("2,822.43")
        .contains("Contango +3.1 %")
        .contains("Buy 4 VIX calls 2018-02-27 23 for the front layer")
        .contains("Review and submit")
        .contains("a trader who submits it")
        .contains("id=\"clock-toggle\"")
        .contains("id=\"book-version\"")
        .contains("\u2212675")
        .contains("33,190")
        .contains(">MODEL<")
        .contains("<svg class=\"chart bars\"")
        .contains("not in slow falls");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void hidesTheClockControlFromAViewer() {
    given().get("/").then().statusCode(200).body(not(containsString("id=\"clock-toggle\"")));
    given().formParam("running", "false").post("/clock").then().statusCode(403);
    assertThat(StubServices.calls("POST", "/clock")).isEmpty();
  }

  @Test
  @TestSecurity(user = "trader", roles = "trader")
  void showsTheBook_withWhatIsMissingSaidSo() {
    String page = given().get("/book").then().statusCode(200).extract().asString();

    assertThat(page)
        .contains("id=\"hedge-positions\"")
        .contains("2,653.60 / 2,931.40")
        .contains("68.4 %")
        .contains("Totals leave out 1 of 2 positions")
        .contains("n/a")
        .contains("Profit and loss at expiry");
  }

  @Test
  @TestSecurity(user = "trader", roles = "trader")
  void exportsTheBook() {
    String csv =
        given()
            .get("/book.csv")
            .then()
            .statusCode(200)
            .contentType(containsString("text/csv"))
            .extract()
            .asString();
    assertThat(csv.lines()).hasSize(4);
    assertThat(csv).contains("condor,BASE,SPXW,2018-03-16,45,-9,2615.0/2665.0/2920.0/2970.0,11.40");
    String scenarios = given().get("/scenarios.csv").then().statusCode(200).extract().asString();
    assertThat(scenarios.lines()).hasSize(12);
    assertThat(scenarios).contains("\"SPX -10 %, drift betas\"");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void showsTheLedger_andExportsIt() {
    String page = given().get("/ledger").then().statusCode(200).extract().asString();
    assertThat(page)
        .contains("751,020")
        .contains("data-testid=\"pnl-explained\"")
        .contains("<svg class=\"chart nav\"")
        .contains("condor c1 has a leg without a quote")
        .contains("data-testid=\"marks-changed\"")
        .contains("condors marked at MODEL prices on 2018-01-25 and at DELAYED now.")
        .contains("trades for the last time on Tuesday 2018-02-13")
        .contains("3.06 %")
        .contains("last 63 sessions; SPX +1.2 %, sideways")
        .contains("at least 28 needed")
        .contains("Fees paid since the opening: 36.40 USD")
        .contains("0.65 USD of commission")
        .contains("FOUR42-004 has no tail budget")
        .contains("+1,000.00");

    String csv =
        given()
            .get("/ledger.csv")
            .then()
            .statusCode(200)
            .contentType(containsString("text/csv"))
            .extract()
            .asString();
    assertThat(csv.lines()).hasSize(5);
    assertThat(csv).contains("4,2018-01-23,DEPOSIT,1000.00,759575.00,,'=new money,admin,");
    String sessions =
        given().get("/ledger-sessions.csv").then().statusCode(200).extract().asString();
    assertThat(sessions.lines()).hasSize(1 + 3 * 3 + 1);
    assertThat(sessions).contains("2018-01-24,BOOK,,,,,,,,,,,,759575.00,745.00,,,0.00,,condor c1");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void showsWhatTheCapitalEarned_andWhyAFigureIsMissing() {
    String page = given().get("/capital").then().statusCode(200).extract().asString();
    assertThat(page)
        .contains("data-testid=\"capital-returns\"")
        .contains("13.25 %")
        .contains("5.00 % or 175.00 %")
        .contains("2 rates of return, none of them the return")
        .contains("+3.12 %")
        .contains("at least 36 needed")
        .contains("3.75 %")
        .contains("+4.25 %")
        .contains("1 of 2 quarters lack a figure")
        .contains("No figure: alvh.capital.buyback-yield is not configured.")
        .contains("0.42 %")
        .contains("deepest drawdown from 2018-01-23 to 2018-01-24, not recovered")
        .contains("0.488")
        .contains("aria-labelledby=\"sleeve-gains-t");

    String csv = given().get("/capital.csv").then().statusCode(200).extract().asString();
    assertThat(csv.lines()).hasSize(6);
    assertThat(csv).contains("HEDGE,hedge,1800.00,-350.00,0.05; 1.75,\"the flows have 2 rates");
    assertThat(given().get("/capital-days.csv").then().statusCode(200).extract().asString().lines())
        .hasSize(6);

    StubServices.reset();
    given().get("/capital").then().statusCode(200).body(containsString("Nothing is there yet."));
    given().get("/capital.csv").then().statusCode(404).body(containsString("No file:"));
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void saysWhyThereIsNoLedger() {
    StubServices.reset();
    given()
        .get("/ledger")
        .then()
        .statusCode(200)
        .body(containsString("Nothing is there yet."))
        .body(containsString("data-available=\"false\""));
    given().get("/ledger.csv").then().statusCode(404).body(containsString("No file:"));
    Samples.healthyDesk();
    StubServices.hangUp("GET /hedge/ledger/sessions");
    given()
        .get("/ledger")
        .then()
        .statusCode(200)
        .body(containsString("hedge-service does not answer"));
    given().get("/ledger-sessions.csv").then().statusCode(502);
  }

  @Test
  @TestSecurity(user = "trader", roles = "trader")
  void saysWhichHardLimitForbidsAProposal() {
    HedgeBookView h = Samples.hedge();
    StubServices.answer(
        "GET /hedge/book",
        new HedgeBookView(
            h.book(),
            h.layers(),
            h.scenarios(),
            h.stressLossUsd(),
            h.stressLimitUsd(),
            false,
            1,
            h.rollDowns(),
            h.trace(),
            List.of("put side: 44550.00 USD after, 40500.00 before, limit 32500.00")));
    given()
        .get("/book")
        .then()
        .body(containsString("are blocked; nothing is proposed"))
        .body(containsString("put side: 44550.00 USD after"));
    Samples.healthyDesk();
    given().get("/book").then().body(not(containsString("are blocked; nothing is proposed")));
  }

  @Test
  @TestSecurity(user = "trader", roles = "trader")
  void saysWhoDoesNotAnswer_andShowsTheRest() {
    StubServices.hangUp("GET /hedge/book");
    StubServices.hangUp("GET /hedge/proposals");

    String page = given().get("/").then().statusCode(200).extract().asString();

    assertThat(page)
        .contains("hedge-service does not answer")
        .contains("2,653.60")
        .contains("data-available=\"false\"")
        .doesNotContain("Exception");
    given().get("/book.csv").then().statusCode(502).body(containsString("No file:"));
  }

  @Test
  @TestSecurity(user = "trader", roles = "trader")
  void survivesThreeDeadServices() {
    StubServices.reset();
    for (String what :
        new String[] {
          "GET /market/signals/latest",
          "GET /market/clock",
          "GET /condor/book",
          "GET /hedge/book",
          "GET /hedge/proposals"
        }) {
      StubServices.raw(what, 500, "<html>java.lang.NullPointerException at org.x</html>");
    }
    for (String path : new String[] {"/", "/book", "/proposals"}) {
      given()
          .get(path)
          .then()
          .statusCode(200)
          .body(not(containsString("NullPointerException")))
          .body(containsString("market-data-service refused (500)"));
    }
  }

  @Test
  @TestSecurity(user = "trader", roles = "trader")
  void waitsHonestly_beforeTheFirstStep() {
    StubServices.reset();
    String page = given().get("/").then().statusCode(200).extract().asString();
    assertThat(page).contains("Nothing is there yet.").doesNotContain("class=\"banner error\"");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void theAuditShowsBothServices_andSaysWhenMarketDataIsAway() {
    StubServices.answer("GET /hedge/audit", AuditSamples.lines());
    StubServices.answer("GET /hedge/audit/verification", AuditSamples.intact());
    StubServices.answer("GET /market/audit", AuditSamples.marketLines());
    StubServices.answer("GET /market/audit/verification", AuditSamples.marketIntact());
    String whole = given().get("/audit").then().statusCode(200).extract().asString();
    assertThat(whole).contains("2 lines are as they were written.").contains("market-line\"");

    StubServices.hangUp("GET /market/audit");
    StubServices.hangUp("GET /market/audit/verification");
    String half = given().get("/audit").then().statusCode(200).extract().asString();
    assertThat(half)
        .contains("market-data-service does not answer")
        .contains("Every line is as it was written.")
        .doesNotContain("2 lines are as they were written.");
  }

  @Test
  @TestSecurity(user = "trader", roles = "trader")
  void setsTheClock_andComesBackWithAFlash() {
    StubServices.answer("POST /market/clock", Samples.clock(false));

    Response response =
        given()
            .redirects()
            .follow(false)
            .formParam("running", "false")
            .formParam("back", "/book")
            .formParam("key", "k-1")
            .post("/clock");

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.header("Location")).endsWith("/book");
    assertThat(StubServices.calls("POST", "/clock").getFirst().body())
        .isEqualTo("{\"running\":false,\"speed\":null,\"pauseOnSubmission\":null}");
    assertThat(StubServices.calls("POST", "/clock").getFirst().idempotencyKey())
        .isEqualTo("k-1-false--");
    String page =
        given()
            .cookie("alvh-flash", response.cookie("alvh-flash"))
            .get("/book")
            .then()
            .header("Set-Cookie", containsString("alvh-flash=;"))
            .extract()
            .asString();
    assertThat(page).contains("id=\"flash\"").contains("The market is paused.");
  }

  @Test
  @TestSecurity(user = "trader", roles = "trader")
  void everyButtonOfTheClockIsACommandOfItsOwn_andPressingOneTwiceIsOnce() {
    StubServices.answer("POST /market/clock", Samples.clock(true));
    String key = hiddenKey(given().get("/book").asString());

    List<String> sent =
        Stream.of("10", "10", "60")
            .map(
                speed -> {
                  given()
                      .redirects()
                      .follow(false)
                      .formParam("speed", speed)
                      .formParam("key", key)
                      .post("/clock");
                  return StubServices.calls("POST", "/clock").getLast().idempotencyKey();
                })
            .toList();

    assertThat(sent).allMatch(k -> k.startsWith(key));
    assertThat(sent.get(1)).isEqualTo(sent.get(0));
    assertThat(sent.get(2)).isNotEqualTo(sent.get(0));
    assertThat(hiddenKey(given().get("/book").asString())).isNotEqualTo(key);
  }

  private static String hiddenKey(String page) {
    Matcher field = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"").matcher(page);
    assertThat(field.find()).as("a key in the form").isTrue();
    return field.group(1);
  }

  @Test
  @TestSecurity(user = "trader", roles = "trader")
  void neverRedirectsElsewhere() {
    StubServices.answer("POST /market/clock", Samples.clock(true));
    for (String back : new String[] {"https://evil.example/", "//evil.example", "/\\evil", ""}) {
      given()
          .redirects()
          .follow(false)
          .formParam("back", back)
          .post("/clock")
          .then()
          .statusCode(303)
          .header("Location", not(containsString("evil")));
    }
  }

  @Test
  void keepsTheThemeInACookie() {
    given()
        .redirects()
        .follow(false)
        .formParam("theme", "dark")
        .formParam("back", "/about")
        .post("/theme")
        .then()
        .statusCode(303)
        .cookie("alvh-theme", "dark");
    given()
        .cookie("alvh-theme", "dark")
        .get("/about")
        .then()
        .body(containsString("data-theme=\"dark\""));
    given()
        .cookie("alvh-theme", "\"><script>")
        .get("/about")
        .then()
        .body(not(containsString("<script>")));
  }
}
