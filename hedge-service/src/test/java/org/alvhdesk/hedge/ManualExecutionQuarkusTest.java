package org.alvhdesk.hedge;

import static org.alvhdesk.hedge.Desk.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.rest.ExecutionView;
import org.alvhdesk.contracts.rest.FillBreakView;
import org.alvhdesk.contracts.rest.FillImportView;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.hedge.book.PaperFill;
import org.alvhdesk.hedge.execution.ExecutionMode;
import org.alvhdesk.strategy.execution.ContractSymbols;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tickets out, fills in: by hand and by a broker's file, matched, refused and in parts. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class ManualExecutionQuarkusTest {
  private static final String HEADER =
      "execution_id,order_reference,side,quantity,symbol,price,traded_at\n";

  @Inject Desk desk;

  @BeforeEach
  void byPeople() {
    QuarkusMock.installMockForType(new ExecutionMode("manual"), ExecutionMode.class);
  }

  private ProposalView released() {
    ProposalView submitted = desk.newSubmitted();
    Desk.view(desk.approve("trader2", submitted));
    ProposalView released = Desk.view(desk.approve("risk", submitted));
    assertThat(released.state()).isEqualTo("RELEASED");
    assertThat(released.fills()).isEmpty();
    return released;
  }

  private Response ticket(ProposalView proposal, String format) {
    return desk.as("viewer").get("/api/v1/proposals/" + proposal.id() + "/tickets/" + format);
  }

  private ExecutionView execution(String name, ProposalView proposal) {
    Response response = desk.as(name).get("/api/v1/proposals/" + proposal.id() + "/execution");
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return Json.read(response.asString(), ExecutionView.class);
  }

  @Test
  void writesTicketsFromTheApprovalToTheFill_andSaysWhyNotBefore() {
    ProposalView draft = desk.newDraft();
    assertProblem(ticket(draft, "csv"), 409, "once it is APPROVED");
    assertThat(execution("trader", draft).ticketProblem()).contains("DRAFT");
    ProposalView proposal = released();
    ProposalView.Leg leg = proposal.legs().getFirst();

    for (String format : List.of("csv", "json", "ibkr", "ibkr-basket", "tastytrade")) {
      Response response = ticket(proposal, format);
      assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
      assertThat(response.header("Content-Disposition")).contains("attachment");
      if (!format.equals("ibkr-basket")) {
        assertThat(response.asString()).contains(proposal.contentHash());
      }
    }
    assertThat(ticket(proposal, "csv").asString())
        .contains(ContractSymbols.of(PaperFill.contract(leg)));
    assertProblem(ticket(proposal, "pdf"), 404, "tastytrade");
  }

  @Test
  void saysOnceThatItHasLeftWhatWasApproved_andStaysReleased_whilePeopleWorkIt() {
    ProposalView proposal = released();
    desk.play(proposal.runId(), 2, TestMarket.SESSION, 1, TestMarket.CALM_VIX + 2);
    desk.play(proposal.runId(), 3, TestMarket.SESSION, 2, TestMarket.CALM_VIX + 2);

    ProposalView outside = desk.read(proposal.id());
    assertThat(outside.state()).isEqualTo("RELEASED");
    assertThat(outside.history())
        .filteredOn(line -> line.decision().equals("OUTSIDE_BANDS"))
        .singleElement()
        .extracting(ProposalView.History::reason)
        .asString()
        .contains("outside what was approved: it costs ");
    assertThat(desk.as("viewer").get("/api/v1/proposals/" + proposal.id() + "/drift").asString())
        .contains("It is outside what was approved");
    assertThat(
            desk.count(
                "select count(*) from outbox where key = '%s' and payload like '%%OUTSIDE_BANDS%%'"
                    .formatted(proposal.id())))
        .isEqualTo(1);

    desk.play(proposal.runId(), 4, TestMarket.SESSION, 3, TestMarket.CALM_VIX);
    assertThat(desk.read(proposal.id()).history().getLast().decision()).isEqualTo("INSIDE_BANDS");
  }

  @Test
  void followsFillsInPartsToTheEnd_onceEach() {
    ProposalView proposal = released();
    ProposalView.Leg leg = proposal.legs().getFirst();
    String price = leg.limitPoints().toPlainString();

    ProposalView part = Desk.view(desk.fill("trader", proposal, leg, leg.action(), 1, price, "e1"));
    assertThat(part.state()).isEqualTo("PARTLY_FILLED");
    assertThat(part.fills())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.mode()).isEqualTo("BROKER");
              assertThat(f.quality()).isEqualTo("TRADED");
              assertThat(f.recordedBy()).isEqualTo("trader");
              assertThat(f.executionId()).isEqualTo("e1");
            });
    assertThat(part.history().getLast().reason()).contains("left: buy");
    Response again = desk.fill("trader", proposal, leg, leg.action(), 1, price, "e1");
    assertThat(Desk.view(again).fills()).hasSize(1);
    assertProblem(
        desk.fill("trader", proposal, leg, leg.action(), 2, price, "e1"), 409, "CONFLICTING_ID");
    int rest = leg.quantity() - 1;
    assertThat(ticket(proposal, "csv").asString()).contains("BUY_TO_OPEN," + rest + ",1,");
    assertThat(execution("trader", proposal).orders().getFirst().legs().getFirst().rest())
        .isEqualTo(rest);
    assertThat(desk.as("viewer").get("/api/v1/proposals?state=PARTLY_FILLED").asString())
        .contains(proposal.id());

    Desk.view(desk.fill("trader", proposal, leg, leg.action(), rest, price, "e2"));
    for (ProposalView.Leg other : proposal.legs().subList(1, proposal.legs().size())) {
      Desk.view(desk.fill("trader", proposal, other, "o" + other.layer()));
    }

    ProposalView filled = desk.read(proposal.id());
    assertThat(filled.state()).isEqualTo("FILLED");
    assertProblem(ticket(proposal, "csv"), 409, "nothing is left");
    BigDecimal paid =
        filled.fills().stream()
            .map(ProposalView.Fill::cashUsd)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(paid.negate()).isEqualByComparingTo(proposal.cost().atLimitUsd());
    assertThat(
            desk.count(
                "select (100 * sum(amount_usd))::bigint from cash_entry where run_id = '%s' and actor = 'trader'"
                    .formatted(proposal.runId())))
        .isEqualTo(paid.movePointRight(2).longValueExact());
    assertThat(
            desk.count(
                "select sum(quantity) from hedge_position where run_id = '%s' and layer = '%s'"
                    .formatted(proposal.runId(), leg.layer())))
        .isEqualTo(leg.quantity());
  }

  @Test
  void refusesWhatWasNotApproved_andWhoMayNot() {
    ProposalView proposal = released();
    ProposalView.Leg leg = proposal.legs().getFirst();
    String price = leg.limitPoints().toPlainString();
    String dear = leg.limitPoints().add(new BigDecimal("0.01")).toPlainString();

    assertProblem(desk.fill("viewer", proposal, leg, "x"), 403, "trader or a pm");
    assertProblem(desk.fill("admin", proposal, leg, "x"), 403, "trader or a pm");
    assertProblem(desk.fill("risk", proposal, leg, "x"), 403, "trader or a pm");
    assertProblem(desk.fill("trader2", proposal, leg, "x"), 403, "You approved this");
    assertThat(execution("trader2", proposal).mayRecord()).isFalse();
    assertThat(execution("trader", proposal).mayRecord()).isTrue();
    assertProblem(
        desk.fill("trader", proposal, leg, "BUY", leg.quantity() + 1, price, "x"), 409, "OVERFILL");
    assertProblem(desk.fill("trader", proposal, leg, "BUY", 1, dear, "x"), 409, "OUTSIDE_LIMIT");
    assertProblem(desk.fill("trader", proposal, leg, "SELL", 1, price, "x"), 409, "WRONG_SIDE");
    assertProblem(desk.fill("trader", proposal, leg, "HOLD", 1, price, "x"), 400, "BUY or SELL");
    assertProblem(desk.fill("trader", proposal, leg, "BUY", 1, price, " "), 400, "executionId");
    assertThat(desk.read(proposal.id()).fills()).isEmpty();
    ProposalView draft = desk.newDraft();
    assertProblem(desk.fill("trader", draft, draft.legs().getFirst(), "x"), 409, "DRAFT");
  }

  @Test
  void importsABrokersFile_boundToItsBytes_andListsWhatDoesNotFit() {
    ProposalView proposal = released();
    ProposalView.Leg leg = proposal.legs().getFirst();
    String symbol = ContractSymbols.of(PaperFill.contract(leg));
    String at = proposal.createdAt().plusSeconds(60).toString();
    String run = proposal.runId();
    String csv =
        HEADER
            + String.join(",", run + 1, "", "BUY", "1", symbol, leg.limitPoints().toString(), at)
            + "\n"
            + String.join(",", run + 2, "", "BUY", "900", symbol, "0.01", at)
            + "\n"
            + String.join(",", run + 3, "", "BUY", "1", "AAPL", "190", at)
            + "\n";

    FillImportView shown = preview("trader", csv, 200);
    assertThat(shown.rows())
        .extracting(FillImportView.Row::outcome)
        .containsExactly("MATCHED", "BREAK", "BREAK");
    assertThat(shown.sha256()).isEqualTo(ContentHash.of(csv.getBytes(StandardCharsets.UTF_8)));
    assertThat(desk.read(proposal.id()).fills()).isEmpty();
    assertThat(preview("trader", csv, 200).id()).isEqualTo(shown.id());
    assertProblem(confirm("trader", shown.id(), "0".repeat(64)), 409, "SHA-256");
    assertProblem(confirm("viewer", shown.id(), shown.sha256()), 403, "trader or a pm");
    assertProblem(confirm("trader2", shown.id(), shown.sha256()), 403, "You approved");

    FillImportView booked = view(confirm("trader", shown.id(), shown.sha256()));
    assertThat(booked.state()).isEqualTo("BOOKED");
    assertThat(desk.read(proposal.id()).state()).isEqualTo("PARTLY_FILLED");
    assertThat(view(confirm("trader", shown.id(), shown.sha256()))).isEqualTo(booked);
    assertThat(view(desk.as("viewer").get("/api/v1/fills/imports/" + shown.id())))
        .isEqualTo(booked);
    assertThat(desk.read(proposal.id()).fills()).hasSize(1);

    FillImportView later = preview("trader", csv + "\n", 200); // other bytes, the same trades
    assertThat(later.rows()).extracting(FillImportView.Row::outcome).containsOnly("DUPLICATE");
    decideBreaks(proposal, leg);
  }

  private void decideBreaks(ProposalView proposal, ProposalView.Leg leg) {
    List<FillBreakView> open = breaks();
    assertThat(open)
        .extracting(FillBreakView::reason)
        .containsExactly("UNKNOWN_CONTRACT", "OVERFILL");
    FillBreakView foreign = open.get(0);
    FillBreakView over = open.get(1);
    String why = "{\"layer\":\"FAR\",\"reason\":\"typed twice at the broker\"}";
    assertProblem(resolve("trader", over, "booking", why), 403, "risk or a pm");
    assertProblem(resolve("pm", over, "booking", "{\"layer\":\"FAR\"}"), 400, "Say why");
    assertProblem(
        resolve("pm", over, "booking", "{\"layer\":\"NONE\",\"reason\":\"x\"}"), 400, "layer must");
    assertProblem(resolve("pm", foreign, "booking", why), 409, "dismiss");

    assertThat(resolve("pm", over, "booking", why).statusCode()).isEqualTo(200);
    assertThat(resolve("risk", foreign, "dismissal", why).statusCode()).isEqualTo(200);

    assertThat(breaks()).isEmpty();
    assertProblem(resolve("risk", over, "dismissal", why), 409, "BOOKED");
    assertThat(
            desk.count(
                "select count(*) from fill where run_id = '%s' and cause = 'UNMATCHED' and quantity = 900"
                    .formatted(proposal.runId())))
        .isEqualTo(1);
    assertThat(
            desk.count(
                "select count(*) from audit where run_id = '%s' and action in ('FILLS_READ', 'FILLS_IMPORTED', 'FILL_BREAK', 'BREAK_BOOKED', 'BREAK_DISMISSED')"
                    .formatted(proposal.runId())))
        .isEqualTo(7);
    assertThat(desk.as("viewer").get("/api/v1/fills").asString())
        .contains("UNMATCHED", leg.layer(), "BROKER");
  }

  @Test
  void booksNothingOfAFileWithARowThatCannotBeRead() {
    ProposalView proposal = released();
    ProposalView.Leg leg = proposal.legs().getFirst();
    String csv =
        HEADER
            + String.join(
                ",",
                proposal.runId() + 1,
                "",
                "BUY",
                "1",
                ContractSymbols.of(PaperFill.contract(leg)),
                leg.limitPoints().toString(),
                proposal.createdAt().toString())
            + "\nid,,BUY,none,VIXY,1,"
            + proposal.createdAt()
            + "\n";

    FillImportView shown = preview("trader", csv, 200);

    assertThat(shown.problem()).contains("line 3").contains("no number");
    assertProblem(confirm("trader", shown.id(), shown.sha256()), 409, "line 3");
    assertThat(desk.read(proposal.id()).fills()).isEmpty();
    preview("trader", "a,b\n1,2\n", 400);
    preview("risk", csv, 403);
  }

  @Test
  void takesNoFills_whenTheDeskFillsOnPaper() {
    ProposalView proposal = released();
    QuarkusMock.installMockForType(new ExecutionMode("paper-worked"), ExecutionMode.class);

    assertProblem(
        desk.fill("trader", proposal, proposal.legs().getFirst(), "x"), 409, "fills on paper");
    preview("trader", HEADER, 409);
    ProposalView submitted = desk.newSubmitted();
    Desk.view(desk.approve("trader2", submitted));
    ProposalView filled = Desk.view(desk.approve("risk", submitted));
    assertThat(filled.state()).isEqualTo("FILLED");
    assertThat(filled.fills()).allSatisfy(f -> assertThat(f.mode()).isEqualTo("PAPER_WORKED"));
    assertThat(filled.fills().getFirst().pricePoints())
        .isLessThanOrEqualTo(filled.legs().getFirst().limitPoints());
  }

  private FillImportView preview(String name, String csv, int status) {
    Response response =
        desk.as(name).contentType("text/csv").body(csv).post("/api/v1/fills/imports?file=day.csv");
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    return status == 200 ? view(response) : null;
  }

  private Response confirm(String name, String id, String sha256) {
    return desk.as(name)
        .contentType("application/json")
        .body("{\"sha256\":\"" + sha256 + "\"}")
        .post("/api/v1/fills/imports/" + id + "/confirmation");
  }

  private static FillImportView view(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return Json.read(response.asString(), FillImportView.class);
  }

  private List<FillBreakView> breaks() {
    Response response = desk.as("viewer").get("/api/v1/fills/breaks?state=OPEN");
    return response.jsonPath().getList("items", FillBreakView.class);
  }

  private Response resolve(String name, FillBreakView of, String what, String body) {
    return desk.as(name)
        .contentType("application/json")
        .body(body)
        .post("/api/v1/fills/breaks/" + of.id() + "/" + what);
  }
}
