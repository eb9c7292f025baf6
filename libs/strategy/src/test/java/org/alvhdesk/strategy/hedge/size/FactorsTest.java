package org.alvhdesk.strategy.hedge.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.hedge.Given;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.Test;

class FactorsTest {
  @Test
  void vvixRsiTable() {
    assertThat(vvix(39.99)).isEqualByComparingTo("1.25");
    assertThat(vvix(40)).isEqualByComparingTo("1");
    assertThat(vvix(60)).isEqualByComparingTo("1");
    assertThat(vvix(60.01)).isEqualByComparingTo("0.75");
    assertThat(vvix(70)).isEqualByComparingTo("0.75");
    assertThat(vvix(70.01)).isEqualByComparingTo("0.5");
  }

  @Test
  void missingVvixRsiLeavesTheSizeAlone_asNoData() {
    Factor factor =
        VvixRsiFactor.of(
            VvixRsiFactor.Rules.STANDARD, "FRONT", Given.missing("RSI of VVIX", "oscillator"));

    assertThat(factor.multiple()).isEqualByComparingTo("1");
    assertThat(factor.trace().verdict()).isEqualTo(Verdict.NO_DATA);
  }

  @Test
  void ratioIsOnePlusSlopeTimesTheRelativeSpread() {
    RealisedVolFactor.Rules rules = RealisedVolFactor.Rules.STANDARD;
    assertThat(RealisedVolFactor.ratio(rules, Measured.of(15), Measured.of(20)))
        .isEqualTo(Measured.of(0.75));
    assertThat(RealisedVolFactor.ratio(rules, Measured.none("gap"), Measured.of(20)))
        .isEqualTo(Measured.none("RV21: gap"));
    assertThat(RealisedVolFactor.ratio(rules, Measured.of(15), Measured.of(0)))
        .isInstanceOf(Measured.NoData.class);
  }

  @Test
  void realisedVolFactorIsNeutralAtItsMedian() {
    Factor factor = realised(0.77, Collections.nCopies(251, 0.77));
    assertThat(factor.multiple()).isEqualByComparingTo("1");
    assertThat(factor.trace().verdict()).isEqualTo(Verdict.NOT_FIRED);
  }

  @Test
  void realisedVolFactorIsHeldInsideItsBounds() {
    List<Double> history = Collections.nCopies(251, 0.8);
    assertThat(realised(0.2, history).multiple()).isEqualByComparingTo("0.5");
    assertThat(realised(0.6, history).multiple()).isEqualByComparingTo("0.75");
    assertThat(realised(4, history).multiple()).isEqualByComparingTo("2");
  }

  @Test
  void medianOfAnEvenCountIsTheMeanOfTheMiddleTwo_andTodayCounts() {
    RealisedVolFactor.Rules four =
        new RealisedVolFactor.Rules(1, new BigDecimal("0.1"), new BigDecimal("9"), 4);
    // 0.5, 1, 2, today 3: median 1.5. The value before the window is not read.
    Factor factor =
        RealisedVolFactor.of(
            four, "FRONT", Given.number("q", "ratio", 3), List.of(99.0, 2.0, 0.5, 1.0));
    assertThat(factor.multiple()).isEqualByComparingTo("2");
  }

  @Test
  void shortHistoryIsNoData() {
    Factor factor = realised(0.8, Collections.nCopies(250, 0.8));
    assertThat(factor.trace().verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(factor.trace().effect()).contains("251 of 252");
    assertThat(factor.multiple()).isEqualByComparingTo("1");
  }

  @Test
  void rateDifferentialIsOffUnlessARuleSetTurnsItOn() {
    Observed high = Given.number("differential", "percentRank", 80);
    assertThat(
            RateDifferentialFactor.of(RateDifferentialFactor.Rules.OFF, "FRONT", high).multiple())
        .isEqualByComparingTo("1");
    assertThat(
            RateDifferentialFactor.of(RateDifferentialFactor.Rules.SMALLER, "FRONT", high)
                .multiple())
        .isEqualByComparingTo("0.9");
    assertThat(
            RateDifferentialFactor.of(
                    RateDifferentialFactor.Rules.SMALLER,
                    "FRONT",
                    Given.number("differential", "percentRank", 75))
                .trace()
                .verdict())
        .isEqualTo(Verdict.NOT_FIRED);
  }

  @Test
  void productDoesNotDependOnTheOrder() {
    List<Factor> factors =
        new ArrayList<>(
            List.of(
                realised(0.61, Collections.nCopies(251, 0.83)),
                VvixRsiFactor.of(
                    VvixRsiFactor.Rules.STANDARD, "FRONT", Given.number("RSI", "oscillator", 75)),
                RateDifferentialFactor.of(
                    RateDifferentialFactor.Rules.SMALLER,
                    "FRONT",
                    Given.number("differential", "percentRank", 80))));
    BigDecimal product = Factor.product(factors);
    Collections.reverse(factors);

    assertThat(Factor.product(factors)).isEqualTo(product);
    assertThat(product).isEqualByComparingTo("0.330705"); // 0.7349 x 0.5 x 0.9
  }

  @Test
  void refusesTablesThatDoNotAscend() {
    assertThatThrownBy(
            () ->
                new VvixRsiFactor.Rules(60, 40, 70, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static BigDecimal vvix(double rsi) {
    return VvixRsiFactor.of(
            VvixRsiFactor.Rules.STANDARD, "FRONT", Given.number("RSI", "oscillator", rsi))
        .multiple();
  }

  private static Factor realised(double today, List<Double> history) {
    return RealisedVolFactor.of(
        RealisedVolFactor.Rules.STANDARD, "FRONT", Given.number("q", "ratio", today), history);
  }
}
