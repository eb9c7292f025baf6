package org.alvhdesk.market.files.golden;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.OptionalDouble;
import org.alvhdesk.market.files.shape.Codes;
import org.alvhdesk.market.files.shape.Findings;
import org.alvhdesk.market.files.shape.Table;

/** Checks the numbers of a table of which nothing is kept. */
final class CheckedTable {
  private CheckedTable() {}

  /** Rejects rows with a cell of {@code columns} that is no number. */
  static Findings read(Table table, String source, String as, List<String> columns, String note) {
    Findings found = new Findings(source, as);
    for (CsvRecord row : table.rows()) {
      found.read();
      for (String column : columns) {
        OptionalDouble number = table.number(row, column);
        if (number.isEmpty()) {
          String text = table.text(row, column);
          found.reject(row.getStartingLineNumber(), Codes.BAD_VALUE, column + " '" + text + "'");
          break;
        }
      }
    }
    found.note(note);
    return found;
  }
}
