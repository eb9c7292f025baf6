package org.alvhdesk.ui.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.alvhdesk.contracts.event.CondorBookV1.Condor;
import org.alvhdesk.ui.testing.Samples;
import org.junit.jupiter.api.Test;

class CorridorTest {
  private static final Condor CONDOR = Samples.condors().condors().getFirst();

  @Test
  void measuresBothSidesInPointsAndSigmas() {
    // One sigma: 2822.43 x 0.128 x sqrt(0.1235) = 126.96 points.
    Corridor corridor = Corridor.of(CONDOR, 2822.43);

    assertThat(corridor.sigmaPoints()).isEqualTo("\u00b1127.0");
    assertThat(corridor.lower().points()).isEqualTo("168.8");
    assertThat(corridor.lower().sigmas()).isEqualTo("1.33");
    assertThat(corridor.upper().sigmas()).isEqualTo("0.86");
    assertThat(corridor.inside()).isTrue();
    assertThat(corridor.nearest()).isEqualTo("0.86 \u03c3 below the upper break-even");
  }

  @Test
  void saysSo_whenSpxIsOutside() {
    Corridor corridor = Corridor.of(CONDOR, 2600);

    assertThat(corridor.inside()).isFalse();
    assertThat(corridor.position()).isZero();
    assertThat(corridor.lower().points()).isEqualTo("\u221253.6");
    assertThat(corridor.nearest()).isEqualTo("SPX is outside the break-evens");
  }
}
