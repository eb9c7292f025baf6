package org.alvhdesk.market.store;

import static org.alvhdesk.market.store.TestStore.bar;
import static org.alvhdesk.market.store.TestStore.reading;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.alvhdesk.market.intake.SeriesValue;
import org.alvhdesk.market.store.query.HistoryStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GapsTest {
  @Test
  @DisplayName("missing are trading sessions, never holidays; of a monthly series its months")
  void gaps() {
    TestStore test = TestStore.create();
    test.add(
        TestStore.at("2024-08-01T20:00:00Z"),
        "a",
        reading(
            "x.csv",
            "fred",
            bar("VIX", "2024-07-02", 12),
            bar("VIX", "2024-07-05", 12),
            bar("VIX", "2024-07-10", 12),
            value("2024-01-01"),
            value("2024-02-01"),
            value("2024-05-01")));

    assertThat(HistoryStatus.of(test.store(), TestStore.at("2024-08-01T20:00:00Z")).series())
        .extracting(HistoryStatus.Series::id, s -> s.gaps().first(), HistoryStatus.Series::unit)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "VIX",
                java.util.List.of(
                    LocalDate.of(2024, 7, 3), LocalDate.of(2024, 7, 8), LocalDate.of(2024, 7, 9)),
                "points"),
            org.assertj.core.groups.Tuple.tuple(
                "CPIAUCSL",
                java.util.List.of(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 4, 1)),
                "index"));
  }

  private static SeriesValue value(String of) {
    return new SeriesValue(1, "CPIAUCSL", LocalDate.parse(of), 300, Optional.empty());
  }
}
