package org.alvhdesk.systemtests;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.alvhdesk.localstack.DatabaseName;
import org.alvhdesk.localstack.LocalStack;

/**
 * hedge-service's books, locked by the test: whatever decides on them waits in the order of coming,
 * until all who shall race stand in the queue and the test lets go.
 */
final class HeldBook implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration OFTEN = Duration.ofMillis(5);
  private static final String WAITING =
      """
      select count(distinct l.pid) from pg_locks l join pg_stat_activity a using (pid)
      where not l.granted and a.datname = current_database()""";

  private final Connection connection;

  private HeldBook(Connection connection) {
    this.connection = connection;
  }

  static HeldBook of(LocalStack stack) {
    try {
      var connection = Sql.owner(stack, DatabaseName.HEDGE);
      connection.setAutoCommit(false);
      try (var lock = connection.createStatement()) {
        lock.execute("select 1 from hedge_book for update");
      }
      return new HeldBook(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot hold the book", e);
    }
  }

  /** Waits until so many transactions wait for a lock. */
  void awaitWaiting(int transactions) {
    Waiting.upTo(PATIENCE).pollInterval(OFTEN).until(() -> waiting() >= transactions);
  }

  private int waiting() throws SQLException {
    try (var query = connection.createStatement();
        var row = query.executeQuery(WAITING)) {
      row.next();
      return row.getInt(1);
    }
  }

  /** Lets go. */
  @Override
  public void close() {
    try (connection) {
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot let the book go", e);
    }
  }
}
