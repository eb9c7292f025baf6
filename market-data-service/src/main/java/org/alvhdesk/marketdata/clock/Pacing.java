package org.alvhdesk.marketdata.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.alvhdesk.market.MarketState;

/**
 * How much market time has passed on the wall since the last step. A change of speed counts from
 * the moment it is made; nights and weekends take no wall time.
 *
 * @param speed market minutes per wall second, positive; kept while paused
 * @param running false while paused
 * @param minutes market minutes since the last step, as of {@code since}
 * @param since wall time of the last change
 */
public record Pacing(double speed, boolean running, double minutes, Instant since) {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalTime OPEN = LocalTime.of(9, 30);
  private static final LocalTime CLOSE = LocalTime.of(16, 0);
  private static final double NANOS_PER_SECOND = 1e9;

  public Pacing {
    if (!(speed > 0) || speed == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("speed must be positive and finite, was " + speed);
    }
  }

  /** The same pacing with another speed or state from {@code now} on. */
  public Pacing with(double newSpeed, boolean nowRunning, Instant now) {
    return new Pacing(newSpeed, nowRunning, minutesAt(now), now);
  }

  /**
   * A step that was {@code needed} market minutes away has been taken at {@code now}. What the wall
   * was ahead is kept, at most one step's worth, so that a late wake-up does not slow the pace down
   * and a long wait for a slow service is not caught up with.
   */
  public Pacing taken(double needed, Instant now) {
    return new Pacing(speed, running, Math.clamp(minutesAt(now) - needed, 0.0, needed), now);
  }

  /**
   * Wall time from {@code now} to the step that is {@code needed} minutes away; empty if paused.
   */
  public Optional<Duration> until(double needed, Instant now) {
    if (!running) {
      return Optional.empty();
    }
    double seconds = Math.max(0, needed - minutesAt(now)) / speed;
    return Optional.of(Duration.ofNanos(Math.round(seconds * NANOS_PER_SECOND)));
  }

  /**
   * Market minutes from one state to the next: only those in which the market is open (09:30 to
   * 16:00 New York time).
   */
  public static double minutesBetween(MarketState before, MarketState after) {
    ZonedDateTime from = before.marketTime().atZone(NEW_YORK);
    ZonedDateTime to = after.marketTime().atZone(NEW_YORK);
    if (before.session().equals(after.session())) {
      return minutes(from.toLocalTime(), to.toLocalTime());
    }
    return minutes(from.toLocalTime(), CLOSE) + minutes(OPEN, to.toLocalTime());
  }

  private static double minutes(LocalTime from, LocalTime to) {
    return Math.max(0, Duration.between(from, to).toSeconds() / 60.0);
  }

  private double minutesAt(Instant now) {
    return running
        ? minutes + speed * Math.max(0, Duration.between(since, now).toNanos()) / NANOS_PER_SECOND
        : minutes;
  }
}
