package org.alvhdesk.cli.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.cli.DataProblem;

/**
 * A CSV table read row by row in constant memory: RFC 4180, UTF-8 (a byte order mark is skipped),
 * empty lines skipped. The first line names the columns; their order is free and names are compared
 * without case. What a command does not know it may pass through by position.
 */
public final class TableReader implements AutoCloseable {
  /** The option value that means stdin or stdout. */
  public static final String STANDARD = "-";

  private final String name;
  private final CsvReader<CsvRecord> csv;
  private final CloseableIterator<CsvRecord> rows;
  private final List<String> columns;

  private TableReader(String name, CsvReader<CsvRecord> csv) {
    this.name = name;
    this.csv = csv;
    this.rows = csv.iterator();
    if (!hasNext()) {
      throw new DataProblem(name + " is empty: its first line must name the columns");
    }
    this.columns = header(rows.next());
  }

  /**
   * Opens {@code file}, or {@code in} when it is {@code "-"}.
   *
   * @throws DataProblem when there is no such file or no header
   */
  public static TableReader open(String file, InputStream in) {
    var builder =
        CsvReader.builder()
            .detectBomHeader(true)
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true);
    if (file.equals(STANDARD)) {
      return new TableReader("stdin", builder.ofCsvRecord(in, StandardCharsets.UTF_8));
    }
    Path path = Path.of(file);
    if (!Files.exists(path) || Files.isDirectory(path)) {
      throw new DataProblem("there is no file " + file + " to read");
    }
    try {
      return new TableReader(file, builder.ofCsvRecord(path, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new DataProblem("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** A table of one row that was given otherwise; {@code name} says how in errors. */
  public static TableReader ofRow(String name, List<String> columns, List<String> cells) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(columns).writeRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to memory", e);
    }
    return new TableReader(
        name, CsvReader.builder().allowMissingFields(true).ofCsvRecord(text.toString()));
  }

  /** The file as the user named it, or stdin. */
  public String name() {
    return name;
  }

  /** The columns' names as written, in the file's order. */
  public List<String> columns() {
    return columns;
  }

  /** Where column {@code wanted} is, from 0; names are compared without case. */
  public Optional<Integer> find(String wanted) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).equalsIgnoreCase(wanted)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /**
   * Where column {@code wanted} is, from 0.
   *
   * @throws DataProblem naming what is there when it is missing
   */
  public int require(String wanted) {
    return find(wanted)
        .orElseThrow(
            () ->
                new DataProblem(
                    name
                        + " has no column "
                        + wanted
                        + "; its first line has: "
                        + String.join(",", columns)));
  }

  /** True when another row follows. */
  public boolean hasNext() {
    try {
      return rows.hasNext();
    } catch (CsvParseException e) {
      throw unreadable(e);
    } catch (UncheckedIOException e) {
      throw new DataProblem("cannot read " + name + ": " + e.getCause().getMessage(), e);
    }
  }

  /**
   * The next row.
   *
   * @throws DataProblem when it has more cells than there are columns
   */
  public Row next() {
    try {
      CsvRecord row = rows.next();
      for (int i = columns.size(); i < row.getFieldCount(); i++) {
        if (!row.getField(i).isBlank()) {
          throw new DataProblem(
              name
                  + " line "
                  + row.getStartingLineNumber()
                  + " has "
                  + row.getFieldCount()
                  + " cells, the header has "
                  + columns.size());
        }
      }
      return new Row(name, columns, row);
    } catch (CsvParseException e) {
      throw unreadable(e);
    }
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close " + name, e);
    }
  }

  private DataProblem unreadable(CsvParseException e) {
    return new DataProblem("cannot read " + name + " as CSV: " + e.getMessage(), e);
  }

  private List<String> header(CsvRecord first) {
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String cell : first.getFields()) {
      String column = cell.strip();
      if (!column.isEmpty() && !seen.add(column.toLowerCase(Locale.ROOT))) {
        throw new DataProblem(name + " names the column " + column + " twice in its first line");
      }
      names.add(column);
    }
    return List.copyOf(names);
  }
}
