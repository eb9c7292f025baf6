package org.alvhdesk.ui.documents;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.contracts.rest.ActiveDocumentView;
import org.alvhdesk.contracts.rest.DocumentChange.Version;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.ui.testing.Samples;
import org.alvhdesk.ui.testing.StubServices;
import org.alvhdesk.ui.testing.WithAccessToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class DocumentsPageTest {
  private static final String JSON = "{\"id\": \"DESK-LIMITS\", \"note\": \"<b>\"}";

  @BeforeEach
  void healthyDesk() {
    Samples.healthyDesk();
    StubServices.answer(
        "GET /hedge/documents",
        Items.of(
            List.of(
                new ActiveDocumentView(
                    "HEDGE",
                    new Version("FOUR42-004", "3", "ab".repeat(32)),
                    null,
                    null,
                    null,
                    null,
                    "{}",
                    new Version("FOUR42-004", "4", "12".repeat(32)),
                    "{\"version\": \"4\"}"),
                new ActiveDocumentView(
                    "LIMITS",
                    new Version("DESK-LIMITS", "2", "cd".repeat(32)),
                    Samples.ID,
                    LocalDate.of(2018, 2, 6),
                    Instant.parse("2018-02-05T21:00:00Z"),
                    new Version("CONFIGURED", "1", "ef".repeat(32)),
                    JSON,
                    null,
                    null))));
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void showsWhatIsInForce_andNoFormToAViewer() {
    assertThat(page())
        .contains("FOUR42-004 version 3", "as the desk was first started")
        .contains("this release brings FOUR42-004 version 4")
        .contains("DESK-LIMITS version 2", "from session 2018-02-06", "/proposals/" + Samples.ID)
        .doesNotContain("<textarea");
  }

  @Test
  @TestSecurity(user = "pm", roles = "pm")
  void offersEditAndWayBack_whereThereIsOne() {
    String html = page();

    assertThat(html)
        .contains("propose-HEDGE", "propose-LIMITS", "rollback-LIMITS")
        .contains("go back to CONFIGURED version 1")
        .contains("&lt;b&gt;")
        .contains("offered-HEDGE", "{&quot;version&quot;: &quot;4&quot;}")
        .doesNotContain("offered-LIMITS")
        .doesNotContain("rollback-HEDGE");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void givesTheDocumentAsAFile() {
    String json =
        given()
            .get("/documents/LIMITS.json")
            .then()
            .statusCode(200)
            .header("Content-Disposition", "attachment; filename=\"DESK-LIMITS-2.json\"")
            .extract()
            .asString();
    assertThat(json).isEqualTo(JSON);
    given().get("/documents/NONSENSE.json").then().statusCode(404);
  }

  @Test
  @TestSecurity(user = "pm", roles = "pm", augmentors = WithAccessToken.class)
  void leadsToTheDraft_orSaysWhyThereIsNone() {
    StubServices.answer("POST /hedge/documents/proposals", Samples.draft());
    StubServices.refuse(
        "POST /hedge/documents/rollbacks", 422, "Unprocessable Content", "Nothing to go back to.");

    assertThat(
            given()
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("slot", "LIMITS")
                .formParam("document", JSON)
                .formParam("reason", "tighter")
                .formParam("key", "k1")
                .post("/documents/proposals")
                .then()
                .statusCode(303)
                .extract()
                .header("Location"))
        .contains("/proposals/" + Samples.ID);
    assertThat(StubServices.calls("POST", "/documents/proposals").getLast().body())
        .contains("\"slot\":\"LIMITS\"", "tighter");

    given()
        .redirects()
        .follow(false)
        .header("Sec-Fetch-Site", "same-origin")
        .formParam("slot", "HEDGE")
        .formParam("reason", "back")
        .formParam("key", "k2")
        .post("/documents/rollbacks")
        .then()
        .statusCode(422)
        .body(containsString("Nothing to go back to."))
        .body(containsString("value=\"back\""));
  }

  private static String page() {
    return given().get("/documents").then().statusCode(200).extract().asString();
  }
}
