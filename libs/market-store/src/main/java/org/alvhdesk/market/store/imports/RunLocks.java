package org.alvhdesk.market.store.imports;

import java.sql.Connection;
import java.sql.SQLException;
import org.alvhdesk.market.store.Sql;

/**
 * A run holds a lock of its session for as long as it lives; PostgreSQL lets go of it when its
 * process dies. So whoever gets the lock of a running run knows that nobody runs it.
 */
final class RunLocks {
  private static final int RUN = 0x414c5601;

  private RunLocks() {}

  static boolean tryLock(Connection connection, long runId) throws SQLException {
    return Sql.first(
            connection,
            "select pg_try_advisory_lock(?, ?)",
            row -> row.getBoolean(1),
            RUN,
            (int) runId)
        .orElse(false);
  }

  static void unlock(Connection connection, long runId) throws SQLException {
    Sql.first(
        connection, "select pg_advisory_unlock(?, ?)", row -> row.getBoolean(1), RUN, (int) runId);
  }
}
