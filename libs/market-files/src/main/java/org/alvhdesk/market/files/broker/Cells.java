package org.alvhdesk.market.files.broker;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.util.Locale;
import org.alvhdesk.market.files.text.CsvRows;

/** The cells of a row by their columns' names. */
record Cells(Columns columns, CsvRecord row) {
  /** The first of {@code names} that is a column; empty text when none is or the cell is empty. */
  String text(String... names) {
    return CsvRows.cell(row, columns.find(names));
  }

  /** As {@link #text}, but it must be there. */
  String require(String... names) {
    String text = text(names);
    if (text.isEmpty()) {
      throw new BadCell(names[0] + " is empty");
    }
    return text;
  }

  /** A decimal with or without thousands separators. */
  BigDecimal decimal(String... names) {
    String text = require(names);
    try {
      return new BigDecimal(text.replace(",", ""));
    } catch (NumberFormatException e) {
      throw new BadCell(names[0] + " '" + text + "' is no number");
    }
  }

  /** Whole contracts, not 0, with their sign. */
  int contracts(String... names) {
    BigDecimal number = decimal(names);
    try {
      int contracts = number.intValueExact();
      if (contracts != 0) {
        return contracts;
      }
    } catch (ArithmeticException e) {
      // said below
    }
    throw new BadCell(names[0] + " '" + text(names) + "' must be whole contracts, not 0");
  }

  /** True for a purchase; a quantity below 0 must be a sale. */
  boolean buys(int quantity, String... names) {
    String text = require(names).toUpperCase(Locale.ROOT).replace(' ', '_');
    boolean buys = text.equals("BOT") || text.equals("B") || text.startsWith("BUY");
    boolean sells = text.equals("SLD") || text.equals("S") || text.startsWith("SELL");
    if (!buys && !sells) {
      throw new BadCell(names[0] + " '" + text(names) + "' is neither BUY nor SELL");
    }
    if (buys && quantity < 0) {
      throw new BadCell("a purchase of " + quantity + " contradicts itself");
    }
    return buys;
  }
}
