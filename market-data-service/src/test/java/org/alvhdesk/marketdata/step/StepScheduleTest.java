package org.alvhdesk.marketdata.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.alvhdesk.contracts.event.StepDoneV1;
import org.alvhdesk.marketdata.clock.ClockState;
import org.alvhdesk.marketdata.clock.Pacing;
import org.alvhdesk.marketdata.step.StepSchedule.Action;
import org.junit.jupiter.api.Test;

class StepScheduleTest {
  private static final Instant T0 = Instant.parse("2026-11-20T10:00:00Z");
  private static final Set<String> BOTH = Set.of("condor-service", "hedge-service");
  private static final StepSchedule FRESH =
      new StepSchedule(
          new Pacing(60, true, 0, T0),
          Optional.empty(),
          OptionalDouble.of(0),
          Duration.ofSeconds(3));

  @Test
  void takesTheFirstStepAtOnce() {
    assertThat(FRESH.decide(T0)).isEqualTo(new Action.Take());
  }

  @Test
  void waitsForEveryService_howeverLateItIs() {
    StepSchedule one = inFlight().on(done("condor-service", 1));

    assertThat(one.decide(T0.plusSeconds(2))).isEqualTo(new Action.WaitFor(Duration.ofSeconds(1)));
    assertThat(one.on(done("hedge-service", 1)).decide(T0.plusSeconds(2)))
        .isEqualTo(new Action.Take());
  }

  @Test
  void waitsForTheClock_whenServicesAreFast() {
    StepSchedule done = inFlight().on(done("condor-service", 1)).on(done("hedge-service", 1));

    assertThat(done.decide(T0.plusMillis(100)))
        .isEqualTo(new Action.WaitFor(Duration.ofMillis(400)));
  }

  @Test
  void countsADuplicateOnce() {
    StepSchedule twice = inFlight().on(done("hedge-service", 1)).on(done("hedge-service", 1));

    assertThat(twice.decide(T0.plusSeconds(1))).isInstanceOf(Action.WaitFor.class);
    assertThat(twice.inFlight().orElseThrow().waitingFor()).containsExactly("condor-service");
  }

  @Test
  void ignoresOtherStepsRunsAndServices() {
    StepSchedule same =
        inFlight()
            .on(done("hedge-service", 0))
            .on(done("hedge-service", 2))
            .on(new StepDoneV1("other", 1, "hedge-service"))
            .on(done("portfolio-ui", 1));

    assertThat(same).isEqualTo(inFlight());
  }

  @Test
  void sendsTheSlicesAgainEveryThreeSeconds() {
    assertThat(inFlight().decide(T0.plusSeconds(3))).isEqualTo(new Action.Republish());

    StepSchedule again = inFlight().republished(T0.plusSeconds(3));

    assertThat(again.decide(T0.plusSeconds(4)))
        .isEqualTo(new Action.WaitFor(Duration.ofSeconds(2)));
  }

  @Test
  void sendsTheSlicesAgain_evenWhilePaused() {
    StepSchedule paused = inFlight().on(new ClockState(false, 60, "x", true), T0);

    assertThat(paused.decide(T0.plusSeconds(3))).isEqualTo(new Action.Republish());
  }

  @Test
  void waitsForNews_whenPausedOrEnded() {
    StepSchedule paused = FRESH.on(new ClockState(false, 60, "x", true), T0);
    StepSchedule ended = FRESH.taken("run", 1, Set.of(), OptionalDouble.empty(), T0);

    assertThat(paused.decide(T0)).isEqualTo(new Action.WaitForNews());
    assertThat(ended.decide(T0.plusSeconds(99))).isEqualTo(new Action.WaitForNews());
  }

  @Test
  void waitsForNobody_whenNoServiceIsConfigured() {
    StepSchedule alone = FRESH.taken("run", 1, Set.of(), OptionalDouble.of(30), T0);

    assertThat(alone.decide(T0.plusMillis(500))).isEqualTo(new Action.Take());
  }

  private static StepSchedule inFlight() {
    return FRESH.taken("run", 1, BOTH, OptionalDouble.of(30), T0);
  }

  private static StepDoneV1 done(String service, long step) {
    return new StepDoneV1("run", step, service);
  }
}
