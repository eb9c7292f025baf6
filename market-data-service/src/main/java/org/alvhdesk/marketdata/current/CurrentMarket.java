package org.alvhdesk.marketdata.current;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.alvhdesk.marketdata.run.Run;

/** Where the market stands now, for those who only read; written by the step loop. */
@ApplicationScoped
public class CurrentMarket {
  private volatile Run run;
  private volatile SealedStep latest;
  private volatile boolean ended;
  private volatile String waitingFor = "";

  /** Id of the run that is being played; empty until it is opened. */
  public Optional<String> runId() {
    return Optional.ofNullable(run).map(Run::runId);
  }

  /** The latest sealed step; empty before the first one. */
  public Optional<SealedStep> latest() {
    return Optional.ofNullable(latest);
  }

  /** What to say to those who ask before there is a step. */
  public String noStepYet() {
    return waitingFor.isEmpty()
        ? "No step has been sealed yet; ask again in a second."
        : "No step has been sealed yet: " + waitingFor;
  }

  /** Number of the latest sealed step, 0 before the first one. */
  public long lastStep() {
    SealedStep step = latest;
    return step == null ? 0 : step.fact().step();
  }

  /** The run that is being played; empty until it is opened. */
  public Optional<Run> run() {
    return Optional.ofNullable(run);
  }

  /** True when a replay has played its last day. */
  public boolean ended() {
    return ended;
  }

  /** Written by the step loop only, as are the two below. */
  public void opened(Run opened) {
    run = opened;
  }

  /** A step was sealed. */
  public void sealed(SealedStep step) {
    latest = step;
  }

  /** What a live market waits for, in words; empty when it waits for nothing. */
  public void waitingFor(String words) {
    waitingFor = words;
  }

  /** Whether the path has a next step. */
  public void ended(boolean hasEnded) {
    ended = hasEnded;
  }
}
