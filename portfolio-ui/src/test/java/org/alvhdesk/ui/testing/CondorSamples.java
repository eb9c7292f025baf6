package org.alvhdesk.ui.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.contracts.event.CondorFillV1;
import org.alvhdesk.contracts.rest.CandidatesView;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.contracts.rest.LadderView;
import org.alvhdesk.contracts.rest.ProposalSummary.RuleSetRef;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.TouchOdds;
import org.alvhdesk.contracts.rest.TraceLine;

/** A ladder whose second layer is due while the base is held; plausible figures, not measured. */
public final class CondorSamples {
  public static final String ID = "5b1c3a1e-7d0e-8c3a-9d3e-6f8f7d0b8a11";
  private static final LocalDate SESSION = LocalDate.of(2018, 1, 30);
  private static final LocalDate SECOND = LocalDate.of(2018, 3, 2);
  private static final RuleSetRef RULES = new RuleSetRef("LAYERED-002", "2");

  private CondorSamples() {}

  /** The ladder with the second layer due and proposed. */
  public static LadderView ladder() {
    return ladder(
        layers(),
        List.of(open()),
        selection(),
        "proposed: sell 5 SPXW 2018-03-02 2600/2675/2905/2980",
        new LadderView.Live(ID, "DRAFT", "Sell 5 SPXW 2018-03-02 2600/2675/2905/2980", expires()));
  }

  /** The ladder with nothing to do. */
  public static LadderView quiet() {
    return ladder(
        List.of(
            layers().getFirst(),
            layer("SECOND", "BLOCKED", "FOMC decision on 2018-01-31: no entry from T-1", "0.25"),
            layer("THIRD", "WAITING", "layer SECOND is not on", "0.15")),
        List.of(),
        null,
        "nothing is due",
        null);
  }

  private static LadderView ladder(
      List<CondorChange.Layer> layers,
      List<CondorChange.Trade> due,
      CondorChange.Selection selection,
      String answer,
      LadderView.Live proposal) {
    return new LadderView(
        "main",
        "sim:feb2018/42/1",
        14,
        Samples.NOW,
        SESSION,
        "sim:feb2018/42/1#14",
        "MODEL",
        RULES,
        1,
        usd("650000"),
        usd("97500"),
        layers.stream()
            .map(
                l ->
                    new LadderView.Layer(
                        l,
                        l.positionIds().isEmpty() ? usd("0.00") : usd("34740.00"),
                        l.positionIds().isEmpty() ? List.of() : Samples.condors().condors()))
            .toList(),
        due,
        false,
        selection,
        answer,
        proposal,
        trace(),
        touches());
  }

  /** What the search finds in an expiry. */
  public static CandidatesView candidates() {
    return new CandidatesView(
        "sim:feb2018/42/1",
        14,
        Samples.NOW,
        "sim:feb2018/42/1#14",
        "MODEL",
        RULES,
        LocalDate.of(2018, 3, 2),
        List.of(LocalDate.of(2018, 2, 23), LocalDate.of(2018, 3, 2)),
        selection(),
        null,
        touches());
  }

  /** Of what is held, due and looked at; the last runner-up has none. */
  public static List<TouchOdds> touches() {
    return List.of(
        new TouchOdds("SPXW", LocalDate.of(2018, 3, 16), 2665, 2920, 0.2841, 0.2113),
        new TouchOdds("SPXW", SECOND, 2675, 2905, 0.3124, 0.2406),
        new TouchOdds("SPXW", SECOND, 2670, 2905, 0.3011, 0.2406));
  }

  private static List<CondorChange.Layer> layers() {
    return List.of(
        new CondorChange.Layer(
            "BASE", "OPEN", "on since 2018-01-29", usd("0.40"), usd("39000.00"), List.of("base-1")),
        layer(
            "SECOND", "DUE", "17 days after BASE; 31 days is the listed expiry nearest 30", "0.25"),
        layer("THIRD", "WAITING", "due 14 days after SECOND", "0.15"));
  }

  private static CondorChange.Layer layer(
      String layer, String state, String reason, String weight) {
    return new CondorChange.Layer(
        layer,
        state,
        reason,
        usd(weight),
        usd(weight).multiply(usd("97500")).setScale(2),
        List.of());
  }

  private static CondorChange.Trade open() {
    return new CondorChange.Trade(
        "OPEN",
        "SECOND",
        null,
        "SPXW",
        SECOND,
        31,
        2600,
        2675,
        2905,
        2980,
        5,
        usd("14.20"),
        usd("13.60"),
        usd("13.40"),
        usd("7100.00"),
        usd("6700.00"),
        usd("30800.00"),
        usd("37500.00"),
        2661.6,
        2918.4,
        0.712,
        -0.0181,
        -0.000655,
        -640.0,
        201.5);
  }

  private static CondorChange.Trade close() {
    return new CondorChange.Trade(
        "CLOSE",
        "BASE",
        "base-1",
        "SPXW",
        LocalDate.of(2018, 3, 16),
        45,
        2615,
        2665,
        2920,
        2970,
        9,
        usd("5.60"),
        null,
        usd("5.90"),
        usd("-5040.00"),
        usd("-5310.00"),
        usd("34740.00"),
        usd("45000.00"),
        2653.60,
        2931.40,
        null,
        null,
        null,
        null,
        null);
  }

  private static CondorChange.Selection selection() {
    CondorChange.Candidate best = candidate(2675, 2905, "14.20", 0.712, -0.0181, 41.2, 0.0055);
    return new CondorChange.Selection(
        "SECOND",
        best,
        List.of(
            new CondorChange.RunnerUp(
                candidate(2670, 2905, "13.75", 0.718, -0.0214, 39.9, 0.0053),
                usd("45.00"),
                -0.6,
                0.0033,
                usd("45.00"),
                1.3,
                0.0002),
            new CondorChange.RunnerUp(
                candidate(2680, 2910, "14.55", 0.705, -0.0102, 38.7, 0.0052),
                usd("-35.00"),
                0.7,
                -0.0079,
                usd("-35.00"),
                2.5,
                0.0003),
            new CondorChange.RunnerUp(
                candidate(2675, 2910, "14.20", 0.712, -0.0181, 38.0, 0.0051),
                usd("0.00"),
                0,
                0,
                usd("0.00"),
                3.2,
                0.0004)),
        "1,240 condors, 318 pass; most fail the credit floor");
  }

  private static CondorChange.Candidate candidate(
      double shortPut,
      double shortCall,
      String credit,
      double pop,
      double delta,
      double expected,
      double score) {
    return new CondorChange.Candidate(
        "SPXW",
        SECOND,
        shortPut - 75,
        shortPut,
        shortCall,
        shortCall + 75,
        score,
        usd(credit),
        usd(credit),
        usd(credit).subtract(usd("0.60")),
        usd("7500").subtract(usd(credit).multiply(usd("100"))),
        usd("7500.00"),
        shortPut - usd(credit).doubleValue(),
        shortCall + usd(credit).doubleValue(),
        pop,
        expected,
        delta,
        -128,
        40.3);
  }

  /** A draft that buys the base back and sells the second layer, seen by a trader. */
  public static ProposalView draft() {
    return view("DRAFT", null, List.of("a trader who submits it"), null);
  }

  /** The same after its fill. */
  public static ProposalView filled() {
    return view(
        "FILLED",
        "trader",
        List.of(),
        new CondorFillV1(
            ID,
            "main",
            CondorFillV1.FILLED,
            "filled at the worst touch",
            "sim:feb2018/42/1",
            15,
            Samples.NOW,
            "sim:feb2018/42/1#15",
            "MODEL",
            2,
            usd("6800.00"),
            List.of(
                new CondorFillV1.Fill(
                    "OPEN",
                    "SECOND",
                    "second-15",
                    "SPXW",
                    SECOND,
                    2600,
                    2675,
                    2905,
                    2980,
                    5,
                    usd("13.60"),
                    usd("6800.00"),
                    null))));
  }

  private static ProposalView view(
      String state, String submittedBy, List<String> missing, CondorFillV1 fill) {
    return new ProposalView(
        ID,
        "main",
        "condor",
        1,
        state,
        Samples.HASH,
        RULES,
        "Buy back 9 SPXW 2018-03-16 of BASE; sell 5 SPXW 2018-03-02 2600/2675/2905/2980",
        "SESSION",
        "sim:feb2018/42/1",
        14,
        Samples.NOW,
        "sim:feb2018/42/1#14",
        1,
        1,
        "0.1.0",
        "MODEL",
        submittedBy,
        List.of(),
        List.of(),
        new ProposalView.Cost(usd("-1390.00"), usd("-2060.00"), null, null, null),
        trace(),
        List.of(),
        List.of(),
        missing,
        "DRAFT".equals(state) ? List.of(new ProposalView.Act("submit", true, null)) : List.of(),
        List.of(),
        List.of(),
        expires(),
        change(),
        fill,
        null,
        null,
        null);
  }

  private static CondorChange change() {
    return new CondorChange(
        List.of(close(), open()),
        layers(),
        selection(),
        new CondorChange.Cost(
            usd("1390.00"),
            usd("2060.00"),
            usd("34740.00"),
            usd("30800.00"),
            usd("45000.00"),
            usd("37500.00"),
            usd("97500.00")),
        "The condors alone, without the hedge; quotes of this step.",
        List.of(
            scenario("DRIFT", "SPX -5 %, drift betas", -0.05, 18.5, "-16820", "-13900"),
            scenario("SHOCK", "2018-02-02..05", -0.041, 31.9, "-14020", "-11700"),
            scenario("SHOCK", "2020-02-21..28", -0.115, 34.7, "-34560", "-30500")),
        usd("34560.00"),
        usd("30500.00"),
        List.of("No quote for the long put of SPXW 2018-06-15: left out of every scenario."),
        List.of(
            new CondorChange.Shift(
                "CORE",
                "core-1",
                LocalDate.of(2018, 2, 16),
                LocalDate.of(2018, 3, 16),
                28,
                usd("1240.00"),
                usd("4860.00"),
                usd("3620.00"),
                new CondorChange.Greeks(-0.0021, -0.000412, -310.2, 188.4, 2588.5, 2811.5),
                new CondorChange.Greeks(0.0043, -0.000195, -690.7, 121.9, 2575.15, 2824.85))));
  }

  private static CondorChange.Scenario scenario(
      String family, String name, double move, double vixTo, String before, String after) {
    return new CondorChange.Scenario(family, name, move, 14.79, vixTo, usd(before), usd(after));
  }

  private static List<TraceLine> trace() {
    String asOf = "2018-01-30T16:30:00Z";
    return List.of(
        new TraceLine(
            "002-3",
            "The second layer is entered 15 to 20 days after the base.",
            "document 002: a second condor after 15 to 20 days",
            List.of(new TraceLine.Input("days since BASE", "17", "days", asOf, "MODEL")),
            "17 days",
            "FIRED",
            "SECOND: due in SPXW 2018-03-02, 25 % of risk capital, wings x 1.5"),
        new TraceLine(
            "002-6",
            "No entry from the day before an FOMC decision to the decision.",
            "document 002: keep out of event windows",
            List.of(new TraceLine.Input("next FOMC decision", "2018-03-21", "", asOf, "SETTLED")),
            "1 day before",
            "NOT_FIRED",
            ""),
        new TraceLine(
            "002-11",
            "MACD of SPX must not have crossed down.",
            "document 002: MACD on SPX",
            List.of(
                new TraceLine.Input("MACD(12, 26, 9)", "", "needs 250 sessions", asOf, "MODEL")),
            "no cross down in 5 sessions",
            "NO_DATA",
            "not tested: entry goes on, as entry.noData says"));
  }

  private static Instant expires() {
    return Instant.parse("2018-02-06T21:00:00Z");
  }

  private static BigDecimal usd(String amount) {
    return new BigDecimal(amount);
  }
}
