package org.alvhdesk.quant.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StrikeGridTest {
  @Test
  @DisplayName("VIX strikes: 0.50 apart below 15, 1 below 200, 5 above")
  void vixSpecification() {
    assertThat(StrikeRules.vix(13.5, 17).strikes()).containsExactly(13.5, 14, 14.5, 15, 16, 17);
    assertThat(StrikeRules.vix(198, 212).strikes()).containsExactly(198, 199, 200, 205, 210);
    assertThat(StrikeRules.vix(10, 20).rule()).isEqualTo("VIX-SPECIFICATION");
  }

  @Test
  @DisplayName("the SPX fallback is named, finer near the money and near expiry")
  void spxFallback() {
    StrikeGrid.ByRule near = StrikeRules.spx(6000, 30);
    assertThat(near.rule()).isEqualTo("SPX-FALLBACK-2024");
    assertThat(near.strikes()).contains(6005, 5105, 4975).doesNotContain(5001, 4980);
    assertThat(StrikeRules.spx(6000, 900).strikes()).contains(6100).doesNotContain(6025, 4100);
  }

  @Test
  @DisplayName("the nearest strike, the higher one on a tie")
  void nearest() {
    StrikeGrid listed = new StrikeGrid.Listed(new double[] {20, 22.5, 25});
    assertThat(listed.nearest(21)).isEqualTo(20);
    assertThat(listed.nearest(21.25)).isEqualTo(22.5);
    assertThat(listed.nearest(90)).isEqualTo(25);
  }

  @Test
  void refusesAGrid_whenNotAscending() {
    assertThatThrownBy(() -> new StrikeGrid.Listed(new double[] {20, 20}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("strikes: must be positive and ascending");
    assertThatThrownBy(() -> new StrikeGrid.Listed(new double[0]))
        .hasMessage("strikes: must not be empty");
    assertThatThrownBy(() -> new StrikeGrid.Listed(new double[] {Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
