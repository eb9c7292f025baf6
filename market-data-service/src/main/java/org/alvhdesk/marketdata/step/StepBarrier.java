package org.alvhdesk.marketdata.step;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.alvhdesk.contracts.event.StepDoneV1;

/**
 * The one step in flight: who has still to say that it is done, and when its slices were last sent.
 * Immutable; facts about other steps, of services that nobody waits for, or said twice change
 * nothing.
 *
 * @param waitingFor services that have not said done
 * @param publishedAt wall time at which the slices were last sent
 */
record StepBarrier(String runId, long step, Set<String> waitingFor, Instant publishedAt) {
  StepBarrier {
    waitingFor = Set.copyOf(waitingFor);
  }

  /** The barrier after {@code done}. */
  StepBarrier on(StepDoneV1 done) {
    boolean ours =
        runId.equals(done.runId()) && step == done.step() && waitingFor.contains(done.service());
    if (!ours) {
      return this;
    }
    Set<String> rest = new TreeSet<>(waitingFor);
    rest.remove(done.service());
    return new StepBarrier(runId, step, rest, publishedAt);
  }

  /** True when every service is done. */
  boolean complete() {
    return waitingFor.isEmpty();
  }

  /** The barrier after its slices were sent again. */
  StepBarrier republished(Instant now) {
    return new StepBarrier(runId, step, waitingFor, now);
  }

  /** Wall time until the slices are due again; zero or negative when they are. */
  Duration untilRepublish(Duration every, Instant now) {
    return Duration.between(now, publishedAt.plus(every));
  }
}
