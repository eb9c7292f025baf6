package org.alvhdesk.marketdata.step;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.alvhdesk.kit.tx.Transactions;
import org.alvhdesk.market.MarketPath;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.marketdata.clock.ClockService;
import org.alvhdesk.marketdata.clock.ClockState;
import org.alvhdesk.marketdata.current.SealedStep;
import org.alvhdesk.marketdata.run.Run;
import org.alvhdesk.marketdata.run.Runs;
import org.alvhdesk.marketdata.slice.StepSlices;
import org.alvhdesk.marketdata.snapshot.Snapshot;
import org.alvhdesk.marketdata.snapshot.Snapshots;
import org.alvhdesk.marketdata.source.MarketSource;
import org.alvhdesk.marketdata.source.MarketSpec;
import org.jboss.logging.Logger;

/**
 * Resumes the latest run of the configured market, or begins one. A run is resumed by starting its
 * path anew and skipping what is sealed; when the path no longer gives what was sealed (other
 * files, another version of the model), the old run is left alone and the next one begins.
 */
@ApplicationScoped
class RunOpener {
  private static final Logger LOG = Logger.getLogger(RunOpener.class);

  private final Transactions transactions;
  private final MarketSource source;
  private final Runs runs;
  private final Snapshots snapshots;
  private final StepDone stepDone;
  private final ClockService clock;

  RunOpener(
      Transactions transactions,
      MarketSource source,
      Runs runs,
      Snapshots snapshots,
      StepDone stepDone,
      ClockService clock) {
    this.transactions = transactions;
    this.source = source;
    this.runs = runs;
    this.snapshots = snapshots;
    this.stepDone = stepDone;
    this.clock = clock;
  }

  /**
   * Opens the run; tried until the database answers. Blocks.
   *
   * @throws RuntimeException when the market itself cannot be opened
   */
  OpenRun open(Instant now) {
    MarketSpec spec = source.spec();
    MarketPath path = source.open();
    Optional<Run> latest = untilItWorks(() -> runs.latest(spec, source.seed()));
    if (latest.isPresent()) {
      Optional<OpenRun> resumed = resume(latest.get(), path);
      if (resumed.isPresent()) {
        LOG.infof("resuming run %s behind step %d", latest.get().runId(), latest.get().lastStep());
        return resumed.get();
      }
      LOG.warnf(
          "%s does not continue what run %s has sealed (other files or another model version);"
              + " a new run begins",
          spec.text(), latest.get().runId());
      path = source.open();
    }
    Run run = untilItWorks(() -> runs.begin(spec, source.seed(), now));
    LOG.infof("beginning run %s", run.runId());
    return new OpenRun(run, path, Optional.empty(), Set.of(), openClock(run));
  }

  /** Whether {@code run} is still the latest and ends with {@code last}, so nobody played it on. */
  boolean isStillAt(Run run, SealedStep last) {
    long step = last == null ? 0 : last.fact().step();
    return untilItWorks(() -> runs.latest(source.spec(), source.seed()))
        .filter(r -> r.runId().equals(run.runId()) && r.lastStep() == step)
        .isPresent();
  }

  /** The clock as it is now. */
  Optional<ClockState> clock() {
    return clock.current();
  }

  private Optional<OpenRun> resume(Run run, MarketPath path) {
    if (run.lastStep() == 0) {
      return Optional.of(new OpenRun(run, path, Optional.empty(), Set.of(), openClock(run)));
    }
    Optional<MarketState> reached = Optional.empty();
    for (long step = 0; step < run.lastStep(); step++) {
      reached = path.next();
    }
    Optional<Snapshot> sealed = untilItWorks(() -> snapshots.byStep(run.runId(), run.lastStep()));
    if (reached.isEmpty() || sealed.isEmpty()) {
      return Optional.empty();
    }
    SealedStep last =
        StepSlices.of(
            run.runId(),
            run.lastStep(),
            path.label(),
            reached.get(),
            path.quoted(),
            path.past(),
            sealed.get().sealedAt());
    if (!last.fact().digest().equals(sealed.get().fact().digest())) {
      return Optional.empty();
    }
    List<String> done = untilItWorks(() -> stepDone.of(run.runId(), run.lastStep()));
    return Optional.of(new OpenRun(run, path, Optional.of(last), Set.copyOf(done), openClock(run)));
  }

  private ClockState openClock(Run run) {
    return untilItWorks(() -> clock.open(run.runId()));
  }

  private <T> T untilItWorks(Supplier<Uni<T>> work) {
    return transactions
        .untilItWorks("opening the run", hopeless -> false, work)
        .await()
        .indefinitely();
  }
}
