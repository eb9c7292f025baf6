package org.alvhdesk.hedge;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.CondorFillV1;
import org.alvhdesk.contracts.event.CondorProposalV1;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.contracts.rest.TraceLine;
import org.alvhdesk.kit.kafka.CloudEvent;
import org.alvhdesk.kit.kafka.KafkaSender;
import org.alvhdesk.strategy.joint.JointBook;
import org.alvhdesk.strategy.joint.JointScenarios;

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
        scenarios(),
        usd("9000.00"),
        usd("12000.00"),
        List.of());
  }

  /** Every scenario of the desk, each with the same loss. */
  private static List<CondorChange.Scenario> scenarios() {
    JointBook nothing =
        new JointBook(
            TestMarket.SESSION,
            2780,
            TestMarket.CALM_VIX,
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return JointScenarios.evaluate(nothing).rows().stream()
        .map(
            row ->
                new CondorChange.Scenario(
                    row.family().name(),
                    row.name(),
                    row.spxMove(),
                    row.vixFrom(),
                    row.vixTo(),
                    usd("-9000.00"),
                    usd("-12000.00")))
        .toList();
  }

  /** {@code proposal} of this many condors. */
  static CondorProposalV1 sized(CondorProposalV1 proposal, int condors) {
    CondorChange c = proposal.change();
    CondorChange.Trade t = c.trades().getFirst();
    CondorChange.Trade sized =
        new CondorChange.Trade(
            t.side(),
            t.layer(),
            t.positionId(),
            t.root(),
            t.expiry(),
            t.dte(),
            t.longPut(),
            t.shortPut(),
            t.shortCall(),
            t.longCall(),
            condors,
            t.midPoints(),
            t.touchPoints(),
            t.limitPoints(),
            t.cashAtMidUsd(),
            t.cashAtLimitUsd(),
            t.maxLossUsd(),
            t.marginUsd(),
            t.lowerBreakEven(),
            t.upperBreakEven(),
            t.probabilityOfProfit(),
            t.deltaPerCondor(),
            t.gammaPerCondor(),
            t.vegaUsd(),
            t.thetaPerDayUsd());
    return new CondorProposalV1(
        proposal.proposalId(),
        proposal.bookId(),
        proposal.kind(),
        proposal.revision(),
        proposal.ruleSetId(),
        proposal.ruleSetVersion(),
        proposal.headline(),
        proposal.trigger(),
        proposal.runId(),
        proposal.step(),
        proposal.marketTime(),
        proposal.session(),
        proposal.snapshotId(),
        proposal.condorBookVersion(),
        proposal.engineVersion(),
        proposal.quality(),
        new CondorChange(
            List.of(sized),
            c.layers(),
            c.selection(),
            c.cost(),
            c.scenarioScope(),
            c.scenarios(),
            c.stressLossBeforeUsd(),
            c.stressLossAfterUsd(),
            c.gaps()),
        proposal.trace(),
        proposal.expiresAt(),
        proposal.supersedes());
  }

  /** {@code proposal} at the prices it was proposed at, on a model's quotes. */
  static CondorBookV1.Working working(CondorProposalV1 proposal) {
    return working(proposal, "8.40", "-12000.00");
  }

  /**
   * {@code proposal} on a model's quotes.
   *
   * @param mid what one condor is worth, index points
   * @param afterUsd profit of the condors after it in every scenario, US dollars
   */
  static CondorBookV1.Working working(CondorProposalV1 proposal, String mid, String afterUsd) {
    return new CondorBookV1.Working(
        proposal.proposalId(),
        again(proposal.change(), usd(mid), usd(afterUsd)),
        List.of(),
        new CondorBookV1.QuoteTimes(null, null));
  }

  private static CondorChange again(CondorChange c, BigDecimal mid, BigDecimal afterUsd) {
    CondorChange.Trade t = c.trades().getFirst();
    BigDecimal cash = mid.multiply(BigDecimal.valueOf(100L * t.quantity())).setScale(2);
    CondorChange.Trade trade =
        new CondorChange.Trade(
            t.side(),
            t.layer(),
            t.positionId(),
            t.root(),
            t.expiry(),
            t.dte(),
            t.longPut(),
            t.shortPut(),
            t.shortCall(),
            t.longCall(),
            t.quantity(),
            mid,
            mid.subtract(new BigDecimal("0.35")),
            t.limitPoints(),
            cash,
            t.cashAtLimitUsd(),
            t.maxLossUsd(),
            t.marginUsd(),
            t.lowerBreakEven(),
            t.upperBreakEven(),
            t.probabilityOfProfit(),
            t.deltaPerCondor(),
            t.gammaPerCondor(),
            t.vegaUsd(),
            t.thetaPerDayUsd());
    return new CondorChange(
        List.of(trade),
        List.of(),
        null,
        new CondorChange.Cost(
            c.cost().cashAtLimitUsd(),
            cash,
            c.cost().maxLossBeforeUsd(),
            c.cost().maxLossAfterUsd(),
            c.cost().marginBeforeUsd(),
            c.cost().marginAfterUsd(),
            c.cost().riskCapitalUsd()),
        c.scenarioScope(),
        c.scenarios().stream()
            .map(
                s ->
                    new CondorChange.Scenario(
                        s.family(),
                        s.name(),
                        s.spxMove(),
                        s.vixFrom(),
                        s.vixTo(),
                        s.beforeUsd(),
                        afterUsd))
            .toList(),
        c.stressLossBeforeUsd(),
        afterUsd.negate(),
        c.gaps());
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
