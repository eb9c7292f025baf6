package org.alvhdesk.hedge;

import static io.restassured.RestAssured.given;
import static org.alvhdesk.hedge.Desk.assertProblem;
import static org.alvhdesk.hedge.TestMarket.CALM_VIX;
import static org.alvhdesk.hedge.TestMarket.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.CashTransferV1;
import org.alvhdesk.contracts.rest.CashLine;
import org.alvhdesk.contracts.rest.HedgeCapital;
import org.alvhdesk.contracts.rest.LedgerSession;
import org.alvhdesk.contracts.rest.LedgerView;
import org.alvhdesk.contracts.rest.ProposalView;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class LedgerQuarkusTest {
  private static final LocalDate NEXT = SESSION.plusDays(1);
  private static final LocalDate THIRD = SESSION.plusDays(2);
  private static final String LEDGER = "/api/v1/ledger";
  private static final String TRANSFERS = "/api/v1/ledger/transfers";

  @Inject Desk desk;
  @Inject TestMarket market;
  @Inject TestTokens tokens;

  @Test
  void keepsCashAndExplainsEverySession_whenARunIsPlayed() {
    String run = TestMarket.newRun();
    desk.play(TestMarket.step(run, 1, SESSION, 0, CALM_VIX));
    LedgerView open = ledger("viewer");
    assertThat(open.runId()).isEqualTo(run);
    assertThat(open.last()).isNull();
    assertThat(open.hedge()).isNull();
    assertThat(kinds(open)).containsExactly("TRADE", "TRADE", "TRADE", "DEPOSIT");
    CashLine opening = open.entries().items().getLast();
    assertThat(opening.amountUsd()).isEqualByComparingTo("650000");
    assertThat(opening.valueDate()).isEqualTo(SESSION.minusDays(4)).isEqualTo(open.openedOn());
    assertThat(open.entries().items().get(2).amountUsd()).isEqualByComparingTo("9500");
    BigDecimal hedge =
        new BigDecimal(desk.as("viewer").get("/api/v1/book").jsonPath().getString("book.cashUsd"));
    assertThat(open.cashUsd())
        .isEqualByComparingTo(new BigDecimal("659500").add(hedge))
        .isEqualByComparingTo(open.entries().items().getFirst().balanceUsd());

    desk.play(TestMarket.step(run, 2, SESSION, 1, CALM_VIX).closing());
    desk.play(TestMarket.step(run, 3, NEXT, 0, CALM_VIX));
    desk.play(TestMarket.step(run, 4, NEXT, 1, CALM_VIX + 1).closing());

    List<LedgerSession> sessions = sessions("?limit=10");
    assertThat(sessions).extracting(LedgerSession::session).containsExactly(NEXT, SESSION);
    LedgerSession first = sessions.get(1);
    LedgerSession second = sessions.get(0);
    assertThat(first.explained().since()).isEqualTo(open.openedOn());
    assertThat(first.explained().total().gainUsd())
        .isEqualByComparingTo(first.navUsd().subtract(new BigDecimal("650000")));
    assertThat(first.explained().rows())
        .as("a book that is opened in the session gains by its trades alone")
        .allMatch(row -> row.tradesUsd().compareTo(row.gainUsd()) == 0);
    assertThat(second.explained().since()).isEqualTo(SESSION);
    assertThat(second.explained().rows())
        .extracting(LedgerSession.Row::layer)
        .containsExactly("BASE", "MID", "FAR");
    assertThat(second.explained().total().complete()).isTrue();
    assertThat(second.explained().total().gainUsd())
        .isEqualByComparingTo(second.navUsd().subtract(first.navUsd()));
    for (LedgerSession.Row row : second.explained().rows()) {
      assertThat(sum(row)).as(row.layer()).isEqualByComparingTo(row.gainUsd());
    }
    LedgerSession.Row mid = second.explained().rows().get(1);
    assertThat(mid.deltaUsd()).as("VIX rose").isPositive();
    assertThat(mid.thetaUsd()).isNegative();
    assertThat(mid.restUsd().abs()).isLessThan(mid.gainUsd().abs());
    assertThat(second.navUsd())
        .isEqualByComparingTo(second.cashUsd().add(second.hedgeUsd()).add(second.condorsUsd()));

    HedgeCapital capital = ledger("pm").hedge();
    assertThat(capital.premiumUsd()).isEqualByComparingTo(hedge.negate());
    assertThat(capital.value().value()).isEqualTo(second.hedgeUsd().doubleValue());
    assertThat(capital.costPerYear().ofNav().why()).contains("at least 28 needed");
    assertThat(capital.noBudget()).contains("FOUR42-004").contains("no tail budget");
    assertThat(capital.noDrag()).contains("no hedge value is stored for");
    assertThat(capital.xirr().value() == null).isEqualTo(capital.xirr().why() != null);
  }

  @Test
  void changesNothing_whenAStepIsDeliveredAgain_andTwoRunsAreTheSame() {
    String run = playTwoSessions();
    long cash = count("cash_entry", run);
    market.send(TestMarket.step(run, 2, NEXT, 0, CALM_VIX + 1).closing());
    desk.play(TestMarket.step(run, 3, THIRD, 0, CALM_VIX));
    assertThat(count("cash_entry", run)).isEqualTo(cash);
    assertThat(count("ledger_session", run)).isEqualTo(2);

    String other = playTwoSessions();

    String same =
        "select count(*) from ledger_session a join ledger_session b using (session) where"
            + " a.run_id = '%s' and b.run_id = '%s' and a.positions_json = b.positions_json"
            + " and a.view_json = b.view_json and a.capital_json = b.capital_json";
    assertThat(desk.count(same.formatted(run, other))).isEqualTo(2);
  }

  @Test
  void hasNoNetAssetValue_whenAMarkIsMissing_andExplainsOverTheGap() {
    String run = TestMarket.newRun();
    desk.play(TestMarket.step(run, 1, SESSION, 0, CALM_VIX).closing());
    TestMarket.Step dark = TestMarket.step(run, 2, NEXT, 0, CALM_VIX).closing();
    desk.play(dark.with(BigDecimal.ZERO, TestMarket.condor(dark.condor(), 10, null)));

    LedgerSession gap = sessions("").getFirst();
    assertThat(gap.navUsd()).isNull();
    assertThat(gap.condorsUsd()).isNull();
    assertThat(gap.hedgeUsd()).isNotNull();
    assertThat(gap.missing()).containsExactly("condor c1 has a leg without a quote");
    assertThat(gap.explained()).isNull();
    assertThat(gap.notExplained()).contains("c1");
    assertThat(ledger("viewer").hedge().costPerYear().ofNav().value()).isNull();

    desk.play(TestMarket.step(run, 3, THIRD, 0, CALM_VIX).closing());

    LedgerSession after = sessions("").getFirst();
    assertThat(after.explained().since()).isEqualTo(SESSION);
    assertThat(after.navUsd()).isNotNull();
  }

  @Test
  void countsATransferInTheNextSession_whenTheSessionHasClosed() {
    String run = TestMarket.newRun();
    desk.play(TestMarket.step(run, 1, SESSION, 0, CALM_VIX).closing());
    BigDecimal before = ledger("admin").cashUsd();

    CashLine line = line(transfer("admin", null, "DEPOSIT", "1000.5", "new money"));
    assertThat(line.valueDate()).isEqualTo(NEXT);
    assertThat(line.actor()).isEqualTo("admin");
    assertThat(line.balanceUsd()).isEqualByComparingTo(before.add(new BigDecimal("1000.50")));
    CashTransferV1 fact =
        Json.read(
            desk.text(
                ("select o.payload from outbox o join cash_entry c on c.xid = o.xid"
                        + " where o.topic = '%s' and o.payload like '%%%s%%'")
                    .formatted(Topics.CASH_TRANSFER, run)),
            CashTransferV1.class);
    assertThat(fact.kind()).isEqualTo("DEPOSIT");
    assertThat(fact.amountUsd()).isEqualByComparingTo("1000.50");
    assertThat(fact.cashUsd()).isEqualByComparingTo(line.balanceUsd());
    assertThat(fact.actor()).isEqualTo("admin");
    desk.play(TestMarket.step(run, 2, NEXT, 0, CALM_VIX).closing());

    List<LedgerSession> sessions = sessions("");
    LedgerSession second = sessions.get(0);
    assertThat(second.flowUsd()).isEqualByComparingTo("1000.50");
    assertThat(second.explained().total().gainUsd())
        .as("a deposit is no gain")
        .isEqualByComparingTo(
            second.navUsd().subtract(sessions.get(1).navUsd()).subtract(second.flowUsd()));
  }

  @Test
  void countsAFillAfterTheCloseInTheNextSession() {
    String run = TestMarket.newRun();
    desk.play(TestMarket.step(run, 1, SESSION, 0, CALM_VIX).closing());
    ProposalView draft = desk.draftOf(run).orElseThrow();
    desk.submit("trader", draft);
    desk.approve("trader2", draft);
    assertThat(Desk.view(desk.approve("risk", draft)).state()).isEqualTo("FILLED");
    assertThat(ledger("viewer").entries().items().getFirst().valueDate()).isEqualTo(NEXT);

    desk.play(TestMarket.step(run, 2, NEXT, 0, CALM_VIX).closing());

    LedgerSession second = sessions("").getFirst();
    LedgerSession.Row front =
        second.explained().rows().stream()
            .filter(r -> r.layer().equals("FRONT"))
            .findFirst()
            .orElseThrow();
    assertThat(front.tradesUsd()).isEqualByComparingTo(front.gainUsd());
    assertThat(second.explained().total().gainUsd())
        .isEqualByComparingTo(second.navUsd().subtract(sessions("").get(1).navUsd()));
  }

  @Test
  void refusesWithdrawals_beyondTheCash_andBadOnes() {
    desk.newDraft();
    BigDecimal cash = ledger("admin").cashUsd();

    assertProblem(
        transfer("admin", null, "WITHDRAWAL", cash.add(BigDecimal.ONE).toPlainString(), "out"),
        409,
        "The book has " + cash.toPlainString() + " USD in cash");
    for (String[] bad :
        new String[][] {
          {"GIFT", "1", "why"},
          {"DEPOSIT", "0", "why"},
          {"DEPOSIT", "-1", "why"},
          {"DEPOSIT", "0.001", "why"},
          {"DEPOSIT", "1e15", "why"},
          {"DEPOSIT", "1", " "},
          {"DEPOSIT", "1", "x".repeat(501)}
        }) {
      assertProblem(transfer("admin", null, bad[0], bad[1], bad[2]), 400, "");
    }
    assertProblem(
        desk.as("admin").contentType(ContentType.JSON).body("{not json").post(TRANSFERS),
        400,
        "JSON");
    assertThat(ledger("admin").cashUsd()).isEqualByComparingTo(cash);
    assertThat(
            line(transfer("admin", null, "WITHDRAWAL", cash.toPlainString(), "all of it"))
                .balanceUsd())
        .isEqualByComparingTo("0");
  }

  @Test
  void allowsTransfersToAdminOnly_andReadingToEveryRole() {
    ProposalView draft = desk.newDraft();
    for (String person : List.of("viewer", "trader", "risk", "pm")) {
      assertProblem(transfer(person, null, "DEPOSIT", "1", "why"), 403, "role");
      assertThat(ledger(person).runId()).isEqualTo(draft.runId());
      assertThat(desk.as(person).get(LEDGER + "/sessions").statusCode()).isEqualTo(200);
    }
    assertThat(transfer("admin", null, "DEPOSIT", "1", "why").statusCode()).isEqualTo(200);
    assertThat(
            desk.count(
                "select count(*) from audit where action = 'DEPOSIT' and actor = 'admin' and run_id"
                    + " = '%s' and detail like '%%why'".formatted(draft.runId())))
        .isEqualTo(1);
    String stranger = tokens.token("stranger", "alvh-hedge", 300, "offline_access");
    assertProblem(given().auth().oauth2(stranger).get(LEDGER), 403, "role");
    assertProblem(given().get(LEDGER), 401, "bearer token");
    assertProblem(given().contentType("application/json").body("{}").post(TRANSFERS), 401, "");
  }

  @Test
  void booksATransferOnce_whenItIsSentTwice() {
    String run = desk.newDraft().runId();
    String key = UUID.randomUUID().toString();

    CashLine first = line(transfer("admin", key, "DEPOSIT", "5.00", "once"));
    CashLine second = line(transfer("admin", key, "DEPOSIT", "5.00", "once"));

    assertThat(second).isEqualTo(first);
    assertThat(count("cash_entry", run)).isEqualTo(5);
    assertProblem(
        transfer("admin", key, "DEPOSIT", "6.00", "once"), 422, "used with another content");
  }

  @Test
  void listsByPages_andRefusesBadCursors() {
    String run = playTwoSessions();
    LedgerView page = Json.read(text("viewer", LEDGER + "?limit=1"), LedgerView.class);
    assertThat(page.entries().items()).hasSize(1);
    LedgerView next =
        Json.read(
            text("viewer", LEDGER + "?limit=100&before=" + page.entries().next()),
            LedgerView.class);
    assertThat(next.entries().items()).hasSize((int) count("cash_entry", run) - 1);
    assertThat(next.entries().next()).isNull();
    assertThat(next.entries().items().getLast().balanceUsd()).isEqualByComparingTo("650000");
    assertThat(sessions("?limit=1&before=" + NEXT))
        .extracting(LedgerSession::session)
        .containsExactly(SESSION);
    assertProblem(desk.as("viewer").get(LEDGER + "?before=x"), 400, "before");
    assertProblem(desk.as("viewer").get(LEDGER + "?limit=0"), 400, "limit");
    assertProblem(desk.as("viewer").get(LEDGER + "/sessions?before=x"), 400, "2018-02-05");
  }

  @Test
  void keepsEverythingForGood_whoeverAsksTheDatabase() {
    playTwoSessions();
    for (String table : List.of("cash_entry", "ledger_session")) {
      assertThat(desk.refusal(false, "update " + table + " set xid = xid"))
          .contains("permission denied");
      assertThat(desk.refusal(false, "delete from " + table)).contains("permission denied");
      assertThat(desk.refusal(true, "delete from " + table)).contains("immutable");
    }
  }

  @Test
  void saysThatThereIsNoLedger_whenTheRunIsOlderThanIt() {
    String run = desk.newDraft().runId();
    desk.refusal(
        true,
        "alter table cash_entry disable trigger cash_entry_immutable; delete from cash_entry where"
            + " opening and run_id = '%s'; alter table cash_entry enable trigger cash_entry_immutable"
                .formatted(run));

    assertProblem(desk.as("viewer").get(LEDGER), 404, "before the ledger was kept");
    assertProblem(transfer("admin", null, "DEPOSIT", "1", "why"), 404, "before the ledger");
    desk.play(TestMarket.step(run, 2, SESSION, 1, CALM_VIX).closing());
    assertThat(count("ledger_session", run)).isZero();
  }

  @Test
  void alerts_whenSomethingHeldIsAboutToSettle() {
    String run = desk.newDraft().runId();
    assertThat(ledger("viewer").alerts()).isEmpty();
    LocalDate mid =
        LocalDate.parse(
            desk.as("viewer").get("/api/v1/book").jsonPath().getString("book.positions[0].expiry"));

    desk.play(TestMarket.step(run, 2, mid.minusDays(2), 0, CALM_VIX));

    assertThat(ledger("viewer").alerts())
        .extracting(LedgerView.Alert::kind)
        .contains("VIX_LAST_TRADE");
  }

  @Test
  void blocksADraft_whenItWouldWorsenABreachedLimit() {
    String run = TestMarket.newRun();
    TestMarket.Step first = TestMarket.step(run, 1, SESSION, 0, CALM_VIX);
    desk.play(first.with(BigDecimal.ZERO, TestMarket.condor(first.condor(), 100, 9.5)));
    assertThat(desk.draftOf(run))
        .as("buying protection for a breached book is always possible")
        .isPresent();
    assertThat(blocked()).isEmpty();

    TestMarket.Step second = TestMarket.step(run, 2, NEXT, 0, CALM_VIX);
    desk.play(second.with(BigDecimal.ZERO, TestMarket.condor(second.condor(), 60, 9.5)));
    TestMarket.Step third = TestMarket.step(run, 3, NEXT, 1, CALM_VIX);
    desk.play(third.with(BigDecimal.ZERO, TestMarket.condor(third.condor(), 60, 9.5)));

    assertThat(blocked())
        .as("selling protection is not")
        .isNotEmpty()
        .anyMatch(line -> line.startsWith("loss at "));
    assertThat(
            desk.count(
                "select count(*) from audit where action = 'BLOCKED' and run_id = '%s'"
                    .formatted(run)))
        .as("once a session")
        .isEqualTo(1);
    assertThat(
            desk.count(
                "select count(*) from proposal where run_id = '%s' and step > 1".formatted(run)))
        .isZero();
  }

  private String playTwoSessions() {
    String run = TestMarket.newRun();
    desk.play(TestMarket.step(run, 1, SESSION, 0, CALM_VIX).closing());
    desk.play(TestMarket.step(run, 2, NEXT, 0, CALM_VIX + 1).closing());
    return run;
  }

  private List<String> blocked() {
    return desk.as("viewer").get("/api/v1/book").jsonPath().getList("blocked", String.class);
  }

  private LedgerView ledger(String person) {
    return Json.read(text(person, LEDGER), LedgerView.class);
  }

  private List<LedgerSession> sessions(String query) {
    return desk
        .as("viewer")
        .get(LEDGER + "/sessions" + query)
        .jsonPath()
        .<java.util.Map<String, Object>>getList("items")
        .stream()
        .map(item -> Json.read(Json.write(item), LedgerSession.class))
        .toList();
  }

  private String text(String person, String path) {
    Response response = desk.as(person).get(path);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return response.asString();
  }

  private Response transfer(String person, String key, String kind, String amount, String reason) {
    var request = desk.as(person).contentType(ContentType.JSON);
    if (key != null) {
      request = request.header("Idempotency-Key", key);
    }
    return request
        .body(
            "{\"kind\":\"%s\",\"amountUsd\":%s,\"reason\":\"%s\"}".formatted(kind, amount, reason))
        .post(TRANSFERS);
  }

  private static CashLine line(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return Json.read(response.asString(), CashLine.class);
  }

  private static List<String> kinds(LedgerView view) {
    return view.entries().items().stream().map(CashLine::kind).toList();
  }

  private static BigDecimal sum(LedgerSession.Row row) {
    return row.deltaUsd()
        .add(row.gammaUsd())
        .add(row.vegaUsd())
        .add(row.thetaUsd())
        .add(row.vannaUsd())
        .add(row.volgaUsd())
        .add(row.tradesUsd())
        .add(row.restUsd());
  }

  private long count(String table, String run) {
    return desk.count("select count(*) from %s where run_id = '%s'".formatted(table, run));
  }
}
