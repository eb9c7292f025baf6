package org.alvhdesk.contracts.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alvhdesk.contracts.rest.TouchOdds;

/** One sample of every event, by the name of its golden file. */
final class EventSamples {
  private static final Instant AT = Instant.parse("2018-02-05T21:00:00Z");

  private EventSamples() {}

  static Map<String, Object> all() {
    Map<String, Object> samples = new LinkedHashMap<>();
    samples.put("market-step.v1", step());
    samples.put("market-step.v1.with-history", stepWithHistory(null, null));
    samples.put(
        "market-step.v1.with-skew-and-reits",
        stepWithHistory(Arrays.asList(null, 124.42), List.of(0.292511, 0.291034)));
    samples.put("market-step.v1.with-quotes", stepWithQuotes());
    samples.put("market-step.v1.with-share", stepWithShare());
    samples.put("step-done.v1", new StepDoneV1("sim:feb2018/42/1", 260, "condor-service"));
    samples.put("condor-book.v1", condorBook());
    samples.put("condor-book.v1.with-nav-basis", condorBookOnLedger());
    samples.put("condor-book.v1.with-working", condorBookPricing());
    samples.put("condor-book.v1.with-touches", condorBookWithTouches());
    samples.put("hedge-book.v1", hedgeBook());
    samples.put("hedge-book.v1.with-share", hedgeBookWithShare());
    samples.put(
        "ledger-close.v1",
        new LedgerCloseV1(
            "main",
            "sim:feb2018/42/1",
            260,
            LocalDate.of(2018, 2, 5),
            AT,
            new BigDecimal("741250.50"),
            new BigDecimal("752100.00"),
            "MODEL"));
    samples.put(
        "rule-set-version.v1",
        new RuleSetVersionV1(
            "main",
            "HEDGE",
            "FOUR42-004",
            "FOUR42-004",
            "4",
            "ab".repeat(32),
            "{\"schema\": 1}",
            "6f1c2f52-93a3-8a5e-9d1f-0d3d6f3f9a10",
            "sim:feb2018/42/1",
            260,
            LocalDate.of(2018, 2, 6),
            AT));
    samples.put(
        "delegation.v1",
        new DelegationV1(
            "main",
            "3f0f4d6e-6d5c-4f0e-9a54-0d6a3f0c8d11",
            "GIVEN",
            "risk",
            "rita",
            "paul",
            Instant.parse("2026-11-20T08:00:00Z"),
            Instant.parse("2026-11-27T17:00:00Z"),
            "a week off",
            "sim:feb2018/42/1",
            260,
            AT));
    samples.put(
        "cash-transfer.v1",
        new CashTransferV1(
            "main",
            "DEPOSIT",
            new BigDecimal("25000.00"),
            new BigDecimal("777100.00"),
            "more margin",
            "paul",
            "sim:feb2018/42/1",
            260,
            AT));
    samples.put("hedge-proposal.v1", proposal());
    samples.put("approval-decision.v1", decision());
    samples.put("condor-proposal.v1", CondorSamples.proposal());
    samples.put("condor-proposal.v1.with-shift", CondorSamples.proposalWithShift());
    samples.put("book-opening.v1", CondorSamples.opening());
    samples.put("condor-fill.v1", CondorSamples.fill());
    samples.put("condor-fill.v1.by-broker", CondorSamples.fillByBroker());
    samples.put("condor-execution.v1", CondorSamples.execution());
    samples.put("approval-decision.v1.condor-release", CondorSamples.release());
    samples.put("approval-decision.v1.with-content", CondorSamples.releaseWithContent());
    samples.put("condor-execution.v1.with-content", CondorSamples.executionWithContent());
    return samples;
  }

  static SliceV1 slice() {
    return new SliceV1(
        "sim:feb2018/42/1",
        260,
        "snap-260",
        "VIX",
        LocalDate.of(2018, 3, 21),
        AT,
        0.12,
        21.5,
        0.999,
        "MODEL",
        "sim:feb2018",
        new double[] {20, 30.5},
        new double[] {2.1, 0},
        new double[] {2.3, 0.05},
        new double[] {0.6, 9.0},
        new double[] {0.7, 9.3},
        new double[] {0.92, Double.NaN},
        new double[] {0.61, 0.11},
        new double[] {0.05, 0.03},
        new double[] {2.7, 1.4});
  }

  private static MarketStepV1 step() {
    return new MarketStepV1(
        "sim:feb2018/42/1",
        260,
        AT,
        LocalDate.of(2018, 2, 5),
        12,
        true,
        "snap-260",
        22,
        "ab".repeat(32),
        "sim:feb2018",
        "MODEL",
        "MODEL",
        new SignalsV1(
            2648.94,
            37.32,
            52.25,
            null,
            177.0,
            25.6,
            -0.11,
            true,
            List.of(
                new SignalsV1.VxFuture(LocalDate.of(2018, 2, 14), 33.225),
                new SignalsV1.VxFuture(LocalDate.of(2018, 3, 21), 24.9)),
            0.014));
  }

  private static MarketStepV1 stepWithQuotes() {
    MarketStepV1 s = step();
    return new MarketStepV1(
        s.runId(),
        s.step(),
        s.marketTime(),
        s.session(),
        s.stepOfSession(),
        s.lastOfSession(),
        s.snapshotId(),
        s.sliceCount(),
        s.digest(),
        s.market(),
        s.quality(),
        s.optionQuality(),
        s.signals(),
        null,
        new QuotesV1(
            new QuotesV1.Chain(
                "DELAYED",
                AT,
                "Cboe quote table",
                "spx_chain_2018-02-05.csv",
                "cd".repeat(32),
                "the file's time",
                17_411,
                1_204,
                Map.of("dead", 311, "crossed", 2),
                List.of("stale-spot: the file's spot is 2762.13")),
            QuotesV1.Chain.model(AT, "model:surface-1"),
            Map.of("SPXW", List.of(LocalDate.of(2018, 2, 7), LocalDate.of(2018, 2, 9))),
            List.of("no stored VIX chain of this session: quotes are a model's")));
  }

  private static MarketStepV1 stepWithShare() {
    MarketStepV1 s = step();
    SignalsV1 levels = s.signals();
    return new MarketStepV1(
        s.runId(),
        s.step(),
        s.marketTime(),
        s.session(),
        s.stepOfSession(),
        s.lastOfSession(),
        s.snapshotId(),
        s.sliceCount(),
        s.digest(),
        s.market(),
        s.quality(),
        s.optionQuality(),
        new SignalsV1(
            levels.spx(),
            levels.vix(),
            levels.vix9d(),
            levels.vix3m(),
            levels.vvix(),
            levels.vx30(),
            levels.contango(),
            levels.backwardation(),
            levels.vxCurve(),
            levels.rate(),
            new SignalsV1.Etp("VIXY", 131.25, "MODEL")));
  }

  private static MarketStepV1 stepWithHistory(List<Double> skew, List<Double> reitRatio) {
    MarketStepV1 s = step();
    return new MarketStepV1(
        s.runId(),
        s.step(),
        s.marketTime(),
        s.session(),
        s.stepOfSession(),
        s.lastOfSession(),
        s.snapshotId(),
        s.sliceCount(),
        s.digest(),
        s.market(),
        s.quality(),
        s.optionQuality(),
        s.signals(),
        new MarketPastV1(
            "SETTLED",
            new MarketPastV1.Closes(
                List.of(LocalDate.of(2018, 2, 2), LocalDate.of(2018, 2, 5)),
                List.of(2762.13, 2648.94),
                List.of(17.31, 37.32),
                Arrays.asList(null, 52.25),
                List.of(18.3, 31.4),
                List.of(125.5, 176.9),
                List.of(15.914285714285715, 25.6),
                List.of(15.625, 33.225),
                List.of(15.9, 24.9),
                Arrays.asList(412, null),
                Arrays.asList(2560, null),
                skew,
                reitRatio),
            List.of(
                new MarketPastV1.Published(
                    "CPI", YearMonth.of(2017, 10), Arrays.asList(246.6, null, 247.9))),
            new MarketPastV1.Calendar(
                LocalDate.of(2017, 11, 1),
                LocalDate.of(2018, 5, 16),
                List.of(new MarketPastV1.Event("FOMC", LocalDate.of(2018, 1, 31))))));
  }

  private static CondorBookV1 condorBookOnLedger() {
    return telling(
        new CondorBookV1.NavBasis(
            "ledger, close of 2018-02-02", Instant.parse("2018-02-02T21:00:00Z")),
        null,
        null);
  }

  private static CondorBookV1 condorBookPricing() {
    return telling(condorBookOnLedger().navBasis(), CondorSamples.working(), null);
  }

  private static CondorBookV1 condorBookWithTouches() {
    CondorBookV1 before = condorBookPricing();
    return telling(
        before.navBasis(),
        before.working(),
        List.of(new TouchOdds("SPXW", LocalDate.of(2018, 3, 2), 2650, 2860, 0.9912, 0.0431)));
  }

  /** The first book with what later ones tell more. */
  private static CondorBookV1 telling(
      CondorBookV1.NavBasis navBasis, List<CondorBookV1.Working> working, List<TouchOdds> touches) {
    CondorBookV1 b = condorBook();
    return new CondorBookV1(
        b.bookId(),
        b.version(),
        b.runId(),
        b.step(),
        b.marketTime(),
        b.snapshotId(),
        b.ruleSetId(),
        b.ruleSetVersion(),
        b.navUsd(),
        b.riskCapitalUsd(),
        b.realisedUsd(),
        b.quality(),
        b.condors(),
        navBasis,
        working,
        touches);
  }

  private static CondorBookV1 condorBook() {
    return new CondorBookV1(
        "main",
        1,
        "sim:feb2018/42/1",
        260,
        AT,
        "snap-260",
        "LAYERED-002",
        "1",
        new BigDecimal("650000"),
        new BigDecimal("97500"),
        new BigDecimal("0.00"),
        "MODEL",
        List.of(
            new CondorBookV1.Condor(
                "c-1",
                "BASE",
                "SPXW",
                LocalDate.of(2018, 3, 2),
                Instant.parse("2018-03-02T21:00:00Z"),
                25,
                10,
                2600,
                2650,
                2860,
                2910,
                new BigDecimal("11.15"),
                Instant.parse("2018-01-16T15:00:00Z"),
                31.2,
                new BigDecimal("-20050.00"),
                new BigDecimal("38850.00"),
                new BigDecimal("50000.00"),
                2638.85,
                2871.15,
                null,
                0.12,
                -0.0011,
                -1520.0,
                210.0,
                new CondorBookV1.Pricing(
                    0.068,
                    2649.1,
                    0.999,
                    List.of(0.41, 0.38, 0.24, 0.22),
                    0.33,
                    -0.13,
                    0.027,
                    -3.0,
                    3.0))),
        null,
        null,
        null);
  }

  private static HedgeBookV1 hedgeBookWithShare() {
    return new HedgeBookV1(
        "main",
        3,
        "sim:feb2018/42/1",
        261,
        AT,
        "snap-261",
        new BigDecimal("-1038.00"),
        "MODEL",
        List.of(
            new HedgeBookV1.Position(
                "ETP",
                "VIXY",
                null,
                0,
                "SHARE",
                25,
                0,
                new BigDecimal("41.52"),
                42.5,
                42.5,
                null,
                1.0,
                new BigDecimal("1062.50"),
                new BigDecimal("24.50"))));
  }

  private static HedgeBookV1 hedgeBook() {
    return new HedgeBookV1(
        "main",
        2,
        "sim:feb2018/42/1",
        260,
        AT,
        "snap-260",
        new BigDecimal("-1244.00"),
        "MODEL",
        List.of(
            new HedgeBookV1.Position(
                "FRONT",
                "VIX",
                LocalDate.of(2018, 2, 14),
                24,
                "CALL",
                4,
                9,
                new BigDecimal("0.45"),
                9.6,
                33.2,
                1.5,
                0.83,
                new BigDecimal("3840.00"),
                new BigDecimal("3660.00"))));
  }

  private static HedgeProposalV1 proposal() {
    return new HedgeProposalV1(
        "0d9e6b1c-5d0e-5c3a-9d3e-6f8f7d0b8a11",
        "main",
        "hedge",
        1,
        "DRAFT",
        "cd".repeat(32),
        "FOUR42-004",
        "1",
        "sim:feb2018/42/1",
        1,
        AT,
        "snap-1",
        new BigDecimal("180.00"),
        "Buy 4 VIX calls 2018-02-14 24 for the FRONT layer",
        Instant.parse("2018-02-12T21:00:00Z"),
        null);
  }

  private static ApprovalDecisionV1 decision() {
    return new ApprovalDecisionV1(
        "0d9e6b1c-5d0e-5c3a-9d3e-6f8f7d0b8a11",
        "main",
        "hedge",
        1,
        "cd".repeat(32),
        "APPROVED",
        "RELEASED",
        "risk",
        "front layer missing before FOMC",
        "sim:feb2018/42/1",
        2,
        AT);
  }
}
