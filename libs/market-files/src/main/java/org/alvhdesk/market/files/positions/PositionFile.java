package org.alvhdesk.market.files.positions;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A broker's positions as CSV (RFC 4180, UTF-8, a byte order mark and empty lines skipped), one
 * position a row under a header that names the columns in any order:
 *
 * <pre>
 * symbol,quantity,average price,group
 * SPXW  260116P05620000,10,24.10,A
 * </pre>
 */
public final class PositionFile {
  private PositionFile() {}

  /**
   * The rows of {@code content}.
   *
   * @param name of the file, for errors
   * @throws PositionFileProblem when it is empty, no CSV, has more cells than columns, or a column
   *     is missing or there twice
   */
  public static List<PositionRow> read(String name, byte[] content) {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .detectBomHeader(true)
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
      return rows(name, csv.iterator());
    } catch (CsvParseException e) {
      throw new PositionFileProblem("cannot read " + name + " as CSV: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close a reader of memory", e);
    }
  }

  private static List<PositionRow> rows(String name, Iterator<CsvRecord> records) {
    if (!records.hasNext()) {
      throw new PositionFileProblem(name + " is empty: its first line must name the columns");
    }
    List<String> columns = header(name, records.next());
    int symbol = PositionColumn.SYMBOL.require(name, columns);
    int quantity = PositionColumn.QUANTITY.require(name, columns);
    int price = PositionColumn.AVERAGE_PRICE.require(name, columns);
    Optional<Integer> group = PositionColumn.GROUP.find(name, columns);
    List<PositionRow> rows = new ArrayList<>();
    while (records.hasNext()) {
      CsvRecord record = records.next();
      requireCells(name, columns, record);
      rows.add(
          new PositionRow(
              Math.toIntExact(record.getStartingLineNumber()),
              cell(record, symbol),
              cell(record, quantity),
              cell(record, price),
              group.map(g -> cell(record, g)).orElse("")));
    }
    return List.copyOf(rows);
  }

  private static List<String> header(String name, CsvRecord first) {
    List<String> columns = first.getFields().stream().map(String::strip).toList();
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!column.isEmpty() && !seen.add(column.toLowerCase(Locale.ROOT))) {
        throw new PositionFileProblem(
            name + " names the column " + column + " twice in its first line");
      }
    }
    return columns;
  }

  private static void requireCells(String name, List<String> columns, CsvRecord record) {
    for (int i = columns.size(); i < record.getFieldCount(); i++) {
      if (!record.getField(i).isBlank()) {
        throw new PositionFileProblem(
            name
                + " line "
                + record.getStartingLineNumber()
                + " has "
                + record.getFieldCount()
                + " cells, the header has "
                + columns.size());
      }
    }
  }

  private static String cell(CsvRecord record, int column) {
    return column < record.getFieldCount() ? record.getField(column).strip() : "";
  }
}
