package org.alvhdesk.condor;

import static io.restassured.RestAssured.given;
import static org.alvhdesk.condor.engine.ScriptedEngine.wants;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alvhdesk.condor.engine.ScriptedEngine;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.CondorExecutionV1;
import org.alvhdesk.contracts.event.CondorFillV1;
import org.alvhdesk.contracts.event.CondorProposalV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.desk.CondorTrade;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people record of a condor change in hedge-service, as the condor book takes it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestSecurity(user = "viewer", roles = "viewer")
class BrokerFillsQuarkusTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject ScriptedEngine engine;

  private final Rows rows = new Rows();
  private String runId;
  private Market market;

  @BeforeEach
  void newRun() {
    runId = "test/" + UUID.randomUUID();
    market = new Market(LocalStack.shared().kafka(), runId);
  }

  @AfterEach
  void closeMarket() {
    market.close();
  }

  /** A change that buys the base layer back and sells 2 condors of the second one. */
  private CondorProposalV1 roll() {
    engine.script(
        runId,
        (in, open) -> wants(false, close(open.getFirst(), "30.00"), sell(open, "SECOND", "3.00")));
    publishUntilDone();
    return Json.read(
        rows.texts(
                "select payload from outbox where topic = 'alvh.condor.proposal.v1'"
                    + " and payload::json ->> 'runId' = ? order by id",
                runId)
            .getFirst(),
        CondorProposalV1.class);
  }

  @Test
  void booksWholeCondorsAtWhatWasPaid_inParts_onceEach_andSaysWhenItIsAll() {
    CondorProposalV1 change = roll();
    CondorBookV1.Condor held = book().condors().getFirst();
    int whole = held.quantity();
    assertThat(whole).as("enough to be closed in parts").isGreaterThan(1);
    market.publishDecision(change, "RELEASED", "RELEASED", "manual");
    awaitState(change, "RELEASED");
    publishUntilDone();
    assertThat(reports(change)).as("nothing is filled on paper").isEmpty();

    CondorExecutionV1 first = told(change, 4, part(1, "-510.00"), part(0, "0.00"));
    market.publishExecution(first, "a");
    awaitSequence(change, 4);
    CondorBookV1 partly = book();
    assertThat(partly.condors()).singleElement().matches(c -> c.quantity() == whole - 1);
    BigDecimal realised = held.creditPoints().movePointRight(2).subtract(new BigDecimal("510.00"));
    assertThat(partly.realisedUsd()).isEqualByComparingTo(realised);
    assertThat(partly.version()).isEqualTo(2);

    BigDecimal paid = new BigDecimal("-510.00").multiply(BigDecimal.valueOf(whole));
    CondorExecutionV1 second =
        told(change, 12, part(whole, paid.toPlainString()), part(1, "705.00"));
    market.publishExecution(second, "b");
    market.publishExecution(second, "b");
    market.publishExecution(second, "the same as another event");
    market.publishExecution(first, "late");
    CondorExecutionV1 all = told(change, 16, part(whole, paid.toPlainString()), part(2, "1415.33"));
    market.publishExecution(all, "c");
    awaitSequence(change, 16);

    CondorBookV1 after = book();
    assertThat(after.version()).as("three facts had something new").isEqualTo(4);
    assertThat(after.condors()).singleElement().matches(c -> c.quantity() == 2);
    assertThat(after.condors().getFirst().creditPoints()).isEqualByComparingTo("7.07665");
    assertThat(after.realisedUsd())
        .isEqualByComparingTo(
            held.creditPoints().movePointRight(2).multiply(BigDecimal.valueOf(whole)).add(paid));
    CondorFillV1 fill = reports(change).getFirst();
    assertThat(reports(change)).hasSize(1);
    assertThat(fill.outcome()).isEqualTo(CondorFillV1.FILLED);
    assertThat(fill.mode()).isEqualTo("BROKER");
    assertThat(fill.quality()).isEqualTo("TRADED");
    assertThat(fill.cashUsd()).isEqualByComparingTo(paid.add(new BigDecimal("1415.33")));
    assertThat(fill.fills()).extracting(CondorFillV1.Fill::quantity).containsExactly(whole, 2);
    assertThat(fill.fills().getFirst().pricePoints()).isEqualByComparingTo("5.10");
    assertThat(rows.count("from audit where action = 'BROKER_FILL' and run_id = ?", runId))
        .isEqualTo(4);
    assertThat(
            rows.count("from condor_position where closed_mode = 'BROKER' and run_id = ?", runId))
        .as("the part and the rest")
        .isEqualTo(2);
    assertThat(
            rows.count("from condor_position where opened_mode = 'BROKER' and run_id = ?", runId))
        .isEqualTo(1);
    engine.script(runId, (in, open) -> wants(false));
    publishUntilDone();
    assertThat(book().condors()).hasSize(1);
  }

  @Test
  void booksLegsOnlyAsWholeCondors_andBeforeTheReleaseIsHeard_andAfterTheEnd() {
    CondorProposalV1 change = roll();

    market.publishExecution(told(change, 3, part(0, "0.00"), part(0, "0.00")), "legs");
    awaitSequence(change, 3);
    assertThat(book().version()).isEqualTo(1);
    market.publishExecution(told(change, 4, part(0, "0.00"), part(1, "700.00")), "whole");
    awaitSequence(change, 4);
    assertThat(book().condors()).hasSize(2);
    publishUntilDone();
    assertThat(reports(change)).as("not taken back although the book has changed").isEmpty();
    assertThat(
            rows.count("from condor_proposal where state = 'PARTLY_FILLED' and run_id = ?", runId))
        .isEqualTo(1);

    market.publishDecision(change, "RELEASED", "RELEASED", "manual");
    market.publishDecision(change, "EXPIRED", "EXPIRED");
    awaitState(change, "EXPIRED");
    market.publishExecution(told(change, 8, part(0, "0.00"), part(2, "1410.00")), "late");
    awaitSequence(change, 8);

    assertThat(book().condors().getLast().quantity()).isEqualTo(2);
    assertThat(book().condors().getLast().creditPoints()).isEqualByComparingTo("7.05");
    assertThat(reports(change)).isEmpty();
  }

  @Test
  void putsAsideWhatIsNotOfTheChange() {
    CondorProposalV1 change = roll();
    market.publishDecision(change, "RELEASED", "RELEASED", "manual");
    awaitState(change, "RELEASED");

    market.publishExecution(told(change, 4, part(0, "0.00"), part(3, "2100.00")), "too many");
    market.publishExecution(told(change, 5, part(0, "0.00"), part(1, "700.00")), "right");
    awaitSequence(change, 5);

    assertThat(book().condors().getLast().quantity()).isEqualTo(1);
  }

  @Test
  void fillsOnPaperBetweenTheQuotes_whenTheReleaseSaysSo() {
    CondorProposalV1 change = roll();
    CondorChange.Trade sold = change.change().trades().getLast();

    market.publishDecision(change, "RELEASED", "RELEASED", "paper-mid");
    awaitState(change, "FILLED");

    CondorFillV1 fill = reports(change).getFirst();
    assertThat(fill.mode()).isEqualTo("PAPER_MID");
    assertThat(fill.quality()).isEqualTo("MODEL");
    assertThat(fill.reason()).contains("paper-mid");
    assertThat(fill.fills().getLast().pricePoints()).isGreaterThan(sold.touchPoints());
    assertThat(fill.fills().getFirst().pricePoints())
        .isLessThan(change.change().trades().getFirst().touchPoints());
  }

  private record Part(int filled, String cashUsd) {}

  private static Part part(int filled, String cashUsd) {
    return new Part(filled, cashUsd);
  }

  /** Everything that is filled of {@code change} after {@code sequence} executions. */
  private CondorExecutionV1 told(CondorProposalV1 change, int sequence, Part... parts) {
    List<CondorExecutionV1.Trade> trades = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      CondorChange.Trade t = change.change().trades().get(i);
      trades.add(
          new CondorExecutionV1.Trade(
              t.side(),
              t.layer(),
              t.positionId(),
              t.root(),
              t.expiry(),
              t.quantity(),
              parts[i].filled(),
              new BigDecimal(parts[i].cashUsd()),
              List.of()));
    }
    return new CondorExecutionV1(
        change.proposalId(),
        change.bookId(),
        change.runId(),
        change.step(),
        change.marketTime(),
        sequence,
        "trader",
        trades,
        SignedChange.hash(SignedChange.of(change)),
        SignedChange.of(change));
  }

  private static CondorTrade close(CondorPosition held, String limit) {
    return new CondorTrade(
        CondorTrade.Side.CLOSE,
        held.layer(),
        Optional.of(held.id()),
        held.condor(),
        held.quantity(),
        held.creditPoints(),
        new BigDecimal(limit));
  }

  /** Sells the condor held once more, as another layer. */
  private static CondorTrade sell(List<CondorPosition> open, String layer, String limit) {
    return new CondorTrade(
        CondorTrade.Side.OPEN,
        CondorLayer.valueOf(layer),
        Optional.empty(),
        open.getFirst().condor(),
        2,
        new BigDecimal(limit),
        new BigDecimal(limit));
  }

  private MarketStepV1 publishUntilDone() {
    MarketStepV1 step = market.publishNext();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              boolean done =
                  rows.count(
                          "from condor_book where last_step = " + step.step() + " and run_id = ?",
                          runId)
                      == 1;
              if (!done) {
                market.publishSlices(step.step());
              }
              return done;
            });
    return step;
  }

  private List<CondorFillV1> reports(CondorProposalV1 proposal) {
    return rows
        .texts(
            "select payload from outbox where topic = 'alvh.condor.fill.v1' and key = ? order by id",
            proposal.proposalId())
        .stream()
        .map(json -> Json.read(json, CondorFillV1.class))
        .toList();
  }

  private void awaitSequence(CondorProposalV1 proposal, int sequence) {
    awaitRow(proposal, "booked_sequence = " + sequence);
  }

  private void awaitState(CondorProposalV1 proposal, String state) {
    awaitRow(proposal, "state = '" + state + "'");
  }

  private void awaitRow(CondorProposalV1 proposal, String where) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                rows.count(
                        "from condor_proposal where " + where + " and id::text = ?",
                        proposal.proposalId())
                    == 1);
  }

  private static CondorBookV1 book() {
    return Json.read(
        given().get("/api/v1/book").then().statusCode(200).extract().asString(),
        CondorBookV1.class);
  }
}
