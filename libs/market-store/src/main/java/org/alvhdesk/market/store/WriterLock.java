package org.alvhdesk.market.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Files and edits are stored one at a time, whoever stores them: merges never meet. */
public final class WriterLock {
  private static final int KEY = 0x414c5602;

  private WriterLock() {}

  /** Waits for its turn; it ends with the transaction. */
  public static void await(Connection connection) throws SQLException {
    Sql.list(
        connection, "select pg_advisory_xact_lock(?, 0)", row -> row.getObject(1) == null, KEY);
  }
}
