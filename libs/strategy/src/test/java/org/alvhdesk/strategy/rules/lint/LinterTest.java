package org.alvhdesk.strategy.rules.lint;

import static org.alvhdesk.strategy.rules.document.Documents.choice;
import static org.alvhdesk.strategy.rules.document.Documents.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alvhdesk.strategy.rules.document.Documents;
import org.alvhdesk.strategy.rules.document.ParameterGroup;
import org.alvhdesk.strategy.rules.document.RuleKind;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.alvhdesk.strategy.rules.document.Side;
import org.alvhdesk.strategy.rules.document.Unit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every finding appears for the contradiction it names, and not for its nearest sound neighbour.
 */
class LinterTest {
  private record Case(
      FindingCode code,
      String name,
      Side side,
      List<RuleParameter> wrong,
      List<RuleParameter> sound) {}

  private static Case hedge(
      FindingCode code, String name, List<RuleParameter> wrong, List<RuleParameter> sound) {
    return new Case(code, name, Side.HEDGE, wrong, sound);
  }

  private static Case condor(
      FindingCode code, String name, List<RuleParameter> wrong, List<RuleParameter> sound) {
    return new Case(code, name, Side.CONDOR, wrong, sound);
  }

  private static List<RuleParameter> band(String name, String low, String high) {
    return List.of(
        number(name + ".low", low, Unit.POINTS), number(name + ".high", high, Unit.POINTS));
  }

  private static List<RuleParameter> join(List<RuleParameter> a, List<RuleParameter> b) {
    List<RuleParameter> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }

  private static List<RuleParameter> days(String... namesAndValues) {
    return numbers(Unit.DAYS, namesAndValues);
  }

  private static List<RuleParameter> shares(String... namesAndValues) {
    return numbers(Unit.DECIMAL, namesAndValues);
  }

  private static List<RuleParameter> numbers(Unit unit, String... namesAndValues) {
    List<RuleParameter> all = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      all.add(number(namesAndValues[i], namesAndValues[i + 1], unit));
    }
    return all;
  }

  private static final List<Case> CASES =
      List.of(
          condor(
              FindingCode.SHARES_OVER_ONE,
              "weights",
              shares("a.weight", "0.60", "b.weight", "0.41"),
              shares("a.weight", "0.60", "b.weight", "0.40")),
          hedge(
              FindingCode.SHARES_OVER_ONE,
              "thirds",
              join(shares("thirds.share", "0.34"), numbers(Unit.COUNT, "reading.layerCount", "3")),
              join(shares("thirds.share", "0.33"), numbers(Unit.COUNT, "reading.layerCount", "3"))),
          hedge(
              FindingCode.BAND_EMPTY,
              "band",
              band("regime.calm", "15", "15"),
              band("regime.calm", "0", "15")),
          hedge(
              FindingCode.BANDS_OVERLAP,
              "regimes",
              join(band("regime.calm", "0", "16"), band("regime.high", "15", "30")),
              join(band("regime.calm", "0", "15"), band("regime.high", "15", "30"))),
          hedge(
              FindingCode.BANDS_OVERLAP,
              "a band inside another",
              join(
                  band("regime.calm", "0", "50"),
                  join(band("regime.mid", "10", "20"), band("regime.high", "40", "60"))),
              join(
                  band("regime.calm", "0", "10"),
                  join(band("regime.mid", "10", "20"), band("regime.high", "20", "60")))),
          hedge(
              FindingCode.BANDS_GAP,
              "regimes",
              join(band("regime.calm", "0", "14"), band("regime.high", "15", "30")),
              join(band("regime.calm", "0", "15"), band("other.high", "16", "30"))),
          condor(
              FindingCode.WINDOW_EMPTY,
              "window",
              days("a.minDte", "22", "a.maxDte", "21"),
              days("a.minDte", "21", "a.maxDte", "21")),
          condor(
              FindingCode.WINDOW_EMPTY,
              "target",
              days("a.minDte", "7", "a.maxDte", "21", "a.targetDte", "22"),
              days("a.minDte", "7", "a.maxDte", "21", "a.targetDte", "21")),
          hedge(
              FindingCode.GATE_NEVER_FIRES,
              "an RSI of 100",
              numbers(Unit.OSCILLATOR, "entry.rsiMax", "100"),
              numbers(Unit.OSCILLATOR, "entry.rsiMax", "99")),
          hedge(
              FindingCode.GATE_NEVER_FIRES,
              "crossed RSI levels",
              numbers(Unit.OSCILLATOR, "thirds.rsiLow", "70", "thirds.rsiHigh", "30"),
              numbers(Unit.OSCILLATOR, "thirds.rsiLow", "30", "thirds.rsiHigh", "70")),
          hedge(
              FindingCode.GATE_NEVER_FIRES,
              "MACD lengths",
              numbers(Unit.SESSIONS, "macd.fast", "26", "macd.slow", "26"),
              numbers(Unit.SESSIONS, "macd.fast", "12", "macd.slow", "26")),
          hedge(
              FindingCode.GATE_NEVER_FIRES,
              "signals",
              numbers(Unit.COUNT, "a.signalsNeeded", "4", "a.signalsOffered", "3"),
              numbers(Unit.COUNT, "a.signalsNeeded", "3", "a.signalsOffered", "3")),
          hedge(
              FindingCode.GATE_NEVER_FIRES,
              "quorum",
              numbers(Unit.COUNT, "g.quorum", "4", "g.approvers", "3"),
              numbers(Unit.COUNT, "g.quorum", "3", "g.approvers", "3")),
          condor(
              FindingCode.GATE_NEVER_FIRES,
              "a stop beyond the maximum loss",
              numbers(Unit.MULTIPLE, "base.stopCreditMultiple", "3"),
              numbers(Unit.MULTIPLE, "base.stopCreditMultiple", "2")),
          condor(
              FindingCode.GATE_ALWAYS_FIRES,
              "defence",
              shares("base.defendDelta", "0.16", "base.shortDelta", "0.16"),
              shares("base.defendDelta", "0.35", "base.shortDelta", "0.16")),
          condor(
              FindingCode.GATE_ALWAYS_FIRES,
              "time exit",
              days("third.timeExitDte", "21", "third.targetDte", "21"),
              days("base.timeExitDte", "21", "base.targetDte", "45")),
          hedge(
              FindingCode.GATE_ALWAYS_FIRES,
              "roll",
              days("rollDays", "30", "front.targetDte", "30"),
              days("rollDays", "9", "front.targetDte", "30")),
          hedge(
              FindingCode.GATE_ALWAYS_FIRES,
              "harvest",
              shares("harvest.at", "0.5", "harvest.backTo", "0.5"),
              shares("harvest.at", "0.5", "harvest.backTo", "0.25")),
          condor(
              FindingCode.BUDGET_BELOW_ONE_CONTRACT,
              "a condor layer",
              shares("base.weight", "0.038"),
              shares("base.weight", "0.039")),
          hedge(
              FindingCode.BUDGET_BELOW_ONE_CONTRACT,
              "a hedge layer",
              shares("short.weight", "0.001"),
              shares("short.weight", "0.002")),
          hedge(
              FindingCode.BUDGET_BELOW_ONE_CONTRACT,
              "a yearly budget",
              join(shares("tail.budgetShareOfNav", "0.002"), days("call.targetDte", "30")),
              join(shares("tail.budgetShareOfNav", "0.003"), days("call.targetDte", "30"))),
          hedge(
              FindingCode.BUDGET_BELOW_ONE_CONTRACT,
              "notional",
              shares("front.notionalShare", "0.003"),
              shares("front.notionalShare", "0.004")),
          hedge(
              FindingCode.COUNT_ROUNDS_TO_ZERO,
              "ratio",
              join(
                  numbers(Unit.CONTRACTS, "far.ratio", "2"),
                  numbers(Unit.CONDORS, "perCondors", "21")),
              join(
                  numbers(Unit.CONTRACTS, "far.ratio", "2"),
                  numbers(Unit.CONDORS, "perCondors", "20"))),
          condor(
              FindingCode.LAYERS_EXPIRE_TOGETHER,
              "condors",
              days("a.targetDte", "45", "b.targetDte", "30", "b.entryAfterDays", "21"),
              days("a.targetDte", "45", "b.targetDte", "30", "b.entryAfterDays", "22")),
          hedge(
              FindingCode.LAYERS_EXPIRE_TOGETHER,
              "hedges",
              days("a.targetDte", "30", "b.targetDte", "36"),
              days("a.targetDte", "30", "b.targetDte", "37")),
          condor(
              FindingCode.LAYER_MOVED_BY_DISTANCE,
              "condors",
              days(
                  "a.targetDte", "45",
                  "b.targetDte", "30",
                  "b.entryAfterDays", "17",
                  "b.minExpiryDistance", "7"),
              days(
                  "a.targetDte", "45",
                  "b.targetDte", "30",
                  "b.entryAfterDays", "22",
                  "b.minExpiryDistance", "7")),
          hedge(
              FindingCode.ACTIVATION_WITHOUT_HYSTERESIS,
              "levels",
              numbers(Unit.POINTS, "a.activationLevel", "18", "activation.hysteresis", "0"),
              numbers(Unit.POINTS, "a.activationLevel", "18", "activation.hysteresis", "2")),
          hedge(
              FindingCode.HYSTERESIS_SPANS_LEVELS,
              "levels",
              numbers(
                  Unit.POINTS,
                  "a.activationLevel",
                  "18",
                  "b.activationLevel",
                  "20",
                  "activation.hysteresis",
                  "3"),
              numbers(
                  Unit.POINTS,
                  "a.activationLevel",
                  "18",
                  "b.activationLevel",
                  "20",
                  "activation.hysteresis",
                  "2")),
          hedge(
              FindingCode.PRESENCE_CONTRADICTED,
              "thresholds without levels",
              List.of(choice("hedge.presence", "THRESHOLDS")),
              List.of(choice("hedge.presence", "ALWAYS_ON"))),
          hedge(
              FindingCode.PRESENCE_CONTRADICTED,
              "levels although always on",
              join(
                  List.of(choice("hedge.presence", "ALWAYS_ON")),
                  numbers(Unit.POINTS, "a.activationLevel", "18", "activation.hysteresis", "2")),
              join(
                  List.of(choice("hedge.presence", "THRESHOLDS")),
                  numbers(Unit.POINTS, "a.activationLevel", "18", "activation.hysteresis", "2"))),
          hedge(
              FindingCode.KEEP_TIGHTER_THAN_CHOICE,
              "half-spread",
              shares("keepHalfSpreadShare", "0.14", "maxHalfSpreadShare", "0.15"),
              shares("keepHalfSpreadShare", "0.15", "maxHalfSpreadShare", "0.15")),
          hedge(
              FindingCode.KEEP_TIGHTER_THAN_CHOICE,
              "strike band",
              numbers(
                  Unit.POINTS,
                  "keepStrikeAboveLow",
                  "9.5",
                  "keepStrikeAboveHigh",
                  "10",
                  "strikeAboveForward",
                  "9"),
              numbers(
                  Unit.POINTS,
                  "keepStrikeAboveLow",
                  "8",
                  "keepStrikeAboveHigh",
                  "9",
                  "strikeAboveForward",
                  "9")),
          hedge(
              FindingCode.SHORT_CALLS,
              "ratio",
              numbers(Unit.CONTRACTS, "far.ratio", "-2"),
              numbers(Unit.CONTRACTS, "far.ratio", "2")),
          hedge(
              FindingCode.CHOICE_WITHOUT_EFFECT,
              "a factor that is switched off",
              List.of(
                  choice("cashPress.adjust", "OFF"),
                  number("cashPress.factor", "0.75", Unit.MULTIPLE)),
              List.of(
                  choice("cashPress.adjust", "ON"),
                  number("cashPress.factor", "0.75", Unit.MULTIPLE))),
          hedge(
              FindingCode.CHOICE_WITHOUT_EFFECT,
              "a multiple that leaves sizes as they are",
              List.of(
                  number("rates.highFactor", "1.0", Unit.MULTIPLE),
                  number("rates.highRank", "75", Unit.PERCENT_RANK)),
              List.of(
                  number("rates.highFactor", "0.9", Unit.MULTIPLE),
                  number("rates.highRank", "75", Unit.PERCENT_RANK))),
          condor(
              FindingCode.CHOICE_WITHOUT_EFFECT,
              "the owner's own step",
              List.of(
                  choice("base.breadthSkew", "OFF"),
                  number("base.breadthSkewDelta", "0.02", Unit.DECIMAL)),
              List.of(
                  choice("base.breadthSkew", "OFF"),
                  number("core.breadthSkewDelta", "0.02", Unit.DECIMAL))));

  private static List<Finding> lint(Case c, List<RuleParameter> parameters) {
    return Linter.lint(
        Documents.of(RuleKind.HEDGE, c.side(), parameters.toArray(RuleParameter[]::new)),
        Typical.DEMO);
  }

  @TestFactory
  List<DynamicTest> eachContradictionIsFound_andItsSoundNeighbourIsNot() {
    return CASES.stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.code() + ": " + c.name(),
                    () -> {
                      assertThat(lint(c, c.wrong()))
                          .filteredOn(f -> f.code() == c.code())
                          .isNotEmpty()
                          .allSatisfy(
                              f -> {
                                assertThat(f.parameters()).isNotEmpty();
                                assertThat(f.ruleIds()).isNotEmpty();
                                assertThat(f.text())
                                    .contains(f.parameters().getFirst())
                                    .contains(f.remedy());
                              });
                      assertThat(lint(c, c.sound())).isEmpty();
                    }))
        .toList();
  }

  @Test
  @DisplayName("what has no effect is told with value, switch, what that may be and what to do")
  void wordsOfNoEffect() {
    List<Finding> findings =
        Linter.lint(
            Documents.of(
                RuleKind.HEDGE,
                Side.HEDGE,
                choice("cashPress.adjust", "OFF"),
                number("cashPress.factor", "0.75", Unit.MULTIPLE)),
            Typical.DEMO);

    assertThat(findings)
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.parameters()).containsExactly("cashPress.adjust", "cashPress.factor");
              assertThat(f.message())
                  .isEqualTo(
                      "cashPress.factor 0.75 multiple never alters a decision: cashPress.adjust"
                          + " OFF switches that off");
              assertThat(f.remedy())
                  .startsWith("set it to another choice (cashPress.adjust may be ")
                  .contains("OTHER");
            });
  }

  @Test
  @DisplayName("what every preset must have is missed")
  void missingProtections() {
    ParameterGroup group =
        new ParameterGroup("x", Side.CONDOR, List.of(number("x", "1", Unit.COUNT)));

    assertThat(Linter.lint(Documents.bare(RuleKind.CONDOR, group), Typical.DEMO))
        .extracting(Finding::code)
        .containsExactlyInAnyOrder(
            FindingCode.NO_COOLDOWN, FindingCode.NO_MINIMUM_HOLDING, FindingCode.NO_STRESS_CAP);
    assertThat(Linter.lint(Documents.bare(RuleKind.HEDGE, group), Typical.DEMO))
        .extracting(Finding::code)
        .containsExactlyInAnyOrder(FindingCode.NO_COOLDOWN, FindingCode.NO_MINIMUM_HOLDING);
    assertThat(Linter.lint(Documents.bare(RuleKind.COMPARATOR, group), Typical.DEMO)).isEmpty();
  }

  private static List<Finding> withCap(String cap, String... weights) {
    return Linter.lint(
        Documents.bare(
            RuleKind.CONDOR,
            new ParameterGroup(
                "book",
                Side.BOOK,
                join(
                    numbers(Unit.SESSIONS, "noise.cooldown", "1", "noise.minimumHolding", "1"),
                    shares("capital.stressCapShare", cap, "capital.riskCapitalShare", "0.15"))),
            new ParameterGroup("layers", Side.CONDOR, shares(weights)),
            new ParameterGroup("hedge", Side.HEDGE, shares("short.weight", "0.2"))),
        Typical.DEMO);
  }

  @Test
  @DisplayName("000-5: layers that can lose more than the stress cap are named, the hedge's not")
  void stressCapAgainstWeights() {
    assertThat(withCap("0.12", "base.weight", "0.5", "second.weight", "0.3")).isEmpty();
    assertThat(withCap("0.10", "base.weight", "0.5", "second.weight", "0.3"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(FindingCode.STRESS_CAP_BELOW_WEIGHTS);
              assertThat(f.message())
                  .contains("risk 12 %", "cap is 10 %", "hedge second will be sized down");
              assertThat(f.parameters())
                  .containsExactly(
                      "second.weight", "capital.riskCapitalShare", "capital.stressCapShare");
            });
    // 650,000 x 0.005 = 3,250 USD against 3,715
    assertThat(withCap("0.005", "base.weight", "0.04"))
        .extracting(Finding::code)
        .containsExactly(
            FindingCode.STRESS_CAP_BELOW_ONE_CONDOR, FindingCode.STRESS_CAP_BELOW_WEIGHTS);
    assertThat(withCap("0.006", "base.weight", "0.04")).isEmpty();
  }

  @Test
  @DisplayName("a cooldown of no session is none")
  void aCooldownOfZero() {
    ParameterGroup group =
        new ParameterGroup(
            "noise",
            Side.BOOK,
            numbers(Unit.SESSIONS, "noise.cooldown", "0", "noise.minimumHolding", "1"));

    assertThat(Linter.lint(Documents.bare(RuleKind.HEDGE, group), Typical.DEMO))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(FindingCode.NO_COOLDOWN);
              assertThat(f.parameters()).containsExactly("noise.cooldown");
            });
  }

  @Test
  @DisplayName("each code has a case, or a test above")
  void everyCodeIsTested() {
    Set<FindingCode> tested = EnumSet.noneOf(FindingCode.class);
    CASES.forEach(c -> tested.add(c.code()));
    tested.addAll(
        Set.of(
            FindingCode.NO_COOLDOWN,
            FindingCode.NO_MINIMUM_HOLDING,
            FindingCode.NO_STRESS_CAP,
            FindingCode.STRESS_CAP_BELOW_ONE_CONDOR,
            FindingCode.STRESS_CAP_BELOW_WEIGHTS));
    Set<FindingCode> ofOneDocument = EnumSet.allOf(FindingCode.class);
    ofOneDocument.removeIf(code -> code.name().startsWith("PAIR_"));
    assertThat(tested).isEqualTo(ofOneDocument);
  }

  @Test
  @DisplayName("a small account turns sound sizes into errors")
  void moneyIsCheckedAgainstTheAccount() {
    var document =
        Documents.of(RuleKind.CONDOR, Side.CONDOR, number("base.weight", "0.40", Unit.DECIMAL));
    Typical small =
        new Typical(
            new BigDecimal("50000"),
            Typical.DEMO.condorCreditPoints(),
            Typical.DEMO.condorWingPoints(),
            Typical.DEMO.vixCallUsd());

    assertThat(Linter.lint(document, Typical.DEMO)).isEmpty();
    assertThat(Linter.lint(document, small))
        .singleElement()
        .satisfies(
            f ->
                assertThat(f.text())
                    .startsWith(
                        "ERROR BUDGET_BELOW_ONE_CONTRACT: base.weight 0.40 decimal is 3000"));
  }

  @Test
  @DisplayName("a moved layer lands seven days from every other")
  void movedLayersDoNotCollide() {
    var document =
        Documents.of(
            RuleKind.CONDOR,
            Side.CONDOR,
            days(
                    "base.targetDte", "45",
                    "second.entryAfterDays", "17",
                    "second.targetDte", "30",
                    "second.minExpiryDistance", "7",
                    "third.entryAfterDays", "14",
                    "third.targetDte", "21",
                    "third.minExpiryDistance", "7")
                .toArray(RuleParameter[]::new));

    assertThat(Linter.lint(document, Typical.DEMO))
        .extracting(Finding::message)
        .containsExactly(
            "second.targetDte 30 days would expire 2 days from base; the distance moves it to 35"
                + " days",
            "third.targetDte 21 days would expire 0 days from second; the distance moves it to 28"
                + " days");
  }

  @Test
  @DisplayName("002-6: a cap in no session of entry, or not below the weights, can change nothing")
  void grossCapThatNeverBinds() {
    assertThat(grossCap("0.60", "1"))
        .singleElement()
        .satisfies(m -> assertThat(m).contains("holds in no session in which a layer may be"));
    assertThat(grossCap("0.65", "3"))
        .singleElement()
        .satisfies(m -> assertThat(m).contains("is not less than the weights", "0.65"));
    assertThat(grossCap("0.60", "3")).isEmpty();
  }

  private static List<String> grossCap(String share, String sessions) {
    var document =
        Documents.of(
            RuleKind.CONDOR,
            Side.CONDOR,
            Documents.number("base.weight", "0.40", Unit.DECIMAL),
            Documents.number("second.weight", "0.25", Unit.DECIMAL),
            Documents.number("entry.eventSessions", "1", Unit.SESSIONS),
            Documents.number("entry.grossCap", share, Unit.DECIMAL),
            Documents.number("entry.grossCapSessions", sessions, Unit.SESSIONS));
    return Linter.lint(document, Typical.DEMO).stream()
        .filter(f -> f.code() == FindingCode.GATE_NEVER_FIRES)
        .map(Finding::message)
        .toList();
  }
}
