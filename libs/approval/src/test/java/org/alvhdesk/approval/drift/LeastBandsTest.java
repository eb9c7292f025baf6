package org.alvhdesk.approval.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeastBandsTest {
  private static final LeastBands LEAST = new LeastBands(0.0106, 0.0028, 341, "2026-11", "lint");

  @Test
  void findsBandsUnderWhatACalmMomentMoves_andNoneAtIt() {
    assertThat(LEAST.findings(bands(0.0106, 0.0028))).isEmpty();
    assertThat(LEAST.findings(bands(0.0105, 0.05)))
        .singleElement()
        .asString()
        .contains("$.drift.stressLossShare is 0.0105")
        .contains("At least 0.0106 is needed (341 calm moves, 2026-11; lint)");
    assertThat(LEAST.findings(bands(0.001, 0.001))).hasSize(2);
  }

  @Test
  void refusesWhatWasNotMeasured() {
    assertThatThrownBy(() -> new LeastBands(0, 0.1, 341, "x", "y")).hasMessageContaining("above 0");
    assertThatThrownBy(() -> new LeastBands(0.1, Double.NaN, 341, "x", "y"))
        .hasMessageContaining("above 0");
    assertThatThrownBy(() -> new LeastBands(0.1, 0.1, 19, "x", "y"))
        .hasMessageContaining("at least 20");
    assertThatThrownBy(() -> new LeastBands(0.1, 0.1, 20, " ", "y"))
        .hasMessageContaining("say when");
  }

  private static DriftBands bands(double stress, double offset) {
    return new DriftBands(stress, offset, QuoteBounds.promptOnly(Duration.ofSeconds(60)));
  }
}
