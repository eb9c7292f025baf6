package org.alvhdesk.marketdata.step;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.alvhdesk.kit.tx.Transactions;
import org.alvhdesk.marketdata.clock.ClockService;
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
 * Opens the run of a live market: there is one, which every start goes on with, because the book
 * goes on. Its last step is made again from the stored snapshot, quotes included.
 */
@ApplicationScoped
class LiveOpener {
  private static final Logger LOG = Logger.getLogger(LiveOpener.class);

  private final Transactions transactions;
  private final MarketSource source;
  private final Runs runs;
  private final Snapshots snapshots;
  private final ClockService clock;

  LiveOpener(
      Transactions transactions,
      MarketSource source,
      Runs runs,
      Snapshots snapshots,
      ClockService clock) {
    this.transactions = transactions;
    this.source = source;
    this.runs = runs;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /**
   * A live run.
   *
   * @param last the last sealed step with its slices, empty in a new run
   */
  record LiveRun(Run run, Optional<SealedStep> last) {}

  /** Opens it; tried until the database answers. Blocks. */
  LiveRun open(Instant now) {
    MarketSpec spec = source.spec();
    Optional<Run> latest = untilItWorks(() -> runs.latest(spec, source.seed()));
    Run run = latest.orElseGet(() -> untilItWorks(() -> runs.begin(spec, source.seed(), now)));
    untilItWorks(() -> clock.openLive(run.runId()));
    Optional<Snapshot> sealed =
        run.lastStep() == 0
            ? Optional.empty()
            : untilItWorks(() -> snapshots.byStep(run.runId(), run.lastStep()));
    LOG.infof("live run %s, behind step %d", run.runId(), run.lastStep());
    return new LiveRun(
        run,
        sealed.map(s -> new SealedStep(s.fact(), s.state(), StepSlices.again(s), s.sealedAt())));
  }

  private <T> T untilItWorks(Supplier<Uni<T>> work) {
    return transactions
        .untilItWorks("opening the live run", hopeless -> false, work)
        .await()
        .indefinitely();
  }
}
