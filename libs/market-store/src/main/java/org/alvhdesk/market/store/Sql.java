package org.alvhdesk.market.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** JDBC without its ceremony: parameters by type, rows by a function. */
public final class Sql {
  /** One row as a value. */
  @FunctionalInterface
  public interface RowMapper<T> {
    /** Reads the current row. */
    T read(ResultSet row) throws SQLException;
  }

  private Sql() {}

  /** All rows of a query. */
  public static <T> List<T> list(
      Connection connection, String sql, RowMapper<T> mapper, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(mapper.read(rows));
      }
      return all;
    }
  }

  /** The first row of a query. */
  public static <T> Optional<T> first(
      Connection connection, String sql, RowMapper<T> mapper, Object... parameters)
      throws SQLException {
    return list(connection, sql, mapper, parameters).stream().findFirst();
  }

  /** Number of rows that a statement changed. */
  public static long update(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, parameters)) {
      return statement.executeLargeUpdate();
    }
  }

  /** An instant of a row, null when it is null. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  /** A date of a row, null when it is null. */
  public static LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  /** A number of a row, empty when it is null. */
  public static OptionalDouble number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      set(connection, statement, i + 1, parameters[i]);
    }
    return statement;
  }

  private static void set(
      Connection connection, PreparedStatement statement, int i, Object parameter)
      throws SQLException {
    switch (parameter) {
      case null -> statement.setNull(i, Types.NULL);
      case Instant instant -> statement.setObject(i, instant.atOffset(ZoneOffset.UTC));
      case LocalDate date -> statement.setObject(i, date);
      case LocalTime time -> statement.setObject(i, time);
      case Optional<?> maybe -> set(connection, statement, i, maybe.orElse(null));
      case OptionalDouble maybe ->
          set(connection, statement, i, maybe.isPresent() ? maybe.getAsDouble() : null);
      case String[] texts -> statement.setArray(i, connection.createArrayOf("text", texts));
      case Integer[] numbers -> statement.setArray(i, connection.createArrayOf("int4", numbers));
      default -> statement.setObject(i, parameter);
    }
  }
}
