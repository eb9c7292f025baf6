package org.alvhdesk.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.alvhdesk.ui.testing.Browser;
import org.alvhdesk.ui.testing.Samples;
import org.alvhdesk.ui.testing.StubServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** A proposal's hash, computed by the browser of who decides. */
@QuarkusTest
@QuarkusTestResource(StubServices.class)
class ProofPageTest {
  private static final String DETAIL = "/proposals/" + Samples.ID;
  private static final String CONTENT = "GET /hedge/proposals/" + Samples.ID + "/content";

  @TestHTTPResource("/")
  URI base;

  static boolean chromiumInstalled() {
    return Browser.installed().isPresent();
  }

  @BeforeEach
  void healthyDesk() {
    Samples.healthyDesk();
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void givesTheSignedBytes_asTheyAre() {
    String odd = "{\"b\":\"\u20ac\",\"a\":1.50}";
    StubServices.json(CONTENT, odd);

    Response content = given().get(DETAIL + "/content");

    assertThat(content.statusCode()).isEqualTo(200);
    assertThat(content.contentType()).startsWith("application/json");
    assertThat(content.asByteArray()).isEqualTo(odd.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void saysWhyThereAreNone() {
    StubServices.refuse(CONTENT, 404, "Not found", "There is no proposal x.");
    assertThat(given().get(DETAIL + "/content").statusCode()).isEqualTo(404);
    assertThat(given().get(DETAIL + "/content").asString())
        .isEqualTo("No file: There is no proposal x.\n");
    StubServices.hangUp(CONTENT);
    assertThat(given().get(DETAIL + "/content").statusCode()).isEqualTo(502);
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void saysHowToVerifyOutsideTheBrowser_alsoWithoutScript() {
    String page = given().get(DETAIL).asString();

    assertThat(page)
        .contains("./alvh verify proposal " + Samples.ID)
        .contains("href=\"" + DETAIL + "/content\"")
        .containsPattern("id=\"browser-hash\"[^>]* hidden>");
  }

  @Test
  @EnabledIf("chromiumInstalled")
  @TestSecurity(user = "risk", roles = "risk")
  void computesTheHashInTheBrowser() {
    try (Browser browser = Browser.open();
        BrowserContext window = browser.window(1440, false)) {
      Page page = window.newPage();
      assertResult(page, "same", "the same hash from the 28 signed bytes");

      StubServices.json(CONTENT, Samples.CONTENT.replace("tests", "cheat"));
      assertResult(page, "other", "ANOTHER hash");

      StubServices.hangUp(CONTENT);
      assertResult(page, "unknown", "nothing was compared");
    }
  }

  private void assertResult(Page page, String result, String words) {
    page.navigate(base.resolve(DETAIL).toString());
    assertThat(page.locator("#browser-hash")).hasAttribute("data-result", result);
    assertThat(page.locator("#browser-hash")).containsText(words);
    assertThat(page.locator("#browser-hash")).isVisible();
  }
}
