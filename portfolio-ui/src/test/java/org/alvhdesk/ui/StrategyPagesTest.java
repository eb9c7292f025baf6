package org.alvhdesk.ui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.alvhdesk.ui.testing.CondorSamples;
import org.alvhdesk.ui.testing.Samples;
import org.alvhdesk.ui.testing.StubServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ladder, layers and condor proposals. */
@QuarkusTest
@QuarkusTestResource(StubServices.class)
class StrategyPagesTest {

  @BeforeEach
  void healthyDesk() {
    Samples.healthyDesk();
  }

  @Test
  @TestSecurity(user = "stranger", roles = "nothing")
  void refuses_whenTheRoleIsMissing() {
    for (String path :
        new String[] {
          "/ladder",
          "/ladder.csv",
          "/layers",
          "/layers.csv",
          "/signals",
          "/candidates",
          "/candidates.csv"
        }) {
      given().get(path).then().statusCode(403);
    }
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void showsTheLadder_withWhatIsDueAndWhy() {
    assertThat(page("/ladder"))
        .contains("proposed: sell 5 SPXW 2018-03-02")
        .contains("/proposals/" + CondorSamples.ID)
        .contains("data-layer=\"SECOND\" data-state=\"DUE\"")
        .contains("data-layer=\"BASE\" data-state=\"OPEN\"")
        .contains("39,000")
        .contains("34,740 <small>89 %</small>")
        .contains("of 97,500 USD risk capital")
        .contains("19,500")
        .contains("<svg class=\"chart timeline\"")
        .contains("gives up 45.00 USD")
        .contains("MODEL: profit 68.4 %, touch of short put / call 28.4 % / 21.1 %")
        .contains("<dd data-testid=\"trade-touch\">31.2 % / 24.1 %</dd>")
        .contains("data-testid=\"choice-touch\">30.1 % / 24.1 %<small>sheds 1.13 pp</small>")
        .contains("by the barrier formula")
        .contains("1,240 condors, 318 pass")
        .contains("class=\"r-NO_DATA\"")
        .contains("1 fired, 1 did not fire, 1 had no data")
        .contains("<a href=\"/rules?rule=002-3\">");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void showsTheBestCondorOfAnExpiry_withWhatTheOthersGiveUp() {
    StubServices.answer("GET /condor/candidates", CondorSamples.candidates());

    assertThat(page("/ladder")).contains("href=\"/candidates\"");
    assertThat(page("/candidates?expiry=2018-03-02"))
        .contains("<option value=\"2018-03-02\" selected>")
        .contains("gives up 45.00 USD")
        .contains("1,240 condors, 318 pass")
        .contains("data-testid=\"choice-touch\">31.2 % / 24.1 %")
        .contains("/candidates.csv?expiry=2018-03-02");
    String csv = page("/candidates.csv?expiry=2018-03-02");
    assertThat(csv.lines().findFirst().orElseThrow())
        .contains("gives_up_credit_usd", "touch_short_put_decimal");
    assertThat(csv.lines().skip(1).findFirst().orElseThrow())
        .startsWith("1,SECOND,SPXW,2018-03-02");
    assertThat(csv.lines().count())
        .isEqualTo(2 + CondorSamples.candidates().selection().runnersUp().size());
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void saysWhyAnExpiryHasNoCandidates() {
    StubServices.refuse(
        "GET /condor/candidates",
        404,
        "Not found",
        "2019-01-01 is not listed at the last decided step.");

    assertThat(
            given()
                .get("/candidates?expiry=2019-01-01")
                .then()
                .statusCode(404)
                .extract()
                .asString())
        .contains("is not listed at the last decided step")
        .contains("The nearest listed expiry");
    given().get("/candidates.csv?expiry=2019-01-01").then().statusCode(404);
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void saysThatNothingIsDue() {
    StubServices.answer("GET /condor/ladder", CondorSamples.quiet());

    assertThat(page("/ladder"))
        .contains("data-layer=\"SECOND\" data-state=\"BLOCKED\"")
        .contains("no entry from T-1")
        .contains("No condor was chosen:");
    Samples.proposal(Samples.filled());
    assertThat(page("/"))
        .contains("Condors, nothing open: nothing is due")
        .contains("Hedge, nothing open: layers are off target, see below");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void exportsLadderAndLayers() {
    String ladder = page("/ladder.csv");
    assertThat(ladder.lines()).hasSize(4);
    assertThat(ladder).contains("BASE,OPEN,on since 2018-01-29,0.40,39000.00,34740.00,base-1,SPXW");
    assertThat(ladder).contains("THIRD,WAITING,due 14 days after SECOND,0.15,14625.00,0.00,,,");
    String layers = page("/layers.csv");
    assertThat(layers.lines()).hasSize(4);
    assertThat(layers).contains("FRONT,2018-02-27,23.0,28,4,0,-0.4,");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void saysWhoDoesNotAnswer() {
    StubServices.hangUp("GET /condor/ladder");
    StubServices.hangUp("GET /hedge/book");

    assertThat(page("/ladder")).contains("condor-service does not answer");
    assertThat(page("/layers")).contains("hedge-service does not answer");
    given().get("/ladder.csv").then().statusCode(502).body(containsString("No file:"));
    StubServices.reset();
    assertThat(page("/ladder")).contains("Nothing is there yet.");
    given().get("/ladder.csv").then().statusCode(404);
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void showsTheHedgeLayerByLayer_withWhatAQuietDayCosts() {
    assertThat(page("/layers"))
        .contains("buy 4")
        .contains("4 per 10 condors x 9 condors")
        .contains("\u22120.010")
        .contains("\u22120.73")
        .contains("The roll-down leaves out 1 of 2 positions")
        .contains("0.085 %")
        .contains("front layer short of 4 calls: buy 4");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void showsEverySignal_withItsPastOrWhyThereIsNone() {
    assertThat(page("/signals"))
        .contains("2 of 3 signals have a value")
        .contains("61.24")
        .contains("RSI(VIX, 14), last 4 sessions")
        .contains("highest 61.24; 1 sessions without a value.")
        .contains("VX1 14.10, VX2 14.54")
        .contains("NO DATA")
        .contains("no source of the members&#39; cash flows is read");
    assertThat(page("/signals.csv").lines())
        .contains(
            "group,signal,value,answer,unit,as_of_utc,quality,why",
            "RSI and MACD,\"RSI(VIX, 14)\",61.238,,0 to 100,2018-01-31T21:00:00Z,SETTLED,");
    StubServices.hangUp("GET /market/signals/latest");
    assertThat(page("/signals")).contains("market-data-service does not answer");
    given().get("/signals.csv").then().statusCode(502);
  }

  @Test
  @TestSecurity(user = "trader", roles = "trader")
  void showsACondorProposalWhole() {
    Samples.proposal(CondorSamples.draft());

    assertThat(page("/proposals/" + CondorSamples.ID))
        .contains("Buy back</span> 9 \u00d7 SPXW 2,615/2,665/2,920/2,970")
        .contains("Sell</span> 5 \u00d7 SPXW 2,600/2,675/2,905/2,980")
        .contains("14.20 / 13.60")
        .contains("5.60 / n/a")
        .contains("2,661.60 / 2,918.40")
        .contains("71.2 %")
        .contains("<dd data-testid=\"trade-touch\">31.2 % / 24.1 %</dd>")
        .contains("Received at the limits (USD)")
        .contains("34,740 \u2192 30,800")
        .contains("gives up 45.00 USD")
        .contains("No quote for the long put")
        .contains("The condors alone, without the hedge")
        .containsPattern("id=\"submit\" data-testid=\"submit\" class=\"primary\">")
        .doesNotContain("Hedge layers: target against held");
    assertThat(page("/"))
        .contains("<span class=\"badge\">Condors</span>")
        .contains("Received at the limits (USD)");
    assertThat(page("/proposals")).contains("received 1,390");
  }

  @Test
  @TestSecurity(user = "trader", roles = "trader")
  void showsHowACondorProposalEnded() {
    Samples.proposal(CondorSamples.filled());

    assertThat(page("/proposals/" + CondorSamples.ID))
        .contains("filled at the worst touch")
        .contains("Sold 5 \u00d7 SPXW 2,600/2,675/2,905/2,980")
        .contains("at 13.60 pts");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void asksForOneKind_andOnlyForKindsThatExist() {
    assertThat(page("/proposals?kind=condor")).contains("<option value=\"condor\" selected>");
    page("/proposals?kind=nonsense");

    assertThat(StubServices.calls("GET", "/proposals"))
        .extracting(StubServices.Call::path)
        .first()
        .asString()
        .endsWith("/proposals?kind=condor");
    assertThat(StubServices.calls("GET", "nonsense")).isEmpty();
  }

  private static String page(String path) {
    return given().get(path).then().statusCode(200).extract().asString();
  }
}
