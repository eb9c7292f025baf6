package org.alvhdesk.ui.login;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import org.alvhdesk.ui.testing.Samples;
import org.alvhdesk.ui.testing.StubServices;
import org.alvhdesk.ui.testing.WithAccessToken;
import org.alvhdesk.ui.testing.WithSecondFactor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page does about a second factor; the way through Keycloak is in system-tests. */
@QuarkusTest
@QuarkusTestResource(StubServices.class)
class StepUpPageTest {
  private static final String PROPOSAL = "/proposals/" + Samples.ID;
  private static final String APPROVAL = "POST /hedge" + PROPOSAL + "/approvals";
  private static final String CHALLENGE =
      "Bearer error=\"insufficient_user_authentication\", acr_values=\"2\", max_age=\"300\"";

  @BeforeEach
  void healthyDesk() {
    Samples.healthyDesk();
    Samples.proposal(Samples.submittedSeenByRisk());
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk", augmentors = WithAccessToken.class)
  void sendsToTheSecondFactor_whenAServiceAsksForOne() {
    StubServices.challenge(APPROVAL, CHALLENGE, "This needs a second factor.");

    Response form = approve(still());
    assertThat(form.statusCode()).isEqualTo(303);
    assertThat(way(form.header("Location"))).isEqualTo("/step-up?return=" + encoded(PROPOSAL));

    Response htmx = approve(still().header("HX-Request", "true"));
    assertThat(htmx.statusCode()).isEqualTo(200);
    assertThat(htmx.header("HX-Redirect")).isEqualTo("/step-up?return=" + encoded(PROPOSAL));
    assertThat(htmx.asString()).isEmpty();
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk", augmentors = WithAccessToken.class)
  void comesBackToThePageItself_whenReadingNeedsASecondFactor() {
    StubServices.challenge("GET /hedge/audit", CHALLENGE, "This needs a second factor.");

    assertThat(way(still().get("/audit?before=41").header("Location")))
        .isEqualTo("/step-up?return=" + encoded("/audit?before=41"));
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk", augmentors = WithAccessToken.class)
  void isARefusalLikeAnyOther_whenTheChallengeIsAnother() {
    StubServices.challenge(APPROVAL, "Bearer error=\"invalid_token\"", "Log in again.");

    approve(still()).then().statusCode(401).body(containsString("Log in again."));
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk", augmentors = WithAccessToken.class)
  void asksOnce_thenSaysThatItWasNotConfirmed() {
    assertThat(way(still().get("/step-up?return=/book").header("Location")))
        .isEqualTo("/step-up?return=%2Fbook&asked=1");

    still()
        .get("/step-up?return=/book&asked=1")
        .then()
        .statusCode(403)
        .body(containsString("Not confirmed"))
        .body(containsString("href=\"/step-up?return=%2Fbook\""))
        .body(containsString("href=\"/book\""));
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk", augmentors = WithSecondFactor.class)
  void goesBack_whenTheSecondFactorIsFresh() {
    still()
        .get("/step-up?return=" + PROPOSAL)
        .then()
        .statusCode(303)
        .header("Location", endsWith(PROPOSAL))
        .header("Set-Cookie", containsString("alvh-flash="));
    assertThat(StubServices.calls("POST", "/")).isEmpty();
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk", augmentors = WithSecondFactor.class)
  void neverLeavesTheDesk() {
    for (String bad :
        new String[] {
          "https://evil.example/",
          "//evil.example",
          "/\\evil.example",
          "\\\\evil.example",
          "evil",
          "javascript:alert(1)",
          "/%0d%0aSet-Cookie:x",
          "/step-up?return=/book",
          "/logout",
          ""
        }) {
      String location =
          still().queryParam("return", bad).get("/step-up").then().extract().header("Location");
      String own = way(location);
      assertThat(own).as(bad).startsWith("/").doesNotStartWith("//").doesNotContain("\r", "\n");
      assertThat(own).as(bad).doesNotContain("evil").doesNotStartWith("/step-up");
      assertThat(own).as(bad).doesNotStartWith("/logout");
    }
    assertThat(way(still().get("/step-up").header("Location"))).isEqualTo("/");
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk", augmentors = WithSecondFactor.class)
  void accountSaysHowOneIsLoggedIn() {
    String page = given().get("/account").then().statusCode(200).extract().asString();

    assertThat(page)
        .contains("<strong>risk</strong>")
        .contains("data-acr=\"2\"")
        .contains("Password and one-time code")
        .contains("badge good")
        .doesNotContain("data-testid=\"step-up\"");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer", augmentors = WithAccessToken.class)
  void accountOffersTheSecondFactor_whenThereIsNone() {
    assertThat(given().get("/account").asString())
        .contains("Not stated")
        .contains("href=\"/step-up?return=/account\"");
  }

  private static RequestSpecification still() {
    return given().redirects().follow(false);
  }

  private static Response approve(RequestSpecification as) {
    return as.formParam("contentHash", Samples.HASH)
        .formParam("key", "key-1")
        .formParam("reason", "fine")
        .post(PROPOSAL + "/approvals");
  }

  /** Path and query of an address of the application itself. */
  private static String way(String location) {
    URI uri = URI.create(location);
    if (uri.getHost() != null) {
      assertThat(uri.getHost()).isIn("localhost", "127.0.0.1");
    }
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  private static String encoded(String path) {
    return java.net.URLEncoder.encode(path, java.nio.charset.StandardCharsets.UTF_8);
  }
}
