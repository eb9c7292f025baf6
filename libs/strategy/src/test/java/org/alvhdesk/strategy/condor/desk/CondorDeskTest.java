package org.alvhdesk.strategy.condor.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.Slices;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.condor.desk.CondorDecision.State;
import org.alvhdesk.strategy.joint.StressView;
import org.alvhdesk.strategy.rules.NavBasis;
import org.alvhdesk.strategy.rules.RuleSets;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The choice of a condor: every preset, every reason why an expiry cannot be traded. */
class CondorDeskTest {
  private static final CondorRules LAYERED = RuleSets.layered002();
  private static final Market MARKET = Market.on(0);

  private static CondorDecision decide(CondorRules rules, List<Slice> slices) {
    return CondorDesk.decide(rules, MARKET.situation(rules, MARKET.calm(), slices));
  }

  private static List<Slice> only(int... days) {
    List<Slice> slices = new ArrayList<>();
    for (int d : days) {
      slices.add(MARKET.slice(MARKET.day().plusDays(d)));
    }
    return slices;
  }

  private static RuleTrace trace(CondorDecision decision, String ruleId, String effect) {
    return decision.trace().stream()
        .filter(t -> t.ruleId().equals(ruleId) && t.effect().contains(effect))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    ruleId
                        + " "
                        + effect
                        + " in "
                        + decision.trace().stream().map(RuleTrace::effect).toList()));
  }

  @Test
  @DisplayName("002-2, 002-5: the condor of the methodology, sized by the floor")
  void layered() {
    CondorDecision decision = decide(LAYERED, only(45));

    CondorTrade trade = decision.trades().getFirst();
    assertThat(trade.condor())
        .isEqualTo(
            new IronCondor(OptionRoot.SPXW, MARKET.day().plusDays(45), 5620, 5670, 6320, 6370));
    // 40 % x 15 % x 650,000 = 39,000 USD / 3,715 = 10.4979
    assertThat(trade.quantity()).isEqualTo(10);
    assertThat(trade.midPoints()).isEqualTo(new BigDecimal("12.85"));
    // A tenth of 12.85 is 1.285; 11.565 goes up to the grid.
    assertThat(trade.limitPoints()).isEqualTo(new BigDecimal("11.60"));
    assertThat(decision.urgent()).isFalse();
    assertThat(decision.layers())
        .extracting(CondorDecision.LayerState::state)
        .containsExactly(State.DUE, State.WAITING, State.WAITING);
    assertThat(decision.layers().getFirst().budgetUsd()).isEqualByComparingTo("39000");
    assertThat(trace(decision, "002-5", "sell 10").effect()).contains("residual 0.4979");
    CondorDecision.Selection selection = decision.selection().orElseThrow();
    assertThat(selection.layer()).isEqualTo(CondorLayer.BASE);
    assertThat(selection.best().maxLossUsd()).isEqualByComparingTo("3715");
    assertThat(selection.runnersUp()).hasSize(4).allMatch(r -> r.score() >= 0);
    assertThat(selection.census()).contains("of");
    assertThat(trade.opened("c1", MARKET.noon()).creditPoints()).isEqualTo(trade.midPoints());
  }

  @Test
  @DisplayName("000-5: the ledger's NAV sizes the condor, and the trace says of which close it is")
  void sizedFromTheLedger() {
    Instant close = MARKET.noon().minus(Duration.ofDays(3));
    CondorSituation s = MARKET.situation(LAYERED, MARKET.calm(), only(45));
    CondorSituation richer =
        new CondorSituation(
            s.session(),
            s.marketTime(),
            s.spx(),
            LAYERED
                .capital(new BigDecimal("800000"))
                .on(new NavBasis("ledger, close of 2018-01-05", Optional.of(close))),
            s.open(),
            s.slices(),
            s.signals(),
            s.lastEntry(),
            s.stress(),
            s.quality());

    CondorDecision decision = CondorDesk.decide(LAYERED, richer);

    // 40 % x 15 % x 800,000 = 48,000 USD / 3,715 = 12.9206
    assertThat(decision.trades().getFirst().quantity()).isEqualTo(12);
    assertThat(trace(decision, "000-5", "risk capital").inputs())
        .singleElement()
        .satisfies(
            nav -> {
              assertThat(nav.name()).isEqualTo("NAV (ledger, close of 2018-01-05)");
              assertThat(nav.asOf()).isEqualTo(close);
            });
  }

  @Test
  @DisplayName("000-5: one core condor with 65 percent of risk capital")
  void core45() {
    CondorDecision decision = decide(RuleSets.core45000(), only(45));

    CondorTrade trade = decision.trades().getFirst();
    assertThat(trade.layer()).isEqualTo(CondorLayer.CORE);
    assertThat(trade.condor().shortPut()).isEqualTo(5670);
    // 65 % x 97,500 = 63,375 / 3,715 is 17; 39,000 of stress cap hold 13
    assertThat(trade.quantity()).isEqualTo(13);
    assertThat(decision.layers())
        .singleElement()
        .matches(l -> l.state() == State.DUE)
        .matches(l -> l.reason().equals("sell 13 of 17 for the stress cap (000-5)"));
    RuleTrace cap = cap(decision);
    assertThat(cap.verdict()).isEqualTo(Verdict.FIRED);
    assertThat(cap.effect())
        .contains("sell 13 of 17 condors, residual 0.")
        .contains("condors alone");
    assertThat(cap.threshold()).isEqualTo("39000 USD = 6 % of NAV");
  }

  @Test
  @DisplayName("000-5: no sale takes the book above the stress cap, with or without a hedge")
  void stressCap() {
    CondorRules rules = RuleSets.core45000();
    CondorSituation empty = MARKET.situation(rules, MARKET.calm(), only(45));
    StressView alone = (StressView) empty.stress();
    double one = lossOfOne(rules, empty);
    assertThat(sold(rules, with(empty, hedge(alone, 5 * one)))).isEqualTo(17);
    assertThat(sold(rules, with(empty, hedge(alone, 0)))).isEqualTo(13);
    assertThat(sold(rules, with(empty, hedge(alone, -39000 + 2.5 * one)))).isEqualTo(2);

    CondorDecision full = CondorDesk.decide(rules, with(empty, hedge(alone, -39000)));
    assertThat(full.trades()).isEmpty();
    assertThat(full.layers().getFirst().state()).isEqualTo(State.BLOCKED);
    assertThat(full.layers().getFirst().reason()).startsWith("000-5 CORE: none of 17");

    StressView unknown =
        new StressView(
            alone.vix(), alone.scenarios(), Map.of(), "hedge", List.of("-2 VIX call without"));
    CondorDecision blind = CondorDesk.decide(rules, with(empty, unknown));
    assertThat(blind.trades()).isEmpty();
    assertThat(cap(blind).verdict()).isEqualTo(Verdict.NO_DATA);
  }

  private static double lossOfOne(CondorRules rules, CondorSituation situation) {
    return cap(CondorDesk.decide(rules, situation)).inputs().stream()
        .filter(i -> i.name().startsWith("loss of one condor"))
        .mapToDouble(i -> Double.parseDouble(i.value()))
        .findFirst()
        .orElseThrow();
  }

  private static RuleTrace cap(CondorDecision decision) {
    return decision.trace().stream()
        .filter(t -> t.statement().contains("sold only as far"))
        .findFirst()
        .orElseThrow();
  }

  private static int sold(CondorRules rules, CondorSituation situation) {
    return CondorDesk.decide(rules, situation).trades().getFirst().quantity();
  }

  private static StressView hedge(StressView alone, double gain) {
    Map<String, Double> gains = new HashMap<>();
    alone.scenarios().names().forEach(name -> gains.put(name, gain));
    return new StressView(alone.vix(), alone.scenarios(), gains, "with a hedge", List.of());
  }

  private static CondorSituation with(CondorSituation s, StressView stress) {
    return new CondorSituation(
        s.session(),
        s.marketTime(),
        s.spx(),
        s.capital(),
        s.open(),
        s.slices(),
        s.signals(),
        s.lastEntry(),
        stress,
        s.quality());
  }

  @Test
  @DisplayName(
      "003-3, 003-5: shorts outside one expected move of 14 days, by the corrected formula")
  void short14() {
    CondorRules rules = RuleSets.short14003();
    CondorDecision decision = decide(rules, MARKET.slices());

    CondorTrade trade = decision.trades().getFirst();
    assertThat(trade.layer()).isEqualTo(CondorLayer.SHORT14);
    assertThat(trade.condor().expiry()).isEqualTo(MARKET.day().plusDays(14));
    double forward = MARKET.slice(trade.condor().expiry()).forward();
    double move = forward * 0.15 * Math.sqrt(14 / 365.0);
    assertThat(forward - trade.condor().shortPut()).isBetween(move, 1.5 * move);
    assertThat(trade.condor().shortCall() - forward).isBetween(move, 1.5 * move);
    assertThat(trade.condor().putWidth()).isEqualTo(25);
    assertThat(trade.condor().callWidth()).isEqualTo(25);
    assertThat(trace(decision, "003-5", "shorts").threshold()).contains("1.0 to 1.5");
  }

  @Test
  void theNearestExpiryIsTaken_theLaterOfTwoEquallyNear_andPmOnTheSameDay() {
    LocalDate day = MARKET.day().plusDays(44);
    assertThat(decide(LAYERED, only(41, 48)).trades().getFirst().condor().expiry())
        .isEqualTo(MARKET.day().plusDays(48));
    assertThat(decide(LAYERED, only(43, 47)).trades().getFirst().condor().expiry())
        .isEqualTo(MARKET.day().plusDays(47));
    assertThat(
            decide(
                    LAYERED,
                    List.of(MARKET.slice(OptionRoot.SPX, day), MARKET.slice(OptionRoot.SPXW, day)))
                .trades()
                .getFirst()
                .condor()
                .root())
        .isEqualTo(OptionRoot.SPXW);
    assertThat(decide(LAYERED, only(39, 51)).trades()).isEmpty();
    assertThat(decide(LAYERED, List.of()).trace())
        .anyMatch(t -> t.verdict() == Verdict.NO_DATA && t.effect().contains("no listed expiry"));
  }

  @Test
  void anExpiryThatCannotBeTraded_isPassedOver_withTheReason() {
    Slice old = Slices.asOf(only(45).getFirst(), MARKET.noon().minusSeconds(16 * 60));
    Slice fresh = only(49).getFirst();

    CondorDecision decision = decide(LAYERED, List.of(old, fresh));

    assertThat(decision.trades().getFirst().condor().expiry()).isEqualTo(MARKET.day().plusDays(49));
    assertThat(trace(decision, "002-2", "before it").effect())
        .contains("SPXW 2018-02-22: quote age removed the last");
    CondorDecision none = decide(LAYERED, List.of(old));
    assertThat(none.trades()).isEmpty();
    assertThat(none.selection()).isEmpty();
    assertThat(none.layers().getFirst().state()).isEqualTo(State.WAITING);
    assertThat(none.layers().getFirst().reason()).contains("quote age");
    assertThat(trace(none, "002-2", "no expiry can be traded").verdict())
        .isEqualTo(Verdict.NO_DATA);
  }

  @Test
  void aDeadShort_movesToTheNextStrike() {
    Slice dead = Slices.withQuote(only(45).getFirst(), 5670, Right.PUT, 0, 3);

    CondorDecision decision = decide(LAYERED, List.of(dead));

    assertThat(decision.trades().getFirst().condor().shortPut()).isNotEqualTo(5670);
    assertThat(trace(decision, "1.1", "dead, wide or old").verdict()).isEqualTo(Verdict.FIRED);
  }

  @Test
  @DisplayName("a leg quoted wider than the limit is not traded; a cheap one may be")
  void wideQuotes() {
    Slice base = only(45).getFirst();
    double mid = base.putBid()[base.indexOf(5670)];
    Slice wide = Slices.withQuote(base, 5670, Right.PUT, 0.8 * mid, 1.2 * mid);
    Slice tight = Slices.withQuote(base, 5670, Right.PUT, 0.9 * mid, 1.1 * mid);

    assertThat(decide(LAYERED, List.of(wide)).trades().getFirst().condor().shortPut())
        .isNotEqualTo(5670);
    assertThat(decide(LAYERED, List.of(tight)).trades().getFirst().condor().shortPut())
        .isEqualTo(5670);
  }

  @Test
  void wingsMustBeListed() {
    Slice coarse =
        Slices.asOf(
            Slices.quoted(
                OptionRoot.SPXW,
                MARKET.day().plusDays(45),
                45,
                6020,
                Slices.spxSmile(0.15),
                p -> 0,
                Slices.grid(4800, 7200, 60)),
            MARKET.noon());

    CondorDecision decision = decide(LAYERED, List.of(coarse));

    assertThat(decision.trades()).isEmpty();
    assertThat(decision.layers().getFirst().reason()).contains("wing width");
  }

  @Test
  @DisplayName("002-2: where 16 delta on both sides is not neutral, the shorts move until it is")
  void neutrality() {
    Slice steep =
        Slices.asOf(
            Slices.quoted(
                OptionRoot.SPXW,
                MARKET.day().plusDays(45),
                45,
                6000,
                new org.alvhdesk.quant.vol.Smile(0.25, -0.25, 0.02, -6, 6),
                p -> 0,
                Slices.grid(4000, 7000, 5)),
            MARKET.noon());
    CondorRules strict = new CondorRules(RuleSets.with(LAYERED.set(), "base.maxNetDelta", "0.001"));

    CondorDecision decision = decide(strict, List.of(steep));

    assertThat(Math.abs(decision.selection().orElseThrow().best().greeks().deltaPerCondor()))
        .isLessThanOrEqualTo(0.001);
    assertThat(trace(decision, "002-2", "net delta").verdict()).isEqualTo(Verdict.FIRED);
  }

  @Test
  @DisplayName("002-5: a budget below one condor sells none and shows the residual")
  void budgetBelowOneCondor() {
    CondorSituation rich = MARKET.situation(LAYERED, MARKET.calm(), only(45));
    CondorSituation poor =
        new CondorSituation(
            rich.session(),
            rich.marketTime(),
            rich.spx(),
            LAYERED.capital(new BigDecimal("61000")),
            rich.open(),
            rich.slices(),
            rich.signals(),
            rich.lastEntry(),
            rich.stress(),
            rich.quality());

    CondorDecision decision = CondorDesk.decide(LAYERED, poor);

    // 3,660 USD against 3,715
    assertThat(decision.trades()).isEmpty();
    assertThat(decision.layers().getFirst().reason()).contains("3715").contains("3660");
    assertThat(trace(decision, "002-5", "no condor fits").effect()).contains("residual 0.985");
  }

  @Test
  @DisplayName("ADR 0011: the opening book asks no gate and looks at the first layer alone")
  void opening() {
    CondorSituation situation =
        MARKET.situation(
            LAYERED,
            MARKET.calm().event("FOMC", MARKET.day()),
            MARKET.slices(),
            Optional.of(MARKET.day()));

    assertThat(CondorDesk.decide(LAYERED, situation).trades()).isEmpty();
    CondorDecision opening = CondorDesk.opening(LAYERED, situation);

    assertThat(opening.trades()).singleElement().matches(t -> t.layer() == CondorLayer.BASE);
    assertThat(opening.layers()).singleElement().matches(l -> l.state() == State.DUE);
    assertThat(opening.trace()).noneMatch(t -> t.ruleId().equals("002-6"));
    assertThat(CondorDesk.opening(LAYERED, MARKET.situation(LAYERED, MARKET.calm(), List.of())))
        .matches(d -> d.trades().isEmpty());
  }

  @Test
  void whatCannotBeDecided_isRefused_withWhatToDo() {
    CondorPosition position =
        decide(LAYERED, only(45)).trades().getFirst().opened("c1", MARKET.noon());
    Market late = Market.on(46);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> CondorDesk.decide(LAYERED, late.situation(LAYERED, late.calm(), position)))
        .withMessageContaining("settle it before");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CondorDesk.decide(
                    LAYERED, MARKET.situation(LAYERED, MARKET.calm(), position, position)))
        .withMessageContaining("same id");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> decide(LAYERED, List.of(only(45).getFirst(), only(45).getFirst())))
        .withMessageContaining("same root and expiry");
    Slice tomorrow = Slices.asOf(only(45).getFirst(), MARKET.noon().plusSeconds(60));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> decide(LAYERED, List.of(tomorrow)))
        .withMessageContaining("cannot see quotes");
    CondorTrade close =
        new CondorTrade(
            CondorTrade.Side.CLOSE,
            CondorLayer.BASE,
            Optional.of("c1"),
            position.condor(),
            1,
            BigDecimal.ONE,
            BigDecimal.ONE);
    assertThatIllegalArgumentException().isThrownBy(() -> close.opened("c2", MARKET.noon()));
  }
}
