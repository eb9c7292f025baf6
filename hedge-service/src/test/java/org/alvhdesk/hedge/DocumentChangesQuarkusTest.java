package org.alvhdesk.hedge;

import static org.alvhdesk.hedge.Desk.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.rest.ActiveDocumentView;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.RuleSetSummary;
import org.alvhdesk.rulefiles.PolicyLibrary;
import org.alvhdesk.rulefiles.RuleLibrary;
import org.junit.jupiter.api.Test;

/** What the desk decides by is changed by approved proposals, and back the same way. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class DocumentChangesQuarkusTest {
  private static final String PROPOSALS = "/api/v1/documents/proposals";
  private static final String ROLLBACKS = "/api/v1/documents/rollbacks";
  private static final LocalDate SESSION = TestMarket.SESSION;
  private static final LocalDate NEXT = SESSION.plusDays(1);

  @Inject Desk desk;

  @Test
  void putsARuleSetInForce_whenItIsApproved_andTakesItBackTheSameWay() {
    String run = TestMarket.newRun();
    desk.play(run, 1, SESSION, 0, TestMarket.CALM_VIX);
    String shipped = RuleLibrary.shippedText("FOUR42-004");
    String current = RuleLibrary.shipped().document("FOUR42-004").version();
    String version = Integer.toString(900 + Integer.parseInt(current));

    ProposalView draft =
        Desk.view(propose("trader", "HEDGE", next(shipped, current, version), null, "fewer calls"));

    assertThat(draft.kind()).isEqualTo("ruleset");
    assertThat(draft.state()).isEqualTo("DRAFT");
    assertThat(draft.document().sections())
        .flatExtracting(s -> s.changes())
        .singleElement()
        .asString()
        .contains("4", "3");
    assertThat(draft.document().activateFrom()).isEqualTo(NEXT);
    assertThat(draft.document().backtest()).isNull();

    assertProblem(desk.submit("trader2", draft), 403, "submitted by who drafted it: trader");
    assertThat(desk.submit("trader", draft).statusCode()).isEqualTo(200);
    assertProblem(desk.approve("risk", draft), 401, "second factor");
    assertProblem(approve("trader", draft), 403, "You submitted this proposal");
    ProposalView released = approvedBy(draft, null, "pm2", "risk", "trader2");
    assertThat(released.state()).isEqualTo("RELEASED");
    assertThat(inForce("HEDGE").version().version()).isEqualTo(current);

    desk.play(TestMarket.step(run, 2, SESSION, 1, TestMarket.CALM_VIX).closing());
    assertThat(desk.read(draft.id()).state()).isEqualTo("FILLED");
    assertThat(desk.read(draft.id()).history())
        .extracting(ProposalView.History::decision)
        .endsWith("RELEASED", "ACTIVATED");
    ActiveDocumentView now = inForce("HEDGE");
    assertThat(now.version().version()).isEqualTo(version);
    assertThat(now.session()).isEqualTo(NEXT);
    assertThat(now.before().version()).isEqualTo(current);
    assertThat(running()).contains("FOUR42-004/" + version);
    assertThat(
            desk.count(
                "select count(*) from document_in_force d join outbox o on o.xid = d.xid and"
                    + " o.topic = '%s' where d.proposal_id = '%s'"
                        .formatted(Topics.RULE_SET_VERSION, draft.id())))
        .as("the fact is written in the activation's own transaction")
        .isEqualTo(1);

    ProposalView back =
        Desk.view(command("trader", ROLLBACKS, Map.of("slot", "HEDGE", "reason", "too few")));
    assertThat(back.document().after().version()).isEqualTo(current);
    desk.play(run, 3, NEXT, 0, TestMarket.CALM_VIX);
    approved(back);
    desk.play(TestMarket.step(run, 4, NEXT, 1, TestMarket.CALM_VIX).closing());
    assertThat(inForce("HEDGE").version().version()).isEqualTo(current);
    assertThat(inForce("HEDGE").document()).isEqualTo(shipped);
    assertThat(running()).contains("FOUR42-004/" + current);
  }

  @Test
  void putsLimitsInForce_thatBlockFromTheNextSession() {
    String run = TestMarket.newRun();
    desk.play(run, 1, SESSION, 0, TestMarket.CALM_VIX);
    String before = inForce("LIMITS").document();
    String tighter =
        before
            .replaceFirst("\"id\": \"[A-Z-]+\"", "\"id\": \"DESK-LIMITS\"")
            .replaceFirst("\"version\": \"\\d+\"", "\"version\": \"7\"")
            .replaceFirst(
                "\"vixVega\", \"shareOfNav\": [0-9.]+", "\"vixVega\", \"shareOfNav\": 0.0001");

    ProposalView draft = Desk.view(propose("risk", "LIMITS", tighter, null, "calm down"));
    assertThat(draft.kind()).isEqualTo("limit");
    assertThat(draft.document().sections().getFirst().changes())
        .singleElement()
        .asString()
        .contains("VIX-option vega", "(tighter)");
    approvedBy(draft, "risk", "pm", "risk2", "trader");
    desk.play(TestMarket.step(run, 2, SESSION, 1, TestMarket.CALM_VIX).closing());
    assertThat(inForce("LIMITS").version().id()).isEqualTo("DESK-LIMITS");

    ProposalView back =
        Desk.view(command("risk", ROLLBACKS, Map.of("slot", "LIMITS", "reason", "as it was")));
    desk.play(run, 3, NEXT, 0, TestMarket.CALM_VIX);
    approvedBy(back, "risk", "pm", "risk2", "trader");
    desk.play(TestMarket.step(run, 4, NEXT, 1, TestMarket.CALM_VIX).closing());
    assertThat(inForce("LIMITS").document()).isEqualTo(before);
  }

  @Test
  void refusesDocuments_thatCouldNotDecide_andSaysWhatIsWrong() {
    desk.play(TestMarket.newRun(), 1, SESSION, 0, TestMarket.CALM_VIX);
    String shipped = RuleLibrary.shippedText("FOUR42-004");
    String current = RuleLibrary.shipped().document("FOUR42-004").version();

    assertProblem(propose("trader", "HEDGE", "{not json", null, "x"), 422, "this is no JSON");
    assertProblem(
        propose(
            "trader", "HEDGE", shipped.replaceFirst("\"value\": 30", "\"value\": 3000"), null, "x"),
        422,
        "$.groups[0].parameters[0]");
    assertProblem(propose("trader", "HEDGE", shipped, null, "x"), 422, "nothing would change");
    assertProblem(
        propose("trader", "HEDGE", next(shipped, current, current), null, "x"),
        422,
        "a version once in force never changes");
    assertProblem(
        propose("trader", "CONDOR", next(shipped, current, "950"), null, "x"),
        422,
        "no condor rule set is called");
    assertProblem(
        propose("trader", "HEDGE", next(shipped, current, "950"), SESSION, "x"),
        422,
        "activateFrom");
    assertProblem(
        propose(
            "trader",
            "LIMITS",
            "{\"schema\": 1, \"id\": \"X\", \"version\": \"1\", \"limits\": []}",
            null,
            "x"),
        422,
        "the limit maxLossPerExpiryWeek is missing");
    String policy = PolicyLibrary.text(PolicyLibrary.DESK);
    assertProblem(
        propose(
            "trader", "POLICY", policy.replaceFirst("\"people\": 2", "\"people\": 0"), null, "x"),
        422,
        "$.kinds[0].rules[0]");
    assertProblem(propose("trader", "POLICY", policy, null, "x"), 422, "nothing would change");
    assertProblem(
        propose(
            "trader",
            "POLICY",
            policy
                .replaceFirst("\"version\": 3", "\"version\": 4")
                .replaceFirst("\"stressLossShare\": 0.1", "\"stressLossShare\": 0.001"),
            null,
            "x"),
        422,
        "a calm quarter of an hour");
  }

  @Test
  void refusesCommands_withoutASlotDocumentReasonOrRole() {
    desk.play(TestMarket.newRun(), 1, SESSION, 0, TestMarket.CALM_VIX);
    String shipped = RuleLibrary.shippedText("FOUR42-004");

    assertProblem(propose("trader", "NONSENSE", shipped, null, "x"), 400, "slot must be one of");
    assertProblem(propose("trader", "HEDGE", " ", null, "x"), 400, "document must be");
    assertProblem(propose("trader", "HEDGE", shipped, null, " "), 400, "reason must say why");
    assertProblem(propose("viewer", "HEDGE", shipped, null, "x"), 403, "risk, trader");
    assertProblem(propose("pm", "HEDGE", shipped, null, "x"), 403, "cannot approve it");
    assertProblem(propose("admin", "HEDGE", shipped, null, "x"), 403, "risk, trader");
    assertProblem(
        command("trader", ROLLBACKS, Map.of("slot", "CONDOR", "reason", "x")),
        422,
        "nothing to go back to");
  }

  @Test
  void takesOneChangeOfAKindAtATime() {
    String run = TestMarket.newRun();
    desk.play(run, 1, SESSION, 0, TestMarket.CALM_VIX);
    String shipped = RuleLibrary.shippedText("FOUR42-004");
    String current = RuleLibrary.shipped().document("FOUR42-004").version();
    ProposalView first =
        Desk.view(propose("trader", "HEDGE", next(shipped, current, "960"), null, "first"));
    ProposalView second =
        Desk.view(propose("trader", "HEDGE", next(shipped, current, "961"), null, "second"));
    assertThat(desk.read(first.id()).state()).as("a draft makes room").isEqualTo("SUPERSEDED");

    assertThat(desk.submit("trader", second).statusCode()).isEqualTo(200);

    assertProblem(
        propose("trader", "HEDGE", next(shipped, current, "962"), null, "third"), 409, second.id());
  }

  private ProposalView approved(ProposalView draft) {
    return approvedBy(draft, "trader", "pm2", "risk", "trader2");
  }

  private ProposalView approvedBy(ProposalView draft, String submitter, String... approvers) {
    if (submitter != null) {
      assertThat(desk.submit(submitter, draft).statusCode()).isEqualTo(200);
    }
    ProposalView last = draft;
    for (String approver : approvers) {
      last = Desk.view(approve(approver, draft));
    }
    return last;
  }

  /** With a second factor: what the desk decides by is not changed by a password alone. */
  private Response approve(String who, ProposalView draft) {
    return desk.approveSteppedUp(who, draft);
  }

  private static String next(String json, String from, String to) {
    return json.replaceFirst("\"version\": \"" + from + "\"", "\"version\": \"" + to + "\"")
        .replaceFirst("(\"name\": \"front.ratio\"[^}]*?\"value\": )4", "$13");
  }

  private Response propose(
      String who, String slot, String document, LocalDate activateFrom, String reason) {
    return activateFrom == null
        ? command(who, PROPOSALS, Map.of("slot", slot, "document", document, "reason", reason))
        : command(
            who,
            PROPOSALS,
            Map.of(
                "slot", slot,
                "document", document,
                "activateFrom", activateFrom.toString(),
                "reason", reason));
  }

  private Response command(String who, String path, Map<String, String> body) {
    return desk.as(who).contentType(ContentType.JSON).body(Json.write(body)).post(path);
  }

  private ActiveDocumentView inForce(String slot) {
    return desk.as("viewer").get("/api/v1/documents").jsonPath().getList("items").stream()
        .map(item -> Json.read(Json.write(item), ActiveDocumentView.class))
        .filter(view -> view.slot().equals(slot))
        .findFirst()
        .orElseThrow();
  }

  private List<String> running() {
    return desk
        .as("viewer")
        .get("/api/v1/rule-sets")
        .jsonPath()
        .getList("items", RuleSetSummary.class)
        .stream()
        .filter(RuleSetSummary::running)
        .map(s -> s.id() + "/" + s.version())
        .toList();
  }
}
