package org.alvhdesk.market.files.chain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Expiry dates of rows, in the four ways providers write them. */
final class ExpiryDates {
  private static final List<DateTimeFormatter> SHAPES =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          english("EEE MMM dd uuuu"),
          english("MM/dd/uuuu"),
          english("M/d/uuuu"),
          DateTimeFormatter.BASIC_ISO_DATE,
          english("dd MMM uuuu"),
          english("MMM d uuuu"));

  private final Map<String, Optional<LocalDate>> known = new HashMap<>();

  private static DateTimeFormatter english(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /** The date {@code text} names, or empty. */
  Optional<LocalDate> of(String text) {
    return known.computeIfAbsent(text, ExpiryDates::parse);
  }

  private static Optional<LocalDate> parse(String text) {
    String date = text.strip();
    int time = date.indexOf('T') == 10 || date.indexOf(' ') == 10 ? 10 : date.length();
    for (DateTimeFormatter shape : SHAPES) {
      try {
        return Optional.of(LocalDate.parse(date, shape));
      } catch (DateTimeException e) {
        if (time == 10 && shape == DateTimeFormatter.ISO_LOCAL_DATE) {
          Optional<LocalDate> day = iso(date.substring(0, 10));
          if (day.isPresent()) {
            return day;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> iso(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
