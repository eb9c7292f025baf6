package org.alvhdesk.market.files.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days as providers write them. */
public final class Dates {
  private Dates() {}

  /** ISO (a time after it is ignored), M/D/YYYY or YYYYMMDD; empty when it is none of these. */
  public static Optional<LocalDate> of(String text) {
    try {
      if (text.length() >= 10 && text.charAt(4) == '-') {
        return Optional.of(LocalDate.parse(text.substring(0, 10)));
      }
      if (text.length() == 8 && text.chars().allMatch(Dates::isDigit)) {
        return Optional.of(ymd(text.substring(0, 4), text.substring(4, 6), text.substring(6)));
      }
      String[] parts = text.split("/", 4);
      if (parts.length == 3 && parts[2].length() == 4) {
        return Optional.of(ymd(parts[2], parts[0], parts[1]));
      }
      return Optional.empty();
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static LocalDate ymd(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }
}
