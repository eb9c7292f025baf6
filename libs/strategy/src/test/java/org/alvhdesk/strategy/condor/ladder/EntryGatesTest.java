package org.alvhdesk.strategy.condor.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.alvhdesk.market.Quality;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.Test;

class EntryGatesTest {
  /** Friday; the next session is Monday the 12th. */
  private static final AsOf FRIDAY =
      new AsOf(LocalDate.of(2026, 1, 9), Instant.parse("2026-01-09T21:00:00Z"), Quality.SETTLED);

  private static Verdict events(int sessions, String known, String... dates) {
    return EntryGates.events(
            FRIDAY,
            List.of(dates).stream()
                .map(d -> new EntryGates.Event("CPI", LocalDate.parse(d)))
                .toList(),
            LocalDate.parse(known),
            sessions)
        .verdict();
  }

  @Test
  void noEntryFromTheSessionBeforeAnEventToItsDay() {
    assertThat(events(1, "2026-12-31", "2026-01-12")).isEqualTo(Verdict.FIRED);
    assertThat(events(1, "2026-12-31", "2026-01-09")).isEqualTo(Verdict.FIRED);
    assertThat(events(1, "2026-12-31", "2026-01-13", "2026-01-08")).isEqualTo(Verdict.NOT_FIRED);
    assertThat(events(2, "2026-12-31", "2026-01-13")).isEqualTo(Verdict.FIRED);
  }

  @Test
  void aCalendarThatEndsTooSoonIsNoData() {
    assertThat(events(1, "2026-01-11")).isEqualTo(Verdict.NO_DATA);
    assertThat(events(1, "2026-01-12")).isEqualTo(Verdict.NOT_FIRED);
  }

  @Test
  void aHotVixMovesTheShortsOut() {
    assertThat(shortDelta(OptionalDouble.of(60.01)).delta()).isEqualTo(0.12);
    assertThat(shortDelta(OptionalDouble.of(60)).delta()).isEqualTo(0.16);
    EntryGates.ShortDelta unknown = shortDelta(OptionalDouble.empty());
    assertThat(unknown.delta()).isEqualTo(0.16);
    assertThat(unknown.trace().verdict()).isEqualTo(Verdict.NO_DATA);
  }

  private static EntryGates.ShortDelta shortDelta(OptionalDouble rsi) {
    return EntryGates.shortDelta(FRIDAY, rsi, 60, 0.16, 0.12);
  }
}
