package org.alvhdesk.market.files.broker;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Where a file has which column: names are compared by their letters and digits alone. */
record Columns(Map<String, Integer> byName) {
  static Columns of(CsvRecord header) {
    Map<String, Integer> byName = new HashMap<>();
    for (int i = 0; i < header.getFieldCount(); i++) {
      byName.putIfAbsent(plain(header.getField(i)), i);
    }
    return new Columns(byName);
  }

  /** Whether one of {@code names} is there. */
  boolean has(String... names) {
    return find(names) >= 0;
  }

  /** Position of the first of {@code names} that is there, or -1. */
  int find(String... names) {
    for (String name : names) {
      Integer at = byName.get(plain(name));
      if (at != null) {
        return at;
      }
    }
    return -1;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
