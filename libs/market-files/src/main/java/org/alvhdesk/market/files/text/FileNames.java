package org.alvhdesk.market.files.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date in a file's name, used only where the content has none. */
public final class FileNames {
  private static final Pattern DATE =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-_.]?(\\d{2})[-_.]?(\\d{2})(?!\\d)");

  private FileNames() {}

  public static Optional<LocalDate> date(String name) {
    Matcher m = DATE.matcher(name);
    while (m.find()) {
      try {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(m.group(1)),
                Integer.parseInt(m.group(2)),
                Integer.parseInt(m.group(3))));
      } catch (DateTimeException e) {
        continue; // digits that are no date
      }
    }
    return Optional.empty();
  }
}
