package org.alvhdesk.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeDecision;
import org.alvhdesk.strategy.hedge.HedgeDecision.Degree;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.HedgeTrade;
import org.alvhdesk.strategy.hedge.LayerPlan;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.hedge.VxFuture;
import org.alvhdesk.strategy.hedge.manage.PremiumBudget;
import org.alvhdesk.strategy.hedge.trigger.PaceGate;
import org.alvhdesk.strategy.hedgedesk.HedgeDesk;
import org.alvhdesk.strategy.hedgedesk.HedgeDeskSituation.LastSized;
import org.alvhdesk.strategy.hedgedesk.HedgeModifiers;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.rules.document.RuleKind;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule document that prescribes a hedge, or none, decides on a modelled surface. */
class HedgePresetsTest {
  private static final RuleLibrary SHIPPED = RuleLibrary.shipped();

  static Stream<String> presets() {
    return SHIPPED.all().stream().map(d -> d.id()).filter(id -> !id.equals("LAYERED-002"));
  }

  /** A market in which every signal says yes. */
  static HedgeGiven eager() {
    HedgeGiven given = HedgeGiven.at(17, 19);
    given
        .scripted()
        .number("CM30", 31)
        .answer("inverted", true)
        .answer("cross VIX", true)
        .number("macd VIX", 0.5)
        .number("rsi VIX", 65)
        .number("rsi VVIX", 35)
        .number("rsi SPX", 25)
        .answer("divergence SPX", true)
        .answer("breadth", true)
        .answer("inflation", true)
        .number("contango", ago -> ago == 0 ? 0.2 : 0.01 * (ago % 7))
        .number("rv", 12)
        .number("VIX", 17)
        .number("reer", 0.03)
        .number("reerRank", 30)
        .number("rates", 50)
        .number("concentration", 90)
        .event("FOMC", HedgeGiven.SESSION.plusDays(4));
    return given;
  }

  static HedgeDecision decide(String id, HedgeGiven given) {
    return HedgeDesk.decide(SHIPPED.hedgeRules(id), given.situation());
  }

  @ParameterizedTest
  @MethodSource("presets")
  @DisplayName("each preset decides; the same inputs in any order give the same bytes")
  void decides(String id) {
    HedgeGiven given = eager().rich();
    List<HedgeHolding> after = decide(id, given).holdingsAfter(List.of());
    given.holding(after);
    HedgeDecision one = decide(id, given);
    List<Slice> slices = new ArrayList<>(given.slices);
    List<HedgeHolding> held = new ArrayList<>(after);
    Collections.shuffle(slices, new Random(7));
    Collections.shuffle(held, new Random(7));
    given.slices = slices;
    given.holding(held);

    HedgeDecision other = decide(id, given);

    assertThat(other.toString()).isEqualTo(one.toString());
    assertThat(one.trace()).isNotEmpty();
    assertThat(one.trace())
        .allSatisfy(
            t -> {
              assertThat(t.effect()).isNotBlank();
              assertThat(t.threshold()).isNotBlank();
              assertThat(t.citation().says()).isNotBlank();
            });
  }

  @ParameterizedTest
  @MethodSource("presets")
  @DisplayName("without condors and without any past only the benchmarks buy")
  void withoutCondors(String id) {
    HedgeGiven given = HedgeGiven.at(17, 19);
    given.noCondors();

    boolean benchmark = SHIPPED.document(id).kind() == RuleKind.COMPARATOR;
    assertThat(benchmark || bought(decide(id, given)).isEmpty()).isTrue();
  }

  @Test
  void theDeskRefusesNoPresetButTheCondorsAlone() {
    assertThat(presets().map(SHIPPED::hedgeRules)).hasSize(16);
    assertThat(decide("UNHEDGED", eager()).trades()).isEmpty();
    assertThat(decide("DOWNSIZED", eager()).layers()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SHIPPED.hedgeRules("LAYERED-002"))
        .withMessageContaining("TAILIRR-001");
  }

  // FOUR42-004-A: 004-2, 004-12

  @ParameterizedTest
  @CsvSource({
    "15,   false, ''",
    "18,   false, FRONT",
    "21,   false, 'FRONT,MID'",
    "27,   false, 'FRONT,MID,FAR'",
    "31,   false, 'FRONT,MID,FAR,EMERGENCY'",
    "15,   true,  'FAR,EMERGENCY'"
  })
  void variantA_buysWhatIsActivated(double cm30, boolean backwardation, String layers) {
    HedgeGiven given = HedgeGiven.at(17, 19).rich();
    given.scripted().number("CM30", cm30).answer("inverted", backwardation);

    assertThat(bought(decide("FOUR42-004-A", given)))
        .isEqualTo(layers.isEmpty() ? List.of() : List.of(layers.split(",")));
  }

  @Test
  void variantA_inTheBandKeepsWhatWasOn_andNeverSells() {
    HedgeGiven given = HedgeGiven.at(17, 19).rich();
    given.scripted().number("CM30", ago -> ago > 12 ? 19 : 16.5).answer("inverted", false);
    assertThat(bought(decide("FOUR42-004-A", given))).containsExactly("FRONT");

    given.scripted().number("CM30", ago -> ago > 12 ? 19 : 15.5);
    assertThat(bought(decide("FOUR42-004-A", given))).isEmpty();
    given.holding(List.of(new HedgeHolding(HedgeLayer.FRONT, call(given, 41, 28), 4)));
    HedgeDecision off = decide("FOUR42-004-A", given);
    assertThat(off.trades()).isEmpty();
  }

  @Test
  void variantA_withoutDataBuysNothing_andSaysSo() {
    HedgeDecision decision = decide("FOUR42-004-A", HedgeGiven.at(17, 19).rich());

    assertThat(decision.trades()).isEmpty();
    assertThat(decision.layers()).allMatch(LayerPlan::noData);
    assertThat(traces(decision, "004-2")).allMatch(t -> t.verdict() == Verdict.NO_DATA);
  }

  // FOUR42-004-B, -D, -E, -F, -G

  @ParameterizedTest
  @CsvSource({"FOUR42-004-B, 0.04", "FOUR42-004-F, 0.04", "FOUR42-004-E, 0.04"})
  void notionalVariants_spendAShareOfTheMaximumLoss(String id, BigDecimal share) {
    HedgeGiven given = HedgeGiven.at(17, 19).rich();
    BigDecimal maxLoss =
        new BigDecimal("50")
            .subtract(given.condors.getFirst().creditPoints())
            .multiply(new BigDecimal("1000"));

    HedgeTrade front = decide(id, given).trades().getFirst();

    BigDecimal spent =
        front.quote().askPoints().multiply(BigDecimal.valueOf(100L * front.quantity()));
    BigDecimal budget = maxLoss.multiply(share);
    assertThat(spent).isLessThanOrEqualTo(budget);
    assertThat(budget.subtract(spent))
        .isLessThan(front.quote().askPoints().multiply(new BigDecimal("100")));
  }

  @Test
  @DisplayName("004-14: between sizings what is held stays, other condors or a quarter bring it")
  void layersInDollars_areSizedAnewByQuarterAndCondors() {
    HedgeGiven given = HedgeGiven.at(17, 19).rich();
    given.scripted().number("reer", 0.03);
    HedgeDecision first = decide("FOUR42-004-B", given);
    assertThat(first.sizedAnew()).isTrue();
    given.holding(
        first.holdingsAfter(List.of()).stream()
            .map(h -> new HedgeHolding(h.layer(), h.contract(), h.quantity() - 1))
            .toList());
    given.lastSized = Optional.of(new LastSized(HedgeGiven.SESSION.minusDays(20), 10));
    HedgeDecision between = decide("FOUR42-004-B", given);
    assertThat(between.trades()).isEmpty();
    assertThat(between.sizedAnew()).isFalse();

    given.lastSized = Optional.of(new LastSized(HedgeGiven.SESSION.minusMonths(3), 10));
    assertThat(decide("FOUR42-004-B", given).trades()).hasSize(3);
    given.lastSized = Optional.of(new LastSized(HedgeGiven.SESSION.minusDays(20), 5));
    assertThat(decide("FOUR42-004-B", given).trades()).hasSize(3);
  }

  @Test
  void vegaVariant_hasItsVega() {
    HedgeDecision decision = decide("FOUR42-004-D", HedgeGiven.at(17, 19).rich());

    HedgeTrade front = decision.trades().getFirst();
    assertThat(front.quantity()).isGreaterThan(10);
    assertThat(traces(decision, "K1-d")).hasSize(3).allMatch(t -> t.verdict() == Verdict.FIRED);
  }

  @Test
  void variantG_sellsItsFarCalls_andBuysThemBack() {
    HedgeGiven given = HedgeGiven.at(17, 19).rich();

    HedgeDecision decision = decide("FOUR42-004-G", given);

    assertThat(decision.trades())
        .extracting(t -> t.action() + " " + t.quantity() + " " + t.layer())
        .containsExactly("BUY 4 FRONT", "BUY 4 MID", "SELL 2 FAR");
    assertThat(decision.layers().getLast().target()).isEqualTo(-2);
    given.holding(decision.holdingsAfter(List.of()));
    assertThat(decide("FOUR42-004-G", given).trades()).isEmpty();
    given.noCondors();
    assertThat(decide("FOUR42-004-G", given).trades())
        .extracting(t -> t.action() + " " + t.quantity() + " " + t.layer())
        .containsExactly("SELL 4 FRONT", "SELL 4 MID", "BUY 2 FAR");
  }

  // what is common to all: 004-9, 000-9, 003-14, 001-5, 6B

  @Test
  @DisplayName(
      "004-9: above half of the stress loss it is sold back to a quarter, and not rebought")
  void harvest() {
    HedgeGiven given = HedgeGiven.at(17, 19).rich();
    given.holding(List.of(new HedgeHolding(HedgeLayer.FRONT, call(given, 41, 15), 90)));

    HedgeDecision decision = decide("FOUR42-004", given);

    RuleTrace harvest = traces(decision, "004-9").getFirst();
    assertThat(harvest.verdict()).isEqualTo(Verdict.FIRED);
    assertThat(decision.trades()).allMatch(t -> t.action() == Action.SELL);
    given.holding(List.of(new HedgeHolding(HedgeLayer.FRONT, call(given, 41, 15), 4)));
    assertThat(traces(decide("FOUR42-004", given), "004-9").getFirst().verdict())
        .isEqualTo(Verdict.NOT_FIRED);
    given.condorCount = 12;
    assertThat(traces(decide("FOUR42-004", given), "004-9").getFirst().verdict())
        .isEqualTo(Verdict.NO_DATA);
  }

  @Test
  @DisplayName("001-5: premiums of the year are capped; a budget that is used buys nothing")
  void premiumBudget() {
    HedgeGiven given = HedgeGiven.at(17, 19);
    assertThat(decide("FOUR42-004", given).trades()).hasSize(3);
    given.paid =
        List.of(new PremiumBudget.Paid(HedgeGiven.SESSION.minusDays(100), new BigDecimal("13000")));
    HedgeDecision used = decide("FOUR42-004", given);
    assertThat(used.trades()).isEmpty();
    assertThat(traces(used, "001-5")).allMatch(t -> t.verdict() == Verdict.FIRED);
    given.paid =
        List.of(new PremiumBudget.Paid(HedgeGiven.SESSION.minusDays(365), new BigDecimal("13000")));
    assertThat(decide("FOUR42-004", given).trades()).hasSize(3);
  }

  @Test
  @DisplayName("000-9, 003-14: a layer touched today waits, unless a limit is breached")
  void pace() {
    HedgeGiven given = HedgeGiven.at(17, 19).rich();
    given.past =
        Map.of(
            HedgeLayer.FRONT, new PaceGate.Past(Optional.of(HedgeGiven.SESSION), Optional.empty()));
    assertThat(bought(decide("FOUR42-004", given))).containsExactly("MID", "FAR");
    given.breached = true;
    assertThat(bought(decide("FOUR42-004", given))).containsExactly("FRONT", "MID", "FAR");
  }

  @Test
  @DisplayName("6B: hold, partial and full, each with cost and stress loss")
  void alternatives() {
    HedgeDecision decision = decide("FOUR42-004", HedgeGiven.at(17, 19));

    assertThat(decision.alternatives())
        .extracting(HedgeDecision.Alternative::degree)
        .containsExactly(Degree.HOLD, Degree.PARTIAL, Degree.FULL);
    assertThat(decision.alternatives().get(1).trades())
        .extracting(HedgeTrade::quantity)
        .containsExactly(2, 2, 1);
    assertThat(decision.alternatives().getLast().trades()).isEqualTo(decision.trades());
    List<BigDecimal> losses =
        decision.alternatives().stream()
            .map(a -> a.stressLossUsd().amount().orElseThrow())
            .toList();
    assertThat(losses.get(0)).isGreaterThan(losses.get(1));
    assertThat(losses.get(1)).isGreaterThan(losses.get(2));
    assertThat(decision.alternatives().getFirst().costAtLimitUsd()).isEqualByComparingTo("0");
  }

  @Test
  @DisplayName("002-7, 002-13: the condor document scales the hedge and says what it did")
  void modifiers() {
    HedgeModifiers modifiers = SHIPPED.hedgeModifiers("LAYERED-002").orElseThrow();
    assertThat(SHIPPED.hedgeModifiers("FOUR42-004")).isEmpty();
    HedgeGiven given = eager().rich();
    given.scripted().number("rv", ago -> ago == 0 ? 40 : 12);

    HedgeDecision scaled =
        HedgeDesk.decide(
            SHIPPED.hedgeRules("FOUR42-004"), Optional.of(modifiers), given.situation());

    assertThat(scaled.layers())
        .filteredOn(p -> p.layer() != HedgeLayer.SECOND_ENGINE)
        .extracting(LayerPlan::target)
        .containsExactly(8, 8, 4);
    assertThat(traces(scaled, "002-7").getFirst().verdict()).isEqualTo(Verdict.FIRED);
    assertThat(traces(scaled, "002-13").getFirst().verdict()).isEqualTo(Verdict.FIRED);
    HedgeDecision blind =
        HedgeDesk.decide(
            SHIPPED.hedgeRules("FOUR42-004"),
            Optional.of(modifiers),
            HedgeGiven.at(17, 19).rich().situation());
    assertThat(blind.layers()).extracting(LayerPlan::target).containsExactly(4, 4, 2, 0);
    assertThat(traces(blind, "002-7").getFirst().verdict()).isEqualTo(Verdict.NO_DATA);
  }

  @ParameterizedTest
  @ValueSource(strings = {"VXTH", "PPUT-LIKE", "STATIC-VIX", "VOLOS-TAIL"})
  @DisplayName("002-7, 002-13: a benchmark stays as it is beside any condor document")
  void benchmarksAreNotModified(String benchmark) {
    HedgeGiven given = eager().rich();
    given.scripted().number("rv", ago -> ago == 0 ? 40 : 12);
    HedgeDecision plain =
        HedgeDesk.decide(SHIPPED.hedgeRules(benchmark), Optional.empty(), given.situation());
    HedgeDecision beside =
        HedgeDesk.decide(
            SHIPPED.hedgeRules(benchmark),
            SHIPPED.hedgeModifiers("LAYERED-002"),
            given.situation());

    assertThat(beside.layers()).isEqualTo(plain.layers()).isNotEmpty();
    assertThat(beside.trades()).isEqualTo(plain.trades());
    assertThat(traces(beside, "002-7"))
        .singleElement()
        .satisfies(t -> assertThat(t.verdict()).isEqualTo(Verdict.NOT_FIRED))
        .satisfies(t -> assertThat(t.effect()).contains(benchmark + " is a benchmark"));
  }

  // TAILIRR-001

  @Test
  @DisplayName("001-3, 001-9: two of three signals near an event buy future, put spread and calls")
  void tail_buysOnAgreement() {
    HedgeGiven given = eager().rich();

    HedgeDecision decision = decide("TAILIRR-001", given);

    assertThat(decision.layers())
        .extracting(LayerPlan::layer)
        .containsExactly(HedgeLayer.FUTURES, HedgeLayer.PUTS, HedgeLayer.CALLS);
    List<HedgeTrade> puts = of(decision, HedgeLayer.PUTS);
    assertThat(puts).hasSize(2);
    assertThat(puts.getFirst().quantity()).isEqualTo(puts.getLast().quantity());
    assertThat(puts).extracting(HedgeTrade::action).containsExactly(Action.SELL, Action.BUY);
    assertThat(puts.getFirst().delta()).isBetween(-0.13, -0.07);
    assertThat(puts.getLast().delta()).isBetween(-0.28, -0.22);
    HedgeTrade future = of(decision, HedgeLayer.FUTURES).getFirst();
    assertThat(future.contract()).isInstanceOf(VxFuture.class);
    assertThat(future.premiumAtLimitUsd()).isEqualByComparingTo("0");
    assertThat(future.quote().ask() - future.quote().bid()).isCloseTo(0.10, within(1e-9));
  }

  @Test
  void tail_waitsWithoutAgreementOrEvent_andSaysWhenNobodyKnows() {
    HedgeGiven given = eager().rich();
    given.scripted().noEvents();
    assertThat(decide("TAILIRR-001", given).trades()).isEmpty();

    given = eager().rich();
    given.scripted().number("rsi VIX", 50).answer("breadth", false);
    HedgeDecision one = decide("TAILIRR-001", given);
    assertThat(one.trades()).isEmpty();
    assertThat(traces(one, "001-3").getFirst().verdict()).isEqualTo(Verdict.NOT_FIRED);

    HedgeDecision blind = decide("TAILIRR-001", HedgeGiven.at(17, 19).rich());
    assertThat(blind.trades()).isEmpty();
    assertThat(traces(blind, "001-3").getFirst().verdict()).isEqualTo(Verdict.NO_DATA);
  }

  @Test
  @DisplayName("001-3: a signal stands for 5 sessions, not for 5 points")
  void tail_latchesForSessions() {
    HedgeGiven given = eager().rich();
    given.scripted().answer("breadth", false).number("rsi VIX", ago -> ago == 4 ? 70 : 50);
    assertThat(decide("TAILIRR-001", given).trades()).isNotEmpty();
    given.scripted().number("rsi VIX", ago -> ago == 5 ? 70 : 50);
    assertThat(decide("TAILIRR-001", given).trades()).isEmpty();
  }

  @Test
  @DisplayName("001-7: the put spread costs at most the cap; the cap holds while nobody knows")
  void tail_deepestLayer() {
    HedgeGiven given = eager().rich();
    assertThat(traces(decide("TAILIRR-001", given), "001-7").getFirst().verdict())
        .isEqualTo(Verdict.FIRED);
    given.scripted().number("reerRank", 80);
    assertThat(traces(decide("TAILIRR-001", given), "001-7").getFirst().verdict())
        .isEqualTo(Verdict.NOT_FIRED);
  }

  @Test
  @DisplayName("003-2: the future is rolled five sessions before it settles")
  void tail_rollsTheFuture() {
    HedgeGiven given = eager().rich();
    LocalDate january = given.state.vx().points().getFirst().expiry();
    given.holding(List.of(new HedgeHolding(HedgeLayer.FUTURES, new VxFuture(january), 3)));
    assertThat(of(decide("TAILIRR-001", given), HedgeLayer.FUTURES))
        .as("nine sessions before " + january)
        .isEmpty();
    HedgeGiven late = HedgeGiven.of(moved(given, LocalDate.of(2018, 1, 10)));
    late.signals(given.signals).rich().holding(given.holdings);
    assertThat(of(decide("TAILIRR-001", late), HedgeLayer.FUTURES).getFirst().text())
        .isEqualTo("SELL 3 VX " + january + " future");
  }

  // CORE45-000

  @Test
  @DisplayName("000-6 to 000-8: half of the rest each, the short layer by the RSI of VVIX")
  void core() {
    HedgeGiven given = eager();
    HedgeDecision cheap = decide("CORE45-000", given);
    assertThat(bought(cheap)).containsExactly("SHORT", "MEDIUM");
    assertThat(traces(cheap, "000-8").getFirst().effect()).contains("x1.25");
    for (HedgeTrade t : cheap.trades()) {
      int dte = Expiries.daysTo(t.contract().expires().orElseThrow(), HedgeGiven.SESSION);
      assertThat(dte).isBetween(t.layer() == HedgeLayer.SHORT ? 0 : 45, dte <= 21 ? 21 : 90);
    }
    given.scripted().number("rsi VVIX", 75);
    assertThat(traces(decide("CORE45-000", given), "000-8").getFirst().effect()).contains("x0.5");
  }

  @Test
  @DisplayName("000-7: the medium layer waits for steep contango")
  void core_contango() {
    HedgeGiven given = eager();
    given.scripted().number("contango", ago -> ago == 0 ? 0.03 : 0.01 * (ago % 7));
    assertThat(bought(decide("CORE45-000", given))).containsExactly("SHORT");
    HedgeDecision blind = decide("CORE45-000", HedgeGiven.at(17, 19));
    assertThat(traces(blind, "000-7").getFirst().verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(bought(blind)).containsExactly("SHORT");
  }

  @Test
  @DisplayName("000-9: between crossings what is held stays; the cooldown holds a crossing back")
  void core_crossing() {
    HedgeGiven given = eager();
    HedgeHolding less = new HedgeHolding(HedgeLayer.SHORT, call(given, 13, 28), 1);
    given.holding(List.of(less));
    given.lastSized = Optional.of(new LastSized(HedgeGiven.SESSION.minusDays(20), 10));
    assertThat(bought(decide("CORE45-000", given))).contains("SHORT");
    given.lastSized = Optional.of(new LastSized(HedgeGiven.SESSION.minusDays(2), 10));
    assertThat(bought(decide("CORE45-000", given))).doesNotContain("SHORT");
    given.lastSized = Optional.of(new LastSized(HedgeGiven.SESSION.minusDays(20), 10));
    given.scripted().answer("cross VIX", false);
    assertThat(bought(decide("CORE45-000", given))).doesNotContain("SHORT");
  }

  // SHORT14-003

  @Test
  @DisplayName("003-6 to 003-9, 003-12: no third, no hedge; thirds add up, the cap holds")
  void shortDated() {
    HedgeGiven given = eager().rich();
    HedgeDecision all = decide("SHORT14-003", given);
    int whole = all.layers().getFirst().target();
    assertThat(whole).isPositive();
    given.scripted().answer("breadth", false).number("rsi SPX", 50);
    int third = decide("SHORT14-003", given).layers().getFirst().target();
    assertThat(third).isPositive().isLessThan(whole);
    given.scripted().answer("divergence SPX", false);
    assertThat(decide("SHORT14-003", given).trades()).isEmpty();
    HedgeDecision blind = decide("SHORT14-003", HedgeGiven.at(17, 19).rich());
    assertThat(blind.trades()).isEmpty();
    assertThat(traces(blind, "003-9")).allMatch(t -> t.verdict() == Verdict.NO_DATA);
  }

  @Test
  @DisplayName("003-7: inflation before the FOMC asks for more cover; one known no decides")
  void shortDated_inflation() {
    HedgeGiven given = eager().rich();
    assertThat(traces(decide("SHORT14-003", given), "003-7").getFirst().verdict())
        .isEqualTo(Verdict.FIRED);
    given.scripted().event("FOMC", HedgeGiven.SESSION.plusDays(11));
    assertThat(traces(decide("SHORT14-003", given), "003-7").getFirst().verdict())
        .isEqualTo(Verdict.NOT_FIRED);
    assertThat(traces(decide("SHORT14-003", HedgeGiven.at(17, 19)), "003-7").getFirst().verdict())
        .isEqualTo(Verdict.NO_DATA);
  }

  @Test
  @DisplayName("without priced condors there is no cover to compute: no data, nothing sold")
  void shortDated_unpricedCondors() {
    HedgeGiven given = eager().rich();
    given.condors = List.of();
    given.holding(List.of(new HedgeHolding(HedgeLayer.CALLS, call(given, 41, 28), 5)));

    HedgeDecision decision = decide("SHORT14-003", given);

    assertThat(decision.trades()).isEmpty();
    assertThat(decision.layers().getFirst().noData()).isTrue();
  }

  // comparators

  @ParameterizedTest
  @CsvSource({"14, 0", "15, 0", "18, 0.01", "35, 0.005", "55, 0"})
  void vxth_weighsByForwardVix(double vx1, BigDecimal share) {
    HedgeGiven given = HedgeGiven.at(vx1, vx1).rich();
    HedgeDecision decision = decide("VXTH", given);
    BigDecimal budget = given.capital.navUsd().multiply(share);
    assertThat(HedgeDecision.atMid(decision.trades())).isLessThanOrEqualTo(budget);
    assertThat(decision.trades().isEmpty()).isEqualTo(share.signum() == 0);
    decision.trades().forEach(t -> assertThat(t.delta()).isBetween(0.2, 0.4));
    assertThat(decide("VXTH", HedgeGiven.at(vx1, vx1).without(true)).layers().getFirst().noData())
        .isTrue();
  }

  @Test
  void pput_coversTheIndex_andVolosSellsTwoAgainstOne() {
    HedgeTrade put = decide("PPUT-LIKE", HedgeGiven.at(17, 19)).trades().getFirst();
    assertThat(put.quantity()).isEqualTo(2); // 650,000 / 272,000
    assertThat(put.contract().option().strike()).isEqualTo(2585); // 2,584 on the grid

    HedgeGiven given = HedgeGiven.at(17, 19).rich();
    HedgeDecision volos = decide("VOLOS-TAIL", given);
    List<HedgeTrade> ratio = of(volos, HedgeLayer.RATIO);
    assertThat(ratio.getFirst().action()).isEqualTo(Action.BUY);
    assertThat(ratio.getLast().quantity()).isEqualTo(2 * ratio.getFirst().quantity());
    List<HedgeHolding> held =
        volos.holdingsAfter(List.of()).stream()
            .map(
                h ->
                    new HedgeHolding(
                        h.layer(),
                        h.contract(),
                        h.quantity(),
                        Optional.empty(),
                        Optional.of(HedgeGiven.SESSION.minusDays(20))))
            .toList();
    given.holding(held);
    assertThat(decide("VOLOS-TAIL", given).trades()).isEmpty();
    given.holding(
        held.stream()
            .map(
                h ->
                    new HedgeHolding(
                        h.layer(),
                        h.contract(),
                        h.quantity(),
                        Optional.empty(),
                        Optional.of(HedgeGiven.SESSION.minusMonths(1))))
            .toList());
    HedgeDecision rolled = decide("VOLOS-TAIL", given);
    assertThat(rolled.layers()).allMatch(l -> l.expiring() > 0);
    assertThat(rolled.trades()).hasSize(8);
  }

  @Test
  void staticOverlay_spendsAMonthOfItsBudget_andHoldsToExpiry() {
    HedgeGiven given = HedgeGiven.at(17, 19);
    HedgeDecision decision = decide("STATIC-VIX", given);
    assertThat(HedgeDecision.atMid(decision.trades()))
        .isBetween(new BigDecimal("800"), new BigDecimal("1069"));
    given.holding(List.of(new HedgeHolding(HedgeLayer.CALLS, call(given, 13, 28), 3)));
    assertThat(decide("STATIC-VIX", given).trades()).isEmpty();
  }

  // helpers

  static List<String> bought(HedgeDecision decision) {
    return decision.trades().stream()
        .filter(t -> t.action() == Action.BUY)
        .map(t -> t.layer().name())
        .distinct()
        .toList();
  }

  private static List<HedgeTrade> of(HedgeDecision decision, HedgeLayer layer) {
    return decision.trades().stream().filter(t -> t.layer() == layer).toList();
  }

  private static List<RuleTrace> traces(HedgeDecision decision, String rule) {
    return decision.trace().stream().filter(t -> t.ruleId().equals(rule)).toList();
  }

  /** The listed VIX call nearest {@code days} days out. */
  private static OptionSeries call(HedgeGiven given, int days, double strike) {
    LocalDate expiry =
        given.slices.stream()
            .filter(s -> s.root() == OptionRoot.VIX)
            .map(Slice::expiry)
            .min(
                Comparator.comparingLong(
                    e -> Math.abs(e.toEpochDay() - HedgeGiven.SESSION.toEpochDay() - days)))
            .orElseThrow();
    return HedgeContract.vixCall(expiry, strike);
  }

  static MarketState moved(HedgeGiven given, LocalDate session) {
    var s = given.state;
    return new MarketState(
        session,
        0,
        false,
        session.atTime(17, 0).toInstant(ZoneOffset.UTC),
        s.spx(),
        s.vix(),
        s.vix9d(),
        s.vix3m(),
        s.vvix(),
        s.vx(),
        s.rate(),
        s.dividendYield(),
        s.quality(),
        s.source());
  }
}
