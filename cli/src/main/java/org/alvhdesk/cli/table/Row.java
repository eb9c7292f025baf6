package org.alvhdesk.cli.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;

/**
 * One row of an input table. Columns are addressed by position, see {@link TableReader#require}.
 */
public final class Row {
  private final String file;
  private final List<String> columns;
  private final CsvRecord cells;

  Row(String file, List<String> columns, CsvRecord cells) {
    this.file = file;
    this.columns = columns;
    this.cells = cells;
  }

  /** The physical line, counted from 1. */
  public long line() {
    return cells.getStartingLineNumber();
  }

  /** The cell without surrounding blanks; empty when the row is shorter than the header. */
  public String text(int column) {
    return column < cells.getFieldCount() ? cells.getField(column).strip() : "";
  }

  /**
   * The finite number in a cell.
   *
   * @param expected what the cell should say, with its unit, for the error
   * @throws BadCell when it is none
   */
  public double number(int column, String expected) {
    String text = text(column);
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value) && isDecimal(text)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw bad(column, expected);
    }
    throw bad(column, expected);
  }

  /**
   * The finite number in a cell, or NaN when it is empty or says NaN: a value that is missing.
   *
   * @param expected what the cell should say, with its unit, for the error
   * @throws BadCell when it says anything else
   */
  public double numberOrMissing(int column, String expected) {
    String text = text(column);
    return text.isEmpty() || text.equalsIgnoreCase("nan") ? Double.NaN : number(column, expected);
  }

  /** The error of a cell that does not say what is {@code expected}. */
  public BadCell bad(int column, String expected) {
    return new BadCell(file, line(), columns.get(column), text(column), expected);
  }

  /** Java also reads 1d, 1f and hexadecimal numbers; a table does not. */
  private static boolean isDecimal(String text) {
    char last = text.charAt(text.length() - 1);
    return (last == '.' || (last >= '0' && last <= '9'))
        && text.indexOf('x') < 0
        && text.indexOf('X') < 0;
  }
}
