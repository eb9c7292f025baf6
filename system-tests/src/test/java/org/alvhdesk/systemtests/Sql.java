package org.alvhdesk.systemtests;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alvhdesk.localstack.DatabaseName;
import org.alvhdesk.localstack.LocalStack;

/** Looks into a service's database: as its owner, or as the role the service runs as. */
final class Sql {
  private Sql() {}

  /** The rows of a query, columns by their names. */
  static List<Map<String, Object>> rows(
      LocalStack stack, DatabaseName name, String query, Object... parameters) {
    try (var connection = owner(stack, name);
        var statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (var result = statement.executeQuery()) {
        var meta = result.getMetaData();
        var rows = new ArrayList<Map<String, Object>>();
        while (result.next()) {
          var row = new LinkedHashMap<String, Object>();
          for (int i = 1; i <= meta.getColumnCount(); i++) {
            row.put(meta.getColumnLabel(i), result.getObject(i));
          }
          rows.add(row);
        }
        return rows;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(query + ": " + e.getMessage(), e);
    }
  }

  /** The one number of a query. */
  static long number(LocalStack stack, DatabaseName name, String query, Object... parameters) {
    var value = rows(stack, name, query, parameters).getFirst().values().iterator().next();
    return value == null ? 0 : ((Number) value).longValue();
  }

  /** Runs a statement as the role that the service uses and rolls it back. */
  static void attemptAsService(LocalStack stack, DatabaseName name, String statement)
      throws SQLException {
    var database = stack.database(name);
    try (var connection =
        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.appPassword())) {
      connection.setAutoCommit(false);
      try (var attempt = connection.createStatement()) {
        attempt.execute(statement);
      } finally {
        connection.rollback();
      }
    }
  }

  /** A connection as the owner of a database; the caller closes it. */
  static Connection owner(LocalStack stack, DatabaseName name) throws SQLException {
    var database = stack.database(name);
    return DriverManager.getConnection(
        database.jdbcUrl(), database.owner(), database.ownerPassword());
  }
}
