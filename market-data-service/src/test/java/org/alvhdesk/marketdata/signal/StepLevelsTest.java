package org.alvhdesk.marketdata.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.alvhdesk.contracts.event.SignalsV1;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.market.VxPoint;
import org.junit.jupiter.api.Test;

class StepLevelsTest {
  private static final LocalDate DAY = LocalDate.of(2018, 2, 5);

  @Test
  void findsContango() {
    SignalsV1 signals = StepLevels.of(state(13, OptionalDouble.of(15), 14, 15.4));

    assertThat(signals.contango()).isCloseTo(0.1, within(1e-12));
    assertThat(signals.backwardation()).isFalse();
  }

  @Test
  void interpolatesThirtyDaysBetweenTheFutures() {
    // 2018-02-05 + 30 days = 2018-03-07, 21 of the 35 days from 02-14 to 03-21.
    assertThat(StepLevels.of(state(13, OptionalDouble.of(15), 14, 15.4)).vx30())
        .isCloseTo(14 + 1.4 * 21 / 35, within(1e-12));
  }

  @Test
  void findsBackwardation_whenTheCurveIsInverted() {
    assertThat(StepLevels.of(state(13, OptionalDouble.empty(), 33, 27)).backwardation()).isTrue();
  }

  @Test
  void findsBackwardation_whenVixIsAtVix3m() {
    assertThat(StepLevels.of(state(15, OptionalDouble.of(15), 14, 15)).backwardation()).isTrue();
  }

  @Test
  void saysNoData_whenItCannotKnow() {
    assertThat(StepLevels.of(state(13, OptionalDouble.empty(), 14, 15)).backwardation()).isNull();
    assertThat(StepLevels.of(state(13, OptionalDouble.of(15), 14)).backwardation()).isNull();
    assertThat(StepLevels.of(state(13, OptionalDouble.of(15), 14)).contango()).isNull();
  }

  private static MarketState state(double vix, OptionalDouble vix3m, double... vx) {
    List<VxPoint> points = new ArrayList<>();
    List<LocalDate> expiries = List.of(LocalDate.of(2018, 2, 14), LocalDate.of(2018, 3, 21));
    for (int i = 0; i < vx.length; i++) {
      points.add(new VxPoint(expiries.get(i), vx[i]));
    }
    return new MarketState(
        DAY,
        0,
        true,
        Instant.parse("2018-02-05T21:00:00Z"),
        2700,
        vix,
        OptionalDouble.empty(),
        vix3m,
        OptionalDouble.empty(),
        new VxCurve(points),
        0.01,
        0.02,
        Quality.SETTLED,
        "test");
  }
}
