package org.alvhdesk.strategy.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.quant.vol.measure.Measured;
import org.junit.jupiter.api.Test;

class ReerVolatilityTest {
  @Test
  void isTheAnnualisedSampleDeviationOfTwelveLogChanges() {
    List<Double> levels = new ArrayList<>(List.of(77.0));
    double level = 100;
    levels.add(level);
    for (int i = 0; i < 12; i++) {
      level *= Math.exp(i % 2 == 0 ? 0.01 : -0.01);
      levels.add(level);
    }
    // changes of +-0.01 with mean 0: sqrt(12 x 0.0001 / 11 x 12)
    assertThat(ReerVolatility.of(levels).asOptional().orElseThrow())
        .isCloseTo(0.0361813613, within(1e-9));
    assertThat(ReerVolatility.of(levels.subList(0, 12))).isInstanceOf(Measured.NoData.class);
  }
}
