package org.alvhdesk.hedge;

import static org.alvhdesk.hedge.Desk.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.ApprovalDecisionV1;
import org.alvhdesk.contracts.event.CondorExecutionV1;
import org.alvhdesk.contracts.event.CondorFillV1;
import org.alvhdesk.contracts.event.CondorProposalV1;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.contracts.rest.ExecutionView;
import org.alvhdesk.contracts.rest.FillBreakView;
import org.alvhdesk.contracts.rest.FillCommand;
import org.alvhdesk.contracts.rest.FillImportView;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.hedge.execution.ExecutionMode;
import org.alvhdesk.hedge.proposal.CondorContent;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.execution.ContractSymbols;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A condor change at a broker: three condors SPXW 2600/2650/2860/2910 to sell for 7.95 at least.
 */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class CondorExecutionQuarkusTest {
  private static final LocalDate EXPIRY = LocalDate.of(2018, 2, 16);
  private static final String HEADER =
      "execution_id,order_reference,side,quantity,symbol,price,traded_at\n";

  private static final String LONG_PUT = symbol(2600, Right.PUT);
  private static final String SHORT_PUT = symbol(2650, Right.PUT);
  private static final String SHORT_CALL = symbol(2860, Right.CALL);
  private static final String LONG_CALL = symbol(2910, Right.CALL);

  @Inject Desk desk;
  @Inject TestCondors condors;

  private Instant tradedAt;

  private static String symbol(double strike, Right right) {
    return ContractSymbols.of(new OptionSeries(OptionRoot.SPXW, EXPIRY, strike, right));
  }

  @BeforeEach
  void byPeople() {
    fillsAs("manual");
  }

  private static void fillsAs(String mode) {
    QuarkusMock.installMockForType(new ExecutionMode(mode), ExecutionMode.class);
  }

  private CondorProposalV1 released() {
    String run = TestMarket.newRun();
    CondorProposalV1 proposed = TestCondors.proposal(run, 1, 1, "SESSION", null);
    desk.play(
        TestMarket.step(run, 1, TestMarket.SESSION, 0, TestMarket.CALM_VIX)
            .pricing(TestCondors.working(proposed)));
    condors.send(proposed);
    desk.awaitProposal(proposed.proposalId());
    ProposalView draft = desk.read(proposed.proposalId());
    assertThat(desk.submit("trader", draft).statusCode()).isEqualTo(200);
    Desk.view(desk.approve("trader2", draft));
    ProposalView released = Desk.view(desk.approve("risk", draft));
    assertThat(released.state()).isEqualTo("RELEASED");
    tradedAt = released.history().getLast().marketTime().plusSeconds(60);
    return proposed;
  }

  private Response fill(
      String name,
      CondorProposalV1 of,
      String id,
      String action,
      int quantity,
      String symbol,
      String price) {
    return desk.post(
        name,
        of.proposalId(),
        "fills",
        Json.write(
            new FillCommand(
                action, quantity, symbol, new BigDecimal(price), tradedAt, "ibkr", id)));
  }

  private ProposalView filled(
      CondorProposalV1 of, String id, String action, int quantity, String symbol, String price) {
    return Desk.view(fill("trader", of, id, action, quantity, symbol, price));
  }

  private CondorExecutionV1 told(CondorProposalV1 of) {
    return Json.read(
        desk.text(
            ("select payload from outbox where topic = 'alvh.condor.execution.v1' and key = '%s'"
                    + " order by id desc limit 1")
                .formatted(of.proposalId())),
        CondorExecutionV1.class);
  }

  private static String hash(String signed) {
    return ContentHash.of(signed.getBytes(StandardCharsets.UTF_8));
  }

  private long facts(CondorProposalV1 of) {
    return desk.count(
        "select count(*) from outbox where topic = 'alvh.condor.execution.v1' and key = '%s'"
            .formatted(of.proposalId()));
  }

  private String alarms() {
    return desk.as("viewer").get("/api/v1/fills/alarms").asString();
  }

  private ExecutionView execution(CondorProposalV1 of) {
    return Json.read(
        desk.as("trader").get("/api/v1/proposals/" + of.proposalId() + "/execution").asString(),
        ExecutionView.class);
  }

  private String ticket(CondorProposalV1 of, String format) {
    Response response =
        desk.as("viewer").get("/api/v1/proposals/" + of.proposalId() + "/tickets/" + format);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return response.asString();
  }

  @Test
  void saysHowItIsFilled_withItsRelease_andWritesEveryTicket() {
    CondorProposalV1 change = released();

    ApprovalDecisionV1 release =
        Json.read(
            desk.text(
                ("select payload from outbox where topic = 'alvh.approval.decision.v1' and key ="
                        + " '%s' and payload like '%%\"RELEASED\"%%' order by id desc limit 1")
                    .formatted(change.proposalId())),
            ApprovalDecisionV1.class);
    assertThat(release.decision()).isEqualTo("RELEASED");
    assertThat(release.execution()).isEqualTo("manual");
    assertThat(release.contentHash()).isEqualTo(desk.read(change.proposalId()).contentHash());
    assertThat(hash(release.signed())).isEqualTo(release.contentHash());
    CondorChange signed =
        CondorContent.read(release.signed().getBytes(StandardCharsets.UTF_8)).change();
    assertThat(signed).isEqualTo(change.change());
    assertThat(execution(change).mode()).isEqualTo("manual");
    assertThat(execution(change).mayRecord()).isTrue();
    assertThat(ticket(change, "csv")).contains(LONG_PUT, SHORT_PUT, SHORT_CALL, LONG_CALL);
    assertThat(ticket(change, "json")).contains("-7.95");
    assertThat(ticket(change, "ibkr")).contains("BAG");
    assertThat(ticket(change, "tastytrade")).contains("Credit");
    fillsAs("paper-mid"); // what is released stays with people
    assertThat(filled(change, "m" + change.runId(), "BUY", 1, LONG_PUT, "4.00").state())
        .isEqualTo("PARTLY_FILLED");
  }

  @Test
  void takesLegsOneByOne_alarmsWhileAShortIsNaked_andJudgesTheWholeCondor() {
    CondorProposalV1 change = released();

    assertThat(filled(change, "1", "BUY", 1, LONG_PUT, "4.00").state()).isEqualTo("PARTLY_FILLED");
    filled(change, "2", "SELL", 1, SHORT_PUT, "8.00");
    assertThat(alarms()).doesNotContain(change.proposalId());
    filled(change, "3", "SELL", 1, SHORT_CALL, "7.00");
    assertThat(alarms()).contains(change.proposalId(), "1 short SPXW 2018-02-16 calls");
    assertThat(told(change).trades().getFirst().filled()).isZero();
    assertThat(ticket(change, "csv"))
        .as("two whole condors, and what may be paid for the missing wing")
        .contains(LONG_CALL, "3.05");
    assertProblem(fill("trader", change, "4", "BUY", 1, LONG_CALL, "3.10"), 409, "approved worst");
    ProposalView whole = filled(change, "4", "BUY", 1, LONG_CALL, "3.05");

    assertThat(alarms()).doesNotContain(change.proposalId());
    assertThat(whole.fills()).hasSize(4).allSatisfy(f -> assertThat(f.mode()).isEqualTo("BROKER"));
    assertThat(whole.history())
        .extracting(ProposalView.History::reason)
        .anySatisfy(reason -> assertThat(reason).contains("left: buy 2"));
    CondorExecutionV1.Trade trade = told(change).trades().getFirst();
    assertThat(told(change).sequence()).isEqualTo(4);
    assertThat(told(change).contentHash()).isEqualTo(whole.contentHash());
    assertThat(hash(told(change).signed())).isEqualTo(whole.contentHash());
    assertThat(trade.filled()).isEqualTo(1);
    assertThat(trade.cashUsd()).isEqualByComparingTo("795.00");
    assertThat(trade.legs())
        .extracting(CondorExecutionV1.Leg::averagePoints)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(
            new BigDecimal("4"), new BigDecimal("8"), new BigDecimal("7"), new BigDecimal("3.05"));
    assertThat(
            desk.count(
                """
                select count(distinct f.xid) from condor_leg_fill f
                join audit l on l.subject = f.proposal_id::text and l.action = 'PARTLY_FILLED' and l.xid = f.xid
                join outbox o on o.xid = f.xid and o.topic = 'alvh.condor.execution.v1'
                where f.proposal_id = '%s'
                """
                    .formatted(change.proposalId())))
        .as("fill, audit and fact commit together, four times")
        .isEqualTo(4);
  }

  @Test
  void booksAnExecutionOnce_andOnlyForThoseWhoMay() {
    CondorProposalV1 change = released();

    assertProblem(fill("viewer", change, "1", "BUY", 1, LONG_PUT, "4"), 403, "trader or a pm");
    assertProblem(fill("trader2", change, "1", "BUY", 1, LONG_PUT, "4"), 403, "You approved");
    assertProblem(fill("trader", change, "1", "SELL", 1, LONG_PUT, "4"), 409, "WRONG_SIDE");
    assertProblem(fill("trader", change, "1", "BUY", 4, LONG_PUT, "4"), 409, "OVERFILL");
    filled(change, "1", "BUY", 2, LONG_PUT, "4.00");
    filled(change, "1", "BUY", 2, LONG_PUT, "4.00");
    assertProblem(fill("trader", change, "1", "BUY", 1, LONG_PUT, "4"), 409, "CONFLICTING_ID");

    assertThat(facts(change)).isEqualTo(1);
    assertThat(execution(change).orders().getFirst().legs().getFirst().filled()).isEqualTo(2);
    assertThat(desk.as("viewer").get("/api/v1/fills").asString()).contains(LONG_PUT, "TRADED");
  }

  @Test
  void takesABrokersFileToTheEnd_andHearsWhatWasBooked() {
    CondorProposalV1 change = released();
    String run = change.runId();
    filled(change, run + 0, "BUY", 1, LONG_PUT, "4.00");
    StringBuilder csv = new StringBuilder(HEADER);
    int row = 0;
    for (String leg :
        List.of(
            "BUY,2," + LONG_PUT + ",4.20",
            "SELL,3," + SHORT_PUT + ",8.00",
            "SELL,1," + SHORT_CALL + ",7.00",
            "SELL,2," + SHORT_CALL + ",7.10",
            "BUY,3," + LONG_CALL + ",2.90")) {
      csv.append(run).append(++row).append(",,").append(leg).append(',').append(tradedAt);
      csv.append('\n');
    }
    FillImportView shown =
        Json.read(
            desk.as("trader")
                .contentType("text/csv")
                .body(csv.toString())
                .post("/api/v1/fills/imports?file=condors.csv")
                .asString(),
            FillImportView.class);
    assertThat(shown.rows())
        .extracting(FillImportView.Row::outcome)
        .containsExactly("MATCHED", "MATCHED", "MATCHED", "MATCHED", "MATCHED");
    for (int twice = 0; twice < 2; twice++) {
      Response booked =
          desk.as("trader")
              .contentType("application/json")
              .body("{\"sha256\":\"" + shown.sha256() + "\"}")
              .post("/api/v1/fills/imports/" + shown.id() + "/confirmation");
      assertThat(booked.statusCode()).as(booked.asString()).isEqualTo(200);
    }

    assertThat(desk.read(change.proposalId()).state()).isEqualTo("FILLED");
    CondorExecutionV1 all = told(change);
    assertThat(all.sequence()).isEqualTo(6);
    assertThat(facts(change)).as("one of the leg alone, one of the file").isEqualTo(2);
    assertThat(all.trades().getFirst().filled()).isEqualTo(3);
    assertThat(all.trades().getFirst().cashUsd())
        .as("24.00 + 21.20 - 12.40 - 8.70 points")
        .isEqualByComparingTo("2410.00");
    assertThat(
            desk.count(
                "select count(*) from fill where run_id = '%s' and root = 'SPXW'".formatted(run)))
        .as("no position of the hedge")
        .isZero();

    condors.send(TestCondors.report(change, CondorFillV1.FILLED));
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> desk.read(change.proposalId()).condorFill() != null);
    assertThat(
            desk.count(
                "select count(*) from audit where subject = '%s' and action in ('FILLED', 'NOT_MOVED')"
                    .formatted(change.proposalId())))
        .isEqualTo(1);
  }

  @Test
  void whatIsReleasedToPaper_isNotForPeople() {
    fillsAs("paper-worked");
    CondorProposalV1 change = released();

    assertProblem(fill("trader", change, "1", "BUY", 1, LONG_PUT, "4"), 409, "fills it on paper");
    fillsAs("manual");
    assertProblem(fill("trader", change, "1", "BUY", 1, LONG_PUT, "4"), 409, "fills it on paper");
    assertThat(execution(change).mode()).isEqualTo("paper-worked");
    condors.send(TestCondors.report(change, CondorFillV1.FILLED));
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> desk.read(change.proposalId()).state().equals("FILLED"));
    assertThat(facts(change)).isZero();
  }

  @Test
  void endsHere_whenItsTimeRunsOut_andMayBeTakenBackBefore() {
    CondorProposalV1 change = released();
    filled(change, "1", "SELL", 1, SHORT_CALL, "7.00");
    assertThat(alarms()).contains(change.proposalId());

    desk.play(change.runId(), 2, LocalDate.of(2018, 1, 24), 0, TestMarket.CALM_VIX);

    assertThat(desk.read(change.proposalId()).state()).isEqualTo("EXPIRED");
    assertThat(alarms()).as("the short is as naked as before").contains(change.proposalId());
    CondorProposalV1 other = released();
    assertThat(desk.post("trader", other.proposalId(), "withdrawal", "{}").statusCode())
        .isEqualTo(200);
  }

  @Test
  void aBreakThatCompletesACondor_becomesItsLeg_whenRiskSaysSo() {
    CondorProposalV1 change = released();
    String run = change.runId();
    filled(change, run + 1, "BUY", 1, LONG_PUT, "4.00");
    filled(change, run + 2, "SELL", 1, SHORT_PUT, "8.00");
    filled(change, run + 3, "SELL", 1, SHORT_CALL, "7.00");
    String csv =
        HEADER
            + String.join(",", run + 4, "", "BUY", "1", LONG_CALL, "3.50", tradedAt.toString())
            + "\n";
    FillImportView shown =
        Json.read(
            desk.as("trader")
                .contentType("text/csv")
                .body(csv)
                .post("/api/v1/fills/imports?file=late.csv")
                .asString(),
            FillImportView.class);
    assertThat(shown.rows().getFirst().outcome()).isEqualTo("BREAK");
    desk.as("trader")
        .contentType("application/json")
        .body("{\"sha256\":\"" + shown.sha256() + "\"}")
        .post("/api/v1/fills/imports/" + shown.id() + "/confirmation")
        .then()
        .statusCode(200);
    FillBreakView open =
        desk.as("viewer")
            .get("/api/v1/fills/breaks?state=OPEN")
            .jsonPath()
            .getList("items", FillBreakView.class)
            .getFirst();
    assertThat(open.reason()).isEqualTo("OUTSIDE_LIMIT");

    assertProblem(decide("trader", open, "SECOND"), 403, "risk or a pm");
    assertProblem(decide("pm", open, "BASE"), 409, "no begun condor of BASE");
    refusesWhatWasEditedByHand(change, open);
    Response booked = decide("pm", open, "SECOND");
    assertThat(booked.statusCode()).as(booked.asString()).isEqualTo(200);

    assertThat(alarms()).doesNotContain(change.proposalId());
    assertThat(told(change).trades().getFirst().filled()).isEqualTo(1);
    assertThat(told(change).trades().getFirst().cashUsd()).isEqualByComparingTo("750.00");
    assertThat(desk.read(change.proposalId()).history())
        .extracting(ProposalView.History::decision)
        .endsWith("ORPHAN_LEG", "PARTLY_FILLED", "ORPHAN_CLEARED");
  }

  /** Neither a break that is not its file's, nor a change that the audit knows otherwise. */
  private void refusesWhatWasEditedByHand(CondorProposalV1 change, FillBreakView open) {
    String row = " where id = " + open.id();
    desk.asOwner("update fill_break set price_points = 0.05" + row);
    assertProblem(decide("pm", open, "SECOND"), 409, "is not what line 2 of late.csv says");
    desk.asOwner("update fill_break set price_points = 3.50" + row);

    String proposal = " where id = '" + change.proposalId() + "'";
    desk.asOwner("update proposal set state = 'RELEASED'" + proposal);
    Response refused = decide("pm", open, "SECOND");
    assertProblem(refused, 409, "the last line of the audit");
    assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/content-tampered");
    desk.asOwner("update proposal set state = 'PARTLY_FILLED'" + proposal);
    assertThat(told(change).trades().getFirst().filled()).isZero();
  }

  private Response decide(String name, FillBreakView of, String layer) {
    return desk.as(name)
        .contentType("application/json")
        .body("{\"layer\":\"" + layer + "\",\"reason\":\"the wing had to be bought\"}")
        .post("/api/v1/fills/breaks/" + of.id() + "/booking");
  }
}
