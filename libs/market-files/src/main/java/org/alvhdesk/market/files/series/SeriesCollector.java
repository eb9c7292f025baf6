package org.alvhdesk.market.files.series;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.alvhdesk.market.files.shape.Codes;
import org.alvhdesk.market.files.shape.Findings;
import org.alvhdesk.market.files.text.Numbers;
import org.alvhdesk.market.intake.SeriesValue;

/** Judges the values of published series. */
final class SeriesCollector {
  /** Indices and amounts that are never zero or less. */
  private static final Pattern POSITIVE = Pattern.compile("(CPI|PPI|RBUS|DTWEX|GDP|CAPE|TOP10).*");

  private final Findings found;
  private final Set<Key> seen = new HashSet<>();
  private final Map<String, Integer> empty = new HashMap<>();

  private record Key(String series, LocalDate of, Optional<LocalDate> vintage) {}

  SeriesCollector(Findings found) {
    this.found = found;
  }

  /** Judges one value; "." and an empty cell are FRED's way to say that there is none. */
  void add(long line, String series, LocalDate of, String text, Optional<LocalDate> vintage) {
    if (text.equals(".") || Numbers.blank(text)) {
      empty.merge(series, 1, Integer::sum);
      return;
    }
    OptionalDouble value = Numbers.of(text);
    String what = series + " " + of + vintage.map(v -> " known " + v).orElse("");
    if (value.isEmpty() || POSITIVE.matcher(series).matches() && !(value.getAsDouble() > 0)) {
      found.reject(line, Codes.BAD_VALUE, what + " '" + text + "'");
    } else if (Math.abs(value.getAsDouble()) > 1e12
        || vintage.filter(v -> v.isBefore(of)).isPresent()) {
      found.reject(line, Codes.IMPLAUSIBLE, what + " '" + text + "'");
    } else if (!seen.add(new Key(series, of, vintage))) {
      found.reject(line, Codes.DUPLICATE, what);
    } else {
      found.keep(new SeriesValue(line, series, of, value.getAsDouble(), vintage));
    }
  }

  /** Says which values are missing; after the last row. */
  void end() {
    empty.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> found.note(e.getKey() + " has no value on " + e.getValue() + " dates"));
  }
}
