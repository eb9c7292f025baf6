package org.alvhdesk.cli.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.alvhdesk.approval.audit.AuditLine;
import org.alvhdesk.approval.audit.ChainedLine;

/** The rows of the table {@code audit}, as they stand there. */
final class AuditRows {
  private static final int FETCHED_AT_ONCE = 1_000;

  private AuditRows() {}

  /**
   * One row.
   *
   * @param id of the row
   */
  record Row(long id, ChainedLine chained) {}

  /** Every book that has a line. */
  static SortedSet<String> books(Connection connection) throws SQLException {
    return names(connection, "select distinct book_id from audit");
  }

  /** Every book that the desk has ever had. */
  static SortedSet<String> ofTheDesk(Connection connection) throws SQLException {
    return names(connection, "select distinct book_id from hedge_book");
  }

  private static SortedSet<String> names(Connection connection, String sql) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql);
        ResultSet rows = query.executeQuery()) {
      SortedSet<String> books = new TreeSet<>();
      while (rows.next()) {
        books.add(rows.getString(1));
      }
      return books;
    }
  }

  /** Number of lines of {@code book} outside its chain: nothing proves them. */
  static long outside(Connection connection, String book) throws SQLException {
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
  static void each(Connection connection, String book, Consumer<Row> each) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select * from audit where book_id = ? and sequence is not null"
                + " order by sequence, id")) {
      query.setFetchSize(FETCHED_AT_ONCE);
      query.setString(1, book);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          each.accept(new Row(row.getLong("id"), line(row)));
        }
      }
    }
  }

  /** Rows about {@code subject}, of any book and also outside the chains: id to what it is. */
  static Map<Long, String> about(Connection connection, String subject) throws SQLException {
    Map<Long, String> rows = new TreeMap<>();
    try (PreparedStatement query =
        connection.prepareStatement("select id, book_id, sequence from audit where subject = ?")) {
      query.setString(1, subject);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          String sequence = row.getString("sequence");
          rows.put(
              row.getLong("id"),
              (sequence == null ? "a line outside the chain" : "line " + sequence)
                  + " of book "
                  + row.getString("book_id"));
        }
      }
    }
    return rows;
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
