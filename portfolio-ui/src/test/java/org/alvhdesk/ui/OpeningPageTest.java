package org.alvhdesk.ui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.rest.OpeningCommand;
import org.alvhdesk.ui.testing.OpeningSamples;
import org.alvhdesk.ui.testing.Samples;
import org.alvhdesk.ui.testing.StubServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Upload, preview and confirmation of an opening book. */
@QuarkusTest
@QuarkusTestResource(StubServices.class)
class OpeningPageTest {
  private static final String CSV = "symbol,qty,avg price\nVIX180321C00025000,4,0.45\n";

  @BeforeEach
  void healthyDesk() {
    Samples.healthyDesk();
    StubServices.answer("POST /hedge/book/opening/preview", OpeningSamples.preview());
    StubServices.answer("POST /hedge/book/opening", OpeningSamples.preview());
  }

  private static io.restassured.response.ValidatableResponse upload() {
    return given()
        .multiPart("file", "positions.csv", CSV.getBytes(StandardCharsets.UTF_8), "text/csv")
        .post("/book/import/preview")
        .then();
  }

  private static io.restassured.response.ValidatableResponse confirm() {
    return given()
        .redirects()
        .follow(false)
        .formParam("fileName", "positions.csv")
        .formParam("content", "x".repeat(300_000))
        .formParam("sha256", Samples.HASH)
        .formParam("key", "k-1")
        .post("/book/import/confirmation")
        .then();
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void isNotForAViewer() {
    assertThat(given().get("/book/import").then().statusCode(200).extract().asString())
        .contains("needs the role pm or admin")
        .doesNotContain("type=\"file\"");
    upload().statusCode(403);
    confirm().statusCode(403);
    assertThat(StubServices.calls("POST", "/opening")).isEmpty();
  }

  @Test
  @TestSecurity(user = "pm", roles = "pm")
  void showsThePreview_andImportsExactlyItsBytes() {
    assertThat(given().get("/book").then().extract().asString()).contains("href=\"/book/import\"");
    assertThat(given().get("/book/import").then().extract().asString()).contains("type=\"file\"");

    String page = upload().statusCode(200).extract().asString();

    String base64 = Base64.getEncoder().encodeToString(CSV.getBytes(StandardCharsets.UTF_8));
    assertThat(page)
        .contains("SPXW 2,445/2,520/2,760/2,835")
        .contains("20,271")
        .contains("VIX 2018-03-21 25 call")
        .contains("22,500")
        .contains("taken as layer BASE")
        .contains("name=\"content\" value=\"" + base64 + "\"")
        .contains("name=\"sha256\" value=\"" + Samples.HASH + "\"");
    assertThat(sent("/opening/preview").contentBase64()).isEqualTo(base64);

    confirm().statusCode(303).header("Location", endsWith("/book"));
    assertThat(sent("/opening").sha256()).isEqualTo(Samples.HASH);
    assertThat(StubServices.calls("POST", "/opening").getLast().idempotencyKey()).isEqualTo("k-1");
  }

  private static OpeningCommand sent(String path) {
    return Json.read(StubServices.calls("POST", path).getLast().body(), OpeningCommand.class);
  }

  @Test
  @TestSecurity(user = "admin", roles = "admin")
  void showsBadRowsAndWhyTheBookRefuses_withoutAConfirmation() {
    StubServices.answer("POST /hedge/book/opening/preview", OpeningSamples.refused());
    assertThat(upload().statusCode(200).extract().asString())
        .contains("SHORT_VIX")
        .contains("the desk only buys VIX options")
        .contains("the book holds condor positions: 1")
        .doesNotContain("Import this book");
    StubServices.refuse(
        "POST /hedge/book/opening/preview", 400, "Bad Request", "positions.csv is empty");
    upload().body(containsString("positions.csv is empty"));
    StubServices.refuse("POST /hedge/book/opening", 409, "Conflict", "into an empty book only");
    confirm().statusCode(303).header("Location", endsWith("/book/import"));
    given()
        .get("/book/import/preview")
        .then()
        .statusCode(200)
        .body(containsString("type=\"file\""));
  }
}
