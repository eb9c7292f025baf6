package org.alvhdesk.hedge;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.alvhdesk.approval.audit.AuditLine;
import org.alvhdesk.approval.audit.ChainHead;
import org.alvhdesk.approval.audit.ChainedLine;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Somebody who owns the database and knows how lines are hashed, but has not the key. */
@Singleton
class AuditForger {
  private final String jdbcUrl;
  private final String owner;
  private final String password;

  AuditForger(
      @ConfigProperty(name = "ALVH_DB_URL_JDBC") String jdbcUrl,
      @ConfigProperty(name = "ALVH_DB_OWNER") String owner,
      @ConfigProperty(name = "ALVH_DB_OWNER_PASSWORD") String password) {
    this.jdbcUrl = jdbcUrl;
    this.owner = owner;
    this.password = password;
  }

  /** Gives line {@code from} another detail and makes every hash from there on fit again. */
  void rewrite(String bookId, long from, String detail) {
    try (Connection connection = DriverManager.getConnection(jdbcUrl, owner, password)) {
      ChainHead head = head(connection, bookId, from - 1);
      for (AuditLine line = line(connection, bookId, from, detail);
          line != null;
          line = line(connection, bookId, head.sequence() + 1, null)) {
        ChainedLine forged = head.chained(line);
        store(connection, forged);
        head = head.after(forged);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ChainHead head(Connection connection, String bookId, long sequence)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select hash from audit where book_id = ? and sequence = ?")) {
      query.setString(1, bookId);
      query.setLong(2, sequence);
      ResultSet rows = query.executeQuery();
      rows.next();
      return new ChainHead(bookId, sequence, rows.getString(1));
    }
  }

  private static AuditLine line(Connection connection, String bookId, long sequence, String detail)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select * from audit where book_id = ? and sequence = ?")) {
      query.setString(1, bookId);
      query.setLong(2, sequence);
      ResultSet row = query.executeQuery();
      if (!row.next()) {
        return null;
      }
      List<String> roles =
          Arrays.stream(row.getString("roles").split(",")).filter(r -> !r.isEmpty()).toList();
      return new AuditLine(
          bookId,
          sequence,
          row.getString("run_id"),
          instant(row.getTimestamp("recorded_at")),
          instant(row.getTimestamp("market_time")),
          row.getString("actor"),
          roles,
          row.getString("acr"),
          instant(row.getTimestamp("auth_time")),
          row.getString("called_from"),
          row.getString("action"),
          row.getString("subject"),
          row.getString("state"),
          row.getString("content_hash"),
          detail == null ? row.getString("detail") : detail);
    }
  }

  private static Instant instant(Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }

  private static void store(Connection connection, ChainedLine forged) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update audit set detail = ?, previous_hash = ?, hash = ?"
                + " where book_id = ? and sequence = ?")) {
      update.setString(1, forged.line().detail());
      update.setString(2, forged.previous());
      update.setString(3, forged.hash());
      update.setString(4, forged.line().chain());
      update.setLong(5, forged.line().sequence());
      update.executeUpdate();
    }
  }
}
