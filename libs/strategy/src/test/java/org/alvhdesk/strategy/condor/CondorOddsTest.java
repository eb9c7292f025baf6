package org.alvhdesk.strategy.condor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.Slices;
import org.junit.jupiter.api.Test;

class CondorOddsTest {
  private static final BigDecimal CREDIT = new BigDecimal("12.85");
  private static final IronCondor CONDOR =
      new IronCondor(OptionRoot.SPXW, Slices.SESSION.plusDays(45), 5620, 5670, 6320, 6370);

  private static CondorOdds.Known flat(double forward) {
    Slice slice =
        Slices.locked(OptionRoot.SPXW, 45, forward, Slices.flat(0.15), Slices.grid(5500, 6500, 50));
    return (CondorOdds.Known) CondorOdds.of(CONDOR, CREDIT, slice);
  }

  @Test
  void theVectorsOfTheMethodology() {
    // methodology 3.8: 0.714 at forward 6020.75; 0.7158 at 6000
    assertThat(flat(6020.75).profit()).isCloseTo(0.714, within(5e-4));
    assertThat(flat(6000).profit()).isCloseTo(0.7158, within(5e-5));
    assertThat(flat(6000).lowerBreakEven()).isEqualTo(5657.15);
    assertThat(flat(6000).upperBreakEven()).isEqualTo(6332.85);
    assertThat(flat(6000).breakEvenWidth()).isCloseTo(675.7, within(1e-9));
  }

  @Test
  void expectedMoveIsMultipliedByTheRootOfTime() {
    // 6000 x 15 % x sqrt(45/365)
    assertThat(flat(6000).expectedMovePoints()).isCloseTo(316.01, within(0.01));
    assertThat(flat(6000).putDistanceMoves()).isCloseTo(330 / 316.01, within(1e-4));
  }

  @Test
  void touchIsTheBarrierFormulaAndTheRuleOfThumbBesideIt() {
    CondorOdds.Known odds = flat(6000);

    // Barrier and doubled probabilities with mpmath, 30 digits.
    assertThat(odds.touchPut()).isCloseTo(0.290843048688468, within(1e-12));
    assertThat(odds.touchCall()).isCloseTo(0.315504251126143, within(1e-12));
    assertThat(odds.touchPutDoubled()).isCloseTo(0.294754440581653, within(1e-12));
    assertThat(odds.touchCallDoubled()).isCloseTo(0.311118947261246, within(1e-12));
  }

  @Test
  void withoutVolatilitiesThereIsNoData() {
    Slice slice =
        Slices.locked(OptionRoot.SPXW, 45, 6000, Slices.flat(0.15), Slices.grid(5500, 6500, 50));
    java.util.Arrays.fill(slice.vol(), Double.NaN);

    assertThat(CondorOdds.of(CONDOR, CREDIT, slice)).isInstanceOf(CondorOdds.NoData.class);
    assertThatThrownBy(() -> CondorOdds.of(CONDOR, BigDecimal.ZERO, slice))
        .hasMessageContaining("credit must be positive");
  }
}
