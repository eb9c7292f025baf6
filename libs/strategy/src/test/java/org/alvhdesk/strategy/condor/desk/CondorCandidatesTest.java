package org.alvhdesk.strategy.condor.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.rules.RuleSets;
import org.junit.jupiter.api.Test;

class CondorCandidatesTest {
  private static final CondorRules RULES = RuleSets.layered002();
  private static final Market MARKET = Market.on(0);
  private static final CondorSituation SITUATION = MARKET.situation(RULES, MARKET.calm());

  @Test
  void isTheOpeningsChoice_forTheExpiryTheLadderTakes() {
    CondorDecision opening = CondorDesk.opening(RULES, SITUATION);
    CondorDecision.Selection chosen = opening.selection().orElseThrow();

    CondorCandidates candidates =
        CondorCandidates.of(RULES, SITUATION, chosen.best().condor().expiry());

    assertThat(candidates.selection()).contains(chosen);
    assertThat(candidates.reason()).isEmpty();
  }

  @Test
  void searchesAsTheNearestLayerDoes() {
    LocalDate near = Market.START.plusDays(21);

    assertThat(CondorCandidates.of(RULES, SITUATION, near).selection().orElseThrow().layer())
        .isEqualTo(CondorLayer.THIRD);
  }

  @Test
  void saysWhy_whenNoCondorPasses() {
    LocalDate expiry = Market.START.plusDays(45);
    CondorSituation narrow =
        MARKET.situation(RULES, MARKET.calm(), List.of(MARKET.spx(9000).slice(expiry)));

    CondorCandidates candidates = CondorCandidates.of(RULES, narrow, expiry);

    assertThat(candidates.selection()).isEmpty();
    assertThat(candidates.reason()).contains(expiry.toString());
  }

  @Test
  void refusesWhatIsNotListed() {
    assertThat(CondorCandidates.expiries(SITUATION)).isSorted().doesNotHaveDuplicates();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CondorCandidates.of(RULES, SITUATION, LocalDate.of(2030, 1, 1)))
        .withMessageContaining("not listed");
  }

  @Test
  void aTradeIsTheSameForTheGate_whateverItsPrice_andHasTheTouchOfItsSide() {
    CondorTrade trade = CondorDesk.opening(RULES, SITUATION).trades().getFirst();
    CondorTrade cheaper =
        new CondorTrade(
            trade.side(),
            trade.layer(),
            Optional.empty(),
            trade.condor(),
            trade.quantity(),
            new BigDecimal("1.00"),
            new BigDecimal("0.95"));

    assertThat(CondorGate.wanted(trade, List.of()).trade())
        .isEqualTo(CondorGate.leg(cheaper).trade());
    assertThat(CondorGate.wanted(trade, List.of()).touchPoints()).isEmpty();
    BigDecimal touch = CondorGate.touch(trade, SITUATION.slices()).orElseThrow();
    assertThat(CondorGate.leg(cheaper).allows(touch)).isTrue();
    assertThat(CondorGate.leg(trade).allows(new BigDecimal("0.05"))).isFalse();
  }
}
