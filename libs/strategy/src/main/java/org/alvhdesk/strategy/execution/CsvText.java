package org.alvhdesk.strategy.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines of RFC 4180 CSV. */
final class CsvText {
  private static final Pattern SPECIAL = Pattern.compile("[\",\r\n]");

  private final StringBuilder out = new StringBuilder();

  CsvText(String... header) {
    line((Object[]) header);
  }

  /** One more line; null is an empty cell. */
  void line(Object... cells) {
    List<String> texts = new ArrayList<>();
    for (Object cell : cells) {
      texts.add(cell(cell == null ? "" : cell.toString()));
    }
    out.append(String.join(",", texts)).append("\r\n");
  }

  String text() {
    return out.toString();
  }

  private static String cell(String text) {
    return SPECIAL.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
