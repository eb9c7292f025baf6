package org.alvhdesk.ui.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.HedgeBookV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.SignalsV1;
import org.alvhdesk.contracts.rest.ChangeRisk;
import org.alvhdesk.contracts.rest.ClockView;
import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.contracts.rest.IndicatorView;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.ProposalSummary;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.QuorumView;
import org.alvhdesk.contracts.rest.ScenarioRow;
import org.alvhdesk.contracts.rest.SignalsView;
import org.alvhdesk.contracts.rest.TraceLine;

/** A desk in the calm before February 2018: figures of a plausible size, not measured ones. */
public final class Samples {
  public static final String ID = "0b6f8c1e-9f7a-5c3d-8a2e-3d1f6b2c4a55";

  /** What stands for the signed bytes; {@link #HASH} is theirs. */
  public static final String CONTENT = "{\"headline\":\"for the tests\"}";

  public static final String HASH =
      "6a3053cd613a0ac794444fec8b2c8f98bf49efecdc1090ff486869887195b53d";
  public static final Instant NOW = Instant.parse("2018-01-30T16:30:00Z");
  private static final LocalDate SESSION = LocalDate.of(2018, 1, 30);
  private static final String RUN = "sim:feb2018/42/1";
  private static final String SNAPSHOT = "sim:feb2018/42/1#14";

  private Samples() {}

  /** Answers for a whole healthy desk with one DRAFT proposal, seen by a trader. */
  public static void healthyDesk() {
    StubServices.reset();
    StubServices.answer("GET /market/signals/latest", signals());
    StubServices.answer("GET /market/clock", clock(true));
    StubServices.answer("GET /condor/book", condors());
    StubServices.answer("GET /hedge/book", hedge());
    RuleSetSamples.serve();
    LedgerSamples.serve();
    MarketSamples.serve();
    CapitalSamples.serve();
    StubServices.answer("GET /condor/ladder", CondorSamples.ladder());
    proposal(draft());
  }

  /** Serves exactly this proposal, in the list and alone. */
  public static void proposal(ProposalView p) {
    StubServices.answer(
        "GET /hedge/proposals",
        Items.of(List.of(summary(p), summary("EXPIRED"), summary("FILLED"))));
    StubServices.answer("GET /hedge/proposals/" + p.id(), p);
    StubServices.json("GET /hedge/proposals/" + p.id() + "/content", CONTENT);
  }

  public static SignalsView signals() {
    SignalsV1 s =
        new SignalsV1(
            2822.43,
            14.79,
            14.21,
            15.62,
            103.4,
            14.35,
            0.0312,
            false,
            List.of(
                new SignalsV1.VxFuture(LocalDate.of(2018, 2, 14), 14.10),
                new SignalsV1.VxFuture(LocalDate.of(2018, 3, 21), 14.54),
                new SignalsV1.VxFuture(LocalDate.of(2018, 4, 18), 14.85),
                new SignalsV1.VxFuture(LocalDate.of(2018, 5, 16), 15.12),
                new SignalsV1.VxFuture(LocalDate.of(2018, 6, 20), 15.30),
                new SignalsV1.VxFuture(LocalDate.of(2018, 7, 18), 15.61),
                new SignalsV1.VxFuture(LocalDate.of(2018, 8, 22), 15.70)),
            0.0142);
    return new SignalsView(
        new MarketStepV1(
            RUN,
            14,
            NOW,
            SESSION,
            3,
            false,
            SNAPSHOT,
            26,
            "ab",
            "sim:feb2018",
            "MODEL",
            "MODEL",
            s),
        Instant.parse("2026-11-20T10:00:00Z"),
        List.of(
            new IndicatorView(
                "RSI(VIX, 14)",
                61.238,
                null,
                "0 to 100",
                Instant.parse("2018-01-31T21:00:00Z"),
                "SETTLED",
                "",
                "RSI and MACD",
                2,
                Arrays.asList(48.0, null, 52.5, 61.238)),
            new IndicatorView(
                "VX1 above VX2, or VIX at or above VIX3M",
                null,
                false,
                "yes/no",
                Instant.parse("2018-01-31T21:00:00Z"),
                "SETTLED",
                "VX1 14.10, VX2 14.54, VIX 14.79, VIX3M 15.62",
                "Term structure",
                0,
                List.of()),
            new IndicatorView(
                "percent rank of price over cash flow over ten years",
                null,
                null,
                "0 to 100",
                Instant.parse("2018-01-31T21:00:00Z"),
                "SETTLED",
                "no source of the members' cash flows is read",
                "Valuation and concentration",
                1,
                List.of())));
  }

  public static ClockView clock(boolean running) {
    return new ClockView(
        RUN,
        "sim:feb2018",
        "MODEL",
        14,
        NOW,
        SESSION,
        running,
        10,
        running ? null : "trader submitted a proposal",
        true,
        false);
  }

  public static CondorBookV1 condors() {
    return new CondorBookV1(
        "main",
        1,
        RUN,
        14,
        NOW,
        SNAPSHOT,
        "LAYERED-002",
        "1.0.0",
        usd("650000"),
        usd("97500"),
        usd("0"),
        "MODEL",
        List.of(
            new CondorBookV1.Condor(
                "base-1",
                "BASE",
                "SPXW",
                LocalDate.of(2018, 3, 16),
                Instant.parse("2018-03-16T20:00:00Z"),
                45,
                9,
                2615,
                2665,
                2920,
                2970,
                usd("11.40"),
                Instant.parse("2018-01-29T15:00:00Z"),
                12.15,
                usd("-675"),
                usd("34740"),
                usd("45000"),
                2653.60,
                2931.40,
                0.684,
                -0.0213,
                -0.000412,
                -812.4,
                168.2,
                new CondorBookV1.Pricing(
                    0.1235,
                    2824.1,
                    0.998,
                    List.of(0.19, 0.172, 0.101, 0.098),
                    0.128,
                    -0.03,
                    0.01,
                    -3,
                    2))),
        null,
        null,
        CondorSamples.touches());
  }

  public static HedgeBookView hedge() {
    List<HedgeBookV1.Position> positions =
        List.of(
            position(
                "MID", LocalDate.of(2018, 5, 16), 24, 4, 106, "0.85", 0.91, 15.12, 0.742, 0.19),
            position("FAR", LocalDate.of(2018, 8, 22), 25, 2, 204, "1.05", null, null, null, null));
    return new HedgeBookView(
        new HedgeBookV1("main", 1, RUN, 14, NOW, SNAPSHOT, usd("-550"), "MODEL", positions),
        List.of(
            new ProposalView.Layer(
                "FRONT",
                LocalDate.of(2018, 2, 27),
                23,
                28,
                4,
                0,
                -0.40,
                "4 per 10 condors x 9 condors = 3.6, rounded to 4; strike nearest forward + 9"),
            new ProposalView.Layer("MID", LocalDate.of(2018, 5, 16), 24, 106, 4, 4, -0.40, "held"),
            new ProposalView.Layer("FAR", LocalDate.of(2018, 8, 22), 25, 204, 2, 2, -0.20, "held")),
        scenarios(),
        usd("33190"),
        usd("48750"),
        false,
        1,
        List.of(new HedgeBookView.RollDown("MID", LocalDate.of(2018, 5, 16), 24, -0.0096, -0.7296)),
        trace(),
        List.of());
  }

  private static HedgeBookV1.Position position(
      String layer,
      LocalDate expiry,
      double strike,
      int quantity,
      int dte,
      String paid,
      Double mark,
      Double forward,
      Double vol,
      Double delta) {
    return new HedgeBookV1.Position(
        layer,
        "VIX",
        expiry,
        strike,
        "CALL",
        quantity,
        dte,
        usd(paid),
        mark,
        forward,
        vol,
        delta,
        mark == null ? null : BigDecimal.valueOf(mark * 100 * quantity),
        mark == null
            ? null
            : BigDecimal.valueOf((mark - Double.parseDouble(paid)) * 100 * quantity));
  }

  public static List<ScenarioRow> scenarios() {
    return List.of(
        row("DRIFT", "SPX -10 %, drift betas", -0.10, 23.5, "-34110", "410", "690", 0.012, 0.020),
        row("DRIFT", "SPX -5 %, drift betas", -0.05, 18.5, "-16820", "180", "512", 0.011, 0.030),
        row("DRIFT", "SPX +4 %, drift betas", 0.04, 12.4, "-12310", "-160", "-420", -0.013, -0.034),
        row("SHOCK", "2018-02-02..05", -0.041, 31.9, "-14020", "1890", "6590", 0.135, 0.470),
        row("SHOCK", "2015-08-19..24", -0.090, 39.6, "-33420", "1720", "5640", 0.051, 0.169),
        row("SHOCK", "2020-02-21..28", -0.115, 34.7, "-34560", "1370", "3980", 0.040, 0.115),
        row("SHOCK", "2020-02-21..03-09", -0.177, 47.1, "-34740", "3410", "9820", 0.098, 0.283),
        row("SHOCK", "2018-12-03..24", -0.157, 32.6, "-34710", "1520", "4010", 0.044, 0.116),
        row("SHOCK", "2011-07-29..08-08", -0.134, 28.2, "-34650", "1980", "4510", 0.057, 0.130),
        row("SHOCK", "2010-05-03..07", -0.076, 30.0, "-29830", "1830", "4280", 0.061, 0.143),
        row("SHOCK", "2022-01-03..24", -0.081, 26.6, "-31200", "610", "2620", 0.020, 0.084));
  }

  private static ScenarioRow row(
      String family,
      String name,
      double move,
      double vixTo,
      String condor,
      String before,
      String after,
      double offsetBefore,
      double offsetAfter) {
    BigDecimal c = usd(condor);
    return new ScenarioRow(
        family,
        name,
        move,
        14.79,
        vixTo,
        c,
        usd(before),
        usd(after),
        c.add(usd(before)),
        c.add(usd(after)),
        offsetBefore,
        offsetAfter);
  }

  public static ProposalView draft() {
    return view(
        "DRAFT",
        null,
        List.of(),
        List.of("a trader who submits it"),
        List.of(
            new ProposalView.Act("submit", true, null),
            new ProposalView.Act("approve", false, "It is not submitted yet."),
            new ProposalView.Act("reject", false, "It is not submitted yet."),
            new ProposalView.Act("withdraw", false, "There is nothing to withdraw.")));
  }

  public static ProposalView submittedSeenByRisk() {
    return view(
        "PARTIALLY_APPROVED",
        "trader",
        List.of(
            new ProposalView.Approval(
                "trader2",
                List.of("trader"),
                List.of("risk for risk2"),
                Instant.parse("2026-11-20T10:12:03Z"),
                HASH,
                "Front layer is missing; the price is fair.")),
        List.of("1 more person, with role risk"),
        List.of(
            new ProposalView.Act("submit", false, "It is already submitted."),
            new ProposalView.Act("approve", true, null),
            new ProposalView.Act("reject", true, null),
            new ProposalView.Act("request-changes", true, null),
            new ProposalView.Act("veto", true, null),
            new ProposalView.Act("withdraw", false, "Only trader, who submitted it, can.")));
  }

  public static ProposalView submittedSeenBySubmitter() {
    return view(
        "SUBMITTED",
        "trader",
        List.of(),
        List.of("2 people", "1 of them with role risk"),
        List.of(
            new ProposalView.Act("submit", false, "It is already submitted."),
            new ProposalView.Act(
                "approve", false, "You submitted it; nobody approves what they submitted."),
            new ProposalView.Act("reject", false, "You submitted it; withdraw it instead."),
            new ProposalView.Act("withdraw", true, null)));
  }

  public static ProposalView filled() {
    ProposalView p = submittedSeenByRisk();
    return new ProposalView(
        p.id(),
        p.bookId(),
        p.kind(),
        p.revision(),
        "FILLED",
        p.contentHash(),
        p.ruleSet(),
        p.headline(),
        p.trigger(),
        p.runId(),
        p.step(),
        p.createdAt(),
        p.snapshotId(),
        p.bookVersion(),
        p.condorBookVersion(),
        p.engineVersion(),
        p.quality(),
        "trader",
        p.legs(),
        p.layers(),
        p.cost(),
        p.trace(),
        p.scenarios(),
        p.approvals(),
        List.of(),
        List.of(),
        List.of(
            new ProposalView.Fill(
                "FRONT",
                "BUY",
                4,
                "VIX",
                LocalDate.of(2018, 2, 27),
                23,
                "CALL",
                usd("0.55"),
                usd("-220"),
                SNAPSHOT,
                NOW,
                "MODEL",
                "PAPER_FULL_SPREAD",
                null,
                null,
                null)),
        p.history(),
        p.expiresAt(),
        null,
        null,
        null,
        p.risk(),
        quorum());
  }

  private static ProposalView view(
      String state,
      String submittedBy,
      List<ProposalView.Approval> approvals,
      List<String> missing,
      List<ProposalView.Act> mayAct) {
    return new ProposalView(
        ID,
        "main",
        "hedge",
        1,
        state,
        HASH,
        new ProposalSummary.RuleSetRef("FOUR42-004", "1.0.0"),
        "Buy 4 VIX calls 2018-02-27 23 for the front layer",
        "SESSION",
        RUN,
        13,
        Instant.parse("2018-01-29T21:00:00Z"),
        "sim:feb2018/42/1#13",
        1,
        1,
        "0.1.0",
        "MODEL",
        submittedBy,
        List.of(
            new ProposalView.Leg(
                "FRONT",
                "BUY",
                4,
                "VIX",
                LocalDate.of(2018, 2, 27),
                23,
                "CALL",
                0.45,
                0.55,
                usd("0.60"),
                14.21,
                1.024,
                0.13)),
        hedge().layers(),
        new ProposalView.Cost(usd("240"), usd("200"), 0.0069, 0.0053, 0.00037),
        trace(),
        scenarios(),
        approvals,
        missing,
        mayAct,
        List.of(),
        submittedBy == null
            ? List.of()
            : List.of(
                new ProposalView.History(
                    "SUBMITTED",
                    "SUBMITTED",
                    submittedBy,
                    null,
                    Instant.parse("2026-11-20T10:10:41Z"),
                    NOW)),
        Instant.parse("2018-02-05T21:00:00Z"),
        null,
        null,
        null,
        risk(),
        quorum());
  }

  /** Two people and risk; trader submitted it, trader2 has approved it in risk2's name too. */
  public static QuorumView quorum() {
    return new QuorumView(
        "DESK/1",
        2,
        List.of("1 of risk"),
        false,
        List.of("always"),
        List.of(
            person("pm", "Paul <Manager>", "pm", "CAN_APPROVE", "can approve as pm"),
            person("risk", "Rita Risk", "risk", "CAN_APPROVE", "can approve as risk"),
            person("trader", "Tom Trader", "trader", "MAY_NOT", "may not: submitted it"),
            person(
                "trader2", "Tina Trader", "trader", "HAS_APPROVED", "has approved this content")),
        null,
        List.of());
  }

  private static QuorumView.Person person(
      String name, String fullName, String role, String standing, String text) {
    return new QuorumView.Person(name, fullName, List.of(role), standing, text);
  }

  private static ChangeRisk risk() {
    return new ChangeRisk(
        "RISK_REDUCING",
        "no named shock loses more and no limit is closer",
        usd("15552.00"),
        "2018-02-02..05",
        usd("8946.00"),
        "2018-02-02..05",
        0.4248,
        usd("200.00"),
        usd("240.00"),
        List.of(
            new ChangeRisk.Limit(
                "loss at SPX -10 %",
                usd("40500.00"), usd("38120.00"), usd("78000.00"), usd("39880.00")),
            new ChangeRisk.Limit("put side", usd("40500.00"), null, usd("97500.00"), null)),
        new ChangeRisk.Market(2845.1, 13.84, 14.21, LocalDate.of(2018, 2, 14)));
  }

  static List<TraceLine> trace() {
    String asOf = "2018-01-29T21:00:00Z";
    return List.of(
        new TraceLine(
            "004-7",
            "Hold VIX calls in the ratio 4:4:2 at 30, 110 and 220 days per 10 condors.",
            "004, section 3; methodology 7 K1 c",
            List.of(
                new TraceLine.Input("condors open", "9", "contracts", asOf, "MODEL"),
                new TraceLine.Input("front layer held", "0", "contracts", asOf, "MODEL")),
            "target 3.6, held 0",
            "FIRED",
            "front layer short of 4 calls: buy 4"),
        new TraceLine(
            "004-9",
            "Sell or roll a layer at 9 days to expiry.",
            "004, section 4",
            List.of(new TraceLine.Input("shortest held", "106", "days", asOf, "MODEL")),
            "9 days or less",
            "NOT_FIRED",
            ""),
        new TraceLine(
            "003-12",
            "Add a layer when VVIX RSI(14) is above 70.",
            "003, table 2",
            List.of(new TraceLine.Input("VVIX RSI(14)", "", "needs 250 sessions", asOf, "MODEL")),
            "above 70",
            "NO_DATA",
            ""));
  }

  private static ProposalSummary summary(ProposalView p) {
    return new ProposalSummary(
        p.id(),
        p.bookId(),
        p.kind(),
        p.revision(),
        p.state(),
        p.contentHash(),
        p.ruleSet(),
        p.headline(),
        p.cost().atLimitUsd(),
        p.createdAt(),
        p.submittedBy(),
        p.missing(),
        p.expiresAt());
  }

  private static ProposalSummary summary(String state) {
    return new ProposalSummary(
        "11111111-1111-5111-8111-11111111111" + state.length(),
        "main",
        "hedge",
        1,
        state,
        HASH,
        new ProposalSummary.RuleSetRef("FOUR42-004", "1.0.0"),
        "Sell 4 VIX calls 2018-02-14 22 of the front layer",
        usd("-180"),
        Instant.parse("2018-01-22T21:00:00Z"),
        "trader2",
        List.of(),
        Instant.parse("2018-01-29T21:00:00Z"));
  }

  static BigDecimal usd(String text) {
    return new BigDecimal(text);
  }
}
