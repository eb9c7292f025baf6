package org.alvhdesk.ui.ledger;

import java.util.List;
import org.alvhdesk.contracts.rest.LedgerSession;
import org.alvhdesk.ui.format.Num;

/**
 * A layer's day, or the book's.
 *
 * @param parts in the order of the table: delta, gamma, vega, theta, vanna, volga, trades, rest
 * @param note why more than usual is rest, or empty
 */
record PnlLine(String layer, List<Num> parts, Num gain, String note) {
  static PnlLine of(LedgerSession.Row row) {
    return new PnlLine(
        row.layer(),
        List.of(
            Num.pnl(row.deltaUsd()),
            Num.pnl(row.gammaUsd()),
            Num.pnl(row.vegaUsd()),
            Num.pnl(row.thetaUsd()),
            Num.pnl(row.vannaUsd()),
            Num.pnl(row.volgaUsd()),
            Num.pnl(row.tradesUsd()),
            Num.pnl(row.restUsd())),
        Num.pnl(row.gainUsd()),
        row.complete() ? "" : "sensitivities missing: rest");
  }
}
