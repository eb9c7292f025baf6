package org.alvhdesk.ui.condor;

import java.util.List;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.format.Num;

/**
 * A layer that a change moves along the expiries with the same strikes (6B).
 *
 * @param net new credit less the cost to close, US dollars
 * @param rows greeks and break-evens before and after
 */
public record ShiftView(
    String layer,
    String from,
    String to,
    long days,
    String closeCost,
    String newCredit,
    Num net,
    List<Row> rows) {

  /** A figure of both sides. */
  public record Row(String name, String before, String after) {}

  static List<ShiftView> of(CondorChange c) {
    return c.moved().stream().map(ShiftView::of).toList();
  }

  private static ShiftView of(CondorChange.Shift s) {
    CondorChange.Greeks b = s.before();
    CondorChange.Greeks a = s.after();
    return new ShiftView(
        s.layer(),
        Fmt.day(s.fromExpiry()),
        Fmt.day(s.toExpiry()),
        s.daysMoved(),
        Fmt.usd(s.closeCostUsd()),
        Fmt.usd(s.newCreditUsd()),
        Num.pnl(s.netUsd()),
        List.of(
            row("Delta, one condor", b.deltaPerCondor(), a.deltaPerCondor(), 4),
            row("Gamma, one condor (per point)", b.gammaPerCondor(), a.gammaPerCondor(), 6),
            row("Vega (USD per vol point)", b.vegaUsd(), a.vegaUsd(), 0),
            row("Theta (USD per day)", b.thetaPerDayUsd(), a.thetaPerDayUsd(), 0),
            new Row(
                "Break-evens (points)",
                breakEvens(b.lowerBreakEven(), b.upperBreakEven()),
                breakEvens(a.lowerBreakEven(), a.upperBreakEven()))));
  }

  private static Row row(String name, double before, double after, int decimals) {
    return new Row(name, Fmt.signed(before, decimals), Fmt.signed(after, decimals));
  }

  private static String breakEvens(double lower, double upper) {
    return Fmt.number(lower, 2) + " to " + Fmt.number(upper, 2);
  }
}
