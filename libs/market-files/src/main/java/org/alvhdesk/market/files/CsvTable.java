package org.alvhdesk.market.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A dated CSV file: disclaimer lines before the header are skipped, the header begins with a date
 * column, names are compared without case, rows may be short or have trailing commas.
 */
final class CsvTable {
  private static final Set<String> DATE_NAMES = Set.of("date", "trade date", "observation_date");

  private final Path file;
  private final Map<String, Integer> columns;
  private final List<CsvRecord> rows;

  private CsvTable(Path file, Map<String, Integer> columns, List<CsvRecord> rows) {
    this.file = file;
    this.columns = columns;
    this.rows = rows;
  }

  /** The table in {@code file}, or empty when no line begins with a date column's name. */
  static Optional<CsvTable> read(Path file) {
    Map<String, Integer> columns = null;
    List<CsvRecord> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .detectBomHeader(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .skipEmptyLines(true)
            .ofCsvRecord(file, StandardCharsets.UTF_8)) {
      for (CsvRecord row : reader) {
        if (columns != null) {
          rows.add(row);
        } else if (DATE_NAMES.contains(name(row.getField(0)))) {
          columns = new HashMap<>();
          for (int i = 0; i < row.getFieldCount(); i++) {
            columns.putIfAbsent(name(row.getField(i)), i);
          }
        }
      }
    } catch (CsvParseException e) {
      throw new IllegalArgumentException("cannot read " + file + " as CSV: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return columns == null ? Optional.empty() : Optional.of(new CsvTable(file, columns, rows));
  }

  Path file() {
    return file;
  }

  List<CsvRecord> rows() {
    return rows;
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  int columnCount() {
    return columns.size();
  }

  /** Text of a cell, trimmed; empty when the row is too short. */
  String text(CsvRecord row, String column) {
    Integer i = columns.get(column);
    return i == null ? "" : text(row, i);
  }

  static String text(CsvRecord row, int column) {
    return column < row.getFieldCount() ? row.getField(column).strip() : "";
  }

  /** The number in {@code text}, or empty when it is none. */
  static Optional<Double> number(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The date in the first cell, ISO, M/D/YYYY or YYYYMMDD; empty when it is none of these. */
  static Optional<LocalDate> date(CsvRecord row) {
    return date(text(row, 0));
  }

  static Optional<LocalDate> date(String text) {
    try {
      if (text.length() >= 10 && text.charAt(4) == '-') {
        return Optional.of(LocalDate.parse(text.substring(0, 10)));
      }
      if (text.length() == 8 && text.chars().allMatch(Character::isDigit)) {
        return Optional.of(ymd(text.substring(0, 4), text.substring(4, 6), text.substring(6)));
      }
      String[] parts = text.split("/", -1);
      if (parts.length == 3 && parts[2].length() == 4) {
        return Optional.of(ymd(parts[2], parts[0], parts[1]));
      }
      return Optional.empty();
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static LocalDate ymd(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  private static String name(String header) {
    return header.strip().toLowerCase(Locale.ROOT);
  }
}
