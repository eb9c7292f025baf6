package org.alvhdesk.condor;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.localstack.Database;
import org.alvhdesk.localstack.DatabaseName;
import org.alvhdesk.localstack.LocalStack;

/** Looks into the service's database. */
final class Rows {
  private final Database database = LocalStack.shared().database(DatabaseName.CONDOR);

  /** Rows {@code from ...}; the statement has one parameter. */
  long count(String from, String parameter) {
    return Long.parseLong(text("select count(*) " + from, parameter));
  }

  /** The only value of a statement with one parameter. */
  String text(String sql, String parameter) {
    return texts(sql, parameter).getFirst();
  }

  /** First column of a statement with one parameter. */
  List<String> texts(String sql, String parameter) {
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.owner(), database.ownerPassword());
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, parameter);
      List<String> texts = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  void asOwner(String sql) throws SQLException {
    run(sql, database.owner(), database.ownerPassword());
  }

  void asService(String sql) throws SQLException {
    run(sql, database.user(), database.appPassword());
  }

  private void run(String sql, String user, String password) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), user, password);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
