package org.alvhdesk.market.files.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rows of a text in CSV, and helpers to find one's way in its header. */
public final class CsvRows {
  /** Twenty times the longest file known: bounds what short rows of a large file cost. */
  public static final int MAX_ROWS = 500_000;

  private static final int HEAD_LINES = 12;

  private CsvRows() {}

  /**
   * The rows of {@code file}, header included; comma, semicolon or tab.
   *
   * @throws UnreadableText when the text cannot be CSV
   */
  public static List<CsvRecord> of(SourceFile file) {
    List<CsvRecord> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator(file.text()))
            .allowExtraFields(true)
            .allowMissingFields(true)
            .skipEmptyLines(true)
            .ofCsvRecord(file.text())) {
      for (CsvRecord row : reader) {
        if (rows.size() == MAX_ROWS) {
          throw new UnreadableText(file.name() + " has more than " + MAX_ROWS + " rows");
        }
        rows.add(row);
      }
      return rows;
    } catch (CsvParseException e) {
      throw new UnreadableText("cannot read " + file.name() + " as CSV: " + e.getMessage(), e);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static char separator(String text) {
    int[] counts = new int[3];
    int lines = 0;
    for (int i = 0; i < text.length() && lines < HEAD_LINES; i++) {
      switch (text.charAt(i)) {
        case ',' -> counts[0]++;
        case ';' -> counts[1]++;
        case '\t' -> counts[2]++;
        case '\n' -> lines++;
        default -> {
          // no separator
        }
      }
    }
    if (counts[1] > counts[0] && counts[1] >= counts[2]) {
      return ';';
    }
    return counts[2] > counts[0] ? '\t' : ',';
  }

  /** A cell, stripped; empty when the row is too short or the column does not exist (-1). */
  public static String cell(CsvRecord row, int column) {
    return column >= 0 && column < row.getFieldCount() ? row.getField(column).strip() : "";
  }

  /** A header cell as it is compared. */
  public static String name(String cell) {
    return cell.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
  }

  /** Column numbers by name; the first of equal names wins. */
  public static Map<String, Integer> columns(CsvRecord header) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.getFieldCount(); i++) {
      columns.putIfAbsent(name(header.getField(i)), i);
    }
    return columns;
  }

  /** The column with the first of {@code names} that exists, or -1. */
  public static int find(Map<String, Integer> columns, String... names) {
    for (String name : names) {
      Integer i = columns.get(name);
      if (i != null) {
        return i;
      }
    }
    return -1;
  }
}
