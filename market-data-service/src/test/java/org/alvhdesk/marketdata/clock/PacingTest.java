package org.alvhdesk.marketdata.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.market.VxPoint;
import org.junit.jupiter.api.Test;

class PacingTest {
  private static final Instant T0 = Instant.parse("2026-11-20T10:00:00Z");

  @Test
  void takesASecondForAReplayDay_atSpeed390() {
    assertThat(new Pacing(390, true, 0, T0).until(390, T0)).contains(Duration.ofSeconds(1));
  }

  @Test
  void takesHalfASecondForASimulatedStep_atSpeed60() {
    assertThat(new Pacing(60, true, 0, T0).until(30, T0)).contains(Duration.ofMillis(500));
  }

  @Test
  void countsAChangeOfSpeedFromNowOn() {
    Pacing faster = new Pacing(10, true, 0, T0).with(60, true, T0.plusSeconds(1));

    assertThat(faster.until(30, T0.plusSeconds(1))).contains(Duration.ofNanos(333_333_333));
  }

  @Test
  void standsStill_whilePaused() {
    Pacing paused = new Pacing(10, true, 0, T0).with(10, false, T0.plusSeconds(1));

    Pacing resumed = paused.with(10, true, T0.plusSeconds(100));

    assertThat(paused.until(30, T0.plusSeconds(50))).isEmpty();
    assertThat(resumed.until(30, T0.plusSeconds(100))).contains(Duration.ofSeconds(2));
  }

  @Test
  void keepsThePace_whenAWakeUpIsLate() {
    Pacing after = new Pacing(60, true, 0, T0).taken(30, T0.plusMillis(520));

    assertThat(after.until(30, T0.plusMillis(520))).contains(Duration.ofMillis(480));
  }

  @Test
  void catchesUpWithOneStepAtMost_whenServicesWereSlow() {
    Pacing after = new Pacing(60, true, 0, T0).taken(30, T0.plusSeconds(60));

    assertThat(after.until(30, T0.plusSeconds(60))).contains(Duration.ZERO);
    assertThat(after.taken(30, T0.plusSeconds(60)).until(30, T0.plusSeconds(60)))
        .contains(Duration.ofMillis(500));
  }

  @Test
  void doesNotRunBackwards_whenTheWallClockIsSetBack() {
    assertThat(new Pacing(60, true, 10, T0).until(30, T0.minusSeconds(3600)))
        .contains(Duration.ofNanos(333_333_333));
  }

  @Test
  void countsOpenMinutesOnly() {
    MarketState ten = state(LocalDate.of(2018, 2, 2), "2018-02-02T15:00:00Z");
    MarketState halfPast = state(LocalDate.of(2018, 2, 2), "2018-02-02T15:30:00Z");
    MarketState close = state(LocalDate.of(2018, 2, 2), "2018-02-02T21:00:00Z");
    MarketState mondayTen = state(LocalDate.of(2018, 2, 5), "2018-02-05T15:00:00Z");
    MarketState mondayClose = state(LocalDate.of(2018, 2, 5), "2018-02-05T21:00:00Z");

    assertThat(Pacing.minutesBetween(ten, halfPast)).isEqualTo(30);
    assertThat(Pacing.minutesBetween(close, mondayTen)).isEqualTo(30);
    assertThat(Pacing.minutesBetween(close, mondayClose)).isEqualTo(390);
  }

  @Test
  void refusesASpeedThatIsNone() {
    assertThatThrownBy(() -> new Pacing(0, true, 0, T0)).hasMessageContaining("positive");
    assertThatThrownBy(() -> new Pacing(Double.NaN, true, 0, T0)).hasMessageContaining("positive");
  }

  private static MarketState state(LocalDate session, String time) {
    return new MarketState(
        session,
        0,
        false,
        Instant.parse(time),
        2700,
        15,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        new VxCurve(List.of(new VxPoint(LocalDate.of(2018, 2, 14), 15))),
        0.01,
        0.02,
        Quality.MODEL,
        "test");
  }
}
