package org.alvhdesk.marketdata.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import org.alvhdesk.marketdata.source.LiveClock;
import org.alvhdesk.quant.calendar.TradingCalendar;

/** Always eleven in the morning of the next session when a test begins; from there it goes on. */
@Alternative
@ApplicationScoped
public class MorningClock extends LiveClock {
  /** After everything that the test's machine has recorded so far. */
  static final Instant MORNING =
      TradingCalendar.nextBusinessDay(
              InstantSource.system().instant().atZone(TradingCalendar.NEW_YORK).toLocalDate())
          .atTime(LocalTime.of(11, 0))
          .atZone(TradingCalendar.NEW_YORK)
          .toInstant();

  private final Instant begin = InstantSource.system().instant();

  @Override
  public Instant instant() {
    return MORNING.plus(Duration.between(begin, InstantSource.system().instant()));
  }
}
