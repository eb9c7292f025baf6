package org.alvhdesk.kit.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadingTest {
  private final AtomicLong nanos = new AtomicLong();
  private final Reading reading = new Reading(Duration.ofSeconds(60), nanos::get);

  @Test
  void isNotANumberBeforeTheFirstFigure() {
    assertThat(reading.value()).isNaN();
  }

  @Test
  void isTheLastFigureUntilItIsTooOld() {
    reading.set(3);
    nanos.set(Duration.ofSeconds(60).toNanos());
    assertThat(reading.value()).isEqualTo(3);

    nanos.incrementAndGet();
    assertThat(reading.value()).isNaN();
  }
}
