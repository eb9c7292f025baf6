package org.alvhdesk.condor;

import static io.restassured.RestAssured.given;
import static org.alvhdesk.condor.engine.ScriptedEngine.wants;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alvhdesk.condor.engine.ScriptedEngine;
import org.alvhdesk.contracts.Json;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people approved is filled, and nothing that somebody wrote into the database instead. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ApprovedContentQuarkusTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Rests at this limit: no market pays it. */
  private static final String OUT_OF_REACH = "49.00";

  @Inject ScriptedEngine engine;

  @TestHTTPResource(value = "/", management = true)
  URI management;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content = replace(content, '\"quantity\":2,', '\"quantity\":20,')",
        "content = replace(content, '\"limitPoints\":3.00', '\"limitPoints\":0.05')",
        "content = regexp_replace(content, '\"longPut\":[0-9.]+', '\"longPut\":1000.0')",
        "content = replace(content, '\"side\":\"OPEN\"', '\"side\":\"CLOSE\"')",
        "content = replace(content, '\"condorBookVersion\":1', '\"condorBookVersion\":2')",
        "content = regexp_replace(content, '\"trades\":\\[', '\"trades\":[],\"other\":[')",
        "content = '{}'",
        "content = 'nothing'",
        "book_version = 2",
        "expires_at = expires_at + interval '30 days'",
        "headline = 'Sell nothing'",
      })
  void fillsNothing_whenTheRowWasEditedByHand(String edit) throws SQLException {
    CondorProposalV1 change = proposed("3.00");
    double before = alarms();
    edit(change, edit);

    market.publishDecision(change, "RELEASED", "RELEASED");
    awaitState(change, CondorFillV1.STALE);

    CondorFillV1 report = reports(change).getFirst();
    assertThat(report.outcome()).isEqualTo(CondorFillV1.STALE);
    assertThat(report.reason()).contains("is not what was approved");
    assertThat(report.fills()).isEmpty();
    assertThat(reports(change)).hasSize(1);
    assertThat(filled(change)).isZero();
    assertThat(alarms() - before).isEqualTo(1);
    assertThat(rows.count("from audit where action = 'TAMPERED' and run_id = ?", runId))
        .isEqualTo(1);
  }

  @Test
  void saysWhichFigureIsNotTheApprovedOne() throws SQLException {
    CondorProposalV1 change = proposed("3.00");
    edit(change, "content = replace(content, '\"quantity\":2,', '\"quantity\":20,')");

    market.publishDecision(change, "RELEASED", "RELEASED");
    awaitState(change, CondorFillV1.STALE);

    assertThat(reports(change).getFirst().reason())
        .endsWith("/change/trades/0/quantity is 20, approved was 2");
  }

  @Test
  void fillsWhatNobodyTouched_andKeepsWhatWasApproved() {
    CondorProposalV1 change = proposed("3.00");
    double before = alarms();

    market.publishDecision(change, "RELEASED", "RELEASED");
    awaitState(change, CondorFillV1.FILLED);

    assertThat(filled(change)).isEqualTo(1);
    assertThat(alarms() - before).isZero();
    String signed = SignedChange.of(change);
    assertThat(text(change, "approved")).isEqualTo(signed);
    assertThat(text(change, "approved_hash")).isEqualTo(SignedChange.hash(signed));
    String where = " where id = '" + change.proposalId() + "'";
    assertThatThrownBy(
            () -> rows.asService("update condor_proposal set approved_hash = null" + where))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("what was approved is immutable");
    assertThatThrownBy(() -> rows.asOwner("update condor_proposal set approved = '{}'" + where))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("what was approved is immutable");
  }

  @Test
  void fillsNothing_whenTheRowIsEditedWhileItWaitsForItsLimit() throws SQLException {
    CondorProposalV1 change = proposed(OUT_OF_REACH);
    market.publishDecision(change, "RELEASED", "RELEASED");
    awaitState(change, "RELEASED");
    publishUntilDone();
    assertThat(reports(change)).as("its limit is out of reach").isEmpty();

    edit(change, "content = replace(content, '\"limitPoints\":49.00', '\"limitPoints\":0.05')");
    publishUntilDone();

    awaitState(change, CondorFillV1.STALE);
    assertThat(filled(change)).isZero();
  }

  @Test
  void fillsNothing_whenWhatIsCalledApprovedHasAnotherHash() {
    CondorProposalV1 change = proposed("3.00");
    String signed = SignedChange.of(change);

    market.publishDecision(change, "RELEASED", "RELEASED", null, "cd".repeat(32), signed);
    awaitState(change, CondorFillV1.STALE);

    assertThat(reports(change).getFirst().reason())
        .contains(SignedChange.hash(signed))
        .contains("cd".repeat(32));
    assertThat(filled(change)).isZero();
  }

  @Test
  void fillsOnlyUntilWhatWasSignedExpires() {
    CondorProposalV1 change = proposed("3.00");
    String signed =
        SignedChange.of(change)
            .replace(change.expiresAt().toString(), change.marketTime().toString());

    market.publishDecision(change, "RELEASED", "RELEASED", null, signed);
    awaitState(change, CondorFillV1.EXPIRED);

    assertThat(filled(change)).isZero();
  }

  /** Two versions side by side: one of them does not say or keep what was approved. */
  @Test
  void fillsNothingOfAnOlderRelease_andSpeaksAnew() {
    CondorProposalV1 change = proposed("3.00");
    double before = alarms();

    market.publishDecision(change, "RELEASED", "RELEASED", null, (String) null);
    awaitState(change, CondorFillV1.STALE);

    assertThat(reports(change).getFirst().reason()).contains("older version");
    assertThat(filled(change)).isZero();
    assertThat(alarms() - before).as("nobody has done wrong").isZero();
    publishUntilDone();
    CondorProposalV1 fresh = proposals().getLast();
    assertThat(fresh.proposalId()).isNotEqualTo(change.proposalId());
    market.publishDecision(fresh, "RELEASED", "RELEASED");
    awaitState(fresh, CondorFillV1.FILLED);
  }

  @Test
  void putsFillsOfABrokerAside_whileTheRowIsNotWhatWasApproved() throws SQLException {
    CondorProposalV1 change = proposed("3.00");
    String content = text(change, "content");
    market.publishDecision(change, "RELEASED", "RELEASED", "manual");
    awaitState(change, "RELEASED");
    double before = alarms();
    edit(change, "content = regexp_replace(content, '\"longPut\":[0-9.]+', '\"longPut\":1000.0')");

    CondorExecutionV1 fact = told(change, 4, 1, "700.00", SignedChange.of(change));
    market.publishExecution(fact, "tampered");
    await().atMost(PATIENCE).until(() -> alarms() - before == 1);
    assertThat(filled(change)).isZero();
    edit(change, "content = '" + content.replace("'", "''") + "'");
    market.publishExecution(fact, "again");
    await().atMost(PATIENCE).until(() -> filled(change) == 1);

    assertThat(alarms() - before).isEqualTo(1);
    assertThat(text(change, "booked_sequence")).isEqualTo("4");
  }

  @Test
  void holdsFillsOfABrokerAgainstTheRelease_whenAnOlderVersionTellsThem() throws SQLException {
    CondorProposalV1 change = proposed("3.00");
    market.publishDecision(change, "RELEASED", "RELEASED", "manual");
    awaitState(change, "RELEASED");
    double before = alarms();
    edit(change, "content = replace(content, '\"limitPoints\":3.00', '\"limitPoints\":0.05')");

    market.publishExecution(told(change, 4, 1, "700.00", null), "older");
    await().atMost(PATIENCE).until(() -> alarms() - before == 1);

    assertThat(filled(change)).isZero();
  }

  @Test
  void alarmsAtTheRelease_whenPeopleWorkWhatTheRowDoesNotSay() throws SQLException {
    CondorProposalV1 change = proposed("3.00");
    double before = alarms();
    edit(change, "content = replace(content, '\"quantity\":2,', '\"quantity\":1,')");

    market.publishDecision(change, "RELEASED", "RELEASED", "manual");
    awaitState(change, "RELEASED");

    assertThat(alarms() - before).isEqualTo(1);
    assertThat(reports(change)).as("their tickets are of what was signed").isEmpty();
  }

  /** A change that sells 2 condors of the second layer for {@code limit} at least. */
  private CondorProposalV1 proposed(String limit) {
    engine.script(runId, (in, open) -> wants(false, sell(open, limit)));
    publishUntilDone();
    return proposals().getFirst();
  }

  private static CondorTrade sell(List<CondorPosition> open, String limit) {
    return new CondorTrade(
        CondorTrade.Side.OPEN,
        CondorLayer.SECOND,
        Optional.empty(),
        open.getFirst().condor(),
        2,
        new BigDecimal(limit),
        new BigDecimal(limit));
  }

  /** As somebody with the owner's role does it: the trigger does not stop them. */
  private void edit(CondorProposalV1 change, String set) throws SQLException {
    rows.asOwner(
        "begin; alter table condor_proposal disable trigger condor_proposal_content;"
            + " update condor_proposal set "
            + set
            + " where id = '"
            + change.proposalId()
            + "'; alter table condor_proposal enable trigger condor_proposal_content; commit");
  }

  private CondorExecutionV1 told(
      CondorProposalV1 change, int sequence, int filled, String cashUsd, String signed) {
    CondorChange.Trade t = change.change().trades().getFirst();
    return new CondorExecutionV1(
        change.proposalId(),
        change.bookId(),
        change.runId(),
        change.step(),
        change.marketTime(),
        sequence,
        "trader",
        List.of(
            new CondorExecutionV1.Trade(
                t.side(),
                t.layer(),
                t.positionId(),
                t.root(),
                t.expiry(),
                t.quantity(),
                filled,
                new BigDecimal(cashUsd),
                List.of())),
        signed == null ? null : SignedChange.hash(signed),
        signed);
  }

  private double alarms() {
    return given()
        .get(management.resolve("/q/metrics"))
        .asString()
        .lines()
        .filter(line -> line.startsWith("alvh_content_tampered_total"))
        .map(line -> line.replaceFirst(" #.*", "")) // the trace that it was last counted in
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private long filled(CondorProposalV1 change) {
    return rows.count("from condor_position where opened_by::text = ?", change.proposalId());
  }

  private String text(CondorProposalV1 change, String column) {
    return rows.text(
        "select " + column + " from condor_proposal where id::text = ?", change.proposalId());
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

  private List<CondorProposalV1> proposals() {
    return rows
        .texts(
            "select payload from outbox where topic = 'alvh.condor.proposal.v1'"
                + " and payload::json ->> 'runId' = ? order by id",
            runId)
        .stream()
        .map(json -> Json.read(json, CondorProposalV1.class))
        .toList();
  }

  private List<CondorFillV1> reports(CondorProposalV1 change) {
    return rows
        .texts(
            "select payload from outbox where topic = 'alvh.condor.fill.v1' and key = ? order by"
                + " id",
            change.proposalId())
        .stream()
        .map(json -> Json.read(json, CondorFillV1.class))
        .toList();
  }

  private void awaitState(CondorProposalV1 change, String state) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(() -> assertThat(text(change, "state")).isEqualTo(state));
  }
}
