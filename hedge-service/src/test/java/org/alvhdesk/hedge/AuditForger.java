package org.alvhdesk.hedge;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
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
  private final String app;
  private final String appPassword;
  private final Path auditFolder;

  AuditForger(
      @ConfigProperty(name = "ALVH_DB_URL_JDBC") String jdbcUrl,
      @ConfigProperty(name = "ALVH_DB_OWNER") String owner,
      @ConfigProperty(name = "ALVH_DB_OWNER_PASSWORD") String password,
      @ConfigProperty(name = "ALVH_DB_USER") String app,
      @ConfigProperty(name = "ALVH_DB_PASSWORD") String appPassword,
      @ConfigProperty(name = "alvh.audit.directory") Path auditFolder) {
    this.jdbcUrl = jdbcUrl;
    this.owner = owner;
    this.password = password;
    this.app = app;
    this.appPassword = appPassword;
    this.auditFolder = auditFolder;
  }

  /**
   * Adds, with the role of the service and without the key, a line by {@code actor} that fits
   * behind the last one of {@code bookId}: its number.
   */
  long forge(
      String bookId, String actor, String action, String subject, String state, String hash) {
    try (Connection service = DriverManager.getConnection(jdbcUrl, app, appPassword)) {
      ChainedLine line = next(service, bookId, actor, action, subject, state, hash);
      insert(service, line);
      return line.line().sequence();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same signed with the key: as if the service had written it. */
  void written(String actor, String action, String subject, String state, String hash) {
    try (Connection service = DriverManager.getConnection(jdbcUrl, app, appPassword)) {
      ChainedLine line = next(service, "main", actor, action, subject, state, hash);
      insert(service, line.signed(key()));
    } catch (SQLException | IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private PrivateKey key() throws IOException, GeneralSecurityException {
    return KeyFactory.getInstance("Ed25519")
        .generatePrivate(
            new PKCS8EncodedKeySpec(
                Base64.getMimeDecoder()
                    .decode(Files.readString(auditFolder.resolve("audit.key")))));
  }

  /** What is attested outside the database. */
  String checkpoints() {
    try {
      return Files.readString(auditFolder.resolve("checkpoints.jsonl"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ChainedLine next(
      Connection connection,
      String bookId,
      String actor,
      String action,
      String subject,
      String state,
      String hash)
      throws SQLException {
    ChainHead head = ChainHead.beginning(bookId);
    try (PreparedStatement query =
        connection.prepareStatement(
            "select sequence, hash from audit where book_id = ? and sequence is not null"
                + " order by sequence desc limit 1")) {
      query.setString(1, bookId);
      ResultSet row = query.executeQuery();
      if (row.next()) {
        head = new ChainHead(bookId, row.getLong(1), row.getString(2));
      }
    }
    return head.chained(
        new AuditLine(
            bookId,
            head.sequence() + 1,
            "run",
            Instant.now().truncatedTo(ChronoUnit.MICROS),
            null,
            actor,
            List.of(actor),
            "2",
            null,
            "127.0.0.1",
            action,
            subject,
            state,
            hash,
            "as the rules say"));
  }

  private static void insert(Connection connection, ChainedLine chained) throws SQLException {
    AuditLine l = chained.line();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into audit (book_id, sequence, run_id, recorded_at, actor, roles, acr,"
                + " called_from, action, subject, state, content_hash, detail, previous_hash, hash,"
                + " signature) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      Object[] values = {
        l.chain(),
        l.sequence(),
        l.runId(),
        Timestamp.from(l.recordedAt()),
        l.actor(),
        String.join(",", l.roles()),
        l.acr(),
        l.from(),
        l.action(),
        l.subject(),
        l.state(),
        l.contentHash(),
        l.detail(),
        chained.previous(),
        chained.hash(),
        chained.signature().orElse(null)
      };
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 1, values[i]);
      }
      insert.executeUpdate();
    }
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
