package org.alvhdesk.ui.book;

import org.alvhdesk.contracts.event.HedgeBookV1.Position;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.format.Num;

/** One contract of the hedge; every number formatted. */
record HedgeRow(
    String layer,
    String instrument,
    String expiry,
    String dte,
    int quantity,
    String paid,
    String mark,
    String forward,
    String vol,
    String delta,
    String value,
    Num pnl) {

  static HedgeRow of(Position p) {
    return new HedgeRow(
        p.layer(),
        Fmt.instrument(p.root(), p.strike(), p.right()),
        Fmt.day(p.expiry()),
        p.expiry() == null ? Fmt.NONE : Integer.toString(p.dte()),
        p.quantity(),
        Fmt.decimal(p.averagePricePoints(), 2),
        Fmt.number(p.markPoints(), 2),
        Fmt.number(p.forward(), 2),
        Fmt.percent(p.vol(), 1),
        Fmt.number(p.delta(), 2),
        Fmt.usd(p.valueUsd()),
        Num.pnl(p.pnlUsd()));
  }
}
