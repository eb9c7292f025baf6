package org.alvhdesk.market.files.intake;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.alvhdesk.market.files.index.BarCollector;
import org.alvhdesk.market.files.intake.ColumnMapping.Role;
import org.alvhdesk.market.files.shape.Codes;
import org.alvhdesk.market.files.shape.CsvFile;
import org.alvhdesk.market.files.shape.Findings;
import org.alvhdesk.market.files.shape.Table;
import org.alvhdesk.market.files.shape.Unclear;
import org.alvhdesk.market.files.text.CsvRows;
import org.alvhdesk.market.files.text.Dates;
import org.alvhdesk.market.files.text.Numbers;
import org.alvhdesk.market.intake.CalendarEvent;
import org.alvhdesk.market.intake.FutureBar;
import org.alvhdesk.market.intake.SeriesValue;

/** A CSV file of one's own, whose columns a mapping names. */
final class MappedCsv {
  private final ColumnMapping mapping;
  private final Table table;
  private final Optional<DateTimeFormatter> pattern;
  private final Findings found;
  private final Map<String, BarCollector> bars = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();

  private MappedCsv(ColumnMapping mapping, Table table) {
    this.mapping = mapping;
    this.table = table;
    this.found =
        new Findings(
            mapping.source(), "own table of " + mapping.kind().name().toLowerCase(Locale.ROOT));
    try {
      this.pattern = mapping.datePattern().map(p -> DateTimeFormatter.ofPattern(p, Locale.ENGLISH));
    } catch (IllegalArgumentException e) {
      throw new Unclear("the date pattern cannot be used: " + e.getMessage());
    }
  }

  static Findings read(CsvFile file, ColumnMapping mapping) {
    if (file.rows().isEmpty()) {
      throw new Unclear("it is empty");
    }
    CsvRecord header = file.rows().getFirst();
    Table table =
        new Table(
            header.getFields().stream().map(String::strip).toList(),
            CsvRows.columns(header),
            file.rows().subList(1, file.rows().size()));
    require(table, mapping.date());
    mapping.columns().values().forEach(c -> require(table, c));
    MappedCsv reader = new MappedCsv(mapping, table);
    table.rows().forEach(reader::row);
    reader.bars.values().forEach(BarCollector::end);
    return reader.found;
  }

  private static void require(Table table, String column) {
    if (!table.has(CsvRows.name(column))) {
      throw new Unclear("it has no column '" + column + "'; it has " + table.header());
    }
  }

  private void row(CsvRecord row) {
    found.read();
    long line = row.getStartingLineNumber();
    Optional<LocalDate> day = date(table.text(row, CsvRows.name(mapping.date())));
    if (day.isEmpty()) {
      found.reject(line, Codes.BAD_DATE, "'" + table.text(row, CsvRows.name(mapping.date())) + "'");
      return;
    }
    String name = mapping.name().orElseGet(() -> text(row, Role.NAME));
    if (name.isEmpty()) {
      found.reject(line, Codes.MISSING, day.get() + " has no name");
      return;
    }
    switch (mapping.kind()) {
      case BAR ->
          bars.computeIfAbsent(name, n -> new BarCollector(found, n, LocalDate.MIN))
              .add(
                  line,
                  day.get(),
                  new BarCollector.RangeText(
                      text(row, Role.OPEN), text(row, Role.HIGH), text(row, Role.LOW)),
                  text(row, Role.VALUE),
                  count(row, Role.VOLUME));
      case FUTURE -> future(row, line, name, day.get());
      case SERIES -> series(row, line, name, day.get());
      case EVENT ->
          found.keep(
              new CalendarEvent(
                  line, name, day.get(), time(text(row, Role.TIME)), text(row, Role.ABOUT)));
    }
  }

  private void future(CsvRecord row, long line, String root, LocalDate session) {
    OptionalDouble settle = Numbers.of(text(row, Role.VALUE));
    Optional<LocalDate> expiry = date(text(row, Role.EXPIRY));
    String what = root + " " + text(row, Role.EXPIRY) + " on " + session;
    if (expiry.isEmpty()) {
      found.reject(line, Codes.BAD_DATE, what);
    } else if (settle.isEmpty() || !(settle.getAsDouble() > 0)) {
      found.reject(line, Codes.NO_SETTLEMENT, what);
    } else if (expiry.get().isBefore(session)) {
      found.reject(line, Codes.EXPIRED, what);
    } else if (!seen.add(what)) {
      found.reject(line, Codes.DUPLICATE, what);
    } else {
      found.keep(
          new FutureBar(
              line,
              root,
              expiry.get(),
              session,
              settle.getAsDouble(),
              Optional.empty(),
              count(row, Role.VOLUME),
              count(row, Role.OPEN_INTEREST)));
    }
  }

  private void series(CsvRecord row, long line, String series, LocalDate of) {
    String text = text(row, Role.VALUE);
    OptionalDouble value = Numbers.of(text);
    String vintage = text(row, Role.VINTAGE);
    Optional<LocalDate> known = date(vintage);
    String what = series + " " + of + " " + vintage;
    if (Numbers.blank(text) || text.equals(".")) {
      found.reject(line, Codes.MISSING, what);
    } else if (value.isEmpty()) {
      found.reject(line, Codes.BAD_VALUE, what + " '" + text + "'");
    } else if (!vintage.isEmpty() && known.isEmpty()) {
      found.reject(line, Codes.BAD_DATE, what);
    } else if (!seen.add(what)) {
      found.reject(line, Codes.DUPLICATE, what);
    } else {
      found.keep(new SeriesValue(line, series, of, value.getAsDouble(), known));
    }
  }

  private String text(CsvRecord row, Role role) {
    String column = mapping.columns().get(role);
    return column == null ? "" : table.text(row, CsvRows.name(column));
  }

  private OptionalDouble count(CsvRecord row, Role role) {
    OptionalDouble count = Numbers.of(text(row, role));
    return count.isPresent() && count.getAsDouble() >= 0 ? count : OptionalDouble.empty();
  }

  private Optional<LocalDate> date(String text) {
    if (pattern.isEmpty()) {
      return Dates.of(text);
    }
    try {
      return Optional.of(LocalDate.parse(text, pattern.get()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalTime> time(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
