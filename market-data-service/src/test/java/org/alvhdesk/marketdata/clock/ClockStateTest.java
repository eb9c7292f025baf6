package org.alvhdesk.marketdata.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.alvhdesk.contracts.event.ApprovalDecisionV1;
import org.alvhdesk.contracts.rest.ClockCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockStateTest {
  private static final ClockState RUNNING = new ClockState(true, 60, null, true);

  @Test
  void pausesAndRemembersTheSpeed_whenSpeedIsZero() {
    ClockState paused = RUNNING.apply(new ClockCommand(null, 0.0, null), "trader");

    assertThat(paused).isEqualTo(new ClockState(false, 60, "paused by trader", true));
    assertThat(paused.apply(new ClockCommand(true, null, null), "trader")).isEqualTo(RUNNING);
  }

  @Test
  void staysPaused_whenOnlyTheSpeedIsSet() {
    ClockState paused = new ClockState(false, 60, "paused by risk", true);

    assertThat(paused.apply(new ClockCommand(null, 390.0, null), "trader"))
        .isEqualTo(new ClockState(false, 390, "paused by risk", true));
  }

  @Test
  void keepsTheFirstReason_whenPausedTwice() {
    ClockState paused = RUNNING.apply(new ClockCommand(false, null, null), "trader");

    assertThat(paused.apply(new ClockCommand(false, null, null), "admin").pausedBecause())
        .isEqualTo("paused by trader");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 3901, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesASpeedOutOfBounds(double speed) {
    assertThat(ClockState.refusal(new ClockCommand(null, speed, null)))
        .hasValueSatisfying(detail -> assertThat(detail).contains("0 (pauses) to 3900"));
  }

  @Test
  void refusesContradictionAndNothing() {
    assertThat(ClockState.refusal(new ClockCommand(true, 0.0, null))).isPresent();
    assertThat(ClockState.refusal(new ClockCommand(null, null, null))).isPresent();
    assertThat(ClockState.refusal(new ClockCommand(null, null, false))).isEmpty();
  }

  @Test
  void pausesWithTheReason_whenAProposalIsSubmitted() {
    ClockState after = RUNNING.on(submission("run", 11), "run", 10, 5);

    assertThat(after.running()).isFalse();
    assertThat(after.pausedBecause()).contains("trader submitted hedge proposal p-1");
  }

  @Test
  void goesOn_whenTheSettingIsOff() {
    ClockState off = RUNNING.apply(new ClockCommand(null, null, false), "trader");

    assertThat(off.on(submission("run", 11), "run", 10, 5)).isEqualTo(off);
  }

  @Test
  void goesOn_whenTheSubmissionIsOldOrOfAnotherRun() {
    assertThat(RUNNING.on(submission("run", 5), "run", 10, 5)).isEqualTo(RUNNING);
    assertThat(RUNNING.on(submission("other", 11), "run", 10, 5)).isEqualTo(RUNNING);
  }

  @Test
  void goesOn_onOtherDecisions() {
    ApprovalDecisionV1 approved =
        new ApprovalDecisionV1(
            "p-1",
            "main",
            "hedge",
            1,
            "h",
            "APPROVAL",
            "s",
            "risk",
            null,
            "run",
            11,
            Instant.EPOCH);

    assertThat(RUNNING.on(approved, "run", 10, 5)).isEqualTo(RUNNING);
  }

  private static ApprovalDecisionV1 submission(String run, long effectiveStep) {
    return new ApprovalDecisionV1(
        "p-1",
        "main",
        "hedge",
        1,
        "hash",
        "SUBMITTED",
        "SUBMITTED",
        "trader",
        null,
        run,
        effectiveStep,
        Instant.EPOCH);
  }
}
