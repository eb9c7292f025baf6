package org.alvhdesk.market.files.index;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.files.shape.Codes;
import org.alvhdesk.market.files.shape.CsvFile;
import org.alvhdesk.market.files.shape.CsvShape;
import org.alvhdesk.market.files.shape.Findings;
import org.alvhdesk.market.files.shape.Sessions;
import org.alvhdesk.market.files.shape.Table;
import org.alvhdesk.market.files.text.CsvRows;
import org.alvhdesk.market.files.text.Dates;
import org.alvhdesk.market.files.text.Numbers;
import org.alvhdesk.market.intake.SeriesValue;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * One column per index, named by its symbol: Cboe's one-value files ({@code DATE,VVIX}) and the
 * monthly table of strategy indices. A column of this table which is no index is a series.
 */
public final class IndexColumnsCsv implements CsvShape {
  @Override
  public String describes() {
    return "index values by symbol (CSV with DATE and VVIX, SKEW, BXM, PUT, CNDR ...)";
  }

  @Override
  public Optional<Findings> read(CsvFile file) {
    return Table.dated(file).filter(IndexColumnsCsv::onlyIndices).map(IndexColumnsCsv::read);
  }

  /** All columns are indices, or at least half of many are. */
  private static boolean onlyIndices(Table table) {
    long indices = table.header().stream().skip(1).filter(h -> symbol(h).isPresent()).count();
    int columns = table.width() - 1;
    return indices > 0 && (columns == 1 || 2 * indices >= columns && columns > 3);
  }

  private static Optional<String> symbol(String header) {
    return Symbols.known(header.toUpperCase(Locale.ROOT));
  }

  private record Column(int at, String name, Optional<BarCollector> bars) {}

  private static Findings read(Table table) {
    boolean one = table.width() == 2;
    Findings found =
        new Findings(
            one ? "cboe" : "cboe-strategies",
            one
                ? "daily values of " + symbol(table.header().get(1)).orElseThrow()
                : "table of Cboe strategy indices");
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i < table.header().size(); i++) {
      String name = table.header().get(i);
      if (!name.isEmpty()) {
        columns.add(
            new Column(i, name, symbol(name).map(s -> new BarCollector(found, s, LocalDate.MIN))));
      }
    }
    int blank = 0;
    for (CsvRecord row : table.rows()) {
      found.read();
      long line = row.getStartingLineNumber();
      Optional<LocalDate> day = Dates.of(CsvRows.cell(row, 0));
      if (day.isEmpty()) {
        found.reject(line, Codes.BAD_DATE, "'" + CsvRows.cell(row, 0) + "'");
        continue;
      }
      LocalDate session = one ? day.get() : lastSession(day.get(), line, found);
      for (Column column : columns) {
        String text = CsvRows.cell(row, column.at());
        if (text.isEmpty() && !one) {
          blank++;
        } else if (column.bars().isPresent()) {
          column
              .bars()
              .get()
              .add(line, session, BarCollector.RangeText.NONE, text, OptionalDouble.empty());
        } else {
          series(found, line, column.name(), day.get(), text);
        }
      }
    }
    columns.forEach(c -> c.bars().ifPresent(BarCollector::end));
    if (blank > 0) {
      found.note(blank + " cells are empty: the index did not exist yet or no longer");
    }
    return found;
  }

  /** The month's table is dated by calendar days; its values are of the session before. */
  private static LocalDate lastSession(LocalDate day, long line, Findings found) {
    if (Sessions.mayBe(day)) {
      return day;
    }
    LocalDate session = TradingCalendar.onOrBefore(day);
    found.correct(line, Codes.DATE_MOVED, day + " was no session, its values are of " + session);
    return session;
  }

  private static void series(Findings found, long line, String name, LocalDate day, String text) {
    OptionalDouble value = Numbers.of(text);
    if (value.isEmpty()) {
      found.reject(line, Codes.BAD_VALUE, name + " " + day + " '" + text + "'");
    } else {
      found.keep(
          new SeriesValue(
              line, name, day.withDayOfMonth(1), value.getAsDouble(), Optional.empty()));
    }
  }
}
