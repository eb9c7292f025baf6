package org.alvhdesk.contracts.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.contracts.rest.TraceLine;

/** A condor proposal that buys one condor back and sells another, and its fill. */
final class CondorSamples {
  private static final String ID = "5b1c3a1e-7d0e-8c3a-9d3e-6f8f7d0b8a11";
  private static final String RUN = "sim:calm/42/1";
  private static final Instant AT = Instant.parse("2018-02-05T21:00:00Z");
  private static final LocalDate NEAR = LocalDate.of(2018, 2, 16);
  private static final LocalDate FAR = LocalDate.of(2018, 3, 7);

  private static final String SIGNED =
      "{\"headline\":\"Buy back 6 \\\"BASE\\\" – sell 3\",\"id\":\"5b1c3a1e-7d0e-8c3a-9d3e-6f8f7d0b8a11\",\"revision\":1,\"schema\":\"alvh.condor-proposal/3\"}";
  private static final String SIGNED_HASH =
      "8b99eabd19796baebcf3810fb9379dddf9d20d350632bc3910596002cc60dfaf";

  private CondorSamples() {}

  /** The same proposal when the layer it buys back also moves to a later expiry. */
  static CondorProposalV1 proposalWithShift() {
    CondorProposalV1 p = proposal();
    CondorChange c = p.change();
    return new CondorProposalV1(
        p.proposalId(),
        p.bookId(),
        p.kind(),
        p.revision(),
        p.ruleSetId(),
        p.ruleSetVersion(),
        p.headline(),
        p.trigger(),
        p.runId(),
        p.step(),
        p.marketTime(),
        p.session(),
        p.snapshotId(),
        p.condorBookVersion(),
        p.engineVersion(),
        p.quality(),
        new CondorChange(
            c.trades(),
            c.layers(),
            c.selection(),
            c.cost(),
            c.scenarioScope(),
            c.scenarios(),
            c.stressLossBeforeUsd(),
            c.stressLossAfterUsd(),
            c.gaps(),
            List.of(
                new CondorChange.Shift(
                    "BASE",
                    RUN + "/BASE/1",
                    NEAR,
                    FAR,
                    19,
                    usd("3060.00"),
                    usd("4530.00"),
                    usd("1470.00"),
                    new CondorChange.Greeks(-0.0125, -0.0021, -180.5, 260.25, 2648.85, 2871.15),
                    new CondorChange.Greeks(0.0075, -0.0011, -305.25, 140.5, 2652.45, 2867.55)))),
        p.trace(),
        p.expiresAt(),
        p.supersedes());
  }

  /** The proposal a step later, and one whose trades nobody quotes. */
  static List<CondorBookV1.Working> working() {
    CondorChange c = proposal().change();
    return List.of(
        new CondorBookV1.Working(
            ID,
            again(c, c.trades(), c.cost().cashAtMidUsd()),
            List.of(),
            new CondorBookV1.QuoteTimes(AT.minusSeconds(30), AT.minusSeconds(960))),
        new CondorBookV1.Working(
            "1d9e6b1c-5d0e-8c3a-9d3e-6f8f7d0b8a11",
            again(c, List.of(unquoted(c.trades().getLast())), null),
            List.of(
                new CondorBookV1.Defect("missing", "SPXW 2018-03-07 is not quoted at this step")),
            null));
  }

  private static CondorChange again(
      CondorChange c, List<CondorChange.Trade> trades, BigDecimal cashAtMidUsd) {
    CondorChange.Cost cost = c.cost();
    return new CondorChange(
        trades,
        List.of(),
        null,
        new CondorChange.Cost(
            cost.cashAtLimitUsd(),
            cashAtMidUsd,
            cost.maxLossBeforeUsd(),
            cost.maxLossAfterUsd(),
            cost.marginBeforeUsd(),
            cost.marginAfterUsd(),
            cost.riskCapitalUsd()),
        c.scenarioScope(),
        c.scenarios(),
        c.stressLossBeforeUsd(),
        c.stressLossAfterUsd(),
        c.gaps());
  }

  private static CondorChange.Trade unquoted(CondorChange.Trade t) {
    return new CondorChange.Trade(
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
        null,
        null,
        t.limitPoints(),
        null,
        t.cashAtLimitUsd(),
        t.maxLossUsd(),
        t.marginUsd(),
        t.lowerBreakEven(),
        t.upperBreakEven(),
        null,
        null,
        null,
        null,
        null);
  }

  /** A broker's file with one condor and one VIX call. */
  static BookOpeningV1 opening() {
    return new BookOpeningV1(
        "7c1c3a1e-7d0e-8c3a-9d3e-6f8f7d0b8a77",
        "main",
        RUN,
        260,
        AT,
        LocalDate.of(2018, 2, 5),
        "positions.csv",
        "3f8a6c0d5b1e4f7a9c2d8e6b0a4f1c3d5e7a9b2c4d6f8e0a1b3c5d7e9f0a2b4c",
        "pm",
        List.of(
            new BookOpeningV1.Condor(
                RUN + "/import/2",
                "BASE",
                "SPXW",
                FAR,
                2445,
                2520,
                2760,
                2835,
                3,
                usd("7.40"),
                Instant.parse("2018-01-22T21:00:00Z"))),
        List.of(
            new BookOpeningV1.Hedge(
                "FRONT", "VIX", LocalDate.of(2018, 3, 21), 28, "CALL", 4, usd("0.45"))));
  }

  static CondorProposalV1 proposal() {
    return new CondorProposalV1(
        ID,
        "main",
        CondorProposalV1.KIND,
        1,
        "LAYERED-002",
        "2",
        "Buy back 6 SPXW 2018-02-16 2610/2660/2860/2910; sell 3 SPXW 2018-03-07",
        "SESSION",
        RUN,
        260,
        AT,
        LocalDate.of(2018, 2, 5),
        RUN + "#260",
        1,
        "0.1.0",
        "MODEL",
        change(),
        List.of(
            new TraceLine(
                "002-7",
                "take profit at half of the credit",
                "002: close at 50 percent",
                List.of(
                    new TraceLine.Input(
                        "share of credit earned", "54.1", "%", AT.toString(), "MODEL")),
                "50 %",
                "FIRED",
                "BASE: buy back 6")),
        Instant.parse("2018-02-12T21:00:00Z"),
        "1d9e6b1c-5d0e-8c3a-9d3e-6f8f7d0b8a11");
  }

  private static CondorChange change() {
    CondorChange.Candidate best = candidate(2520, "7.40", 0.41);
    return new CondorChange(
        List.of(
            new CondorChange.Trade(
                "CLOSE",
                "BASE",
                RUN + "/BASE/1",
                "SPXW",
                NEAR,
                11,
                2610,
                2660,
                2860,
                2910,
                6,
                usd("5.10"),
                usd("5.40"),
                usd("5.60"),
                usd("-3060.00"),
                usd("-3360.00"),
                usd("23310.00"),
                usd("30000.00"),
                2648.85,
                2871.15,
                null,
                null,
                null,
                null,
                null),
            new CondorChange.Trade(
                "OPEN",
                "SECOND",
                null,
                "SPXW",
                FAR,
                30,
                2445,
                2520,
                2760,
                2835,
                3,
                usd("7.40"),
                usd("7.05"),
                usd("6.95"),
                usd("2220.00"),
                usd("2085.00"),
                usd("20415.00"),
                usd("22500.00"),
                2513.05,
                2766.95,
                0.71,
                0.012,
                -0.0011,
                -152.5,
                21.25)),
        List.of(
            new CondorChange.Layer(
                "BASE",
                "OPEN",
                "half of the credit is earned",
                usd("0.40"),
                usd("45000.00"),
                List.of(RUN + "/BASE/1")),
            new CondorChange.Layer(
                "SECOND", "DUE", "17 days after BASE", usd("0.25"), usd("28125.00"), List.of())),
        new CondorChange.Selection(
            "SECOND",
            best,
            List.of(
                new CondorChange.RunnerUp(
                    candidate(2515, "7.15", 0.4),
                    usd("25.00"),
                    -0.35,
                    0.001,
                    usd("25.00"),
                    3.5,
                    0.01)),
            "1,240 condors, 318 pass; most fail credit floor"),
        new CondorChange.Cost(
            usd("-1275.00"),
            usd("-840.00"),
            usd("23310.00"),
            usd("20415.00"),
            usd("30000.00"),
            usd("22500.00"),
            usd("112500.00")),
        "condors alone, without the hedge",
        List.of(
            new CondorChange.Scenario(
                "SHOCK",
                "2018-02-02..05",
                -0.041,
                17.31,
                37.32,
                usd("-11200.00"),
                usd("-7300.00"))),
        usd("11200.00"),
        usd("7300.00"),
        List.of());
  }

  private static CondorChange.Candidate candidate(double shortPut, String credit, double score) {
    return new CondorChange.Candidate(
        "SPXW",
        FAR,
        shortPut - 75,
        shortPut,
        2760,
        2835,
        score,
        usd(credit),
        usd(credit),
        usd("7.05"),
        usd("6760.00"),
        usd("7500.00"),
        2512.6,
        2767.4,
        0.71,
        18.25,
        0.012,
        -50.5,
        7.25);
  }

  /** The release of a condor change whose fills people record. */
  static ApprovalDecisionV1 release() {
    return new ApprovalDecisionV1(
        ID,
        "main",
        CondorProposalV1.KIND,
        1,
        "cd".repeat(32),
        "RELEASED",
        "RELEASED",
        "system",
        "released: its tickets go to a broker",
        RUN,
        261,
        AT,
        "manual",
        null);
  }

  /** The same release with what was approved, cut short for a sample. */
  static ApprovalDecisionV1 releaseWithContent() {
    ApprovalDecisionV1 d = release();
    return new ApprovalDecisionV1(
        d.proposalId(),
        d.bookId(),
        d.kind(),
        d.revision(),
        SIGNED_HASH,
        d.decision(),
        d.state(),
        d.actor(),
        d.reason(),
        d.runId(),
        d.effectiveStep(),
        d.marketTime(),
        d.execution(),
        SIGNED);
  }

  /** The same fills with what was approved. */
  static CondorExecutionV1 executionWithContent() {
    CondorExecutionV1 e = execution();
    return new CondorExecutionV1(
        e.proposalId(),
        e.bookId(),
        e.runId(),
        e.step(),
        e.marketTime(),
        e.sequence(),
        e.recordedBy(),
        e.trades(),
        SIGNED_HASH,
        SIGNED);
  }

  /** Two of six condors bought back whole and a short call beyond them, nothing sold yet. */
  static CondorExecutionV1 execution() {
    return new CondorExecutionV1(
        ID,
        "main",
        RUN,
        260,
        AT,
        5,
        "trader",
        List.of(
            new CondorExecutionV1.Trade(
                "CLOSE",
                "BASE",
                RUN + "/BASE/1",
                "SPXW",
                NEAR,
                6,
                2,
                usd("-1065.00"),
                List.of(
                    new CondorExecutionV1.Leg("SELL", 2610, "PUT", 2, usd("3.10")),
                    new CondorExecutionV1.Leg("BUY", 2660, "PUT", 2, usd("5.225")),
                    new CondorExecutionV1.Leg("BUY", 2860, "CALL", 3, usd("4.40")),
                    new CondorExecutionV1.Leg("SELL", 2910, "CALL", 2, usd("1.20")))),
            new CondorExecutionV1.Trade(
                "OPEN",
                "SECOND",
                null,
                "SPXW",
                FAR,
                3,
                0,
                usd("0.00"),
                List.of(
                    new CondorExecutionV1.Leg("BUY", 2445, "PUT", 0, null),
                    new CondorExecutionV1.Leg("SELL", 2520, "PUT", 0, null),
                    new CondorExecutionV1.Leg("SELL", 2760, "CALL", 0, null),
                    new CondorExecutionV1.Leg("BUY", 2835, "CALL", 0, null)))),
        null,
        null);
  }

  /** What a broker filled, at an average off the grid. */
  static CondorFillV1 fillByBroker() {
    CondorFillV1 f = fill();
    CondorFillV1.Fill sold = f.fills().getLast();
    return new CondorFillV1(
        ID,
        "main",
        CondorFillV1.FILLED,
        "filled by a broker",
        RUN,
        261,
        AT,
        RUN + "#261",
        CondorFillV1.TRADED,
        4,
        usd("2130.00"),
        List.of(
            new CondorFillV1.Fill(
                sold.side(),
                sold.layer(),
                sold.positionId(),
                sold.root(),
                sold.expiry(),
                sold.longPut(),
                sold.shortPut(),
                sold.shortCall(),
                sold.longCall(),
                3,
                usd("7.10"),
                usd("2130.00"),
                null)),
        CondorFillV1.BROKER);
  }

  static CondorFillV1 fill() {
    return new CondorFillV1(
        ID,
        "main",
        CondorFillV1.FILLED,
        "filled at the worst touch",
        RUN,
        261,
        AT,
        RUN + "#261",
        "MODEL",
        2,
        usd("-1125.00"),
        List.of(
            new CondorFillV1.Fill(
                "CLOSE",
                "BASE",
                RUN + "/BASE/1",
                "SPXW",
                NEAR,
                2610,
                2660,
                2860,
                2910,
                6,
                usd("5.40"),
                usd("-3240.00"),
                usd("3450.00")),
            new CondorFillV1.Fill(
                "OPEN",
                "SECOND",
                RUN + "/SECOND/261",
                "SPXW",
                FAR,
                2445,
                2520,
                2760,
                2835,
                3,
                usd("7.05"),
                usd("2115.00"),
                null)));
  }

  private static BigDecimal usd(String amount) {
    return new BigDecimal(amount);
  }
}
