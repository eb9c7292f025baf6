package org.alvhdesk.market.files.series;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.market.files.shape.Codes;
import org.alvhdesk.market.files.shape.CsvFile;
import org.alvhdesk.market.files.shape.CsvShape;
import org.alvhdesk.market.files.shape.Findings;
import org.alvhdesk.market.files.shape.Hints;
import org.alvhdesk.market.files.shape.Table;
import org.alvhdesk.market.files.text.CsvRows;
import org.alvhdesk.market.files.text.Dates;

/**
 * FRED's graph download ({@code observation_date,DTB3}, several series side by side, ALFRED's
 * columns per vintage) and tables of {@code date,value} with or without {@code series_id}.
 */
public final class FredCsv implements CsvShape {
  private static final String LATEST_ONLY =
      "only the latest vintage: what was known earlier may have been another number";

  @Override
  public String describes() {
    return "FRED or ALFRED series (CSV with DATE or observation_date and series ids, or date,"
        + " value, series_id)";
  }

  @Override
  public Optional<Findings> read(CsvFile file) {
    Optional<Table> table = Table.dated(file);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    Table t = table.get();
    boolean values = t.has("value") && t.width() == (t.has("series id") ? 3 : 2);
    if (values) {
      return Optional.of(values(t, file.hints()));
    }
    List<FredIds.Column> columns = new ArrayList<>();
    for (int i = 1; i < t.header().size(); i++) {
      Optional<FredIds.Column> column = FredIds.column(i, t.header().get(i));
      if (column.isEmpty() && !t.header().get(i).isEmpty()) {
        return Optional.empty();
      }
      column.ifPresent(columns::add);
    }
    return columns.isEmpty() ? Optional.empty() : Optional.of(columns(t, columns));
  }

  private static Findings values(Table table, Hints hints) {
    boolean named = table.has("series id");
    String all = named ? "" : FredIds.of(hints);
    String first = named && !table.rows().isEmpty() ? id(table, table.rows().getFirst()) : all;
    Findings found = new Findings("fred", "FRED series " + first);
    SeriesCollector series = new SeriesCollector(found);
    for (CsvRecord row : table.rows()) {
      found.read();
      String id = named ? id(table, row) : all;
      Optional<LocalDate> day = date(row, id, found);
      if (day.isPresent() && FredIds.is(id)) {
        series.add(
            row.getStartingLineNumber(), id, day.get(), table.text(row, "value"), Optional.empty());
      } else if (day.isPresent()) {
        found.reject(row.getStartingLineNumber(), Codes.BAD_VALUE, "no series '" + id + "'");
      }
    }
    series.end();
    found.note(LATEST_ONLY);
    return found;
  }

  private static String id(Table table, CsvRecord row) {
    return table.text(row, "series id");
  }

  private static Findings columns(Table table, List<FredIds.Column> columns) {
    boolean cape = columns.getFirst().series().equals("CAPE");
    boolean vintages = columns.stream().anyMatch(c -> c.vintage().isPresent());
    List<String> names = columns.stream().map(FredIds.Column::series).distinct().toList();
    Findings found =
        new Findings(
            cape ? "vendor" : vintages ? "alfred" : "fred",
            (cape ? "series " : "FRED series ") + String.join(", ", names));
    SeriesCollector series = new SeriesCollector(found);
    for (CsvRecord row : table.rows()) {
      found.read();
      Optional<LocalDate> day = date(row, names.getFirst(), found);
      Map<String, String> before = new HashMap<>();
      for (FredIds.Column c : columns) {
        String text = CsvRows.cell(row, c.at());
        boolean unchanged = c.vintage().isPresent() && text.equals(before.put(c.series(), text));
        boolean notYet = c.vintage().isPresent() && (text.isEmpty() || text.equals("."));
        if (day.isPresent() && !unchanged && !notYet) {
          series.add(row.getStartingLineNumber(), c.series(), day.get(), text, c.vintage());
        }
      }
    }
    series.end();
    if (!vintages) {
      found.note(LATEST_ONLY);
    }
    return found;
  }

  private static Optional<LocalDate> date(CsvRecord row, String series, Findings found) {
    String text = CsvRows.cell(row, 0);
    Optional<LocalDate> day = Dates.of(text);
    if (day.isEmpty()) {
      found.reject(row.getStartingLineNumber(), Codes.BAD_DATE, series + " '" + text + "'");
    }
    return day;
  }
}
