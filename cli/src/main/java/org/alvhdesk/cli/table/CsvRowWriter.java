package org.alvhdesk.cli.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.CsvWriter.CsvWriterRecord;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** RFC 4180 with line feeds. */
final class CsvRowWriter implements RowWriter {
  private final CsvWriter csv;
  private final int columns;
  private CsvWriterRecord row;
  private int cells;

  CsvRowWriter(OutputStream out, List<String> columns) {
    this.csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .bufferSize(1 << 16)
            .build(out, StandardCharsets.UTF_8);
    this.columns = columns.size();
    csv.writeRecord(columns);
  }

  @Override
  public RowWriter text(String value) {
    if (row == null) {
      row = csv.writeRecord();
    }
    row.writeField(value);
    cells++;
    return this;
  }

  @Override
  public RowWriter number(double value) {
    return text(Double.toString(RowWriter.finite(value)));
  }

  @Override
  public RowWriter number(long value) {
    return text(Long.toString(value));
  }

  @Override
  public RowWriter empty() {
    return text("");
  }

  @Override
  public void endRow() {
    if (cells != columns) {
      throw new IllegalStateException(cells + " cells for " + columns + " columns");
    }
    row.endRecord();
    row = null;
    cells = 0;
  }

  @Override
  public void finish() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
