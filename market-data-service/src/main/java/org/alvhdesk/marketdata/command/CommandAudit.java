package org.alvhdesk.marketdata.command;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.alvhdesk.approval.SignIn;
import org.alvhdesk.approval.audit.AuditLine;
import org.alvhdesk.approval.audit.ChainHead;
import org.alvhdesk.approval.audit.ChainedLine;
import org.alvhdesk.marketdata.history.History;

/**
 * The audit of this service: one chain, appended to under a lock that every instance takes, so that
 * it never forks. Each line is a transaction of its own, committed before its caller goes on.
 */
@ApplicationScoped
class CommandAudit {
  /** Its only chain. */
  static final String CHAIN = "market-data";

  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('alvh.audit:" + CHAIN + "', 0))";
  private static final String COLUMNS =
      "sequence, recorded_at, actor, roles, acr, auth_time, called_from, action, subject, state,"
          + " content_hash, detail, previous_hash, hash";

  private final History history;

  CommandAudit(History history) {
    this.history = history;
  }

  /** Adds what became of {@code command}. */
  void append(Command command, String state, String detail) {
    history
        .store()
        .transaction(
            connection -> {
              try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
                lock.execute();
              }
              ChainHead head = head(connection);
              insert(connection, head.chained(line(head, command, state, detail)));
              return null;
            });
  }

  private AuditLine line(ChainHead head, Command command, String state, String detail) {
    Optional<SignIn> signIn = command.actor().signIn();
    return new AuditLine(
        CHAIN,
        head.sequence() + 1,
        null,
        micros(history.clock().instant()),
        null,
        command.actor().name(),
        List.copyOf(new TreeSet<>(command.actor().roles())),
        signIn.map(SignIn::acr).orElse(null),
        micros(signIn.map(SignIn::authTime).orElse(null)),
        signIn.map(SignIn::from).orElse(null),
        command.action(),
        command.subject(),
        state,
        command.requestHash(),
        detail);
  }

  /** The hash is over what PostgreSQL keeps. */
  private static Instant micros(Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
  }

  private static ChainHead head(Connection connection) throws SQLException {
    try (PreparedStatement last =
            connection.prepareStatement(
                "select sequence, hash from audit order by sequence desc limit 1");
        ResultSet row = last.executeQuery()) {
      return row.next()
          ? new ChainHead(CHAIN, row.getLong(1), row.getString(2))
          : ChainHead.beginning(CHAIN);
    }
  }

  private static void insert(Connection connection, ChainedLine chained) throws SQLException {
    AuditLine line = chained.line();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into audit (" + COLUMNS + ") values (?,?,?,?,?,?,?,?,?,?,?,?,?,?)")) {
      insert.setLong(1, line.sequence());
      insert.setObject(2, at(line.recordedAt()));
      insert.setString(3, line.actor());
      insert.setString(4, String.join(",", line.roles()));
      insert.setString(5, line.acr());
      insert.setObject(6, at(line.authTime()));
      insert.setString(7, line.from());
      insert.setString(8, line.action());
      insert.setString(9, line.subject());
      insert.setString(10, line.state());
      insert.setString(11, line.contentHash());
      insert.setString(12, line.detail());
      insert.setString(13, chained.previous());
      insert.setString(14, chained.hash());
      insert.executeUpdate();
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  /** The newest lines below {@code before}, the newest first. */
  List<ChainedLine> newest(long before, int limit) {
    List<ChainedLine> lines = new ArrayList<>();
    read("where sequence < ? order by sequence desc limit " + limit, before, lines::add);
    return lines;
  }

  /** Every line, in the order of the chain. */
  void all(Consumer<ChainedLine> each) {
    read("where sequence > ? order by sequence", 0, each);
  }

  private void read(String which, long bound, Consumer<ChainedLine> each) {
    history
        .store()
        .transaction(
            connection -> {
              try (PreparedStatement select =
                  connection.prepareStatement("select " + COLUMNS + " from audit " + which)) {
                select.setFetchSize(500);
                select.setLong(1, bound);
                try (ResultSet row = select.executeQuery()) {
                  while (row.next()) {
                    each.accept(line(row));
                  }
                }
              }
              return null;
            });
  }

  private static ChainedLine line(ResultSet row) throws SQLException {
    return new ChainedLine(
        new AuditLine(
            CHAIN,
            row.getLong(1),
            null,
            instant(row, 2),
            null,
            row.getString(3),
            Arrays.stream(row.getString(4).split(",")).filter(r -> !r.isEmpty()).toList(),
            row.getString(5),
            instant(row, 6),
            row.getString(7),
            row.getString(8),
            row.getString(9),
            row.getString(10),
            row.getString(11),
            row.getString(12)),
        row.getString(13),
        row.getString(14),
        Optional.empty());
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
