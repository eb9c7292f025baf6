package org.alvhdesk.cli.book;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.cli.DataProblem;
import org.alvhdesk.cli.table.Row;
import org.alvhdesk.cli.table.TableReader;
import org.alvhdesk.strategy.ledger.BrokerRow;
import org.alvhdesk.strategy.ledger.OpeningBook;
import org.alvhdesk.strategy.ledger.OpeningImport;

/**
 * A broker's positions as CSV, one position a row under a header that names the columns, as in
 * docs/strategy/opening-book.md:
 *
 * <pre>
 * symbol,quantity,average price,group
 * SPXW  260116P05620000,10,24.10,A
 * </pre>
 */
public final class BookFile {
  private BookFile() {}

  /**
   * The opening book in {@code file}, or every position in it that cannot be imported.
   *
   * @throws DataProblem when there is no such file, it is no CSV, or a column is missing or there
   *     twice
   */
  public static OpeningBook read(Path file) {
    try (TableReader table = TableReader.open(file.toString(), InputStream.nullInputStream())) {
      return OpeningImport.read(rows(table));
    }
  }

  private static List<BrokerRow> rows(TableReader table) {
    int symbol = BookColumn.SYMBOL.require(table.name(), table.columns());
    int quantity = BookColumn.QUANTITY.require(table.name(), table.columns());
    int price = BookColumn.AVERAGE_PRICE.require(table.name(), table.columns());
    Optional<Integer> group = BookColumn.GROUP.find(table.name(), table.columns());
    List<BrokerRow> rows = new ArrayList<>();
    while (table.hasNext()) {
      Row row = table.next();
      rows.add(
          new BrokerRow(
              Math.toIntExact(row.line()),
              row.text(symbol),
              row.text(quantity),
              row.text(price),
              group.map(row::text).orElse("")));
    }
    return rows;
  }
}
