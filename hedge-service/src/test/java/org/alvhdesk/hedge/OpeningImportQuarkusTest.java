package org.alvhdesk.hedge;

import static org.alvhdesk.hedge.Desk.assertProblem;
import static org.alvhdesk.hedge.TestMarket.CALM_VIX;
import static org.alvhdesk.hedge.TestMarket.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.BookOpeningV1;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.CondorProposalV1;
import org.alvhdesk.contracts.rest.OpeningCommand;
import org.alvhdesk.contracts.rest.OpeningPreview;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class OpeningImportQuarkusTest {
  private static final String PATH = "/api/v1/book/opening";
  private static final String BOOK =
      """
      Symbol,Qty,Avg Price
      SPXW180216P02445000,3,4.00
      SPXW180216P02520000,-3,8.00
      SPXW180216C02760000,-3,6.03
      SPXW180216C02835000,3,2.60
      VIX180321C00025000,4,0.45
      """;

  @Inject Desk desk;
  @Inject TestCondors condors;

  private String emptyBook() {
    String run = TestMarket.newRun();
    desk.play(TestMarket.step(run, 1, SESSION, 0, CALM_VIX).with(new BigDecimal("0.00")));
    return run;
  }

  private static OpeningCommand command(String csv) {
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    return new OpeningCommand(
        "positions.csv", Base64.getEncoder().encodeToString(bytes), ContentHash.of(bytes));
  }

  private Response post(String name, String what, OpeningCommand command, String key) {
    return desk.as(name)
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(Json.write(command))
        .post(PATH + what);
  }

  private Response confirm(String csv) {
    return post("pm", "", command(csv), UUID.randomUUID().toString());
  }

  private static OpeningPreview view(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return Json.read(response.asString(), OpeningPreview.class);
  }

  private long rows(String table, String run) {
    return desk.count("select count(*) from %s where run_id = '%s'".formatted(table, run));
  }

  @Test
  void showsWhatAFileWouldBring_andChangesNothing() {
    String run = emptyBook();

    OpeningPreview p = view(post("pm", "/preview", command(BOOK), "x"));

    assertThat(p.importable()).isTrue();
    assertThat(p.importId()).isNull();
    OpeningPreview.Condor condor = p.condors().getFirst();
    assertThat(condor.layer()).isEqualTo("BASE");
    assertThat(condor.creditPoints()).isEqualByComparingTo("7.43");
    assertThat(condor.heldCreditPoints()).isEqualByComparingTo("7.40");
    assertThat(condor.maxLossUsd()).isEqualByComparingTo("20271.00");
    assertThat(condor.lines()).containsExactly(2, 3, 4, 5);
    assertThat(p.hedges().getFirst().layer()).isIn("FRONT", "MID");
    assertThat(p.hedgePaidUsd()).isEqualByComparingTo("180.00");
    assertThat(p.margins())
        .anySatisfy(
            m -> {
              assertThat(m.mode()).isEqualTo("CBOE_REG_T");
              assertThat(m.requirementUsd()).isEqualByComparingTo("22500.00");
            });
    assertThat(p.notes()).hasSize(2);
    assertThat(rows("hedge_position", run)).isZero();
    assertThat(rows("opening_import", run)).isZero();
  }

  @Test
  void importsOnceWithItsAuditItsFactAndNoFees() {
    String run = emptyBook();
    CondorProposalV1 draft = TestCondors.proposal(run, 1, 1, "SESSION", null);
    condors.send(draft);
    await().atMost(Duration.ofSeconds(30)).until(() -> rows("proposal", run) == 1);
    String key = UUID.randomUUID().toString();

    OpeningPreview done = view(post("pm", "", command(BOOK), key));
    Response again = post("pm", "", command(BOOK), key);

    assertThat(view(again)).isEqualTo(done);
    assertThat(done.importId()).isNotNull();
    assertThat(rows("opening_import", run)).isEqualTo(1);
    assertThat(
            desk.text(
                "select provenance || ' ' || quantity || ' ' || average_price from hedge_position"
                    + " where run_id = '%s'".formatted(run)))
        .isEqualTo("IMPORTED 4 0.450000");
    assertThat(
            desk.text(
                "select cause || ' ' || quality || ' ' || fees_usd from fill where run_id = '%s'"
                    .formatted(run)))
        .isEqualTo("IMPORT IMPORTED 0.00");
    String audit =
        desk.text(
            "select actor || ': ' || content_hash || ': ' || detail from audit"
                + " where action = 'OPENING_IMPORT' and run_id = '%s'".formatted(run));
    assertThat(audit)
        .startsWith("pm: " + done.sha256() + ": positions.csv: condor positions 1")
        .contains("20271.00 USD, hedge positions 1 that cost 180.00 USD");
    BookOpeningV1 fact =
        Json.read(
            desk.text(
                "select payload from outbox where topic = 'alvh.book.opening.v1'"
                    + " and payload::json ->> 'runId' = '%s'".formatted(run)),
            BookOpeningV1.class);
    assertThat(fact.importId()).isEqualTo(done.importId());
    assertThat(fact.importedBy()).isEqualTo("pm");
    assertThat(fact.condors())
        .singleElement()
        .satisfies(c -> assertThat(c.layer()).isEqualTo("BASE"));
    assertThat(
            desk.count(
                "select count(distinct xid) from (select xid from outbox where topic ="
                    + " 'alvh.book.opening.v1' and payload::json ->> 'runId' = '%1$s' union all"
                        .formatted(run)
                    + " select xid from opening_import where run_id = '%s') both_rows"
                        .formatted(run)))
        .as("file and fact are of one transaction")
        .isEqualTo(1);
    assertThat(
            desk.text("select state from proposal where id = '%s'".formatted(draft.proposalId())))
        .isEqualTo("SUPERSEDED");

    assertProblem(confirm(BOOK), 409, "the book holds hedge positions: 1");
    CondorBookV1.Condor taken = imported(fact.condors().getFirst());
    desk.play(TestMarket.step(run, 2, SESSION, 1, CALM_VIX).with(new BigDecimal("0.00"), taken));
    assertThat(
            desk.text(
                "select string_agg(kind || ' ' || amount_usd, ', ' order by id) from cash_entry"
                    + " where run_id = '%s'".formatted(run)))
        .as("cost basis in, no fee out")
        .isEqualTo("DEPOSIT 650000.00, TRADE -180.00, TRADE 2220.00");
    assertProblem(confirm(BOOK), 409, "the book holds condor positions: 1");
  }

  @Test
  void refusesOtherBytesThanThoseShown() {
    String run = emptyBook();
    OpeningCommand shown = command(BOOK);
    OpeningCommand other =
        new OpeningCommand(
            shown.fileName(),
            command(BOOK.replace(",4,0.45", ",40,0.45")).contentBase64(),
            shown.sha256());

    assertProblem(post("pm", "", other, "k1"), 409, "not the bytes that the preview showed");
    assertProblem(
        post("pm", "", new OpeningCommand(shown.fileName(), shown.contentBase64(), null), "k2"),
        409,
        "confirmed is null");
    assertThat(rows("opening_import", run)).isZero();
  }

  @Test
  void refusesBadRows_andWhatIsNoList() {
    emptyBook();
    String bad = BOOK + "AAPL,100,1\nVIX180321C00030000,-1,0.2\n";

    OpeningPreview p = view(post("admin", "/preview", command(bad), "x"));
    assertThat(p.importable()).isFalse();
    assertThat(p.errors())
        .extracting(e -> e.line() + " " + e.reason())
        .containsExactly("7 BAD_SYMBOL", "8 SHORT_VIX");
    assertProblem(confirm(bad), 409, "line 7");
    assertProblem(confirm("a,b\n1,2\n"), 400, "no column for the symbol");
    assertProblem(confirm("symbol,qty,price\n"), 400, "no column for the average price");
    assertProblem(confirm("symbol,qty,avg price\n"), 409, "holds no position");
    assertProblem(
        post("pm", "/preview", new OpeningCommand("x.csv", "***", null), "x"), 400, "not Base64");
    assertProblem(
        post("pm", "/preview", new OpeningCommand("x.csv", "", null), "x"), 400, "0 bytes");
    assertProblem(confirm("symbol,qty,avg price\nVIX171220C00025000,1,1\n"), 409, "expired");
  }

  @Test
  void isForPmAndAdminAlone() {
    emptyBook();
    for (String name : new String[] {"viewer", "trader", "risk"}) {
      assertThat(post(name, "/preview", command(BOOK), "x").statusCode()).isEqualTo(403);
      assertThat(post(name, "", command(BOOK), "x").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void refusesABookThatIsNotEmpty() {
    desk.newSubmitted();
    assertProblem(confirm(BOOK), 409, "the book holds hedge positions: 2");
    assertProblem(confirm(BOOK), 409, "proposals that people have submitted are open: 1");

    String run = emptyBook();
    transfer("DEPOSIT");
    assertThat(view(post("pm", "/preview", command(BOOK), "x")).refusals()).isEmpty();
    transfer("WITHDRAWAL");
    assertThat(view(post("pm", "/preview", command(BOOK), "x")).refusals())
        .containsExactly("cash has moved by more than deposits: 1 entries");
    assertProblem(confirm(BOOK), 409, "cash has moved by more than deposits");
    assertThat(rows("opening_import", run)).isZero();
    assertThat(rows("hedge_position", run)).isZero();
  }

  private void transfer(String kind) {
    Response response =
        desk.as("admin")
            .contentType(ContentType.JSON)
            .body("{\"kind\":\"" + kind + "\",\"amountUsd\":1000,\"reason\":\"a test\"}")
            .post("/api/v1/ledger/transfers");
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
  }

  private static CondorBookV1.Condor imported(BookOpeningV1.Condor c) {
    CondorBookV1.Condor like = TestMarket.step("any", 1, SESSION, 0, CALM_VIX).condor();
    return new CondorBookV1.Condor(
        c.id(),
        c.layer(),
        c.root(),
        c.expiry(),
        like.settlement(),
        31,
        c.quantity(),
        c.longPut(),
        c.shortPut(),
        c.shortCall(),
        c.longCall(),
        c.creditPoints(),
        c.openedAt(),
        null,
        null,
        new BigDecimal("20280.00"),
        new BigDecimal("22500.00"),
        2512.6,
        2767.4,
        null,
        null,
        null,
        null,
        null,
        null,
        CondorBookV1.Condor.IMPORTED);
  }
}
