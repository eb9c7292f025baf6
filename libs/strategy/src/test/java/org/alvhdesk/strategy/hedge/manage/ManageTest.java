package org.alvhdesk.strategy.hedge.manage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.strategy.hedge.Given;
import org.alvhdesk.strategy.hedge.trigger.PaceGate;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.Test;

class ManageTest {
  private static final Observed CALM = Given.number("REER volatility", "decimal", 0.03);

  @Test
  void steepeningNeedsBothHalves() {
    assertThat(trim(z(1.1), gain(1)).verdict()).isEqualTo(Verdict.FIRED);
    assertThat(trim(z(1), gain(1)).verdict()).isEqualTo(Verdict.NOT_FIRED);
    assertThat(trim(z(1.1), gain(0.99)).verdict()).isEqualTo(Verdict.NOT_FIRED);
    Observed missing = Given.missing("z", "zScore");
    assertThat(trim(missing, gain(1)).verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(trim(missing, gain(0)).verdict()).isEqualTo(Verdict.NOT_FIRED);
  }

  @Test
  void rebalanceIsQuarterly() {
    assertThat(due(Optional.empty(), CALM).verdict()).isEqualTo(Verdict.FIRED);
    assertThat(due(last("2022-11-13"), CALM).verdict()).isEqualTo(Verdict.FIRED);
    assertThat(due(last("2022-11-14"), CALM).verdict()).isEqualTo(Verdict.NOT_FIRED);
  }

  @Test
  void rebalanceIsDueAtOnceAboveEightPercentReerVolatility() {
    Observed high = Given.number("REER volatility", "decimal", 0.081);
    assertThat(due(last("2023-02-10"), high).verdict()).isEqualTo(Verdict.FIRED);
    assertThat(due(last("2023-02-10"), Given.number("REER volatility", "decimal", 0.08)).verdict())
        .isEqualTo(Verdict.NOT_FIRED);
    assertThat(due(last("2023-02-10"), Given.missing("REER", "decimal")).verdict())
        .isEqualTo(Verdict.NO_DATA);
  }

  @Test
  void crossingWaitsForTheCooldown() {
    PaceGate.Gate open = new PaceGate.Gate(true, List.of());
    PaceGate.Gate shut = new PaceGate.Gate(false, List.of());
    Answer crossed = Given.yes("MACD of VIX crosses");

    assertThat(Rebalance.onCrossing(crossed, open).verdict()).isEqualTo(Verdict.FIRED);
    assertThat(Rebalance.onCrossing(crossed, shut).verdict()).isEqualTo(Verdict.NOT_FIRED);
    assertThat(Rebalance.onCrossing(crossed, shut).effect()).contains("cooldown");
    assertThat(Rebalance.onCrossing(Given.unknown("MACD"), open).verdict())
        .isEqualTo(Verdict.NO_DATA);
  }

  @Test
  void profilesDifferInProfitTakingWhenMoneyIsCheap() {
    Answer cheap = Given.yes("implied WACC low");
    Harvest.Rules.StressShare own =
        new Harvest.Rules.StressShare(new BigDecimal("0.4"), new BigDecimal("0.2"));
    assertThat(RiskProfile.STEWARD.harvestsMoreWhenCheap()).isFalse();
    assertThat(RiskProfile.STEWARD.profitTaking(own, cheap).rules()).isEqualTo(own);
    assertThat(RiskProfile.PROMOTER.profitTaking(own, cheap).rules())
        .isEqualTo(new Harvest.Rules.StressShare(new BigDecimal("0.20"), new BigDecimal("0.10")));
    assertThat(RiskProfile.PROMOTER.profitTaking(own, cheap).trace().verdict())
        .isEqualTo(Verdict.FIRED);
    RiskProfile.ProfitTaking unknown =
        RiskProfile.PROMOTER.profitTaking(own, Given.unknown("WACC"));
    assertThat(unknown.rules()).isEqualTo(own);
    assertThat(unknown.trace().verdict()).isEqualTo(Verdict.NO_DATA);
  }

  private static RuleTrace trim(Observed z, Observed gain) {
    return SteepeningTrim.of(SteepeningTrim.Rules.STANDARD, "FRONT", z, gain);
  }

  private static Observed z(double value) {
    return Given.number("z of RR25", "zScore", value);
  }

  private static Observed gain(double value) {
    return Given.number("gain", "share", value);
  }

  private static RuleTrace due(Optional<LocalDate> last, Observed reer) {
    return Rebalance.due(Rebalance.Rules.STANDARD, Given.MONDAY, last, reer);
  }

  private static Optional<LocalDate> last(String day) {
    return Optional.of(LocalDate.parse(day));
  }
}
