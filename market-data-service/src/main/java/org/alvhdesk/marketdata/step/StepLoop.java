package org.alvhdesk.marketdata.step;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.alvhdesk.contracts.event.StepDoneV1;
import org.alvhdesk.kit.tx.Transactions;
import org.alvhdesk.market.MarketPath;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.chain.ObservedChains;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.marketdata.clock.ClockService.ClockChanged;
import org.alvhdesk.marketdata.clock.Pacing;
import org.alvhdesk.marketdata.current.CurrentMarket;
import org.alvhdesk.marketdata.current.SealedStep;
import org.alvhdesk.marketdata.slice.SlicePublisher;
import org.alvhdesk.marketdata.slice.StepSlices;
import org.alvhdesk.marketdata.source.MarketSource;
import org.alvhdesk.marketdata.source.MarketSpec;
import org.jboss.logging.Logger;

/**
 * Plays a simulation or a replay while this instance leads: one thread that does what {@link
 * StepSchedule} says, and hears of clock changes and finished steps through its mailbox. A step's
 * slices are with Kafka before its fact is written.
 */
@ApplicationScoped
class StepLoop {
  private static final Logger LOG = Logger.getLogger(StepLoop.class);
  private static final Duration PATIENCE_WHEN_STOPPING = Duration.ofSeconds(2);
  private static final Duration LOOK_FOR_LEADERSHIP = Duration.ofSeconds(1);
  private static final int CANNOT_OPEN = 2;

  private final MarketSource source;
  private final RunOpener opener;
  private final StepSealer sealer;
  private final SlicePublisher publisher;
  private final CurrentMarket market;
  private final StepConfig config;
  private final Opening opening;
  private final Leadership leadership;
  private final MarketMeter meter;
  private final InstantSource wall = InstantSource.system();
  private final BlockingQueue<UnaryOperator<StepSchedule>> mailbox = new LinkedBlockingQueue<>();

  private volatile boolean stopped;
  private Thread thread;

  private OpenRun opened;
  private MarketPath path;
  private SealedStep last;
  private Optional<MarketState> next;
  private ObservedChains quotedAtNext;
  private MarketPast knownAtNext;

  StepLoop(
      MarketSource source,
      RunOpener opener,
      StepSealer sealer,
      SlicePublisher publisher,
      CurrentMarket market,
      StepConfig config,
      Opening opening,
      Leadership leadership,
      MarketMeter meter) {
    this.source = source;
    this.opening = opening;
    this.leadership = leadership;
    this.meter = meter;
    this.opener = opener;
    this.sealer = sealer;
    this.publisher = publisher;
    this.market = market;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    if (!(source.spec() instanceof MarketSpec.Live)) {
      thread = Thread.ofPlatform().name("steps").daemon().start(this::play);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped = true;
    opening.stop();
    mailbox.add(UnaryOperator.identity());
    if (thread != null && !thread.join(PATIENCE_WHEN_STOPPING)) {
      thread.interrupt();
      thread.join(PATIENCE_WHEN_STOPPING);
    }
  }

  void onClock(@Observes ClockChanged changed) {
    mailbox.add(schedule -> schedule.on(changed.state(), wall.instant()));
  }

  void onDone(@Observes StepDoneV1 done) {
    mailbox.add(
        schedule -> {
          StepSchedule after = schedule.on(done);
          if (schedule.inFlight().isPresent() && after.inFlight().isEmpty()) {
            meter.done(wall.instant());
          }
          return after;
        });
  }

  /** What is waited for without end must end with leadership. */
  void onLoss(@Observes Leadership.Lost loss) {
    mailbox.add(UnaryOperator.identity());
  }

  private void play() {
    try {
      opening.await();
      StepSchedule schedule = null;
      while (!stopped) {
        if (!leadership.await(LOOK_FOR_LEADERSHIP)) {
          mailbox.clear(); // what was heard meanwhile is in the database
        } else {
          schedule = lead(schedule == null ? open() : goOn(schedule));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      if (!stopped) {
        LOG.errorf(e, "the market cannot be played: %s", e.getMessage());
        Quarkus.asyncExit(CANNOT_OPEN);
      }
    }
  }

  /** Plays on until it is stopped or somebody else leads. */
  private StepSchedule lead(StepSchedule from) throws InterruptedException {
    StepSchedule schedule = from;
    while (!stopped && leadership.isLeader()) {
      schedule = hearNews(act(schedule));
    }
    return schedule;
  }

  /**
   * Leads again: as it was left when nobody played the run on meanwhile, else from what is sealed.
   */
  private StepSchedule goOn(StepSchedule left) {
    return opener.isStillAt(opened.run(), last)
        ? opener.clock().map(clock -> left.on(clock, wall.instant())).orElse(left)
        : open();
  }

  private StepSchedule open() {
    opened = opener.open(wall.instant());
    path = opened.path();
    advance();
    last = opened.last().orElse(null);
    market.opened(opened.run());
    market.sealed(last);
    market.ended(next.isEmpty());
    Optional<StepBarrier> inFlight =
        opened
            .last()
            .map(
                step ->
                    new StepBarrier(
                        step.fact().runId(), step.fact().step(), awaited(), Instant.EPOCH));
    for (String service : opened.done()) {
      inFlight = inFlight.map(b -> b.on(new StepDoneV1(b.runId(), b.step(), service)));
    }
    Pacing pacing = new Pacing(opened.clock().speed(), opened.clock().running(), 0, wall.instant());
    return new StepSchedule(
        pacing, inFlight.filter(b -> !b.complete()), minutesToNext(), config.republishEvery());
  }

  /** Does what is due now; the wait that remains is the mailbox's. */
  private StepSchedule act(StepSchedule schedule) throws InterruptedException {
    return switch (schedule.decide(wall.instant())) {
      case StepSchedule.Action.Take() -> take(schedule);
      case StepSchedule.Action.Republish() -> {
        publish(last);
        yield schedule.republished(wall.instant());
      }
      case StepSchedule.Action.WaitFor(Duration atMost) -> hear(schedule, atMost);
      case StepSchedule.Action.WaitForNews() -> mailbox.take().apply(schedule);
    };
  }

  private StepSchedule hear(StepSchedule schedule, Duration atMost) throws InterruptedException {
    UnaryOperator<StepSchedule> news = mailbox.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
    return news == null ? schedule : news.apply(schedule);
  }

  private StepSchedule hearNews(StepSchedule schedule) {
    StepSchedule now = schedule;
    for (UnaryOperator<StepSchedule> news = mailbox.poll(); news != null; news = mailbox.poll()) {
      now = news.apply(now);
    }
    return now;
  }

  private StepSchedule take(StepSchedule schedule) {
    Instant takenAt = wall.instant();
    String runId = opened.run().runId();
    long number = last == null ? 1 : last.fact().step() + 1;
    SealedStep step =
        StepSlices.of(
            runId, number, path.label(), next.orElseThrow(), quotedAtNext, knownAtNext, takenAt);
    publish(step);
    sealer.seal(step).await().indefinitely();
    last = step;
    meter.sealed(takenAt);
    advance();
    market.sealed(step);
    market.ended(next.isEmpty());
    if (next.isEmpty()) {
      LOG.infof("run %s has played its last step, %d", runId, number);
    }
    return schedule.taken(runId, number, awaited(), minutesToNext(), takenAt);
  }

  /** The path is always one state ahead of the market, so that the wait for it is known. */
  private void advance() {
    next = path.next();
    quotedAtNext = path.quoted();
    knownAtNext = path.past();
  }

  private void publish(SealedStep step) {
    Transactions.untilItWorks(
            "slices of step " + step.fact().step(),
            hopeless -> stopped,
            Uni.createFrom().voidItem().invoke(() -> publisher.publish(step.slices())))
        .await()
        .indefinitely();
  }

  private Set<String> awaited() {
    return new TreeSet<>(config.services().orElse(Set.of()));
  }

  private OptionalDouble minutesToNext() {
    if (next.isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(last == null ? 0 : Pacing.minutesBetween(last.state(), next.get()));
  }
}
