package org.alvhdesk.marketdata.step;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.alvhdesk.contracts.rest.ClockView;
import org.alvhdesk.marketdata.clock.ClockState;
import org.alvhdesk.marketdata.run.Run;

/** Where the market stands now, for those who only read; written by the step loop. */
@ApplicationScoped
public class CurrentMarket {
  private volatile Run run;
  private volatile SealedStep latest;
  private volatile boolean ended;

  /** The run that is being played; empty until it is opened. */
  public Optional<String> runId() {
    return Optional.ofNullable(run).map(Run::runId);
  }

  /** The latest sealed step; empty before the first one. */
  public Optional<SealedStep> latest() {
    return Optional.ofNullable(latest);
  }

  /** Number of the latest sealed step, 0 before the first one. */
  public long lastStep() {
    SealedStep step = latest;
    return step == null ? 0 : step.fact().step();
  }

  /** The clock as people see it. */
  public ClockView clockView(ClockState clock) {
    SealedStep step = latest;
    Run current = run;
    return new ClockView(
        current == null ? null : current.runId(),
        current == null ? null : current.label(),
        step == null ? null : step.fact().quality(),
        lastStep(),
        step == null ? null : step.fact().marketTime(),
        step == null ? null : step.fact().session(),
        clock.running() && !ended,
        clock.speed(),
        ended && clock.running() ? "the replay has played its last day" : clock.pausedBecause(),
        clock.pauseOnSubmission(),
        ended);
  }

  void opened(Run opened) {
    run = opened;
  }

  void sealed(SealedStep step) {
    latest = step;
  }

  void ended(boolean hasEnded) {
    ended = hasEnded;
  }
}
