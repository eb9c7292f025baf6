package org.alvhdesk.ui.csv;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Lines of RFC 4180 CSV: raw numbers, a point as decimal sign; units belong in the header. */
public final class Csv {
  private final StringBuilder out = new StringBuilder();

  /** A file that starts with this header. */
  public Csv(Object... header) {
    line(header);
  }

  /** One more line; null is an empty cell. */
  public void line(Object... cells) {
    out.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
  }

  /** The whole file. */
  public String text() {
    return out.toString();
  }

  private static String cell(Object value) {
    String text = value == null ? "" : value.toString();
    boolean number = value instanceof Number;
    // A spreadsheet would run text that starts like a formula.
    if (!number && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
