package org.alvhdesk.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SeededNoiseTest {
  @Test
  @DisplayName("normal variates have mean 0, variance 1, skewness 0 and kurtosis 3")
  void moments() {
    SeededNoise noise = new SeededNoise(1, "moments");
    int n = 400_000;
    double[] sums = new double[5];
    for (int i = 0; i < n; i++) {
      double z = noise.normal();
      double power = 1;
      for (int k = 1; k <= 4; k++) {
        power *= z;
        sums[k] += power;
      }
    }
    assertThat(sums[1] / n).isCloseTo(0, within(0.006));
    assertThat(sums[2] / n).isCloseTo(1, within(0.01));
    assertThat(sums[3] / n).isCloseTo(0, within(0.03));
    assertThat(sums[4] / n).isCloseTo(3, within(0.06));
  }

  @Test
  @DisplayName("streams of one seed are different, and each is reproducible")
  void streams() {
    assertThat(new SeededNoise(1, "a").nextLong()).isEqualTo(new SeededNoise(1, "a").nextLong());
    assertThat(new SeededNoise(1, "a").nextLong()).isNotEqualTo(new SeededNoise(1, "b").nextLong());
    assertThat(new SeededNoise(1, "a").nextLong()).isNotEqualTo(new SeededNoise(2, "a").nextLong());
  }
}
