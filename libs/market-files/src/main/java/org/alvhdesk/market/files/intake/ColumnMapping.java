package org.alvhdesk.market.files.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the columns of a CSV file of one's own are. Column names are compared without case.
 *
 * @param kind what a row becomes
 * @param source who publishes the numbers, such as {@code my-broker}
 * @param date name of the date column
 * @param datePattern of {@link java.time.format.DateTimeFormatter}, English, such as {@code
 *     dd.MM.uuuu}; empty for ISO, M/D/YYYY and YYYYMMDD
 * @param name symbol, series, root or kind of event that all rows are of; empty when column {@link
 *     Role#NAME} has it
 * @param columns column name by role
 */
public record ColumnMapping(
    Kind kind,
    String source,
    String date,
    Optional<String> datePattern,
    Optional<String> name,
    Map<Role, String> columns) {
  /** What a row becomes. */
  public enum Kind {
    BAR,
    FUTURE,
    SERIES,
    EVENT
  }

  /** What a column can be, beside the date. */
  public enum Role {
    /** Symbol, series or kind of event. */
    NAME,
    /** Close, settlement or value of a series. */
    VALUE,
    OPEN,
    HIGH,
    LOW,
    VOLUME,
    OPEN_INTEREST,
    /** Final settlement day of a future. */
    EXPIRY,
    /** Day since which a value of a series was known. */
    VINTAGE,
    /** New York time of an event. */
    TIME,
    /** What an event is about. */
    ABOUT
  }

  /**
   * @throws IllegalArgumentException when neither a name nor a column for it is given, or a column
   *     that the kind cannot do without
   */
  public ColumnMapping {
    columns = Map.copyOf(columns);
    if (name.isEmpty() && !columns.containsKey(Role.NAME)) {
      throw new IllegalArgumentException("a name or the column NAME is needed: what is it of?");
    }
    if (kind != Kind.EVENT && !columns.containsKey(Role.VALUE)) {
      throw new IllegalArgumentException("the column VALUE is needed: close, settlement or value");
    }
    if (kind == Kind.FUTURE && !columns.containsKey(Role.EXPIRY)) {
      throw new IllegalArgumentException("the column EXPIRY is needed: final settlement day");
    }
  }

  /** Futures of the root {@code name} with their settlements and final settlement days. */
  public static ColumnMapping futures(
      String source, String name, String date, String settlement, String expiry) {
    return new ColumnMapping(
        Kind.FUTURE,
        source,
        date,
        Optional.empty(),
        Optional.of(name),
        Map.of(Role.VALUE, settlement, Role.EXPIRY, expiry));
  }

  /** Bars, values or events of {@code name}; {@code value} is the close or the value. */
  public static ColumnMapping of(Kind kind, String source, String name, String date, String value) {
    return new ColumnMapping(
        kind, source, date, Optional.empty(), Optional.of(name), Map.of(Role.VALUE, value));
  }

  /** As this, with {@code column} in the role {@code role}. */
  public ColumnMapping with(Role role, String column) {
    Map<Role, String> all = new EnumMap<>(Role.class);
    all.putAll(columns);
    all.put(role, column);
    return new ColumnMapping(kind, source, date, datePattern, name, all);
  }

  /** As this, with dates written as {@code pattern} says. */
  public ColumnMapping dated(String pattern) {
    return new ColumnMapping(kind, source, date, Optional.of(pattern), name, columns);
  }
}
