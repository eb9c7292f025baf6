package org.alvhdesk.hedge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.alvhdesk.approval.CanonicalJson;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.approval.JsonText;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.CondorProposalV1;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.RebuildView;
import org.alvhdesk.strategy.Engine;
import org.junit.jupiter.api.Test;

/** What people need to check a proposal without believing a page. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class ProofQuarkusTest {
  @Inject Desk desk;
  @Inject TestCondors condors;

  private RebuildView rebuild(String id) {
    Response response = desk.as("viewer").get("/api/v1/proposals/" + id + "/rebuild");
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return Json.read(response.asString(), RebuildView.class);
  }

  @Test
  void givesTheSignedBytes_exactly() {
    ProposalView draft = desk.newDraft();

    Response content = desk.as("viewer").get("/api/v1/proposals/" + draft.id() + "/content");

    byte[] bytes = content.asByteArray();
    assertThat(content.statusCode()).isEqualTo(200);
    assertThat(content.contentType()).startsWith("application/json");
    assertThat(content.header("ETag")).isEqualTo("\"" + draft.contentHash() + "\"");
    assertThat(ContentHash.of(bytes)).isEqualTo(draft.contentHash());
    assertThat(CanonicalJson.bytes(JsonText.read(bytes))).isEqualTo(bytes);
  }

  @Test
  void isForPeopleOfTheDeskOnly_andSaysWhatItDoesNotKnow() {
    String unknown = "/api/v1/proposals/" + UUID.randomUUID();
    for (String what : new String[] {"/content", "/rebuild"}) {
      assertThat(given().get(unknown + what).statusCode()).isEqualTo(401);
      Desk.assertProblem(desk.as("viewer").get(unknown + what), 404, "There is no proposal");
      Desk.assertProblem(
          desk.as("viewer").get("/api/v1/proposals/one" + what), 404, "There is no proposal one");
      for (String who : new String[] {"trader", "risk", "pm", "admin"}) {
        assertThat(desk.as(who).get(unknown + what).statusCode()).isEqualTo(404);
      }
    }
  }

  @Test
  void rebuildsEveryDraftOfARun_byteForByte() {
    String run = TestMarket.newRun();
    desk.play(run, 1, TestMarket.SESSION, 0, TestMarket.CALM_VIX);
    desk.play(run, 2, TestMarket.SESSION.plusDays(1), 0, TestMarket.CALM_VIX + 6);
    desk.play(run, 3, TestMarket.SESSION.plusDays(2), 0, TestMarket.CALM_VIX + 15);
    String ids =
        desk.text(
            "select string_agg(id::text, ',') from proposal where run_id = '%s'".formatted(run));

    assertThat(ids.split(",").length).as("proposals").isGreaterThan(1);
    for (String id : ids.split(",")) {
      RebuildView rebuilt = rebuild(id);
      assertThat(rebuilt.outcome()).as(rebuilt.text()).isEqualTo("EQUAL");
      assertThat(rebuilt.equal()).isTrue();
      assertThat(rebuilt.rebuiltHash()).isEqualTo(rebuilt.contentHash());
      assertThat(rebuilt.engineVersion()).isEqualTo(Engine.VERSION);
      assertThat(rebuilt.inputsForm()).isEqualTo("alvh.hedge-inputs/1");
    }
  }

  @Test
  void rebuildsACondorChange_withTheRiskItWasShownWith() {
    ProposalView hedge = desk.newDraft();
    CondorProposalV1 sent =
        TestCondors.proposal(
            hedge.runId(), hedge.step(), hedge.condorBookVersion(), "SESSION", null);
    condors.send(sent);
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                desk.count(
                        "select count(*) from proposal where id = '%s'"
                            .formatted(sent.proposalId()))
                    == 1);

    RebuildView rebuilt = rebuild(sent.proposalId());

    assertThat(rebuilt.outcome()).as(rebuilt.text()).isEqualTo("EQUAL");
    assertThat(rebuilt.inputsForm()).isEqualTo("alvh.condor-inputs/1");
  }

  @Test
  void rebuildsWhatAPersonMadeOfIt_byteForByte() {
    ProposalView first = desk.newSubmitted();
    int quantity = first.legs().getFirst().quantity();
    ProposalView edited =
        revised(
            "trader2",
            first,
            "[{\"leg\":0,\"quantity\":%d}]".formatted(quantity - 1),
            "\"half is enough\"");
    assertRebuilt(edited);

    desk.play(first.runId(), 2, TestMarket.SESSION, 1, TestMarket.CALM_VIX + 2);
    ProposalView fresh = revised("trader", edited, "[]", "null");
    assertThat(fresh.revision()).isEqualTo(3);
    assertThat(fresh.contentHash()).isNotEqualTo(edited.contentHash());
    assertRebuilt(fresh);
  }

  private ProposalView revised(String who, ProposalView base, String edits, String reason) {
    return Desk.view(
        desk.post(
            who,
            base.id(),
            "revisions",
            "{\"baseHash\":\"%s\",\"edits\":%s,\"reason\":%s}"
                .formatted(base.contentHash(), edits, reason)));
  }

  private void assertRebuilt(ProposalView revision) {
    RebuildView rebuilt = rebuild(revision.id());
    assertThat(rebuilt.outcome()).as(rebuilt.text()).isEqualTo("EQUAL");
    assertThat(rebuilt.revision()).isEqualTo(revision.revision());
    assertThat(rebuilt.rebuiltHash()).isEqualTo(revision.contentHash());
    assertThat(rebuilt.inputsForm()).isEqualTo("alvh.revision-inputs/1");
  }

  @Test
  void keepsInputsThatNobodyCanChange() {
    ProposalView draft = desk.newDraft();
    String change = "update proposal_inputs set engine_version = 'x'";
    assertThat(desk.refusal(false, change)).contains("permission denied");
    assertThat(desk.refusal(false, "delete from proposal_inputs")).contains("permission denied");
    assertThat(desk.refusal(true, change)).contains("immutable");
    assertThat(desk.refusal(true, "truncate proposal_inputs")).contains("immutable");
    assertThat(rebuild(draft.id()).equal()).isTrue();
  }

  @Test
  void saysWhatItCannotTell_andWhatIsNotWhatWasSigned() {
    ProposalView one = desk.newDraft();
    ProposalView other = desk.newDraft();
    String where = " where proposal_id = '" + one.id() + "'";
    desk.asOwner("alter table proposal_inputs disable trigger proposal_inputs_immutable");
    try {
      desk.asOwner("update proposal_inputs set engine_version = 'alvh-strategy/0'" + where);
      RebuildView elsewhere = rebuild(one.id());
      assertThat(elsewhere.outcome()).isEqualTo("EQUAL");
      assertThat(elsewhere.text()).contains("it was computed with alvh-strategy/0");

      desk.asOwner(
          "update proposal_inputs set (packed, inputs_hash) = (select packed, inputs_hash from"
              + " proposal_inputs where proposal_id = '"
              + other.id()
              + "')"
              + where);
      RebuildView otherEngine = rebuild(one.id());
      assertThat(otherEngine.outcome()).isEqualTo("OTHER_ENGINE");
      assertThat(otherEngine.equal()).isNull();
      assertThat(otherEngine.rebuiltHash()).isEqualTo(other.contentHash());

      desk.asOwner("update proposal_inputs set engine_version = '" + Engine.VERSION + "'" + where);
      RebuildView different = rebuild(one.id());
      assertThat(different.outcome()).isEqualTo("DIFFERENT");
      assertThat(different.equal()).isFalse();
      assertThat(different.text()).contains("NOT what was signed");

      desk.asOwner("update proposal_inputs set packed = 'broken'" + where);
      assertThat(rebuild(one.id()).outcome()).isEqualTo("DAMAGED_INPUTS");

      desk.asOwner("delete from proposal_inputs" + where);
      RebuildView nothing = rebuild(one.id());
      assertThat(nothing.outcome()).isEqualTo("NO_INPUTS");
      assertThat(nothing.equal()).isNull();
      assertThat(nothing.engineVersion()).isNull();
    } finally {
      desk.asOwner("alter table proposal_inputs enable trigger proposal_inputs_immutable");
    }
  }
}
