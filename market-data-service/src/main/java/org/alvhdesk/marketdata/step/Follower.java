package org.alvhdesk.marketdata.step;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.alvhdesk.contracts.event.StepDoneV1;
import org.alvhdesk.kit.tx.Transactions;
import org.alvhdesk.marketdata.clock.ClockService;
import org.alvhdesk.marketdata.current.CurrentMarket;
import org.alvhdesk.marketdata.current.SealedStep;
import org.alvhdesk.marketdata.run.Run;
import org.alvhdesk.marketdata.run.Runs;
import org.alvhdesk.marketdata.slice.StepSlices;
import org.alvhdesk.marketdata.snapshot.Snapshot;
import org.alvhdesk.marketdata.snapshot.Snapshots;
import org.alvhdesk.marketdata.source.MarketSource;
import org.jboss.logging.Logger;

/**
 * Knows what the other instances have committed, from the database. The instance that plays the
 * market hears so of clock commands and finished steps that another took from REST or Kafka; one
 * that stands by shows the market as it was sealed.
 */
@ApplicationScoped
class Follower {
  private static final Logger LOG = Logger.getLogger(Follower.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Leadership leadership;
  private final Transactions transactions;
  private final MarketSource source;
  private final Runs runs;
  private final Snapshots snapshots;
  private final StepDone stepDone;
  private final ClockService clock;
  private final CurrentMarket market;
  private final Event<StepDoneV1> news;
  private final StepConfig config;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private Thread thread;
  private boolean failing;

  Follower(
      Leadership leadership,
      Transactions transactions,
      MarketSource source,
      Runs runs,
      Snapshots snapshots,
      StepDone stepDone,
      ClockService clock,
      CurrentMarket market,
      Event<StepDoneV1> news,
      StepConfig config) {
    this.leadership = leadership;
    this.transactions = transactions;
    this.source = source;
    this.runs = runs;
    this.snapshots = snapshots;
    this.stepDone = stepDone;
    this.clock = clock;
    this.market = market;
    this.news = news;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    thread = Thread.ofPlatform().name("follower").daemon().start(this::followUntilStopped);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    if (thread != null) {
      thread.interrupt();
      thread.join(PATIENCE);
    }
  }

  private void followUntilStopped() {
    try {
      do {
        follow();
      } while (!stopped.await(config.followEvery().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** An outage is reported once, by those who need the database to go on. */
  private void follow() {
    try {
      if (!leadership.isLeader()) {
        showLatest();
      }
      if (market.runId().isPresent()) {
        hear(market.runId().get());
      }
      failing = false;
    } catch (RuntimeException e) {
      if (!failing && stopped.getCount() > 0) {
        LOG.infof("cannot see what other instances have done: %s", e.getMessage());
      }
      failing = true;
    }
  }

  private void hear(String runId) {
    read(() -> clock.follow(runId));
    long step = market.lastStep();
    if (step > 0 && leadership.isLeader()) {
      read(() -> stepDone.of(runId, step))
          .forEach(service -> news.fire(new StepDoneV1(runId, step, service)));
    }
  }

  private void showLatest() {
    Optional<Run> latest = read(() -> runs.latest(source.spec(), source.seed()));
    if (latest.isEmpty()) {
      return;
    }
    Run run = latest.get();
    boolean isShown = market.runId().filter(run.runId()::equals).isPresent();
    if (isShown && market.lastStep() == run.lastStep()) {
      return;
    }
    SealedStep step =
        run.lastStep() == 0
            ? null
            : read(() -> snapshots.byStep(run.runId(), run.lastStep()))
                .map(Follower::again)
                .orElse(null);
    if (!leadership.isLeader()) {
      market.opened(run);
      market.sealed(step);
      market.ended(false);
    }
  }

  private static SealedStep again(Snapshot sealed) {
    return new SealedStep(
        sealed.fact(), sealed.state(), StepSlices.again(sealed), sealed.sealedAt());
  }

  private <T> T read(Supplier<Uni<T>> work) {
    return transactions.inNewContext(work).await().atMost(PATIENCE);
  }
}
