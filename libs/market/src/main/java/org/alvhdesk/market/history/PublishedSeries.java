package org.alvhdesk.market.history;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A publication over time, the latest vintage: revisions are not kept apart.
 *
 * @param values days strictly ascending
 */
public record PublishedSeries(List<PublishedValue> values) {
  /** Nothing was published. */
  public static final PublishedSeries EMPTY = new PublishedSeries(List.of());

  /**
   * @throws IllegalArgumentException when the days do not ascend
   */
  public PublishedSeries {
    values = List.copyOf(values);
    for (int i = 1; i < values.size(); i++) {
      if (!values.get(i).of().isAfter(values.get(i - 1).of())) {
        throw new IllegalArgumentException(
            "published values must ascend by day: "
                + values.get(i).of()
                + " stands after "
                + values.get(i - 1).of());
      }
    }
  }

  /** What is known at the close of {@code day}. */
  public PublishedSeries knownAt(LocalDate day) {
    return new PublishedSeries(values.stream().filter(v -> !v.known().isAfter(day)).toList());
  }

  /** The last value of each month, by month. */
  public NavigableMap<YearMonth, Double> byMonth() {
    NavigableMap<YearMonth, Double> months = new TreeMap<>();
    values.forEach(v -> months.put(YearMonth.from(v.of()), v.value()));
    return months;
  }

  /**
   * Only the last value of each month, and only the months from {@code months - 1} before the
   * latest on: {@link #byMonth} of these months is the same.
   */
  public PublishedSeries lastOfMonths(int months) {
    List<PublishedValue> kept = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      YearMonth month = YearMonth.from(values.get(i).of());
      YearMonth latest = YearMonth.from(values.getLast().of());
      boolean last =
          i + 1 == values.size() || !YearMonth.from(values.get(i + 1).of()).equals(month);
      if (last && month.until(latest, java.time.temporal.ChronoUnit.MONTHS) < months) {
        kept.add(values.get(i));
      }
    }
    return new PublishedSeries(kept);
  }
}
