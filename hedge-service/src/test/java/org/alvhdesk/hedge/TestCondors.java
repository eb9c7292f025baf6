package org.alvhdesk.hedge;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.CondorFillV1;
import org.alvhdesk.contracts.event.CondorProposalV1;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.contracts.rest.TraceLine;
import org.alvhdesk.kit.kafka.CloudEvent;
import org.alvhdesk.kit.kafka.KafkaSender;

/** condor-service as the hedge desk hears it when it proposes and reports. */
@Singleton
class TestCondors {
  static final Instant EXPIRES = Instant.parse("2018-01-23T21:00:00Z");
  private static final LocalDate EXPIRY = LocalDate.of(2018, 2, 16);

  private final KafkaSender kafka;

  TestCondors(KafkaSender kafka) {
    this.kafka = kafka;
  }

  /** A proposal made at {@code step} of {@code run} for version {@code version} of its book. */
  static CondorProposalV1 proposal(
      String run, long step, long version, String trigger, String supersedes) {
    return new CondorProposalV1(
        UUID.randomUUID().toString(),
        "main",
        CondorProposalV1.KIND,
        1,
        "LAYERED-002",
        "2",
        "Sell 3 condors SPXW 2018-02-16 for the second layer",
        trigger,
        run,
        step,
        Instant.parse("2018-01-16T15:00:00Z"),
        TestMarket.SESSION,
        run + "-" + step,
        version,
        "alvh-strategy/1",
        "MODEL",
        change(),
        List.of(
            new TraceLine(
                "002-3", "a second layer", "002", List.of(), "17 days", "FIRED", "SECOND: due")),
        EXPIRES,
        supersedes);
  }

  private static CondorChange change() {
    CondorChange.Trade trade =
        new CondorChange.Trade(
            "OPEN",
            "SECOND",
            null,
            "SPXW",
            EXPIRY,
            31,
            2600,
            2650,
            2860,
            2910,
            3,
            usd("8.40"),
            usd("8.05"),
            usd("7.95"),
            usd("2520.00"),
            usd("2385.00"),
            usd("12615.00"),
            usd("15000.00"),
            2642.05,
            2867.95,
            0.71,
            0.01,
            -0.001,
            -300.0,
            60.0);
    return new CondorChange(
        List.of(trade),
        List.of(
            new CondorChange.Layer(
                "SECOND", "DUE", "17 days later", usd("0.25"), usd("28125.00"), List.of())),
        null,
        new CondorChange.Cost(
            usd("2385.00"),
            usd("2520.00"),
            usd("40500.00"),
            usd("53115.00"),
            usd("50000.00"),
            usd("65000.00"),
            usd("112500.00")),
        "condors alone, without the hedge",
        List.of(),
        usd("9000.00"),
        usd("12000.00"),
        List.of());
  }

  /** How {@code proposal} ended. */
  static CondorFillV1 report(CondorProposalV1 proposal, String outcome) {
    return new CondorFillV1(
        proposal.proposalId(),
        proposal.bookId(),
        outcome,
        "as the test says",
        proposal.runId(),
        proposal.step(),
        proposal.marketTime(),
        proposal.snapshotId(),
        "MODEL",
        proposal.condorBookVersion() + 1,
        usd("2415.00"),
        List.of());
  }

  void send(CondorProposalV1 proposal) {
    send(Topics.CONDOR_PROPOSAL, proposal.proposalId(), proposal, "proposed");
  }

  void send(CondorFillV1 fill) {
    send(Topics.CONDOR_FILL, fill.proposalId(), fill, fill.outcome());
  }

  private void send(String topic, String key, Object payload, String what) {
    kafka.sendAll(
        List.of(
            new CloudEvent(topic + key + what, topic, "/test", key, Instant.EPOCH, null)
                .record(topic, CloudEvent.utf8(Json.write(payload)))));
  }

  private static BigDecimal usd(String amount) {
    return new BigDecimal(amount);
  }
}
