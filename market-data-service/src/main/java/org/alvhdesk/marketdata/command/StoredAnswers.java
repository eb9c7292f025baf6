package org.alvhdesk.marketdata.command;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.alvhdesk.kit.command.IdempotencyKey;
import org.alvhdesk.marketdata.history.History;

/**
 * What was answered to each key. A {@link Turn} holds the key until its answer is stored: the same
 * command at the same time, at whichever instance, waits for that answer and gets it.
 */
@ApplicationScoped
class StoredAnswers {
  private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

  private final History history;

  StoredAnswers(History history) {
    this.history = history;
  }

  /**
   * An answer as it was sent.
   *
   * @param location null without
   */
  record Stored(String requestHash, int status, String location, String mediaType, String body) {}

  /** Waits for {@code key}. To be closed. */
  Turn turn(IdempotencyKey key) {
    try {
      Connection connection = history.store().connections().getConnection();
      try {
        connection.setAutoCommit(false);
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
          lock.setString(1, key.lock());
          lock.execute();
        }
        return new Turn(connection, key, history.clock());
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the answers cannot be read or kept", e);
    }
  }

  /** The right to do a command, or to hear what was answered to it. */
  static final class Turn implements AutoCloseable {
    private final Connection connection;
    private final IdempotencyKey key;
    private final Clock clock;

    private Turn(Connection connection, IdempotencyKey key, Clock clock) {
      this.connection = connection;
      this.key = key;
      this.clock = clock;
    }

    /** What was answered before. */
    Optional<Stored> before() {
      try (PreparedStatement find =
          connection.prepareStatement(
              "select request_hash, status, location, media_type, body from idempotent_answer"
                  + " where idempotency_key = ? and caller = ? and subject = ?")) {
        find.setString(1, key.value());
        find.setString(2, key.caller());
        find.setString(3, key.subject());
        try (ResultSet row = find.executeQuery()) {
          return row.next()
              ? Optional.of(
                  new Stored(
                      row.getString(1),
                      row.getInt(2),
                      row.getString(3),
                      row.getString(4),
                      row.getString(5)))
              : Optional.empty();
        }
      } catch (SQLException e) {
        throw new IllegalStateException("the answers cannot be read or kept", e);
      }
    }

    /** Stores the answer. */
    void keep(Stored answer) {
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into idempotent_answer (idempotency_key, caller, subject, request_hash,"
                  + " status, location, media_type, body, recorded_at)"
                  + " values (?,?,?,?,?,?,?,?,?)")) {
        insert.setString(1, key.value());
        insert.setString(2, key.caller());
        insert.setString(3, key.subject());
        insert.setString(4, answer.requestHash());
        insert.setInt(5, answer.status());
        insert.setString(6, answer.location());
        insert.setString(7, answer.mediaType());
        insert.setString(8, answer.body());
        insert.setObject(9, clock.instant().atOffset(ZoneOffset.UTC));
        insert.executeUpdate();
        connection.commit();
      } catch (SQLException e) {
        throw new IllegalStateException("the answers cannot be read or kept", e);
      }
    }

    @Override
    public void close() {
      try (connection) {
        connection.rollback();
        connection.setAutoCommit(true);
      } catch (SQLException e) {
        throw new IllegalStateException("the answers cannot be read or kept", e);
      }
    }
  }
}
