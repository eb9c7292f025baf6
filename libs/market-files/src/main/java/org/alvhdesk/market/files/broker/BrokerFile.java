package org.alvhdesk.market.files.broker;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alvhdesk.market.files.text.CsvRows;
import org.alvhdesk.market.files.text.SourceFile;
import org.alvhdesk.market.files.text.UnreadableText;

/**
 * A broker's file of executed trades. Rows that are no trades (deposits, summaries of a combo,
 * orders beside their executions) are left out and counted; a trade that cannot be read is an error
 * with its line.
 *
 * @param broker {@code generic}, {@code ibkr} or {@code tastytrade}
 * @param leftOut lines that are no trades
 */
public record BrokerFile(
    String broker, List<BrokerTrade> trades, List<RowError> errors, List<Integer> leftOut) {
  /** Copies the lists. */
  public BrokerFile {
    trades = List.copyOf(trades);
    errors = List.copyOf(errors);
    leftOut = List.copyOf(leftOut);
  }

  /** A row that is a trade but cannot be read. */
  public record RowError(int line, String text) {}

  /** More is no day of a desk. */
  static final int MAX_ROWS = 5_000;

  private static final List<BrokerForm> FORMS =
      List.of(BrokerForm.TASTYTRADE, BrokerForm.IBKR, BrokerForm.GENERIC);

  /**
   * The trades in {@code file}.
   *
   * @throws UnreadableText when it is no CSV, or has more rows than a desk trades
   * @throws UnknownForm when its header is none of the known ones
   */
  public static BrokerFile read(SourceFile file) {
    List<CsvRecord> rows = CsvRows.of(file);
    if (rows.isEmpty()) {
      throw new UnknownForm(file.name() + " is empty: its first line must name the columns");
    }
    if (rows.size() > MAX_ROWS) {
      throw new UnknownForm(file.name() + " has more than " + MAX_ROWS + " rows");
    }
    CsvRecord header = rows.getFirst();
    Columns columns = Columns.of(header);
    BrokerForm form =
        FORMS.stream()
            .filter(f -> f.fits(columns))
            .findFirst()
            .orElseThrow(() -> new UnknownForm(unknown(file, header)));
    List<BrokerTrade> trades = new ArrayList<>();
    List<RowError> errors = new ArrayList<>();
    List<Integer> leftOut = new ArrayList<>();
    RowIds ids = new RowIds();
    for (CsvRecord row : rows.subList(1, rows.size())) {
      int line = Math.toIntExact(row.getStartingLineNumber());
      Cells cells = new Cells(columns, row);
      if (!form.isTrade(cells)) {
        leftOut.add(line);
        continue;
      }
      try {
        trades.add(form.trade(line, cells, ids));
      } catch (BadCell e) {
        errors.add(new RowError(line, e.getMessage()));
      }
    }
    return new BrokerFile(form.name().toLowerCase(Locale.ROOT), trades, errors, leftOut);
  }

  private static String unknown(SourceFile file, CsvRecord header) {
    return file.name()
        + " has a header that no known broker writes ("
        + String.join(",", header.getFields())
        + "). Give it the columns "
        + String.join(",", BrokerForm.GENERIC_COLUMNS)
        + "; order_reference may be left out.";
  }

  /** A file whose columns are none of the known ones. */
  public static final class UnknownForm extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnknownForm(String message) {
      super(message);
    }
  }
}
