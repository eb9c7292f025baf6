package org.alvhdesk.market.files.shape;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.alvhdesk.market.files.text.CsvRows;
import org.alvhdesk.market.files.text.Numbers;

/**
 * A table with a header: disclaimer lines before it are skipped, names are compared without case,
 * rows may be short or have trailing commas.
 *
 * @param header names as written
 * @param columns column numbers by name in lower case
 * @param rows data rows
 */
public record Table(List<String> header, Map<String, Integer> columns, List<CsvRecord> rows) {
  private static final Set<String> DATE_NAMES = Set.of("date", "trade date", "observation date");
  private static final int HEADER_WITHIN = 12;

  /** The table whose header begins with a date column; empty when there is none. */
  public static Optional<Table> dated(CsvFile file) {
    return headed(file, DATE_NAMES);
  }

  /** The table whose header's first cell is one of {@code names}, in lower case. */
  public static Optional<Table> headed(CsvFile file, Set<String> names) {
    List<CsvRecord> rows = file.rows();
    for (int i = 0; i < Math.min(HEADER_WITHIN, rows.size()); i++) {
      CsvRecord row = rows.get(i);
      if (names.contains(CsvRows.name(row.getField(0)))) {
        List<String> header = row.getFields().stream().map(String::strip).toList();
        return Optional.of(
            new Table(header, CsvRows.columns(row), rows.subList(i + 1, rows.size())));
      }
    }
    return Optional.empty();
  }

  /** True when all of {@code names}, in lower case, are there. */
  public boolean has(String... names) {
    return columns.keySet().containsAll(Set.of(names));
  }

  /** Number of columns that have a name. */
  public int width() {
    return (int) header.stream().filter(h -> !h.isEmpty()).count();
  }

  /** Text of a cell, stripped; empty when the row is too short or the column is not there. */
  public String text(CsvRecord row, String column) {
    return CsvRows.cell(row, columns.getOrDefault(column, -1));
  }

  /** The number in a cell; empty when it holds none. */
  public OptionalDouble number(CsvRecord row, String column) {
    return Numbers.of(text(row, column));
  }
}
