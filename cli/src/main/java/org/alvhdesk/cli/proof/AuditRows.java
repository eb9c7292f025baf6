package org.alvhdesk.cli.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.alvhdesk.approval.audit.AuditLine;
import org.alvhdesk.approval.audit.ChainedLine;

/** The rows of the table {@code audit}, as they stand there. */
final class AuditRows {
  private static final int FETCHED_AT_ONCE = 1_000;
  private static final String CHAINED = "select * from audit where sequence is not null and ";

  private AuditRows() {}

  /** Every book that has a line. */
  static SortedSet<String> books(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("select distinct book_id from audit");
        ResultSet rows = query.executeQuery()) {
      SortedSet<String> books = new TreeSet<>();
      while (rows.next()) {
        books.add(rows.getString(1));
      }
      return books;
    }
  }

  /** Lines of {@code book} from before there was a chain: nothing proves them. */
  static long older(Connection connection, String book) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select count(*) from audit where book_id = ? and sequence is null")) {
      query.setString(1, book);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** Gives {@code each} every line of the chain of {@code book}, in the order of the chain. */
  static void each(Connection connection, String book, Consumer<ChainedLine> each)
      throws SQLException {
    read(connection, CHAINED + "book_id = ? order by sequence, id", book, each);
  }

  /** The lines about {@code subject}, of any book, in the order of the chain. */
  static List<ChainedLine> about(Connection connection, String subject) throws SQLException {
    List<ChainedLine> lines = new ArrayList<>();
    read(connection, CHAINED + "subject = ? order by sequence, id", subject, lines::add);
    return lines;
  }

  private static void read(
      Connection connection, String sql, String parameter, Consumer<ChainedLine> each)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setFetchSize(FETCHED_AT_ONCE);
      query.setString(1, parameter);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          each.accept(line(row));
        }
      }
    }
  }

  private static ChainedLine line(ResultSet row) throws SQLException {
    return new ChainedLine(
        new AuditLine(
            row.getString("book_id"),
            row.getLong("sequence"),
            row.getString("run_id"),
            instant(row.getTimestamp("recorded_at")),
            instant(row.getTimestamp("market_time")),
            row.getString("actor"),
            list(row.getString("roles")),
            row.getString("acr"),
            instant(row.getTimestamp("auth_time")),
            row.getString("called_from"),
            row.getString("action"),
            row.getString("subject"),
            row.getString("state"),
            row.getString("content_hash"),
            row.getString("detail")),
        row.getString("previous_hash"),
        row.getString("hash"),
        Optional.ofNullable(row.getString("signature")));
  }

  static Instant instant(Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }

  /** Roles as tables keep them: one text, separated by commas. */
  static List<String> list(String roles) {
    return Arrays.stream(roles.split(",")).filter(role -> !role.isEmpty()).toList();
  }
}
