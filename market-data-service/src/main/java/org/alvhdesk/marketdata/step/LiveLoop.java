package org.alvhdesk.marketdata.step;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.alvhdesk.contracts.event.StepDoneV1;
import org.alvhdesk.kit.tx.Transactions;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.sources.live.LivePath;
import org.alvhdesk.marketdata.current.CurrentMarket;
import org.alvhdesk.marketdata.current.SealedStep;
import org.alvhdesk.marketdata.slice.SlicePublisher;
import org.alvhdesk.marketdata.slice.StepSlices;
import org.alvhdesk.marketdata.source.LiveFeed;
import org.alvhdesk.marketdata.source.MarketSource;
import org.alvhdesk.marketdata.source.MarketSpec;
import org.jboss.logging.Logger;

/**
 * Plays a live market while this instance leads: one step for every snapshot that providers give.
 * It never waits for the services; slices of a step that some service has not done are sent again
 * meanwhile, because a service that was restarted needs them.
 */
@ApplicationScoped
class LiveLoop {
  private static final Logger LOG = Logger.getLogger(LiveLoop.class);
  private static final Duration PATIENCE_WHEN_STOPPING = Duration.ofSeconds(2);
  private static final Duration LOOK_FOR_LEADERSHIP = Duration.ofSeconds(1);
  private static final Duration AFTER_A_DEFECT = Duration.ofMinutes(1);

  private final MarketSource source;
  private final LiveOpener opener;
  private final LiveFeed feed;
  private final StepSealer sealer;
  private final SlicePublisher publisher;
  private final CurrentMarket market;
  private final StepConfig config;
  private final Opening opening;
  private final Leadership leadership;
  private final MarketMeter meter;
  private final InstantSource wall = InstantSource.system();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final AtomicReference<Optional<StepBarrier>> inFlight =
      new AtomicReference<>(Optional.empty());

  private Thread thread;
  private SealedStep last;

  LiveLoop(
      MarketSource source,
      LiveOpener opener,
      LiveFeed feed,
      StepSealer sealer,
      SlicePublisher publisher,
      CurrentMarket market,
      StepConfig config,
      Opening opening,
      Leadership leadership,
      MarketMeter meter) {
    this.source = source;
    this.opener = opener;
    this.feed = feed;
    this.sealer = sealer;
    this.publisher = publisher;
    this.market = market;
    this.config = config;
    this.opening = opening;
    this.leadership = leadership;
    this.meter = meter;
  }

  void start(@Observes StartupEvent event) {
    if (source.spec() instanceof MarketSpec.Live) {
      thread = Thread.ofPlatform().name("live").daemon().start(this::play);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    if (thread != null && !thread.join(PATIENCE_WHEN_STOPPING)) {
      thread.interrupt();
      thread.join(PATIENCE_WHEN_STOPPING);
    }
  }

  void onDone(@Observes StepDoneV1 done) {
    inFlight.updateAndGet(b -> b.map(barrier -> barrier.on(done)).filter(x -> !x.complete()));
  }

  private void play() {
    try {
      opening.await();
      while (!isStopped()) {
        if (leadership.await(LOOK_FOR_LEADERSHIP)) {
          lead();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      if (!isStopped()) {
        LOG.errorf(e, "the live market cannot be played on: %s", e.getMessage());
      }
    }
  }

  /** Plays on until somebody else leads or the service stops, which interrupts a wait. */
  private void lead() throws InterruptedException {
    LiveOpener.LiveRun opened = opener.open(wall.instant());
    last = opened.last().orElse(null);
    market.opened(opened.run());
    market.sealed(last);
    LivePath path = feed.open(opened.last().map(SealedStep::state), this::pause);
    try {
      Optional<MarketState> next = next(path);
      while (next.isPresent() && leadership.isLeader()) {
        take(opened.run().runId(), path, next.get());
        next = next(path);
      }
    } catch (InterruptedException e) {
      if (isStopped()) {
        throw e;
      }
      Thread.interrupted(); // whoever passed it on may have set the flag again
      LOG.infof("the live market is left to another instance: %s", e.getMessage());
    } finally {
      inFlight.set(Optional.empty());
    }
  }

  /** The next state; a defect in between is logged and looked past, the last step stays. */
  private Optional<MarketState> next(LivePath path) throws InterruptedException {
    while (true) {
      try {
        return path.next();
      } catch (RuntimeException e) {
        if (isStopped()) {
          return Optional.empty();
        }
        LOG.errorf(e, "a look at the market failed: %s", e.getMessage());
        pause(AFTER_A_DEFECT);
      }
    }
  }

  private void take(String runId, LivePath path, MarketState state) {
    Instant takenAt = wall.instant();
    long number = last == null ? 1 : last.fact().step() + 1;
    SealedStep step =
        StepSlices.of(runId, number, path.label(), state, path.quoted(), path.past(), takenAt);
    publish(step);
    StepBarrier barrier =
        new StepBarrier(
            runId, number, new TreeSet<>(config.services().orElseGet(TreeSet::new)), takenAt);
    inFlight.set(Optional.of(barrier).filter(b -> !b.complete()));
    sealer.seal(step).await().indefinitely();
    last = step;
    meter.sealed(takenAt);
    market.sealed(step);
    LOG.infof(
        "step %d of %s: quotes of %s, SPX %.2f, VIX %.2f, %d expiries; %s",
        number,
        runId,
        state.marketTime(),
        state.spx(),
        state.vix(),
        step.slices().size(),
        path.status().words());
  }

  /** Waits for what the live path waits for, and meanwhile keeps the step in flight going. */
  private void pause(Duration time) throws InterruptedException {
    market.waitingFor(feed.words());
    long end = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
      if (stopped.await(Math.min(left, config.republishEvery().toNanos()), TimeUnit.NANOSECONDS)) {
        throw new InterruptedException("the service stops");
      }
      if (!leadership.isLeader()) {
        throw new InterruptedException("this instance does not lead any more");
      }
      republish();
    }
  }

  private void republish() {
    Instant now = wall.instant();
    Optional<StepBarrier> barrier = inFlight.get();
    if (barrier.isPresent()
        && last != null
        && !barrier.get().untilRepublish(config.republishEvery(), now).isPositive()) {
      publish(last);
      inFlight.updateAndGet(b -> b.map(x -> x.republished(now)));
    }
  }

  private void publish(SealedStep step) {
    Transactions.untilItWorks(
            "slices of step " + step.fact().step(),
            hopeless -> isStopped(),
            Uni.createFrom().voidItem().invoke(() -> publisher.publish(step.slices())))
        .await()
        .indefinitely();
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }
}
