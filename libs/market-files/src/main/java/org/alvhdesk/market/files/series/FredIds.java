package org.alvhdesk.market.files.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alvhdesk.market.files.shape.Hints;
import org.alvhdesk.market.files.shape.Unclear;
import org.alvhdesk.market.files.text.Dates;

/** FRED's names of series, in headers and in file names. */
final class FredIds {
  private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]{1,24}");
  private static final Pattern WITH_VINTAGE = Pattern.compile("([A-Z][A-Z0-9]{1,24})_(\\d{8})");

  /** Series that the platform uses (methodology section 5). */
  private static final Set<String> USED =
      Set.of(
          "VIXCLS",
          "SP500",
          "DGS3MO",
          "DTB3",
          "DTB4WK",
          "TB3MS",
          "FEDFUNDS",
          "DFF",
          "ECBDFR",
          "CPIAUCSL",
          "CPILFESL",
          "PPIACO",
          "PPIFIS",
          "RBUSBIS",
          "DTWEXBGS",
          "GDP",
          "GDPC1",
          "A191RL1Q225SBEA",
          "GS10",
          "DGS10",
          "T10YIE");

  private FredIds() {}

  /**
   * A column of values.
   *
   * @param vintage the day since which the column was known, in ALFRED's {@code CPIAUCSL_20240213}
   */
  record Column(int at, String series, Optional<LocalDate> vintage) {}

  /** The column called {@code name}; empty when that is no series. */
  static Optional<Column> column(int at, String name) {
    Matcher m = WITH_VINTAGE.matcher(name);
    if (m.matches()) {
      return Dates.of(m.group(2)).map(v -> new Column(at, m.group(1), Optional.of(v)));
    }
    return ID.matcher(name).matches()
        ? Optional.of(new Column(at, name, Optional.empty()))
        : Optional.empty();
  }

  /** True when {@code text} can be the name of a series. */
  static boolean is(String text) {
    return ID.matcher(text).matches();
  }

  /**
   * The series a file is of whose content does not say: as the caller says, else a known one in the
   * name, else the word after "fred" or "alfred", else the whole name.
   *
   * @throws Unclear when the name has none of these
   */
  static String of(Hints hints) {
    List<String> words = hints.words().stream().filter(w -> !w.isEmpty()).toList();
    int fred = Math.max(words.indexOf("FRED"), words.indexOf("ALFRED"));
    return hints
        .symbol()
        .or(() -> words.stream().filter(USED::contains).findFirst())
        .or(
            () ->
                fred >= 0 && fred + 1 < words.size() && is(words.get(fred + 1))
                    ? Optional.of(words.get(fred + 1))
                    : Optional.empty())
        .or(
            () ->
                words.size() == 1 && is(words.getFirst())
                    ? Optional.of(words.getFirst())
                    : Optional.empty())
        .orElseThrow(
            () ->
                new Unclear(
                    "it holds one series and does not say which: call it after FRED's id, such as"
                        + " fred_CPIAUCSL.csv, or give the series"));
  }
}
