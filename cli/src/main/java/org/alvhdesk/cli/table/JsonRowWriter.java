package org.alvhdesk.cli.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A JSON array of flat objects, one object a line, written as it comes. */
final class JsonRowWriter implements RowWriter {
  private final Writer out;
  private final List<String> keys;
  private final StringBuilder row = new StringBuilder();
  private int cells;
  private boolean first = true;

  JsonRowWriter(OutputStream out, List<String> columns) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    this.keys = columns.stream().map(name -> quoted(name) + ":").toList();
    write("[");
  }

  @Override
  public RowWriter text(String value) {
    return raw(quoted(value));
  }

  @Override
  public RowWriter number(double value) {
    return raw(Double.toString(RowWriter.finite(value)));
  }

  @Override
  public RowWriter number(long value) {
    return raw(Long.toString(value));
  }

  @Override
  public RowWriter empty() {
    return raw("null");
  }

  @Override
  public void endRow() {
    if (cells != keys.size()) {
      throw new IllegalStateException(cells + " cells for " + keys.size() + " columns");
    }
    write(first ? "\n{" : ",\n{");
    write(row.append('}'));
    first = false;
    row.setLength(0);
    cells = 0;
  }

  @Override
  public void finish() {
    try {
      out.write("\n]\n");
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RowWriter raw(String value) {
    if (cells > 0) {
      row.append(',');
    }
    row.append(keys.get(cells++)).append(value);
    return this;
  }

  private void write(CharSequence text) {
    try {
      out.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String text) {
    StringBuilder s = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> s.append('\\').append(c);
        case '\n' -> s.append("\\n");
        case '\r' -> s.append("\\r");
        case '\t' -> s.append("\\t");
        default -> {
          if (c < 0x20) {
            s.append(String.format("\\u%04x", (int) c));
          } else {
            s.append(c);
          }
        }
      }
    }
    return s.append('"').toString();
  }
}
