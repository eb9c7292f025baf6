package org.alvhdesk.hedge;

import static io.restassured.RestAssured.given;
import static org.alvhdesk.hedge.Desk.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.alvhdesk.contracts.rest.ProposalView;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class ApprovalFlowQuarkusTest {
  private static final String OTHER_HASH = "ab".repeat(32);

  @Inject Desk desk;
  @Inject TestTokens tokens;

  @TestHTTPResource(value = "/", management = true)
  URI management;

  @Test
  void refusesApproval_whenApproverIsSubmitter() {
    ProposalView proposal = desk.newSubmitted();

    Response response = desk.approve("trader", proposal);

    assertProblem(response, 403, "You submitted this proposal");
    assertThat(desk.read(proposal.id()).approvals()).isEmpty();
  }

  @Test
  void refusesApproval_whenCallerIsViewerOrAdmin() {
    ProposalView proposal = desk.newSubmitted();

    assertProblem(desk.approve("viewer", proposal), 403, "one of the roles pm, risk, trader");
    assertProblem(desk.approve("admin", proposal), 403, "one of the roles pm, risk, trader");
    assertThat(desk.read(proposal.id()).state()).isEqualTo("SUBMITTED");
  }

  @Test
  void refusesApproval_whenHashIsWrongMalformedOrMissing() {
    ProposalView proposal = desk.newSubmitted();
    String hash = proposal.contentHash();

    assertProblem(desk.approve("risk", proposal.id(), '"' + OTHER_HASH + '"'), 409, "Reload");
    assertProblem(desk.approve("risk", proposal.id(), "null"), 400, "contentHash");
    assertProblem(desk.approve("risk", proposal.id(), "\"\""), 400, "contentHash");
    assertProblem(
        desk.approve("risk", proposal.id(), '"' + hash.substring(1) + '"'), 400, "contentHash");
    assertProblem(
        desk.approve("risk", proposal.id(), '"' + "AB".repeat(32) + '"'), 400, "contentHash");
    assertProblem(desk.post("risk", proposal.id(), "approvals", "{}"), 400, "contentHash");
    assertProblem(desk.post("risk", proposal.id(), "approvals", "{not json"), 400, "JSON");
    assertThat(desk.read(proposal.id()).approvals()).isEmpty();
  }

  @Test
  void refusesApproval_whenProposalIsADraftOrUnknown() {
    ProposalView draft = desk.newDraft();

    assertProblem(desk.approve("risk", draft), 409, "DRAFT");
    String unknown = UUID.randomUUID().toString();
    assertProblem(desk.approve("risk", unknown, '"' + OTHER_HASH + '"'), 404, unknown);
    assertProblem(desk.approve("risk", "nonsense", '"' + OTHER_HASH + '"'), 404, "nonsense");
    assertProblem(desk.as("viewer").get("/api/v1/proposals/" + unknown), 404, unknown);
  }

  @Test
  void refusesEveryone_whenTokenIsMissingForeignOrExpired() {
    String foreign = tokens.token("trader", "alvh-market", 300, "trader");
    String expired = tokens.token("trader", "alvh-hedge", -120, "trader");
    for (String path :
        List.of("/api/v1/book", "/api/v1/scenarios", "/api/v1/proposals", "/api/v1/audit")) {
      assertProblem(given().get(path), 401, "bearer token");
      assertProblem(given().auth().oauth2(foreign).get(path), 401, "not accepted");
      assertProblem(given().auth().oauth2(expired).get(path), 401, "not accepted");
      assertProblem(given().auth().oauth2("x.y.z").get(path), 401, "not accepted");
    }
    String command = "/api/v1/proposals/" + UUID.randomUUID() + "/approvals";
    assertProblem(given().contentType("application/json").body("{}").post(command), 401, "bearer");
  }

  @Test
  void refusesReading_whenTokenHasNoRoleOfTheDesk() {
    String stranger = tokens.token("stranger", "alvh-hedge", 300, "offline_access");

    assertProblem(given().auth().oauth2(stranger).get("/api/v1/proposals"), 403, "role");
  }

  @Test
  void refusesSubmission_whenCallerIsNoTraderOrItIsSubmittedAlready() {
    ProposalView draft = desk.newDraft();

    assertProblem(desk.submit("risk", draft), 403, "role trader");
    assertProblem(desk.submit("viewer", draft), 403, "role trader");
    assertThat(desk.submit("trader", draft).statusCode()).isEqualTo(200);
    assertProblem(desk.submit("trader2", draft), 409, "SUBMITTED");
  }

  @Test
  void fillsAndChangesTheBook_whenTwoPeopleAndRiskApproved() {
    ProposalView draft = desk.newDraft();
    long version = bookVersion();
    assertThat(draft.legs()).isNotEmpty().allMatch(leg -> leg.layer().equals("FRONT"));
    assertThat(draft.missing()).hasSize(2);
    assertThat(act(draft.id(), "trader", "submit").allowed()).isTrue();
    assertThat(act(draft.id(), "viewer", "submit").allowed()).isFalse();

    ProposalView submitted = Desk.view(desk.submit("trader", draft));
    assertThat(submitted.state()).isEqualTo("SUBMITTED");
    assertThat(submitted.submittedBy()).isEqualTo("trader");
    assertThat(act(draft.id(), "trader", "approve").allowed()).isFalse();
    assertThat(act(draft.id(), "risk", "approve").allowed()).isTrue();

    ProposalView partial = Desk.view(desk.approve("trader2", submitted));
    assertThat(partial.state()).isEqualTo("PARTIALLY_APPROVED");
    assertThat(partial.missing()).containsExactly("1 approval by role risk");
    assertThat(bookVersion()).isEqualTo(version);

    ProposalView filled = Desk.view(desk.approve("risk", submitted));
    assertThat(filled.state()).isEqualTo("FILLED");
    assertThat(filled.missing()).isEmpty();
    assertThat(filled.approvals())
        .extracting(ProposalView.Approval::approver)
        .containsExactly("trader2", "risk");
    assertThat(filled.fills()).hasSameSizeAs(filled.legs());
    assertThat(filled.history())
        .extracting(ProposalView.History::decision)
        .containsExactly(
            "PROPOSED", "SUBMITTED", "APPROVAL", "APPROVAL", "APPROVED", "RELEASED", "FILLED");
    assertThat(filled.contentHash()).isEqualTo(draft.contentHash());
    assertThat(bookVersion()).isEqualTo(version + 1);
    List<String> layers =
        desk.as("viewer").get("/api/v1/book").jsonPath().getList("book.positions.layer");
    assertThat(layers).contains("FRONT", "MID", "FAR");
  }

  @Test
  void answersTheSameAndCountsOnce_whenAnApprovalIsSentTwice() {
    ProposalView proposal = desk.newSubmitted();

    Response first = desk.approve("risk", proposal);
    Response second = desk.approve("risk", proposal);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(approvalRows(proposal)).isEqualTo(1);
    assertThat(desk.read(proposal.id()).state()).isEqualTo("PARTIALLY_APPROVED");
  }

  @Test
  void answersTheApprovalFirstRecorded_andTheStateOfNow_whenItIsSentAgainLater() {
    ProposalView proposal = desk.newSubmitted();
    ProposalView.Approval first =
        Desk.view(desk.approve("trader2", proposal)).approvals().getFirst();
    assertThat(Desk.view(desk.approve("risk", proposal)).state()).isEqualTo("FILLED");

    ProposalView again = Desk.view(desk.approve("trader2", proposal));

    assertThat(again.approvals().getFirst()).as("time, hash and reason of then").isEqualTo(first);
    assertThat(again.approvals()).hasSize(2);
    assertThat(again.state()).as("of now").isEqualTo("FILLED");
  }

  @Test
  void answersTheSame_whenTheFillingApprovalIsRepeated() {
    ProposalView proposal = desk.newSubmitted();
    desk.approve("trader2", proposal);

    Response first = desk.approve("risk", proposal);
    Response second = desk.approve("risk", proposal);

    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(Desk.view(second).state()).isEqualTo("FILLED");
    assertThat(Desk.view(second).fills()).hasSameSizeAs(proposal.legs());
  }

  @Test
  void answersTheSame_whenIdempotencyKeyIsRepeated() {
    ProposalView proposal = desk.newSubmitted();
    String path = "/api/v1/proposals/" + proposal.id() + "/approvals";
    String body = "{\"contentHash\":\"" + proposal.contentHash() + "\"}";
    String wrong = "{\"contentHash\":\"" + OTHER_HASH + "\"}";

    Response refused = keyed("risk", "k-1", path, wrong);
    Response again = keyed("risk", "k-1", path, wrong);
    Response other = keyed("risk", "k-1", path, body);
    Response first = keyed("risk", "k-2", path, body);
    desk.approve("trader2", proposal);
    Response repeated = keyed("risk", "k-2", path, body);
    Response otherCaller = keyed("risk2", "k-2", path, body);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.asString()).isEqualTo(refused.asString());
    assertProblem(other, 422, "new key");
    assertThat(repeated.asString()).isEqualTo(first.asString());
    assertThat(Desk.view(repeated).state()).isEqualTo("PARTIALLY_APPROVED");
    assertProblem(otherCaller, 409, "FILLED");
  }

  @Test
  void countsEachPersonOnce_whenApprovalsRace() throws Exception {
    for (int round = 0; round < 5; round++) {
      ProposalView proposal = desk.newSubmitted();

      List<Response> responses =
          atOnce(
              Stream.of("trader2", "trader2", "risk", "risk", "pm")
                  .<Callable<Response>>map(name -> () -> desk.approve(name, proposal))
                  .toList());

      ProposalView after = desk.read(proposal.id());
      assertThat(responses).extracting(Response::statusCode).isSubsetOf(200, 409);
      assertThat(after.state()).isEqualTo("FILLED");
      assertThat(after.fills()).hasSameSizeAs(after.legs());
      assertThat(after.approvals())
          .extracting(ProposalView.Approval::approver)
          .doesNotHaveDuplicates()
          .contains("risk")
          .hasSizeBetween(2, 3);
      assertThat(decisions(proposal, "FILLED")).isEqualTo(1);
      assertThat(decisions(proposal, "APPROVAL")).isEqualTo(after.approvals().size());
    }
  }

  @Test
  void acceptsOne_whenIdempotencyKeyRaces() throws Exception {
    ProposalView proposal = desk.newSubmitted();
    String path = "/api/v1/proposals/" + proposal.id() + "/approvals";
    String body = "{\"contentHash\":\"" + proposal.contentHash() + "\"}";

    List<Response> responses =
        atOnce(
            Stream.generate(() -> (Callable<Response>) () -> keyed("risk", "same", path, body))
                .limit(5)
                .toList());

    assertThat(responses).extracting(Response::statusCode).containsOnly(200);
    assertThat(responses.stream().map(Response::asString).distinct()).hasSize(1);
    assertThat(approvalRows(proposal)).isEqualTo(1);
  }

  @Test
  void rejects_whenApproverSaysWhy() {
    ProposalView proposal = desk.newSubmitted();

    assertProblem(desk.reject("risk", proposal, ""), 400, "reason");
    assertProblem(desk.reject("trader", proposal, "no"), 403, "withdraw");
    assertProblem(desk.reject("viewer", proposal, "no"), 403, "roles");
    ProposalView rejected = Desk.view(desk.reject("risk", proposal, "too dear"));
    assertThat(rejected.state()).isEqualTo("REJECTED");
    assertThat(rejected.history().getLast().reason()).isEqualTo("too dear");
    assertThat(desk.reject("risk", proposal, "too dear").statusCode()).isEqualTo(200);
    assertProblem(desk.approve("trader2", proposal), 409, "REJECTED");
  }

  @Test
  void withdraws_whenCallerIsSubmitter() {
    ProposalView proposal = desk.newSubmitted();
    String path = "/api/v1/proposals/" + proposal.id() + "/withdrawal";

    assertProblem(desk.as("trader2").post(path), 403, "Only trader");
    assertProblem(desk.as("admin").post(path), 403, "Only trader");
    assertThat(Desk.view(desk.as("trader").post(path)).state()).isEqualTo("WITHDRAWN");
    assertProblem(desk.approve("risk", proposal), 409, "WITHDRAWN");
  }

  @Test
  void writesStateApprovalAuditAndFactInOneTransaction() {
    ProposalView proposal = desk.newSubmitted();
    desk.approve("trader2", proposal);
    desk.approve("risk", proposal);

    assertThat(
            desk.count(
                """
                select count(distinct o.xid) from proposal p
                join approval a on a.proposal_id = p.id and a.approver = 'risk' and a.xid = p.xid
                join audit l on l.subject = p.id::text and l.action = 'FILLED' and l.xid = p.xid
                join hedge_book b on b.run_id = p.run_id and b.xid = p.xid
                join outbox o on o.xid = p.xid and o.key = p.id::text
                  and o.payload like '%%"FILLED"%%'
                join outbox ob on ob.xid = p.xid and ob.topic = 'alvh.hedge.book.v1'
                where p.id = '%s'
                """
                    .formatted(proposal.id())))
        .isEqualTo(1);
  }

  @Test
  void refusesChange_whenRowsAreSigned() {
    ProposalView proposal = desk.newSubmitted();
    desk.approve("risk", proposal);

    for (String table : List.of("approval", "audit", "fill")) {
      assertThat(desk.refusal(false, "delete from " + table)).contains("permission denied");
      assertThat(desk.refusal(true, "delete from " + table)).contains("immutable");
    }
    assertThat(desk.refusal(false, "update approval set approver = 'pm'"))
        .contains("permission denied");
    assertThat(desk.refusal(true, "update audit set actor = 'pm'")).contains("immutable");
    // The service's role may write the content of the next revision, never that of a stored one.
    assertThat(desk.refusal(false, "update proposal set content = ''")).contains("immutable");
    assertThat(desk.refusal(true, "update proposal set headline = 'x'")).contains("immutable");
    assertThat(desk.refusal(false, "update proposal set submitted_by = 'pm'"))
        .contains("immutable");
    assertThat(
            desk.refusal(
                false,
                ("insert into approval (proposal_id, revision, approver, roles, content_hash,"
                        + " approved_at) values ('%s', 1, 'trader', 'trader', '%s', now())")
                    .formatted(proposal.id(), proposal.contentHash())))
        .contains("submitter cannot approve");
  }

  @Test
  void answersBusy_whenTheBookIsLockedTooLong() throws Exception {
    ProposalView proposal = desk.newSubmitted();

    Response response =
        desk.whileLocked(
            "select 1 from hedge_book where run_id = '" + proposal.runId() + "' for update",
            () -> desk.approve("risk", proposal));

    assertProblem(response, 503, "Send the same again");
    assertThat(desk.approve("risk", proposal).statusCode()).isEqualTo(200);
  }

  @Test
  void tellsItsInterfaceAndHealth_whenNobodyIsLoggedIn() {
    String openApi = given().get("/q/openapi").asString();

    assertThat(openApi)
        .contains("/api/v1/book", "/api/v1/scenarios", "/api/v1/audit", "/api/v1/proposals/{id}")
        .contains("/submission", "/approvals", "/rejections", "/withdrawal", "Idempotency-Key");
    assertThat(given().get(management.resolve("/q/health/ready")).statusCode()).isEqualTo(200);
  }

  private long bookVersion() {
    return desk.as("viewer").get("/api/v1/book").jsonPath().getLong("book.version");
  }

  private ProposalView.Act act(String id, String name, String action) {
    return Desk.view(desk.as(name).get("/api/v1/proposals/" + id)).mayAct().stream()
        .filter(act -> act.action().equals(action))
        .findFirst()
        .orElseThrow();
  }

  private Response keyed(String name, String key, String path, String body) {
    return desk.as(name)
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post(path);
  }

  private long approvalRows(ProposalView proposal) {
    return desk.count("select count(*) from approval where proposal_id = '" + proposal.id() + "'");
  }

  private long decisions(ProposalView proposal, String decision) {
    return desk.count(
        "select count(*) from outbox where topic = 'alvh.approval.decision.v1' and key = '%s'"
                .formatted(proposal.id())
            + " and payload like '%\"decision\":\""
            + decision
            + "\"%'");
  }

  private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(calls.size())) {
      List<T> results = new ArrayList<>();
      for (Future<T> future : pool.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    }
  }
}
