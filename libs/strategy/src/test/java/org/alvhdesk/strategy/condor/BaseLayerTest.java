package org.alvhdesk.strategy.condor;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.quant.vol.Smile;
import org.alvhdesk.strategy.Slices;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.rules.LayeredRules;
import org.alvhdesk.strategy.rules.RuleSets;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.Test;

class BaseLayerTest {
  private static final LayeredRules RULES = RuleSets.layered002();
  private static final Capital DEMO = Capital.ofNav(new BigDecimal("650000"), RULES);

  @Test
  void choosesTheCondorOfTheMethodology_andSizesIt() {
    BaseLayerDecision.Chosen chosen = chosen(List.of(Slices.fixtureSpx(45)));

    assertThat(chosen.condor())
        .isEqualTo(
            new IronCondor(OptionRoot.SPXW, Slices.SESSION.plusDays(45), 5620, 5670, 6320, 6370));
    assertThat(chosen.creditPoints()).isEqualTo(new BigDecimal("12.85"));
    assertThat(chosen.maxLossPerCondorUsd()).isEqualTo(new BigDecimal("3715.00"));
    // 40 % x 15 % x 650,000 = 39,000 USD / 3,715 = 10.4979
    assertThat(chosen.quantity()).isEqualTo(10);
    assertThat(chosen.residual()).isEqualByComparingTo("0.4979");
    assertThat(Math.abs(chosen.netDelta())).isLessThanOrEqualTo(0.05);
    assertThat(chosen.trace())
        .extracting(t -> t.ruleId())
        .containsExactly("002-2", "002-2", "002-2", "1.1", "000-5", "002-5");
    assertThat(chosen.position("c1", Instant.EPOCH).quantity()).isEqualTo(10);
  }

  @Test
  void takesTheNearestExpiry_theLaterOfTwoEquallyNear_andPmOnTheSameDay() {
    assertThat(
            chosen(List.of(spx(OptionRoot.SPXW, 41), spx(OptionRoot.SPXW, 48))).condor().expiry())
        .isEqualTo(Slices.SESSION.plusDays(48));
    assertThat(
            chosen(List.of(spx(OptionRoot.SPXW, 43), spx(OptionRoot.SPXW, 47))).condor().expiry())
        .isEqualTo(Slices.SESSION.plusDays(47));
    assertThat(chosen(List.of(spx(OptionRoot.SPX, 44), spx(OptionRoot.SPXW, 44))).condor().root())
        .isEqualTo(OptionRoot.SPXW);
    assertThat(chosen(List.of(spx(OptionRoot.SPXW, 50))).condor().expiry())
        .isEqualTo(Slices.SESSION.plusDays(50));
  }

  @Test
  void orderOfSlicesDoesNotMatter() {
    List<Slice> slices =
        List.of(spx(OptionRoot.SPXW, 43), spx(OptionRoot.SPX, 47), spx(OptionRoot.SPXW, 47));

    assertThat(select(slices.reversed())).isEqualTo(select(slices));
    assertThat(select(slices.reversed()).toString()).isEqualTo(select(slices).toString());
  }

  @Test
  void noExpiryInTheWindow_isNoTrade() {
    BaseLayerDecision decision =
        select(List.of(spx(OptionRoot.SPXW, 39), spx(OptionRoot.SPXW, 51), Slices.vix(45, 12, 1)));

    assertThat(decision).isInstanceOf(BaseLayerDecision.NoTrade.class);
    assertThat(((BaseLayerDecision.NoTrade) decision).reason()).contains("45 +/- 5");
    assertThat(decision.trace()).singleElement().matches(t -> t.verdict() == Verdict.NO_DATA);
  }

  @Test
  void deadOrCrossedLeg_movesOnToTheNextExpiry_andSaysSo() {
    Slice dead = Slices.withQuote(Slices.fixtureSpx(45), 5620, Right.PUT, 0, 3);

    BaseLayerDecision.Chosen chosen = chosen(List.of(dead, spx(OptionRoot.SPXW, 49)));

    assertThat(chosen.condor().expiry()).isEqualTo(Slices.SESSION.plusDays(49));
    assertThat(chosen.trace().getFirst().effect()).contains("dead or crossed quotes on [LONG_PUT]");
    Slice crossed = Slices.withQuote(Slices.fixtureSpx(45), 6320, Right.CALL, 9, 8);
    assertThat(select(List.of(crossed))).isInstanceOf(BaseLayerDecision.NoTrade.class);
  }

  @Test
  void wingsMustBeListed() {
    Slice coarse =
        Slices.locked(
            OptionRoot.SPXW,
            45,
            Slices.fixtureForward(45),
            Slices.spxSmile(0.15),
            Slices.grid(5000, 7000, 25));
    Slice tooCoarse =
        Slices.locked(
            OptionRoot.SPXW,
            45,
            Slices.fixtureForward(45),
            Slices.spxSmile(0.15),
            Slices.grid(4800, 7200, 60));

    assertThat(chosen(List.of(coarse)).condor().putWidth()).isEqualTo(50);
    assertThat(chosen(List.of(coarse)).condor().shortPut()).isEqualTo(5675);
    assertThat(select(List.of(tooCoarse))).isInstanceOf(BaseLayerDecision.NoTrade.class);
  }

  @Test
  void steepSkew_movesTheCallShortUntilNeutral() {
    Smile steep = new Smile(0.25, -0.25, 0.02, -6, 6);
    Slice slice = Slices.locked(OptionRoot.SPXW, 45, 6000, steep, Slices.grid(4000, 7000, 5));

    BaseLayerDecision decision = select(List.of(slice));

    assertThat(decision).isInstanceOf(BaseLayerDecision.Chosen.class);
    assertThat(Math.abs(((BaseLayerDecision.Chosen) decision).netDelta()))
        .isLessThanOrEqualTo(0.05);
  }

  @Test
  void creditIsRoundedDownToTheGrid() {
    Slice base = Slices.fixtureSpx(45);
    int i = base.indexOf(5670);
    double put = base.putBid()[i];
    Slice richer = Slices.withQuote(base, 5670, Right.PUT, put + 0.046, put + 0.046);

    assertThat(chosen(List.of(richer)).creditPoints()).isEqualTo(new BigDecimal("12.85"));
    Slice grid = Slices.withQuote(base, 5670, Right.PUT, put + 0.05, put + 0.05);
    assertThat(chosen(List.of(grid)).creditPoints()).isEqualTo(new BigDecimal("12.90"));
  }

  @Test
  void budgetBelowOneCondor_isNoTrade() {
    Capital small = Capital.ofNav(new BigDecimal("61000"), RULES);

    BaseLayerDecision decision =
        BaseLayer.select(RULES, small, Slices.SESSION, List.of(Slices.fixtureSpx(45)));

    // 3,660 USD against 3,715
    assertThat(decision).isInstanceOf(BaseLayerDecision.NoTrade.class);
    assertThat(((BaseLayerDecision.NoTrade) decision).reason()).contains("3715").contains("3660");
    assertThat(decision.trace().getLast().effect()).contains("residual 0.985");
  }

  private static Slice spx(OptionRoot root, int days) {
    return Slices.locked(
        root, days, Slices.fixtureForward(days), Slices.spxSmile(0.15), Slices.grid(5000, 7000, 5));
  }

  private static BaseLayerDecision select(List<Slice> slices) {
    return BaseLayer.select(RULES, DEMO, Slices.SESSION, slices);
  }

  private static BaseLayerDecision.Chosen chosen(List<Slice> slices) {
    return (BaseLayerDecision.Chosen) select(slices);
  }
}
