package org.alvhdesk.ui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.alvhdesk.contracts.rest.DriftView;
import org.alvhdesk.contracts.rest.EmergencyView;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.RevisionsView;
import org.alvhdesk.ui.testing.Samples;
import org.alvhdesk.ui.testing.StubServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a proposal's page says while time passes: drift, revisions, and the way out. */
@QuarkusTest
@QuarkusTestResource(StubServices.class)
class LifelinePagesTest {
  private static final String DETAIL = "/proposals/" + Samples.ID;
  private static final String OWNER = "/hedge/proposals/" + Samples.ID;
  private static final Instant AT = Instant.parse("2018-01-29T21:00:00Z");

  @BeforeEach
  void healthyDesk() {
    Samples.healthyDesk();
    Samples.proposal(Samples.submittedSeenByRisk());
    StubServices.answer("GET " + OWNER + "/drift", drift(true));
    StubServices.answer("GET " + OWNER + "/revisions", revisions(true));
    StubServices.answer("GET /hedge/emergencies", Items.of(List.of(emergency())));
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk")
  void showsWhatItDoesToTheBook_andThatItHolds() {
    assertThat(page(DETAIL))
        .contains("What this does to the book")
        .contains("reduces risk")
        .contains("2018-02-02..05")
        .contains("SPX 2,845.10, VIX 13.84, VX future of")
        .contains("data-verdict=\"holds\"")
        .contains("at most 240.00")
        .contains("Release it alone");
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk")
  void saysWhyItWouldGoStale_approvedAgainstNow() {
    StubServices.answer("GET " + OWNER + "/drift", drift(false));

    assertThat(page(DETAIL))
        .contains("data-verdict=\"stale\"")
        .contains("it costs 300.00 USD now, approved were at most 240.00")
        .contains("<span class=\"badge bad\">no</span>");
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk")
  void claimsNothing_whenTheOwnerDoesNotTell() {
    StubServices.hangUp("GET " + OWNER + "/drift");
    StubServices.hangUp("GET " + OWNER + "/revisions");

    assertThat(page(DETAIL))
        .contains("data-verdict=\"unknown\"")
        .doesNotContain("data-verdict=\"holds\"")
        .doesNotContain("Make the next revision");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void showsRevisionsToEverybody_andTheFormOnlyToWhoMay() {
    StubServices.answer("GET " + OWNER + "/revisions", revisions(false));

    assertThat(page(DETAIL))
        .contains("Revision 2")
        .contains("quantity 4 to 3")
        .contains("Revise: A revision needs the role trader or pm")
        .doesNotContain("Make the next revision")
        .doesNotContain("Release it alone");
  }

  @Test
  @TestSecurity(user = "trader2", roles = "trader")
  void sendsOnlyWhatChanged_andTheReason() {
    StubServices.answer("POST " + OWNER + "/revisions", Samples.submittedSeenByRisk());

    form()
        .formParam("was", "4")
        .formParam("quantity", "3")
        .formParam("limit", "0.65")
        .formParam("reason", "three are enough")
        .post(DETAIL + "/revisions")
        .then()
        .statusCode(303);
    form().formParam("refresh", "yes").post(DETAIL + "/revisions").then().statusCode(303);

    assertThat(StubServices.calls("POST", "/revisions"))
        .extracting(StubServices.Call::body)
        .containsExactly(
            "{\"baseHash\":\"%s\",\"edits\":[{\"leg\":0,\"quantity\":3,\"limitPoints\":0.65}],\"reason\":\"three are enough\"}"
                .formatted(Samples.HASH),
            "{\"baseHash\":\"%s\",\"edits\":[],\"reason\":null}".formatted(Samples.HASH));
  }

  @Test
  @TestSecurity(user = "trader2", roles = "trader")
  void sendsNothing_whenNothingWasChanged() {
    form()
        .formParam("was", "4")
        .formParam("quantity", "4")
        .formParam("limit", "")
        .post(DETAIL + "/revisions")
        .then()
        .statusCode(303);
    form()
        .formParam("was", "4")
        .formParam("quantity", "some")
        .formParam("limit", "")
        .post(DETAIL + "/revisions")
        .then()
        .statusCode(303);

    assertThat(StubServices.calls("POST", "/revisions")).isEmpty();
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk")
  void goesForASecondFactor_whenAnEmergencyNeedsOne() {
    StubServices.challenge(
        "POST " + OWNER + "/emergency",
        "Bearer error=\"insufficient_user_authentication\", acr_values=\"2\", max_age=300",
        "This needs a second factor.");

    String location =
        form()
            .formParam("reason", "now")
            .post(DETAIL + "/emergency")
            .then()
            .statusCode(303)
            .extract()
            .header("Location");

    assertThat(location).contains("/step-up");
    assertThat(StubServices.calls("POST", "/emergency")).hasSize(1);
  }

  @Test
  @TestSecurity(user = "pm", roles = "pm")
  void listsEmergencies_withWhoHasSigned_andSendsAReview() {
    StubServices.answer(
        "POST /hedge/emergencies/" + Samples.ID + "/reviews", Samples.submittedSeenByRisk());

    assertThat(page("/emergencies"))
        .contains("review open")
        .contains("<strong>trader2</strong>")
        .contains("the market falls")
        .contains("Sign the review");
    assertThat(page("/emergencies/banner")).contains("released").contains("The review is open");
    form()
        .formParam("comment", "seen")
        .post("/emergencies/" + Samples.ID + "/reviews")
        .then()
        .statusCode(303);
    assertThat(StubServices.calls("POST", "/reviews").getFirst().body())
        .isEqualTo("{\"comment\":\"seen\"}");
    assertThat(given().get("/emergencies/file.csv").then().statusCode(200).extract().asString())
        .contains("proposal,headline,broken_by")
        .contains("trader2");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void showsNoBanner_whenNothingIsOpen() {
    StubServices.answer("GET /hedge/emergencies", Items.of(List.of()));

    assertThat(page("/emergencies/banner").trim()).isEmpty();
    assertThat(page("/emergencies")).contains("Nobody has released anything alone");
    assertThat(page("/")).contains("hx-get=\"/emergencies/banner\"");
  }

  private static DriftView drift(boolean holds) {
    String reason = "it costs 300.00 USD now, approved were at most 240.00";
    return new DriftView(
        Samples.ID,
        holds,
        holds ? "It holds." : "It would go stale: " + reason + ".",
        holds ? List.of() : List.of(reason),
        List.of(
            new DriftView.Row(
                "Cost (USD)", "200.00", "at most 240.00", holds ? "220.00" : "300.00", holds)),
        AT,
        "s-2",
        false);
  }

  private static RevisionsView revisions(boolean may) {
    return new RevisionsView(
        Samples.ID,
        List.of(
            new RevisionsView.Revision(
                2,
                Samples.HASH,
                "EDITED",
                "trader2",
                "three are enough",
                AT,
                List.of("BUY VIX 2018-02-27 23 call (FRONT): quantity 4 to 3")),
            new RevisionsView.Revision(
                1, "ab".repeat(32), "PROPOSED", "system", null, AT, List.of())),
        Samples.submittedSeenByRisk().legs(),
        new ProposalView.Act(
            "revise", may, may ? "nothing is missing" : "A revision needs the role trader or pm."));
  }

  private static EmergencyView emergency() {
    return new EmergencyView(
        Samples.ID,
        "hedge",
        "Buy 4 VIX calls 2018-02-27 23 for the front layer",
        1,
        Samples.HASH,
        "FILLED",
        "trader",
        List.of("trader"),
        "the market falls",
        "no named shock loses more and no limit is closer",
        new BigDecimal("15552.00"),
        new BigDecimal("8946.00"),
        AT,
        AT,
        true,
        List.of("1 review by another person, one of them with role risk"),
        List.of(new EmergencyView.Signature("trader2", List.of("trader"), "as I would", AT)),
        new ProposalView.Act("review", true, "waits"));
  }

  private static RequestSpecification form() {
    return given()
        .redirects()
        .follow(false)
        .formParam("baseHash", Samples.HASH)
        .formParam("contentHash", Samples.HASH)
        .formParam("key", "key-1");
  }

  private static String page(String path) {
    return given().get(path).then().statusCode(200).extract().asString();
  }
}
