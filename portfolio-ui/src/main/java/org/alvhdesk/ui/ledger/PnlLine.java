package org.alvhdesk.ui.ledger;

import java.math.BigDecimal;
import java.util.List;
import org.alvhdesk.contracts.rest.LedgerSession;
import org.alvhdesk.ui.format.Num;

/**
 * A layer's day, or the book's.
 *
 * @param parts in the order of the table: delta, gamma, vega, theta, vanna, volga, trades, rest
 * @param note why more than usual is rest, or empty
 */
record PnlLine(String layer, List<Part> parts, Num gain, String note) {
  /**
   * What one source of the gain brought.
   *
   * @param label as the head of its column says
   */
  record Part(String label, String text, String tone) {
    static Part of(String label, BigDecimal usd) {
      Num num = Num.pnl(usd);
      return new Part(label, num.text(), num.tone());
    }
  }

  static PnlLine of(LedgerSession.Row row) {
    return new PnlLine(
        row.layer(),
        List.of(
            Part.of("Delta", row.deltaUsd()),
            Part.of("Gamma", row.gammaUsd()),
            Part.of("Vega", row.vegaUsd()),
            Part.of("Theta", row.thetaUsd()),
            Part.of("Vanna", row.vannaUsd()),
            Part.of("Volga", row.volgaUsd()),
            Part.of("Trades", row.tradesUsd()),
            Part.of("Rest", row.restUsd())),
        Num.pnl(row.gainUsd()),
        row.complete() ? "" : "sensitivities missing: rest");
  }
}
