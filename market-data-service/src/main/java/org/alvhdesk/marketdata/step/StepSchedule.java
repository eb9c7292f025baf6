package org.alvhdesk.marketdata.step;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.alvhdesk.contracts.event.StepDoneV1;
import org.alvhdesk.marketdata.clock.ClockState;
import org.alvhdesk.marketdata.clock.Pacing;

/**
 * What the step loop does next: a pure function of pacing, barrier and wall time. A step is taken
 * when the one before is done by every service and the clock has come to it, whichever is later.
 *
 * @param inFlight the step that services are working on, empty when all are done
 * @param minutesToNext market minutes from the last step to the next; empty when the path has ended
 */
record StepSchedule(
    Pacing pacing,
    Optional<StepBarrier> inFlight,
    OptionalDouble minutesToNext,
    Duration republishEvery) {

  /** What to do. */
  sealed interface Action {
    /** Seal and publish the next step. */
    record Take() implements Action {}

    /** Send the slices of the step in flight again. */
    record Republish() implements Action {}

    /** Nothing before {@code atMost} has passed or news arrive. */
    record WaitFor(Duration atMost) implements Action {}

    /** Nothing before news arrive. */
    record WaitForNews() implements Action {}
  }

  /** The next action at {@code now}. */
  Action decide(Instant now) {
    if (inFlight.isPresent()) {
      Duration due = inFlight.get().untilRepublish(republishEvery, now);
      return due.isPositive() ? new Action.WaitFor(due) : new Action.Republish();
    }
    if (minutesToNext.isEmpty()) {
      return new Action.WaitForNews();
    }
    Optional<Duration> wait = pacing.until(minutesToNext.getAsDouble(), now);
    if (wait.isEmpty()) {
      return new Action.WaitForNews();
    }
    return wait.get().isPositive() ? new Action.WaitFor(wait.get()) : new Action.Take();
  }

  /** After a service said that a step is done. */
  StepSchedule on(StepDoneV1 done) {
    Optional<StepBarrier> after = inFlight.map(b -> b.on(done)).filter(b -> !b.complete());
    return new StepSchedule(pacing, after, minutesToNext, republishEvery);
  }

  /** After somebody set the clock. */
  StepSchedule on(ClockState clock, Instant now) {
    return new StepSchedule(
        pacing.with(clock.speed(), clock.running(), now), inFlight, minutesToNext, republishEvery);
  }

  /** After a step was taken that {@code services} have to do. */
  StepSchedule taken(
      String runId, long step, Set<String> services, OptionalDouble toNext, Instant now) {
    StepBarrier barrier = new StepBarrier(runId, step, services, now);
    return new StepSchedule(
        pacing.taken(minutesToNext.orElse(0), now),
        barrier.complete() ? Optional.empty() : Optional.of(barrier),
        toNext,
        republishEvery);
  }

  /** After the slices of the step in flight were sent again. */
  StepSchedule republished(Instant now) {
    return new StepSchedule(
        pacing, inFlight.map(b -> b.republished(now)), minutesToNext, republishEvery);
  }
}
