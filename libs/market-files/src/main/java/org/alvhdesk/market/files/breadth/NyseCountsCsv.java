package org.alvhdesk.market.files.breadth;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.alvhdesk.market.files.shape.Codes;
import org.alvhdesk.market.files.shape.CsvFile;
import org.alvhdesk.market.files.shape.CsvShape;
import org.alvhdesk.market.files.shape.Findings;
import org.alvhdesk.market.files.shape.Hints;
import org.alvhdesk.market.files.shape.Sessions;
import org.alvhdesk.market.files.shape.Unclear;
import org.alvhdesk.market.files.text.CsvRows;
import org.alvhdesk.market.files.text.Dates;
import org.alvhdesk.market.files.text.Numbers;
import org.alvhdesk.market.intake.SeriesValue;

/**
 * The NYSE's own counts of issues: lines of yyyymmdd and a number without a header. Which count it
 * is stands in the name ({@code NYSE_advn.csv}, {@code NYSE_decln.csv}, {@code NYSE_unchn.csv}).
 */
public final class NyseCountsCsv implements CsvShape {
  /** No session of 1965 to 2015 has more issues in all three files together. */
  static final double MOST_ISSUES = 4_000;

  private static final LocalDate UNIVERSES_FROM = LocalDate.of(2008, 11, 26);
  private static final LocalDate UNIVERSES_TO = LocalDate.of(2009, 8, 31);

  @Override
  public String describes() {
    return "NYSE counts (CSV without header, yyyymmdd and a number; advn, decln or unchn in the"
        + " name)";
  }

  @Override
  public Optional<Findings> read(CsvFile file) {
    List<CsvRecord> rows = file.rows();
    // A line of somebody's own may stand first in a file whose name says what it is.
    boolean counts = isCount(rows, 0) || namesCounts(file.hints()) && isCount(rows, 1);
    return counts ? Optional.of(read(rows, series(file.hints()))) : Optional.empty();
  }

  private static boolean isCount(List<CsvRecord> rows, int at) {
    return rows.size() > at
        && rows.get(at).getFieldCount() == 2
        && CsvRows.cell(rows.get(at), 0).matches("\\d{8}")
        && Numbers.of(CsvRows.cell(rows.get(at), 1)).isPresent();
  }

  private static boolean namesCounts(Hints hints) {
    return hints.stem().toUpperCase(java.util.Locale.ROOT).matches("NYSE_(ADVN|DECLN|UNCHN)");
  }

  private static String series(Hints hints) {
    String said = hints.symbol().orElse(hints.stem().toUpperCase(java.util.Locale.ROOT));
    if (said.contains("ADV")) {
      return "NYSE_ADVANCES";
    }
    if (said.contains("DECL")) {
      return "NYSE_DECLINES";
    }
    if (said.contains("UNCH")) {
      return "NYSE_UNCHANGED";
    }
    throw new Unclear(
        "it holds a number a day and does not say of what: name it NYSE_advn.csv, NYSE_decln.csv or"
            + " NYSE_unchn.csv, or give NYSE_ADVANCES, NYSE_DECLINES or NYSE_UNCHANGED");
  }

  private static Findings read(List<CsvRecord> rows, String series) {
    Findings found = new Findings("nyse", series + " by session");
    Set<LocalDate> seen = new HashSet<>();
    for (CsvRecord row : rows) {
      found.read();
      long line = row.getStartingLineNumber();
      String text = CsvRows.cell(row, 1);
      Optional<LocalDate> day = Dates.of(CsvRows.cell(row, 0));
      OptionalDouble count = Issue.count(text);
      String what = series + " " + CsvRows.cell(row, 0) + " '" + text + "'";
      if (day.isEmpty()) {
        found.reject(line, Codes.BAD_DATE, what);
      } else if (count.isEmpty()) {
        found.reject(line, Codes.BAD_VALUE, what);
      } else if (count.getAsDouble() > MOST_ISSUES) {
        found.reject(line, Codes.IMPLAUSIBLE, what + ": the exchange lists fewer issues");
      } else if (!Sessions.mayBe(day.get())) {
        found.reject(line, Codes.NOT_A_SESSION, what);
      } else if (!seen.add(day.get())) {
        found.reject(line, Codes.DUPLICATE, what);
      } else {
        found.keep(new SeriesValue(line, series, day.get(), count.getAsDouble(), Optional.empty()));
      }
    }
    if (seen.stream().anyMatch(d -> d.isAfter(UNIVERSES_FROM) && d.isBefore(UNIVERSES_TO))) {
      found.note(
          "from 2008-11-26 to 2009-08 the counts jump between two universes of issues: only ratios"
              + " may be compared");
    }
    Sessions.noteGaps(series, seen, found);
    return found;
  }
}
