package org.alvhdesk.strategy.hedge.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RollDownTest {
  private static final Map<Integer, Double> CONTANGO = Map.of(20, 15.0, 48, 16.4, 76, 17.8);

  @Test
  void slidesTowardsTheNearerExpiry_whenTheCurveStandsStill() {
    // 1.4 points in 28 days between the two listed expiries.
    RollDown roll = RollDown.of(48, CONTANGO, 14.0).orElseThrow();

    assertThat(roll.pointsPerDay()).isCloseTo(-0.05, within(1e-12));
    assertThat(roll.usdPerDay(0.2, 4)).isCloseTo(-4.0, within(1e-9));
    assertThat(roll.usdPerDay(0.2, -4)).isCloseTo(4.0, within(1e-9));
  }

  @Test
  void slidesTowardsSpot_whenItIsTheFirstExpiry() {
    assertThat(RollDown.of(20, CONTANGO, 14.0).orElseThrow().pointsPerDay())
        .isCloseTo(-0.05, within(1e-12));
  }

  @Test
  void gains_whenTheCurveIsInBackwardation() {
    assertThat(RollDown.of(20, CONTANGO, 25.0).orElseThrow().pointsPerDay())
        .isCloseTo(0.5, within(1e-12));
  }

  @Test
  void saysNothing_whenTheExpiryIsNotListedOrToday() {
    assertThat(RollDown.of(30, CONTANGO, 14.0)).isEmpty();
    assertThat(RollDown.of(0, CONTANGO, 14.0)).isEmpty();
    assertThat(RollDown.of(-1, CONTANGO, 14.0)).isEmpty();
  }

  @Test
  void refusesALevelThatIsNotPositive() {
    assertThatIllegalArgumentException().isThrownBy(() -> RollDown.of(20, CONTANGO, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RollDown.of(20, Map.of(20, Double.NaN), 14));
  }
}
