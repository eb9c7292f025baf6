package org.alvhdesk.cli.table;

import org.alvhdesk.cli.DataProblem;

/** A cell of an input table that cannot be used: where it is, what it says, what it should say. */
public final class BadCell extends DataProblem {
  private static final long serialVersionUID = 1L;
  private final String file;
  private final long line;
  private final String column;
  private final String value;
  private final String expected;

  /**
   * In {@code file} (as the user named it, or stdin) at physical {@code line} (from 1, the header
   * included).
   */
  public BadCell(String file, long line, String column, String value, String expected) {
    super(file + " line " + line + ", column " + column + ": '" + value + "' is not " + expected);
    this.file = file;
    this.line = line;
    this.column = column;
    this.value = value;
    this.expected = expected;
  }

  /** The file as the user named it, or stdin. */
  public String file() {
    return file;
  }

  /** The physical line, counted from 1. */
  public long line() {
    return line;
  }

  /** The column's name. */
  public String column() {
    return column;
  }

  /** What the cell says. */
  public String value() {
    return value;
  }

  /** What it should say. */
  public String expected() {
    return expected;
  }
}
