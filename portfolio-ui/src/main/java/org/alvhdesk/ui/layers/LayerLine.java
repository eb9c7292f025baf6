package org.alvhdesk.ui.layers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.alvhdesk.contracts.event.HedgeBookV1.Position;
import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.contracts.rest.HedgeBookView.RollDown;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.format.Num;

/** One contract held in a layer, with what it cost, what it is worth and what a quiet day costs. */
record LayerLine(
    String layer,
    String option,
    String expiry,
    String dte,
    int quantity,
    String forward,
    String aboveForward,
    String delta,
    String paid,
    String value,
    Num pnl,
    String rollPoints,
    Num rollUsd) {
  static List<LayerLine> of(HedgeBookView view) {
    return view.book().positions().stream().map(p -> of(p, roll(view, p))).toList();
  }

  private static LayerLine of(Position p, RollDown roll) {
    return new LayerLine(
        p.layer(),
        Fmt.instrument(p.root(), p.strike(), p.right()),
        Fmt.day(p.expiry()),
        p.expiry() == null ? Fmt.NONE : Integer.toString(p.dte()),
        p.quantity(),
        Fmt.number(p.forward(), 2),
        p.forward() == null || p.strike() == 0 ? Fmt.NONE : Fmt.signed(p.strike() - p.forward(), 2),
        Fmt.number(p.delta(), 2),
        Fmt.usd(paid(p)),
        Fmt.usd(p.valueUsd()),
        Num.pnl(p.pnlUsd()),
        roll == null ? Fmt.NONE : Fmt.signed(roll.pointsPerDay(), 3),
        Num.pnl(roll == null ? null : Double.valueOf(roll.usdPerDay()), 2));
  }

  private static RollDown roll(HedgeBookView view, Position p) {
    return view.rollDowns().stream()
        .filter(
            r ->
                r.layer().equals(p.layer())
                    && Objects.equals(r.expiry(), p.expiry())
                    && r.strike() == p.strike())
        .findFirst()
        .orElse(null);
  }

  /** Premium paid for what is held, US dollars; 0 for a future, which is margined. */
  static BigDecimal paid(Position p) {
    long usdPerPoint =
        switch (p.right()) {
          case "FUTURE" -> 0;
          case "SHARE" -> 1;
          default -> 100;
        };
    return p.averagePricePoints().multiply(BigDecimal.valueOf(usdPerPoint * p.quantity()));
  }
}
