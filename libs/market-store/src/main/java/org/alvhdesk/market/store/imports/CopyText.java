package org.alvhdesk.market.store.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.postgresql.PGConnection;

/** Rows in PostgreSQL's COPY text format: tabs between columns, {@code \N} for null. */
final class CopyText {
  private final StringBuilder text = new StringBuilder();
  private boolean lineBegun;

  /** The next column; null, empty optionals and empty numbers are null. */
  CopyText column(Object value) {
    if (lineBegun) {
      text.append('\t');
    }
    lineBegun = true;
    switch (value) {
      case null -> text.append("\\N");
      case Optional<?> maybe -> raw(maybe.orElse(null));
      case OptionalDouble maybe -> raw(maybe.isPresent() ? maybe.getAsDouble() : null);
      default -> raw(value);
    }
    return this;
  }

  private void raw(Object value) {
    switch (value) {
      case null -> text.append("\\N");
      case String s -> escape(s);
      default -> text.append(value);
    }
  }

  private void escape(String s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        // PostgreSQL holds every character but this one.
        case '\0' -> text.append('\uFFFD');
        default -> text.append(c);
      }
    }
  }

  /** Ends the row. */
  void end() {
    text.append('\n');
    lineBegun = false;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /**
   * Sends all rows.
   *
   * @param table with its columns, such as {@code staged_bar (symbol, session)}
   * @return number of rows
   */
  long into(Connection connection, String table) throws SQLException {
    try {
      return connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy " + table + " from stdin", new StringReader(text.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
