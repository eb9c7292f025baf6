package org.alvhdesk.ui.layers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.alvhdesk.contracts.event.HedgeBookV1.Position;
import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.contracts.rest.HedgeBookView.RollDown;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.format.Num;

/** One option held in a layer, with what it cost, what it is worth and what a quiet day costs. */
record LayerLine(
    String layer,
    String option,
    String expiry,
    int dte,
    int quantity,
    String forward,
    String aboveForward,
    String delta,
    String paid,
    String value,
    Num pnl,
    String rollPoints,
    Num rollUsd) {
  private static final BigDecimal MULTIPLIER_USD = BigDecimal.valueOf(100);

  static List<LayerLine> of(HedgeBookView view) {
    return view.book().positions().stream().map(p -> of(p, roll(view, p))).toList();
  }

  private static LayerLine of(Position p, RollDown roll) {
    return new LayerLine(
        p.layer(),
        p.root()
            + " "
            + Fmt.strike(p.strike())
            + " "
            + Fmt.words(p.right()).toLowerCase(Locale.ROOT),
        Fmt.day(p.expiry()),
        p.dte(),
        p.quantity(),
        Fmt.number(p.forward(), 2),
        p.forward() == null ? Fmt.NONE : Fmt.signed(p.strike() - p.forward(), 2),
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
                    && r.expiry().equals(p.expiry())
                    && r.strike() == p.strike())
        .findFirst()
        .orElse(null);
  }

  /** Premium paid for what is held, US dollars. */
  static BigDecimal paid(Position p) {
    return p.averagePricePoints()
        .multiply(MULTIPLIER_USD)
        .multiply(BigDecimal.valueOf(p.quantity()));
  }
}
