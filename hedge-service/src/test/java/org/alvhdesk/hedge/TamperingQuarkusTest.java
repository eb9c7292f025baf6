package org.alvhdesk.hedge;

import static io.restassured.RestAssured.given;
import static org.alvhdesk.hedge.Desk.assertProblem;
import static org.alvhdesk.hedge.TestMarket.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.rest.ProposalView;
import org.junit.jupiter.api.Test;

/** Whoever owns the database changes what is decided by; nothing is decided by it any more. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class TamperingQuarkusTest {
  private static final String TYPE = "/problems/content-tampered";

  @Inject Desk desk;

  @TestHTTPResource(value = "/", management = true)
  URI management;

  @Test
  void refusesToApproveAndToRelease_whenALegWasChanged_andDoesAgainWhenItIsBack() {
    ProposalView proposal = desk.newSubmitted();
    assertThat(desk.approve("trader2", proposal).statusCode()).isEqualTo(200);
    double alarms = alarms();
    unguarded(
        "proposal",
        () -> {
          desk.asOwner(
              "create table honest_bytes as select content from proposal where id = '%s'"
                  .formatted(proposal.id()));
          desk.asOwner(
              ("update proposal set content = convert_to(regexp_replace(convert_from(content,"
                      + " 'UTF8'), '\"quantity\":[0-9]+', '\"quantity\":77'), 'UTF8')"
                      + " where id = '%s'")
                  .formatted(proposal.id()));

          Response refused = desk.approve("risk", proposal);

          assertProblem(refused, 409, "its stored bytes have the hash");
          assertThat(refused.jsonPath().getString("type")).isEqualTo(TYPE);
          assertThat(state(proposal)).isEqualTo("PARTIALLY_APPROVED");
          assertThat(approvals(proposal)).isEqualTo(1);
          assertThat(alarms()).isGreaterThan(alarms);
          desk.asOwner(
              ("update proposal set content = (select content from honest_bytes) where id = '%s'")
                  .formatted(proposal.id()));
          desk.asOwner("drop table honest_bytes");
        });
    assertThat(Desk.view(desk.approve("risk", proposal)).state()).isEqualTo("FILLED");
  }

  @Test
  void refusesToCount_anApprovalThatTheAuditDoesNotTell() {
    ProposalView proposal = desk.newSubmitted();
    assertThat(
            desk.refusal(
                false,
                ("insert into approval (proposal_id, revision, approver, roles, content_hash,"
                        + " reason, approved_at) values ('%s', 1, 'risk', 'risk', '%s', 'x', now())")
                    .formatted(proposal.id(), proposal.contentHash())))
        .as("the service's own role may do that")
        .isEqualTo("nothing");

    assertProblem(desk.approve("trader2", proposal), 409, "tells of risk's approval");
    assertThat(state(proposal)).isEqualTo("SUBMITTED");
  }

  @Test
  void fillsNothing_thatWasReleasedByHand() {
    ProposalView proposal = desk.newSubmitted();
    assertThat(
            desk.refusal(
                false, "update proposal set state = 'RELEASED' where id = '" + proposal.id() + "'"))
        .as("the service's own role may do that")
        .isEqualTo("nothing");

    desk.play(proposal.runId(), 2, SESSION, 1, TestMarket.CALM_VIX);

    assertThat(state(proposal)).isEqualTo("RELEASED");
    assertThat(desk.count("select count(*) from fill where proposal_id = '" + proposal.id() + "'"))
        .isZero();
    assertThat(desk.as("viewer").get("/api/v1/book").asString())
        .contains("proposal " + proposal.id() + " is not as it was written");
  }

  @Test
  void decidesNothing_byADocumentThatWasEdited_andSaysSo() {
    String run = TestMarket.newRun();
    desk.play(run, 1, SESSION, 0, TestMarket.CALM_VIX);
    ProposalView limits = limitsInForce(run);
    ProposalView waits = desk.newSubmitted();
    String row = " where proposal_id = '" + limits.id() + "'";
    desk.asOwner(
        "create table honest_text as select document, sha256 from document_in_force" + row);
    desk.asOwner("alter table document_in_force disable trigger document_in_force_immutable");
    try {
      desk.asOwner("update document_in_force set document = replace(document, '0.9', '0.8')" + row);
      assertProblem(desk.as("viewer").get("/api/v1/documents"), 409, "its text has the hash");
      assertProblem(desk.approve("risk", waits), 409, "is not stored as it was approved");
      assertThat(state(waits)).isEqualTo("SUBMITTED");
      Response well = given().get(management.resolve("/q/health/well"));
      assertThat(well.statusCode()).isEqualTo(503);
      assertThat(well.asString()).contains("documents in force", "its text has the hash");

      desk.asOwner(
          "update document_in_force set sha256 = encode(sha256(convert_to(document, 'UTF8')),"
              + " 'hex')"
              + row);
      assertProblem(
          desk.as("viewer").get("/api/v1/documents"),
          409,
          "its text is not the one that was signed");
    } finally {
      desk.asOwner(
          "update document_in_force set (document, sha256) = (select document, sha256 from"
              + " honest_text)"
              + row);
      desk.asOwner("drop table honest_text");
    }
    try {
      assertThat(desk.as("viewer").get("/api/v1/documents").statusCode()).isEqualTo(200);
      assertThat(desk.approve("risk", waits).statusCode()).isEqualTo(200);
    } finally {
      desk.asOwner("delete from document_in_force" + row); // other tests want the configured limits
      desk.asOwner("alter table document_in_force enable trigger document_in_force_immutable");
      assertThat(desk.as("viewer").get("/api/v1/documents").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void decidesNothing_byADocumentOfTheStartThatWasEditedOrIsGone() {
    ProposalView waits = desk.newSubmitted();
    String row = " where slot = 'POLICY'";
    desk.asOwner("create table honest_start as select * from document_at_start" + row);
    desk.asOwner("alter table document_at_start disable trigger document_at_start_immutable");
    try {
      desk.asOwner(
          "update document_at_start set document = replace(document, '\"title\": \"', '\"title\":"
              + " \"My ')"
              + row);
      assertProblem(desk.approve("risk", waits), 409, "its text has the hash");
      desk.asOwner(
          "update document_at_start set sha256 = encode(sha256(convert_to(document, 'UTF8')),"
              + " 'hex')"
              + row);
      assertProblem(desk.approve("risk", waits), 409, "no line of the audit that the desk wrote");
      desk.asOwner("delete from document_at_start" + row);
      assertProblem(desk.approve("risk", waits), 409, "its row is gone");
      assertThat(state(waits)).isEqualTo("SUBMITTED");
    } finally {
      desk.asOwner("delete from document_at_start" + row);
      desk.asOwner(
          "insert into document_at_start overriding system value select * from honest_start");
      desk.asOwner("alter table document_at_start enable trigger document_at_start_immutable");
      desk.asOwner("drop table honest_start");
    }
    assertThat(desk.approve("risk", waits).statusCode()).isEqualTo(200);
  }

  private ProposalView limitsInForce(String run) {
    String before =
        desk.as("viewer")
            .get("/api/v1/documents")
            .jsonPath()
            .getString("items.find { it.slot == 'LIMITS' }.document");
    String wider =
        before
            .replaceFirst("\"id\": \"[A-Z-]+\"", "\"id\": \"DESK-LIMITS\"")
            .replaceFirst("\"version\": \"\\d+\"", "\"version\": \"71\"")
            .replaceFirst(
                "\"vixVega\", \"shareOfNav\": [0-9.]+", "\"vixVega\", \"shareOfNav\": 0.9");
    ProposalView draft =
        Desk.view(
            desk.as("risk")
                .contentType(ContentType.JSON)
                .body(
                    Json.write(Map.of("slot", "LIMITS", "document", wider, "reason", "for a test")))
                .post("/api/v1/documents/proposals"));
    assertThat(desk.submit("risk", draft).statusCode()).isEqualTo(200);
    for (String who : new String[] {"pm", "risk2", "trader"}) {
      Desk.view(desk.approveSteppedUp(who, draft));
    }
    desk.play(TestMarket.step(run, 2, SESSION, 1, TestMarket.CALM_VIX).closing());
    assertThat(state(draft)).isEqualTo("FILLED");
    assertThat(
            desk.text(
                "select made_by from proposal_revision where proposal_id = '" + draft.id() + "'"))
        .as("who drafted it")
        .isEqualTo("risk");
    return draft;
  }

  private void unguarded(String table, Runnable work) {
    desk.asOwner("alter table " + table + " disable trigger user");
    try {
      work.run();
    } finally {
      desk.asOwner("alter table " + table + " enable trigger user");
    }
  }

  private String state(ProposalView proposal) {
    return desk.text("select state from proposal where id = '" + proposal.id() + "'");
  }

  private long approvals(ProposalView proposal) {
    return desk.count("select count(*) from approval where proposal_id = '" + proposal.id() + "'");
  }

  private double alarms() {
    return given()
        .get(management.resolve("/q/metrics"))
        .asString()
        .lines()
        .filter(line -> line.startsWith("alvh_content_tampered_total"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
