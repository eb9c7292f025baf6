package org.alvhdesk.cli.table;

import java.io.OutputStream;
import java.util.List;

/**
 * A table written row by row: the cells of a row in the order of the columns, then {@link #endRow}.
 * Numbers are written so that reading them gives the same double again (Double.toString).
 */
public sealed interface RowWriter permits CsvRowWriter, JsonRowWriter {
  /** A writer of {@code columns} to {@code out}: a JSON array of objects, or CSV with a header. */
  static RowWriter to(OutputStream out, List<String> columns, boolean json) {
    return json ? new JsonRowWriter(out, columns) : new CsvRowWriter(out, columns);
  }

  /** A text cell. */
  RowWriter text(String value);

  /**
   * A number.
   *
   * @throws IllegalArgumentException when it is NaN or infinite: a missing value is {@link #empty}
   */
  RowWriter number(double value);

  /** A whole number. */
  RowWriter number(long value);

  /** No value: an empty cell, or null in JSON. */
  RowWriter empty();

  /** Ends the row. */
  void endRow();

  /** Ends the table and flushes it; the stream stays open. */
  void finish();

  /** {@code value} when it may be written. */
  static double finite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a table never holds " + value);
    }
    return value;
  }
}
