package org.alvhdesk.strategy.condor.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorSettlement;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.condor.search.Candidate;
import org.alvhdesk.strategy.rules.RuleSets;
import org.alvhdesk.strategy.trace.Verdict;

/** What holds of every decision, whatever the market. */
class CondorDeskProperties {
  private static final List<CondorRules> PRESETS =
      List.of(RuleSets.layered002(), RuleSets.core45000(), RuleSets.short14003());

  private static List<CondorPosition> book(Market market) {
    List<CondorPosition> open = new ArrayList<>();
    CondorLayer[] layers = {CondorLayer.BASE, CondorLayer.SECOND, CondorLayer.CORE};
    for (int i = 0; i < layers.length; i++) {
      open.add(
          new CondorPosition(
              "c" + i,
              layers[i],
              new IronCondor(
                  OptionRoot.SPXW, market.day().plusDays(28 + 8L * i), 5620, 5670, 6320, 6370),
              2 + i,
              new BigDecimal("14.00"),
              market.noon().minusSeconds(86_400L * (20 - i))));
    }
    return open;
  }

  @Property(tries = 30)
  void theOrderOfCondorsAndSlicesDoesNotMatter_andTheSameInputGivesTheSameBytes(
      @ForAll @IntRange(min = 0, max = 2) int preset,
      @ForAll @DoubleRange(min = 5650, max = 6350) double spx,
      @ForAll @DoubleRange(min = 0.08, max = 0.3) double vol,
      @ForAll long seed) {
    CondorRules rules = PRESETS.get(preset);
    Market market = Market.on(0).spx(spx).vol(vol);
    List<Slice> slices = market.slices();
    List<CondorPosition> open = book(market);
    CondorDecision expected = decide(rules, market, slices, open);

    Collections.shuffle(slices, new Random(seed));
    Collections.shuffle(open, new Random(seed));
    CondorDecision shuffled = decide(rules, market, slices, open);

    assertThat(shuffled).isEqualTo(expected);
    assertThat(shuffled.toString()).isEqualTo(expected.toString());
  }

  private static CondorDecision decide(
      CondorRules rules, Market market, List<Slice> slices, List<CondorPosition> open) {
    return CondorDesk.decide(
        rules,
        market.situation(
            rules, market.calm(), slices, Optional.empty(), open.toArray(CondorPosition[]::new)));
  }

  @Property(tries = 40)
  void maximumLossIsThatOfBruteForce_breakEvensAreRoots_andTheBudgetHolds(
      @ForAll @IntRange(min = 0, max = 2) int preset,
      @ForAll @DoubleRange(min = 5700, max = 6300) double spx,
      @ForAll @DoubleRange(min = 0.09, max = 0.3) double vol) {
    CondorRules rules = PRESETS.get(preset);
    Market market = Market.on(0).spx(spx).vol(vol);
    int days = rules.plan().layers().getFirst().targetDte();
    List<Slice> slices = List.of(market.slice(market.day().plusDays(days)));

    CondorDecision decision = decide(rules, market, slices, List.of());

    for (CondorTrade trade : decision.trades()) {
      Candidate best = decision.selection().orElseThrow().best();
      double credit = trade.midPoints().doubleValue();
      double worst = Double.POSITIVE_INFINITY;
      for (double level = 4900; level <= 7200; level += 2.5) {
        worst = Math.min(worst, credit - CondorSettlement.payoffPoints(trade.condor(), level));
      }
      assertThat(best.maxLossUsd().doubleValue()).isCloseTo(-100 * worst, within(1e-6));
      for (double root : new double[] {best.lowerBreakEven(), best.upperBreakEven()}) {
        assertThat(CondorSettlement.payoffPoints(trade.condor(), root))
            .isCloseTo(credit, within(1e-9));
      }
      BigDecimal budget = decision.layers().getFirst().budgetUsd();
      BigDecimal quantity = BigDecimal.valueOf(trade.quantity());
      assertThat(best.maxLossUsd().multiply(quantity)).isLessThanOrEqualTo(budget);
      if (!isCapped(decision)) {
        assertThat(best.maxLossUsd().multiply(quantity.add(BigDecimal.ONE))).isGreaterThan(budget);
      }
      assertThat(trade.limitPoints()).isLessThan(trade.midPoints());
      assertThat(trade.limitPoints().remainder(new BigDecimal("0.05"))).isEqualByComparingTo("0");
    }
  }

  /** Whether the stress cap left fewer than the budget would pay. */
  private static boolean isCapped(CondorDecision decision) {
    return decision.trace().stream()
        .anyMatch(t -> t.ruleId().equals("000-5") && t.verdict() == Verdict.FIRED);
  }
}
