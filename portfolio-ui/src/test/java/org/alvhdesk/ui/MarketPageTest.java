package org.alvhdesk.ui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.alvhdesk.ui.testing.Samples;
import org.alvhdesk.ui.testing.StubServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who quotes, how well, and what the quotes say. */
@QuarkusTest
@QuarkusTestResource(StubServices.class)
class MarketPageTest {

  @BeforeEach
  void healthyDesk() {
    Samples.healthyDesk();
  }

  @Test
  @TestSecurity(user = "stranger", roles = "nothing")
  void refuses_whenTheRoleIsMissing() {
    for (String path : new String[] {"/market", "/market.csv", "/market-smile.csv"}) {
      given().get(path).then().statusCode(403);
    }
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void showsEachRootWithQualityAgeAndWhatWasExcluded() {
    assertThat(page("/market"))
        .contains("data-testid=\"quotes-SPXW\" data-quality=\"DELAYED\"")
        .contains("data-testid=\"quotes-VIX\" data-quality=\"MODEL\"")
        .contains("Cboe quote table <span class=\"sub\">spx_chain_2018-01-30.csv</span>")
        .contains("data-label=\"Age\">15 min</td>")
        .contains("data-label=\"Tradable\">17,411</td>")
        .contains("data-label=\"No bid\">1,204</td>")
        .contains("data-label=\"Excluded\">313</td>")
        .contains("crossed</td><td data-label=\"Options\">2</td>")
        .contains("dead</td><td data-label=\"Options\">311</td>")
        .contains("stale-spot: the file&#39;s spot is 2790.00")
        .contains("<svg class=\"chart vx\"")
        .contains("SPXW volatility at the forward")
        .contains("Smile: SPXW ")
        .contains("/market?root=VIX&amp;expiry=2018-02-13#smile");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void showsTheSmileThatWasAskedFor() {
    assertThat(page("/market?root=VIX&expiry=2018-02-13"))
        .contains("Smile: VIX Tue 2018-02-13, 14 calendar days")
        .contains("MODEL quotes of 2018-01-30 11:30 ET")
        .contains("6 out-of-the-money options have a volatility");
    assertThat(StubServices.calls("GET", "/chains/VIX/latest?expiry=2018-02-13&quotes=true"))
        .hasSize(1);
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void exportsExpiriesAndOneSmile() {
    String expiries = page("/market.csv");
    assertThat(expiries.lines()).hasSize(10);
    assertThat(expiries)
        .contains("SPXW,2018-02-13,14,2824.4,0.999,0.114,5,DELAYED,Cboe quote table,")
        .contains("spx_chain_2018-01-30.csv,17411,313,crossed 2; dead 311")
        .contains("VIX,2018-02-13,14,16.5,0.999,0.114,5,MODEL,");
    String smile = page("/market-smile.csv?root=SPXW&expiry=2018-02-13");
    assertThat(smile.lines()).hasSize(22);
    assertThat(smile).contains("SPXW,2018-02-13,2822.0,20.0,20.4,20.0,20.4,0.114");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void saysWhoDoesNotAnswer() {
    for (String root : new String[] {"SPX", "SPXW", "VIX"}) {
      StubServices.hangUp("GET /market/chains/" + root + "/latest");
    }
    assertThat(page("/market")).contains("market-data-service does not answer");
    given().get("/market.csv").then().statusCode(502).body(containsString("No file:"));
  }

  private static String page(String path) {
    return given().get(path).then().statusCode(200).extract().asString();
  }
}
