package org.alvhdesk.marketdata.step;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.alvhdesk.marketdata.clock.ClockService;
import org.alvhdesk.marketdata.clock.ClockState;
import org.alvhdesk.marketdata.current.CurrentMarket;
import org.alvhdesk.marketdata.source.MarketSource;
import org.alvhdesk.marketdata.source.MarketSpec;
import org.alvhdesk.quant.calendar.TradingCalendar;

/** How old the market is, and whether it should be younger; all from memory. */
@ApplicationScoped
@Startup
class MarketMeter {
  private static final LocalTime OPEN = LocalTime.of(9, 30);
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(25), Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250),
    Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5),
    Duration.ofSeconds(15), Duration.ofSeconds(60)
  };

  private final CurrentMarket market;
  private final ClockService clock;
  private final MarketSource source;
  private final InstantSource wall = InstantSource.system();
  private final Counter steps;
  private final Timer roundTrip;
  private volatile Instant takenAt;

  MarketMeter(
      MeterRegistry registry,
      CurrentMarket market,
      ClockService clock,
      MarketSource source,
      Leadership leadership) {
    this.market = market;
    this.clock = clock;
    this.source = source;
    steps =
        Counter.builder("alvh.market.steps")
            .description("Steps sealed by this process")
            .register(registry);
    roundTrip =
        Timer.builder("alvh.market.step")
            .description("From a step to the last service's word that it is done")
            .serviceLevelObjectives(BUCKETS)
            .register(registry);
    Gauge.builder("alvh.market.data.age", this, m -> m.ageSeconds(m.wall.instant()))
        .baseUnit("seconds")
        .description("Age of the newest quotes; in a simulation or replay, of the newest step")
        .register(registry);
    Gauge.builder("alvh.market.step.expected", this, m -> m.isStepExpected() ? 1 : 0)
        .description("1 while a next step is due by itself")
        .register(registry);
    Gauge.builder("alvh.leader", leadership, l -> l.isLeader() ? 1 : 0)
        .description("1 in the instance that plays the market")
        .register(registry);
  }

  /** This process has sealed a step that it took at {@code now}. */
  void sealed(Instant now) {
    takenAt = now;
    steps.increment();
  }

  /** Every service has done the step that this process sealed last, if it sealed any. */
  void done(Instant now) {
    if (takenAt != null) {
      roundTrip.record(Duration.between(takenAt, now));
    }
  }

  /** Seconds; NaN before the first step. */
  double ageSeconds(Instant now) {
    return market
        .latest()
        .map(step -> isLive() ? step.fact().marketTime() : step.recordedAt())
        .map(since -> Duration.between(since, now))
        .map(age -> age.toMillis() / 1000.0)
        .orElse(Double.NaN);
  }

  private boolean isStepExpected() {
    if (isLive()) {
      return isSession(wall.instant().atZone(TradingCalendar.NEW_YORK));
    }
    return !market.ended() && clock.current().map(ClockState::running).orElse(true);
  }

  /** From 09:30 to the options' close of a trading day, when quotes change. */
  static boolean isSession(ZonedDateTime newYork) {
    LocalDate day = newYork.toLocalDate();
    return TradingCalendar.isBusinessDay(day)
        && !newYork.toLocalTime().isBefore(OPEN)
        && newYork.toInstant().isBefore(TradingCalendar.optionsClose(day));
  }

  private boolean isLive() {
    return source.spec() instanceof MarketSpec.Live;
  }
}
