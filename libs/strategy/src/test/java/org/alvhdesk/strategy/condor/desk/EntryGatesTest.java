package org.alvhdesk.strategy.condor.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.desk.CondorDecision.State;
import org.alvhdesk.strategy.rules.RuleSets;
import org.alvhdesk.strategy.signal.FakeSignals;
import org.alvhdesk.strategy.signal.HistorySignals;
import org.alvhdesk.strategy.signal.Signals;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every gate with yes, no and no data, and what the reading of no data does. */
class EntryGatesTest {
  private static final CondorRules LAYERED = RuleSets.layered002();
  private static final CondorRules CORE45 = RuleSets.core45000();
  private static final Market MARKET = Market.on(0);
  private static final List<Slice> SLICES = List.of(MARKET.slice(MARKET.day().plusDays(45)));

  private static CondorRules with(CondorRules rules, String name, String value) {
    return new CondorRules(RuleSets.with(rules.set(), name, value));
  }

  private static CondorDecision decide(CondorRules rules, Signals signals) {
    return CondorDesk.decide(rules, MARKET.situation(rules, signals, SLICES));
  }

  private static RuleTrace trace(CondorDecision decision, String ruleId, String statement) {
    return decision.trace().stream()
        .filter(t -> t.ruleId().equals(ruleId) && t.statement().contains(statement))
        .findFirst()
        .orElseThrow();
  }

  private static void entered(CondorDecision decision) {
    assertThat(decision.trades()).hasSize(1);
    assertThat(decision.layers().getFirst().state()).isEqualTo(State.DUE);
  }

  private static void blocked(CondorDecision decision, String ruleId) {
    assertThat(decision.trades()).isEmpty();
    assertThat(decision.selection()).isEmpty();
    assertThat(decision.layers().getFirst().state()).isEqualTo(State.BLOCKED);
    assertThat(decision.layers().getFirst().reason()).contains(ruleId);
  }

  /** No data: proposed with a warning, or blocked where the rule set says so. */
  private static void noData(CondorRules rules, Signals signals, String ruleId, String statement) {
    CondorDecision proposed = decide(rules, signals);
    entered(proposed);
    RuleTrace warning = trace(proposed, ruleId, statement);
    assertThat(warning.verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(warning.effect()).contains("PROPOSE_WITH_WARNING");
    CondorDecision waiting = decide(with(rules, "entry.noData", "BLOCK"), signals);
    blocked(waiting, ruleId);
    assertThat(trace(waiting, ruleId, statement).effect())
        .contains("no entry (entry.noData BLOCK)");
  }

  @Test
  @DisplayName("002-6: no new layer from the session before an event to its day")
  void events() {
    LocalDate day = MARKET.day();
    blocked(decide(LAYERED, MARKET.calm().event("FOMC", day)), "002-6");
    blocked(decide(LAYERED, MARKET.calm().event("CPI", day.plusDays(1))), "002-6");
    entered(decide(LAYERED, MARKET.calm().event("CPI", day.plusDays(2))));
    entered(decide(LAYERED, MARKET.calm().event("PPI", day.minusDays(1))));
    noData(LAYERED, MARKET.calm().eventsUntil(day), "002-6", "no new layer");
  }

  @Test
  @DisplayName(
      "002-6: before an event all condors may lose 60 percent of risk capital, new ones too")
  void grossCap() {
    CondorPosition base =
        decide(LAYERED, MARKET.calm()).trades().getFirst().opened("b", MARKET.noon());
    Market later = Market.on(17);
    FakeSignals near = later.calm().event("FOMC", sessionsAfter(later.day(), 2));

    // 10 condors of 3,715 USD are 38.1 % of 97,500; 25 % more would be 63.1 %.
    CondorDecision quiet = second(LAYERED, later, later.calm(), base);
    CondorDecision capped = second(LAYERED, later, near, base);
    assertThat(gross(quiet).verdict()).isEqualTo(Verdict.NOT_FIRED);
    assertThat(gross(capped).verdict()).isEqualTo(Verdict.FIRED);
    assertThat(gross(capped).effect())
        .startsWith("SECOND: 21350 USD of its budget are left under the cap");
    CondorTrade whole = quiet.trades().getFirst();
    CondorTrade cut = capped.trades().getFirst();
    assertThat(cut.condor()).isEqualTo(whole.condor());
    assertThat(cut.quantity()).isPositive().isLessThan(whole.quantity());
    BigDecimal one = capped.selection().orElseThrow().best().maxLossUsd();
    assertThat(one.multiply(BigDecimal.valueOf(cut.quantity())))
        .isLessThanOrEqualTo(new BigDecimal("21350"));
    assertThat(one.multiply(BigDecimal.valueOf(cut.quantity() + 1)))
        .isGreaterThan(new BigDecimal("21350"));

    // Four sessions before the event the window is not open yet.
    FakeSignals far = later.calm().event("FOMC", sessionsAfter(later.day(), 4));
    assertThat(second(LAYERED, later, far, base).trades()).isEqualTo(quiet.trades());
    assertThat(gross(second(LAYERED, later, far, base)).verdict()).isEqualTo(Verdict.NOT_FIRED);
  }

  @Test
  @DisplayName("002-6: a cap that is used up sells nothing; without a calendar nobody knows")
  void grossCapUsedUp() {
    CondorRules small = with(LAYERED, "entry.grossCap", "0.38");
    CondorPosition base =
        decide(LAYERED, MARKET.calm()).trades().getFirst().opened("b", MARKET.noon());
    Market later = Market.on(17);
    FakeSignals near = later.calm().event("FOMC", sessionsAfter(later.day(), 2));

    CondorDecision none = second(small, later, near, base);
    assertThat(gross(none).verdict()).isEqualTo(Verdict.FIRED);
    assertThat(none.trades()).isEmpty();
    assertThat(none.layers().get(1).state()).isEqualTo(State.BLOCKED);
    assertThat(none.layers().get(1).reason()).contains("the cap is used up");

    FakeSignals unknown = later.calm().eventsUntil(later.day());
    CondorDecision warned = second(LAYERED, later, unknown, base);
    assertThat(gross(warned).verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(warned.trades()).isEqualTo(second(LAYERED, later, later.calm(), base).trades());
    assertThat(second(with(LAYERED, "entry.noData", "BLOCK"), later, unknown, base).trades())
        .isEmpty();
  }

  private static LocalDate sessionsAfter(LocalDate day, int sessions) {
    LocalDate later = day;
    for (int i = 0; i < sessions; i++) {
      later = TradingCalendar.nextBusinessDay(later);
    }
    return later;
  }

  private static CondorDecision second(
      CondorRules rules, Market market, Signals signals, CondorPosition open) {
    return CondorDesk.decide(rules, market.situation(rules, signals, open));
  }

  private static RuleTrace gross(CondorDecision decision) {
    return trace(decision, "002-6", "near an event");
  }

  @Test
  @DisplayName("002-11: the histogram of MACD on SPX keeps its sign over three closes")
  void macd() {
    entered(decide(LAYERED, MARKET.calm().histogram(1, 2, 3)));
    entered(decide(LAYERED, MARKET.calm().histogram(-1, -2, -3, 4)));
    blocked(decide(LAYERED, MARKET.calm().histogram(1, 2, -3)), "002-11");
    blocked(decide(LAYERED, MARKET.calm().histogram(-1, 2, 3)), "002-11");
    blocked(decide(LAYERED, MARKET.calm().histogram(1, 0, 1)), "002-11");
    noData(LAYERED, MARKET.calm().without("macd SPX 2"), "002-11", "MACD histogram");
  }

  @Test
  @DisplayName("002-11: sessions since the last entry")
  void cooldown() {
    Market friday = new Market(LocalDate.of(2018, 1, 12), 6000, 0.15);
    for (LocalDate last : List.of(friday.day(), LocalDate.of(2018, 1, 10))) {
      blocked(cooled(friday, Optional.of(last)), "002-11");
    }
    entered(cooled(friday, Optional.of(LocalDate.of(2018, 1, 9))));
    entered(cooled(friday, Optional.empty()));
  }

  private static CondorDecision cooled(Market market, Optional<LocalDate> last) {
    return CondorDesk.decide(
        LAYERED,
        market.situation(
            LAYERED, market.calm(), List.of(market.slice(market.day().plusDays(45))), last));
  }

  @Test
  @DisplayName("002-4: RSI of VIX above 60 moves the shorts one delta step")
  void vixRsi() {
    CondorDecision cool = decide(LAYERED, MARKET.calm().with("rsi VIX", 60));
    CondorDecision hot = decide(LAYERED, MARKET.calm().with("rsi VIX", 60.01));

    assertThat(trace(cool, "002-4", "").verdict()).isEqualTo(Verdict.NOT_FIRED);
    assertThat(trace(hot, "002-4", "").verdict()).isEqualTo(Verdict.FIRED);
    assertThat(putDelta(cool)).isCloseTo(0.16, within(0.005));
    assertThat(putDelta(hot)).isCloseTo(0.12, within(0.005));
    assertThat(
            putDelta(
                decide(
                    with(LAYERED, "entry.vixRsiAction", "CLOSER_OR_HEDGE"),
                    MARKET.calm().with("rsi VIX", 61))))
        .isCloseTo(0.20, within(0.005));
    assertThat(
            putDelta(
                decide(
                    with(LAYERED, "entry.vixRsiAction", "HEDGE_ONLY"),
                    MARKET.calm().with("rsi VIX", 61))))
        .isCloseTo(0.16, within(0.005));
    noData(LAYERED, MARKET.calm().without("rsi"), "002-4", "");
  }

  private static double putDelta(CondorDecision decision) {
    return Math.abs(decision.selection().orElseThrow().best().shortPutDelta());
  }

  @Test
  @DisplayName("002-14: overvaluation holds back new layers only where the gate is on")
  void valuation() {
    CondorRules on = with(LAYERED, "valuation.gate", "ON");
    entered(decide(LAYERED, MARKET.calm().with("valuation", 99)));
    blocked(decide(on, MARKET.calm().with("valuation", 80.5)), "002-14");
    entered(decide(on, MARKET.calm().with("valuation", 80)));
    noData(on, MARKET.calm().without("valuation"), "002-14", "");
    entered(decide(LAYERED, MARKET.calm().without("valuation")));
  }

  @Test
  @DisplayName("002-2: switched on, the first layer leans with breadth, and stays even without it")
  void breadthSkew() {
    CondorRules on = with(LAYERED, "base.breadthSkew", "ON");
    FakeSignals falling = MARKET.calm().breadth(true);
    CondorDecision even = decide(LAYERED, falling);
    CondorDecision leaning = decide(on, falling);

    entered(leaning);
    assertThat(trace(leaning, "002-2", "leans").verdict()).isEqualTo(Verdict.FIRED);
    assertThat(putDelta(leaning)).isLessThan(putDelta(even));
    assertThat(callDelta(leaning)).isGreaterThan(callDelta(even));
    assertThat(leaning.selection().orElseThrow().best().greeks().deltaPerCondor())
        .isBetween(-0.05, 0.05);
    assertThat(decide(on, MARKET.calm().breadth(false)).trades()).isEqualTo(even.trades());
    noData(on, MARKET.calm(), "002-2", "leans");
    assertThat(decide(on, MARKET.calm()).trades()).isEqualTo(even.trades());
  }

  private static double callDelta(CondorDecision decision) {
    return Math.abs(decision.selection().orElseThrow().best().shortCallDelta());
  }

  @Test
  @DisplayName("001-4: where a rule set has it, VIX must be compressed and pay a premium")
  void calm() {
    CondorRules rules = with(LAYERED, "entry.compressedVolatility", "ON");

    assertThat(trace(decide(LAYERED, vix(40, 14, 10)), "001-4", "").effect()).contains("off");
    entered(decide(LAYERED, vix(40, 14, 10)));
    entered(decide(rules, vix(39.9, 14, 10)));
    blocked(decide(rules, vix(40, 14, 10)), "001-4");
    blocked(decide(rules, vix(10, 14, 14)), "001-4");
    blocked(decide(rules, vix(10, 14, 14).without("rank")), "001-4");
    noData(rules, vix(10, 14, 10).without("rank"), "001-4", "");
    noData(rules, vix(10, 14, 10).without("level"), "001-4", "");
    noData(rules, vix(10, 14, 10).without("realised"), "001-4", "");
  }

  private static FakeSignals vix(double rank, double level, double realised) {
    return MARKET.calm().with("rank VIX", rank).with("level VIX", level).with("realised", realised);
  }

  @Test
  @DisplayName("000-10, K8: a bullish divergence on VIX widens the wings by a quarter")
  void divergence() {
    assertThat(wings(decide(CORE45, MARKET.calm()))).isEqualTo(50);
    // 62.5 points go up to the 5-point strikes.
    assertThat(wings(decide(CORE45, MARKET.calm().divergence(19)))).isEqualTo(65);
    assertThat(wings(decide(CORE45, MARKET.calm().divergence(20)))).isEqualTo(50);
    CondorRules other = with(CORE45, "reading.vixDivergence", "BUY_FIRST_THIRD");
    assertThat(wings(decide(other, MARKET.calm().divergence(0)))).isEqualTo(50);
    noData(CORE45, MARKET.calm().unknownDivergence(), "000-10", "");
    assertThat(wings(decide(CORE45, MARKET.calm().unknownDivergence()))).isEqualTo(50);
  }

  private static double wings(CondorDecision decision) {
    return decision.trades().getFirst().condor().putWidth();
  }

  @Test
  @DisplayName("000-12: the corridor factor is shown and changes nothing")
  void corridor() {
    CondorRules shown = with(CORE45, "core.lowDifferentialCorridor", "DISPLAY_FACTOR");
    CondorDecision off = decide(CORE45, MARKET.calm().with("rate differential", 10));
    CondorDecision low = decide(shown, MARKET.calm().with("rate differential", 10));

    assertThat(trace(off, "000-12", "").effect()).contains("off");
    assertThat(trace(low, "000-12", "").effect()).contains("corridor x 0.9, shown only");
    assertThat(trace(decide(shown, MARKET.calm()), "000-12", "").verdict())
        .isEqualTo(Verdict.NOT_FIRED);
    assertThat(trace(decide(shown, MARKET.calm().without("rate")), "000-12", "").verdict())
        .isEqualTo(Verdict.NO_DATA);
    assertThat(low.trades()).isEqualTo(off.trades());
  }

  @Test
  @DisplayName("a market without a past warns at every gate and proposes all the same")
  void unknownPast() {
    CondorDecision decision =
        decide(LAYERED, HistorySignals.ofNothing(MARKET.day(), Quality.MODEL));

    entered(decision);
    assertThat(decision.trace().stream().filter(t -> t.verdict() == Verdict.NO_DATA))
        .extracting(RuleTrace::ruleId)
        .containsExactly("002-6", "002-11", "002-4");
  }
}
