package org.alvhdesk.marketdata.clock;

import java.util.Optional;
import org.alvhdesk.contracts.event.ApprovalDecisionV1;
import org.alvhdesk.contracts.rest.ClockCommand;

/**
 * The clock as people have set it.
 *
 * @param speed market minutes per wall second, positive; the speed to return to while paused
 * @param pausedBecause why it stands still, null while running
 * @param pauseOnSubmission whether a submission pauses it
 */
public record ClockState(
    boolean running, double speed, String pausedBecause, boolean pauseOnSubmission) {
  /** Highest speed: ten trading days a wall second. */
  public static final double MAX_SPEED = 3900;

  private static final String SUBMITTED = "SUBMITTED";

  /** What is wrong with {@code command}, in words for its sender; empty when it can be applied. */
  public static Optional<String> refusal(ClockCommand command) {
    if (command.running() == null
        && command.speed() == null
        && command.pauseOnSubmission() == null) {
      return Optional.of("Nothing to set: give running, speed or pauseOnSubmission.");
    }
    Double speed = command.speed();
    if (speed != null && !(speed >= 0 && speed <= MAX_SPEED)) {
      return Optional.of(
          "speed is market minutes per wall second, from 0 (pauses) to 3900; it was "
              + speed
              + ".");
    }
    if (speed != null && speed == 0 && Boolean.TRUE.equals(command.running())) {
      return Optional.of("speed 0 pauses the clock and running true starts it: give one of them.");
    }
    return Optional.empty();
  }

  /** The clock after {@code command} of {@code actor}; the command must not be refused. */
  public ClockState apply(ClockCommand command, String actor) {
    boolean pauses =
        Boolean.FALSE.equals(command.running()) || command.speed() != null && command.speed() == 0;
    boolean nowRunning = !pauses && (command.running() != null ? command.running() : running);
    double newSpeed = command.speed() == null || command.speed() == 0 ? speed : command.speed();
    String because =
        nowRunning ? null : running || pausedBecause == null ? "paused by " + actor : pausedBecause;
    boolean onSubmission =
        command.pauseOnSubmission() == null ? pauseOnSubmission : command.pauseOnSubmission();
    return new ClockState(nowRunning, newSpeed, because, onSubmission);
  }

  /**
   * The clock after a decision on a change request: a submission stops it when the setting says so
   * and the submission belongs to this run and was made about now. Old decisions that are read
   * again stop nothing.
   *
   * @param lastStep latest sealed step of {@code runId}
   * @param recentSteps how many steps a submission may be behind
   */
  public ClockState on(ApprovalDecisionV1 decision, String runId, long lastStep, int recentSteps) {
    boolean stops =
        running
            && pauseOnSubmission
            && SUBMITTED.equals(decision.decision())
            && runId.equals(decision.runId())
            && decision.effectiveStep() > lastStep - recentSteps;
    if (!stops) {
      return this;
    }
    String because =
        decision.actor()
            + " submitted "
            + decision.kind()
            + " proposal "
            + decision.proposalId()
            + "; resume when people have decided";
    return new ClockState(false, speed, because, pauseOnSubmission);
  }
}
