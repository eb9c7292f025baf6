package org.alvhdesk.market.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The history's database. Calls block: never from an event loop.
 *
 * @param connections of the role that imports and reads
 */
public record HistoryStore(DataSource connections) {
  /** Work on one connection. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it; what it throws rolls back. */
    T on(Connection connection) throws SQLException;
  }

  /** A store without a pool, for a program that ends soon. */
  public static HistoryStore at(String jdbcUrl, String user, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl);
    source.setUser(user);
    source.setPassword(password);
    return new HistoryStore(source);
  }

  /**
   * Does {@code work} in one transaction.
   *
   * @throws StoreFailure when PostgreSQL refuses; then nothing was stored
   */
  public <T> T transaction(Work<T> work) {
    try (Connection connection = connections.getConnection()) {
      return transaction(connection, work);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** The same on a connection that the caller keeps. */
  public static <T> T transaction(Connection connection, Work<T> work) {
    try {
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        T result = work.on(connection);
        connection.commit();
        done = true;
        return result;
      } finally {
        if (!done) {
          connection.rollback();
        }
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
