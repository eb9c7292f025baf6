package org.alvhdesk.strategy.condor.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.condor.ladder.TimeShift;
import org.alvhdesk.strategy.rules.RuleSets;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 6B: at its time exit a layer is moved along the expiries, where the rule set says so. */
class LayerShiftTest {
  private static final CondorRules MOVES = RuleSets.core45000();
  private static final Market MARKET = Market.on(0);

  private static CondorPosition held(double shortPut) {
    return new CondorPosition(
        "core",
        CondorLayer.CORE,
        new IronCondor(
            OptionRoot.SPXW, MARKET.day().plusDays(21), shortPut - 50, shortPut, 6320, 6370),
        4,
        new BigDecimal("14.00"),
        MARKET.noon().minusSeconds(86_400L * 24));
  }

  private static CondorDecision decide(CondorRules rules, CondorPosition held) {
    return CondorDesk.decide(rules, MARKET.situation(rules, MARKET.calm(), held));
  }

  @Test
  @DisplayName("closes and opens the same strikes in the layer's window, as one decision")
  void movesTheLayerAtItsTimeExit() {
    CondorDecision decision = decide(MOVES, held(5670));

    assertThat(decision.trades())
        .extracting(CondorTrade::side)
        .containsExactly(CondorTrade.Side.CLOSE, CondorTrade.Side.OPEN);
    CondorTrade sold = decision.trades().getLast();
    assertThat(sold.layer()).isEqualTo(CondorLayer.CORE);
    assertThat(sold.quantity()).isEqualTo(4);
    assertThat(sold.condor().shortPut()).isEqualTo(5670);
    assertThat(sold.condor().expiry())
        .isBetween(MARKET.day().plusDays(40), MARKET.day().plusDays(50));
    assertThat(sold.limitPoints()).isLessThan(sold.midPoints());
    TimeShift.Sides sides = decision.shifts().getFirst().sides().orElseThrow();
    assertThat(sides.netUsd()).isPositive();
    assertThat(sides.change().thetaPerDayUsd()).isNegative();
    assertThat(Math.abs(sides.after().greeks().orElseThrow().vegaUsd()))
        .isGreaterThan(Math.abs(sides.before().greeks().orElseThrow().vegaUsd()));
    assertThat(decision.urgent()).isFalse();
  }

  @Test
  @DisplayName("closes alone where the set does not move layers, or no shift will do")
  void closesOtherwise() {
    CondorRules off = new CondorRules(RuleSets.with(MOVES.set(), "shift.when", "OFF"));
    CondorRules dear = new CondorRules(RuleSets.with(MOVES.set(), "shift.leastNetPoints", "40"));

    for (CondorRules rules : new CondorRules[] {off, dear}) {
      CondorDecision decision = decide(rules, held(5670));
      assertThat(decision.shifts()).isEmpty();
      assertThat(decision.trades())
          .extracting(CondorTrade::side)
          .containsExactly(CondorTrade.Side.CLOSE);
    }
    assertThat(decide(dear, held(5670)).trace())
        .filteredOn(t -> t.ruleId().equals("6B"))
        .singleElement()
        .satisfies(
            t -> {
              assertThat(t.verdict()).isEqualTo(Verdict.NOT_FIRED);
              assertThat(t.effect()).contains("closed, not moved").contains("USD net, at least");
            });
  }

  @Test
  @DisplayName("a defended condor is closed, never moved")
  void doesNotMoveWhatIsDefended() {
    CondorDecision decision = decide(MOVES, held(5990));

    assertThat(decision.urgent()).isTrue();
    assertThat(decision.shifts()).isEmpty();
    assertThat(decision.trades())
        .extracting(CondorTrade::positionId)
        .containsExactly(Optional.of("core"));
  }
}
