package org.alvhdesk.ui.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.time.Instant;
import java.util.List;
import org.alvhdesk.contracts.rest.NotificationView;
import org.alvhdesk.contracts.rest.NotificationsView;
import org.alvhdesk.ui.testing.Samples;
import org.alvhdesk.ui.testing.StubServices;
import org.alvhdesk.ui.testing.WithAccessToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class NotificationsPageTest {
  private static final Instant AT = Instant.parse("2026-11-20T10:10:41Z");

  @BeforeEach
  void healthyDesk() {
    Samples.healthyDesk();
    StubServices.answer(
        "GET /hedge/notifications",
        new NotificationsView(
            1,
            List.of(
                new NotificationView(
                    9, "APPROVAL_WANTED", "trader asks for <b>it</b>", Samples.ID, AT, false),
                new NotificationView(4, "MOVED", "filled", Samples.ID, AT, true)),
            "4"));
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk")
  void showsWhatTheyWereTold_andCountsWhatIsUnread() {
    assertThat(page("/notifications"))
        .contains("Approval wanted", "trader asks for &lt;b&gt;it&lt;/b&gt;", "filled")
        .contains("/proposals/" + Samples.ID, "/notifications?before=4")
        .containsOnlyOnce("<strong>new</strong>")
        .contains("hx-get=\"/notifications/badge\"");
    assertThat(page("/notifications/badge")).contains(">1<").doesNotContain("<html");
    assertThat(page("/notifications/notifications.csv").lines()).hasSize(3);
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk")
  void claimsNothing_whenTheServiceDoesNotAnswer() {
    StubServices.hangUp("GET /hedge/notifications");

    assertThat(page("/notifications/badge")).contains("?").contains("does not answer");
    given().get("/notifications").then().statusCode(502);
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk", augmentors = WithAccessToken.class)
  void notesWhatWasRead() {
    StubServices.answer(
        "POST /hedge/notifications/read", new NotificationsView(0, List.of(), null));

    given()
        .redirects()
        .follow(false)
        .formParam("upTo", 9)
        .formParam("key", "k")
        .post("/notifications/read")
        .then()
        .statusCode(303);

    assertThat(StubServices.calls("POST", "/notifications/read").getLast().body())
        .isEqualTo("{\"upTo\":9}");
  }

  private static String page(String path) {
    return given().get(path).then().statusCode(200).extract().asString();
  }
}
