package org.alvhdesk.marketdata.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketMeterTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-20T09:29:59, false", // Friday, before the open
    "2026-11-20T09:30:00, true",
    "2026-11-20T16:14:59, true",
    "2026-11-20T16:15:00, false", // SPX and VIX options close at 16:15
    "2026-11-21T12:00:00, false", // Saturday
    "2026-11-26T12:00:00, false", // Thanksgiving
    "2026-11-27T13:14:59, true", // early close, 13:15
    "2026-11-27T13:15:00, false"
  })
  void aLiveStepIsExpectedInSessionOnly(String newYork, boolean expected) {
    var time = LocalDateTime.parse(newYork).atZone(ZoneId.of("America/New_York"));

    assertThat(MarketMeter.isSession(time)).isEqualTo(expected);
  }
}
