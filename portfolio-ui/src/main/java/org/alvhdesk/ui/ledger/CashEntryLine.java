package org.alvhdesk.ui.ledger;

import org.alvhdesk.contracts.rest.CashLine;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.format.Num;

/** A cash entry in a table. */
record CashEntryLine(
    long id,
    String date,
    String kind,
    String layer,
    String note,
    Num amount,
    String balance,
    String actor) {
  static CashEntryLine of(CashLine line) {
    return new CashEntryLine(
        line.id(),
        line.valueDate().toString(),
        Fmt.words(line.kind()),
        line.layer() == null ? "" : line.layer(),
        line.note(),
        new Num(
            (line.amountUsd().signum() > 0 ? "+" : "") + Fmt.decimal(line.amountUsd(), 2),
            Num.pnl(line.amountUsd()).tone()),
        Fmt.decimal(line.balanceUsd(), 2),
        line.actor());
  }
}
