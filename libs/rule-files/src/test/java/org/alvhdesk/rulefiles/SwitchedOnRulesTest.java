package org.alvhdesk.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeDecision;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.HedgeTrade;
import org.alvhdesk.strategy.hedge.LayerPlan;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.hedge.manage.CashPress.Reading;
import org.alvhdesk.strategy.hedgedesk.HedgeDesk;
import org.alvhdesk.strategy.hedgedesk.HedgeRules;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.rules.Choice;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.rules.Parameter;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.rules.document.Setting;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules and readings that shipped documents leave off do what they say when one switches them. */
class SwitchedOnRulesTest {
  /** The executed part of a shipped document with one choice or number changed. */
  private static RuleSet with(RuleSet set, String name, String value) {
    assertThat(set.has(name)).as(name).isTrue();
    return new RuleSet(
        set.id(),
        set.version(),
        set.title(),
        set.parameters().stream()
            .map(
                p ->
                    p.name().equals(name)
                        ? new Parameter(name, new BigDecimal(value), p.unit(), p.citation())
                        : p)
            .toList(),
        set.choices().stream()
            .map(c -> c.name().equals(name) ? new Choice(name, value, c.citation()) : c)
            .toList());
  }

  private static RuleSet shipped(String id) {
    return RuleLibrary.shipped().document(id).executable();
  }

  private static HedgeDecision decide(RuleSet set, HedgeGiven given) {
    return HedgeDesk.decide(HedgeRules.of(set), given.situation());
  }

  private static List<RuleTrace> traces(HedgeDecision decision, String rule) {
    return decision.trace().stream().filter(t -> t.ruleId().equals(rule)).toList();
  }

  /** What a layer asks for, exactly. */
  private static double asked(HedgeDecision decision, HedgeLayer layer) {
    LayerPlan plan =
        decision.layers().stream().filter(l -> l.layer() == layer).findFirst().orElseThrow();
    return Math.abs(plan.target()) + plan.residual().doubleValue();
  }

  private static double asked(RuleSet set, HedgeGiven given) {
    return asked(decide(set, given), HedgeLayer.CALLS);
  }

  private static HedgeGiven eager() {
    HedgeGiven given = HedgePresetsTest.eager().rich();
    given.capital = new Capital(new BigDecimal("6500000000"), new BigDecimal("975000000"));
    return given;
  }

  /** A VIX call about {@code days} out. */
  private static HedgeContract call(HedgeGiven given, int days, double strike) {
    Slice slice =
        given.slices.stream()
            .filter(s -> s.root() == OptionRoot.VIX)
            .min(
                Comparator.comparingInt(
                    s -> Math.abs(Expiries.daysTo(s.expiry(), given.state.session()) - days)))
            .orElseThrow();
    return new OptionSeries(OptionRoot.VIX, slice.expiry(), strike, Right.CALL);
  }

  // 004-8

  private static HedgeGiven dueInTheMiddle(Optional<LocalDate> opened) {
    HedgeGiven given = HedgeGiven.at(17, 19).rich();
    HedgeContract old = call(given, 13, 28);
    given.state = HedgePresetsTest.moved(given, old.option().expiry().minusDays(8));
    HedgeGiven late = HedgeGiven.of(given.state).rich();
    late.holding(List.of(new HedgeHolding(HedgeLayer.MID, old, 4, Optional.empty(), opened)));
    return late;
  }

  private static int daysOfMid(String id, HedgeGiven given, String gate) {
    HedgeDecision decision = decide(with(shipped(id), "mid.rollGate", gate), given);
    return decision.trades().stream()
        .filter(t -> t.layer() == HedgeLayer.MID && t.action() == Action.BUY)
        .map(HedgeTrade::contract)
        .mapToInt(c -> c.option().dte(given.state.session()))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"0, 61, true", "20, 61, true", "0, 60, false", "45, 61, false"})
  @DisplayName("004-8: rolled longer only after an RSI above 60 since the purchase")
  void rollsTheSecondLayerLonger(int ago, double rsi, boolean longer) {
    HedgeGiven given = dueInTheMiddle(Optional.of(HedgeGiven.SESSION.minusDays(45)));
    given.scripted().number("rsi CM30", a -> a == ago ? rsi : 40);

    int days = daysOfMid("FOUR42-004", given, "ON");

    if (longer) {
      assertThat(days).isBetween(95, 125);
    } else {
      assertThat(days).isLessThan(75);
    }
    assertThat(daysOfMid("FOUR42-004", given, "OFF")).isBetween(95, 125);
  }

  @Test
  @DisplayName("004-8: what nobody knows is not rolled longer, and the trace says so")
  void rollsShorterWithoutData() {
    HedgeGiven unknownDay = dueInTheMiddle(Optional.empty());
    unknownDay.scripted().number("rsi CM30", 70);
    HedgeGiven noRsi = dueInTheMiddle(Optional.of(HedgeGiven.SESSION.minusDays(45)));
    RuleSet on = with(shipped("FOUR42-004"), "mid.rollGate", "ON");

    for (HedgeGiven given : List.of(unknownDay, noRsi)) {
      assertThat(daysOfMid("FOUR42-004", given, "ON")).isLessThan(75);
      assertThat(traces(decide(on, given), "004-8"))
          .singleElement()
          .satisfies(t -> assertThat(t.verdict()).isEqualTo(Verdict.NO_DATA));
    }
    assertThat(traces(decide(shipped("FOUR42-004"), noRsi), "004-8")).isEmpty();
    assertThat(traces(decide(on, HedgeGiven.at(17, 19)), "004-8")).as("nothing is due").isEmpty();
  }

  // K9, 003-13

  private static Consumer<HedgeGiven> raises(Reading reading, boolean up) {
    return given -> {
      given.condorsOf(up ? 7 : 45);
      given
          .scripted()
          .number("VIX", ago -> ago >= 5 == up ? 19 : 17)
          .number("rank VIX", up ? 10 : 50)
          .answer("inverted", up)
          .number("contango", up ? 0.09 : 0.05);
    };
  }

  @ParameterizedTest
  @EnumSource(Reading.class)
  @DisplayName("003-13: in each of its readings the Cash Press cuts the hedge by its factor")
  void cashPress(Reading reading) {
    RuleSet set = with(shipped("SHORT14-003"), "cashPress.reading", reading.name());
    RuleSet off = with(set, "cashPress.adjust", "OFF");
    HedgeGiven up = eager();
    raises(reading, true).accept(up);
    HedgeGiven down = eager();
    raises(reading, false).accept(down);

    assertThat(asked(set, up) / asked(off, up)).isCloseTo(0.75, within(1e-3));
    assertThat(asked(set, down)).isEqualTo(asked(off, down)).isPositive();
    assertThat(traces(decide(set, up), "003-13").getFirst().verdict()).isEqualTo(Verdict.FIRED);
    assertThat(traces(decide(off, up), "003-13")).isEmpty();
    assertThat(traces(decide(off, up), "K9").getFirst().effect()).contains(reading + ": flag up");
    assertThat(traces(decide(set, down), "K9").getFirst().effect()).contains("flag down");
  }

  @Test
  @DisplayName("003-13: without data the flag is unknown and the size is left alone")
  void cashPressWithoutData() {
    RuleSet set = with(shipped("SHORT14-003"), "cashPress.reading", "CONTANGO_8_12");
    HedgeGiven given = HedgeGiven.at(17, 19);

    HedgeDecision decision = decide(set, given);

    assertThat(traces(decision, "003-13").getFirst().verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(traces(decision, "003-13").getFirst().effect()).contains("size x1,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FOUR42-004", "FOUR42-004-B", "FOUR42-004-D", "CORE45-000"})
  @DisplayName("K9: every hedge tells its flag; switched on it follows it")
  void cashPressOfOthers(String id) {
    RuleSet set = with(shipped(id), "cashPress.reading", "BACKWARDATION");
    HedgeGiven given = eager();
    HedgeLayer first = id.equals("CORE45-000") ? HedgeLayer.SHORT : HedgeLayer.FRONT;
    double plain = asked(decide(set, given), first);

    double adjusted = asked(decide(with(set, "cashPress.adjust", "ON"), given), first);

    assertThat(adjusted / plain).isCloseTo(0.75, within(1e-3));
    assertThat(traces(decide(set, given), "K9").getFirst().verdict()).isEqualTo(Verdict.FIRED);
  }

  // 003-7, 003-8

  @ParameterizedTest
  @CsvSource({"12, 0.5, 0.2", "18, 0.5, 0.5", "35, 0.5, 0.5"})
  @DisplayName("003-7: when calm and inflation both apply, the document says which wins")
  void inflationWhenCalm(double vix, String larger, String calm) {
    HedgeGiven given = eager();
    HedgeGiven at = HedgeGiven.at(vix, vix + 2).signals(given.signals).rich();
    RuleSet set = shipped("SHORT14-003");

    assertThat(cover(set, at)).isEqualByComparingTo(larger);
    assertThat(cover(with(set, "inflation.whenCalmToo", "CALM_WINS"), at))
        .isEqualByComparingTo(calm);
  }

  @ParameterizedTest
  @CsvSource({"12, 0.2, 0.2", "22.5, 0.35, 0.2", "29.9, 0.498, 0.2", "30, 0.5, 0.5"})
  @DisplayName("003-8: between the regimes the cover is linear in VIX, or stays calm")
  void between(double vix, String linear, String calm) {
    HedgeGiven at = HedgeGiven.at(vix, vix + 2).signals(eager().signals).rich();
    at.scripted().answer("inflation", false);
    RuleSet set = shipped("SHORT14-003");

    assertThat(cover(set, at)).isEqualByComparingTo(linear);
    assertThat(cover(with(set, "regime.between.rule", "AS_CALM"), at)).isEqualByComparingTo(calm);
  }

  /** The cover that the size rule (003-6) read. */
  private static BigDecimal cover(RuleSet set, HedgeGiven given) {
    return traces(decide(set, given), "003-6").stream()
        .flatMap(t -> t.inputs().stream())
        .filter(i -> i.name().equals("cover"))
        .map(i -> new BigDecimal(i.value()))
        .findFirst()
        .orElseThrow();
  }

  // 003-15, 003-21, 004-18

  @Test
  @DisplayName("003-15: dear markets ask for a tenth more hedge; nobody knows, nothing changes")
  void cashFlow() {
    RuleSet off = shipped("SHORT14-003");
    RuleSet on = with(off, "pcf.factor", "ON");
    HedgeGiven given = eager();
    given.scripted().number("pcf", 100).number("rank SPX", 100);
    HedgeGiven half = eager();
    half.scripted().number("rank SPX", 100);

    assertThat(asked(on, given) / asked(off, given)).isCloseTo(1.1, within(1e-3));
    assertThat(asked(on, half)).isEqualTo(asked(off, half));
    assertThat(traces(decide(on, half), "003-15").getFirst().verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(traces(decide(off, given), "003-15")).isEmpty();
  }

  @Test
  @DisplayName("003-21: the sentiment is the mean of what is known, times its weight")
  void sentiment() {
    RuleSet off = shipped("SHORT14-003");
    RuleSet on = with(off, "sentiment.weight", "0.5");
    HedgeGiven dear = eager();
    dear.scripted().number("valuation", 90).number("z REIT_RATIO", -1);
    HedgeGiven blind = eager();

    double times = asked(on, dear) / asked(off, dear);

    assertThat(times).as("(0.8 + 0.5) / 2 x 0.5 more").isCloseTo(1.325, within(1e-3));
    assertThat(traces(decide(on, dear), "003-21").getFirst().effect()).contains("2 of 3 known");
    assertThat(asked(on, blind)).isEqualTo(asked(off, blind));
    assertThat(traces(decide(on, blind), "003-21").getFirst().verdict()).isEqualTo(Verdict.NO_DATA);
  }

  @Test
  @DisplayName("004-18: REITs that fall behind are told and move nothing")
  void reits() {
    RuleSet off = shipped("FOUR42-004");
    RuleSet on = with(off, "reitFlag", "ON");
    HedgeGiven given = eager();
    given.scripted().number("z REIT_RATIO", -1.2);

    HedgeDecision told = decide(on, given);

    assertThat(traces(told, "004-18").getFirst().verdict()).isEqualTo(Verdict.FIRED);
    assertThat(told.trades()).isEqualTo(decide(off, given).trades());
    assertThat(traces(decide(off, given), "004-18")).isEmpty();
  }

  // 000-14

  @Test
  @DisplayName("000-14: a short layer that doubled is sold in a steep surface, and not rebought")
  void steepening() {
    RuleSet off = shipped("CORE45-000");
    RuleSet on = with(off, "short.monetiseOnSteepening", "ON");
    HedgeGiven given = eager();
    given.scripted().number("z SKEW", 1.5);
    HedgeContract held = call(given, 13, 22);
    given.holding(
        List.of(
            new HedgeHolding(
                HedgeLayer.SHORT, held, 3, Optional.of(new BigDecimal("0.01")), Optional.empty())));

    HedgeDecision sold = decide(on, given);

    assertThat(traces(sold, "000-14").getFirst().verdict()).isEqualTo(Verdict.FIRED);
    assertThat(ofShort(sold)).containsExactly(Action.SELL);
    assertThat(ofShort(decide(off, given))).doesNotContain(Action.SELL);
    given.holding(List.of());
    assertThat(ofShort(decide(on, given))).as("steep").isEmpty();
    given.scripted().number("z SKEW", 0.9);
    assertThat(ofShort(decide(on, given))).containsExactly(Action.BUY);
  }

  private static List<Action> ofShort(HedgeDecision decision) {
    return decision.trades().stream()
        .filter(t -> t.layer() == HedgeLayer.SHORT)
        .map(HedgeTrade::action)
        .toList();
  }

  // K4

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CORE45-000",
        "SHORT14-003",
        "FOUR42-004",
        "FOUR42-004-A",
        "FOUR42-004-B",
        "FOUR42-004-D",
        "FOUR42-004-E",
        "FOUR42-004-F",
        "FOUR42-004-G"
      })
  @DisplayName("K4: each basis that a document may name gives another size")
  void sizeBasis(String id) {
    RuleSet set = shipped(id);
    HedgeGiven given = eager();
    // So little that the cap on convexity (003-12) cuts none of them.
    given.capital = new Capital(new BigDecimal("65000000"), new BigDecimal("60000"));

    List<Double> sizes =
        RuleLibrary.shipped().document(id).parameter("hedge.sizeBasis").stream()
            .map(p -> (Setting.Choice) p.setting())
            .flatMap(c -> c.choices().stream())
            .map(basis -> first(decide(with(set, "hedge.sizeBasis", basis), given)))
            .toList();

    assertThat(sizes).hasSizeGreaterThan(1).doesNotHaveDuplicates().allMatch(s -> s > 0);
  }

  private static double first(HedgeDecision decision) {
    return asked(decision, decision.layers().getFirst().layer());
  }

  @Test
  @DisplayName("003-6: a share of break-even width may be a premium")
  void premiumOfWidth() {
    RuleSet set = shipped("SHORT14-003");

    assertThat(asked(with(set, "hedge.widthReading", "PREMIUM_OF_WIDTH"), eager()))
        .isNotEqualTo(asked(set, eager()))
        .isPositive();
  }

  @Test
  @DisplayName("what the engine cannot do is refused when the file is read, with what it can")
  void theLoaderRefusesWhatTheEngineCannotDo() {
    String core = RuleLibrary.shippedText("CORE45-000");
    String wider =
        core.replace(
            "[\"RESIDUAL_RISK_CAPITAL\", \"SHARE_OF_RISK_CAPITAL\"]",
            "[\"RESIDUAL_RISK_CAPITAL\", \"CONTRACTS_PER_CONDOR\"]");
    assertThat(wider).isNotEqualTo(core);

    assertThat(
            catchThrowableOfType(
                    RuleFileException.class, () -> RuleFile.read("CORE45-000.json", wider))
                .problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.path()).endsWith(".choices");
              assertThat(p.message())
                  .contains("cannot do hedge.sizeBasis = CONTRACTS_PER_CONDOR")
                  .contains("RESIDUAL_RISK_CAPITAL, SHARE_OF_RISK_CAPITAL");
            });
    assertThatIllegalArgumentException()
        .as("a basis of another document of the same kind")
        .isThrownBy(
            () -> HedgeRules.of(with(shipped("CORE45-000"), "hedge.sizeBasis", "BREAK_EVEN_WIDTH")))
        .withMessageContaining("hedge.sizeBasis = BREAK_EVEN_WIDTH");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                HedgeRules.of(
                    with(shipped("FOUR42-004-B"), "hedge.sizeBasis", "CONTRACTS_PER_CONDOR")))
        .withMessageContaining("needs layers with ratios");
  }
}
