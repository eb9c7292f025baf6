package org.alvhdesk.ui.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.contracts.rest.Figure;
import org.alvhdesk.contracts.rest.HedgeCapital;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.format.KeyFigure;

/**
 * The hedge as capital.
 *
 * @param money what it took and gave, US dollars
 * @param costs a net cost a year by period, on each denominator
 * @param notes why figures are missing, each once
 */
record HedgeCost(String period, List<KeyFigure> money, List<Cost> costs, List<String> notes) {

  /** One period's cost a year. */
  record Cost(String period, String usd, String ofMaxLoss, String ofMargin, String ofNav) {}

  static HedgeCost of(HedgeCapital c) {
    List<String> notes = new ArrayList<>();
    List<KeyFigure> money =
        new ArrayList<>(
            List.of(
                new KeyFigure("Premium paid (USD)", Fmt.usd(c.premiumUsd())),
                new KeyFigure("Received for sales (USD)", Fmt.usd(c.proceedsUsd())),
                new KeyFigure("Paid at settlement (USD)", Fmt.usd(c.payoffUsd())),
                new KeyFigure("Fees (USD)", Fmt.usd(c.feesUsd())),
                new KeyFigure("Value now (USD)", usd(c.value(), "value", notes)),
                new KeyFigure("Net cost (USD)", usd(c.cost(), "net cost", notes)),
                new KeyFigure("XIRR (a year)", percent(c.xirr(), "XIRR", notes))));
    if (c.budget() == null) {
      notes.add("Tail budget (001-5): " + c.noBudget() + ".");
    } else {
      money.add(
          new KeyFigure(
              "Tail budget used (USD)",
              Fmt.usd(c.budget().spentUsd())
                  + " of "
                  + Fmt.usd(c.budget().budgetUsd())
                  + " = "
                  + percent(c.budget().used(), "tail budget used", notes)));
    }
    List<Cost> costs = new ArrayList<>();
    costs.add(cost(c.from() + " to " + c.to(), c.costPerYear(), notes));
    if (c.drag() == null) {
      notes.add("Drag meter, 63 sessions (003-11): " + c.noDrag() + ".");
    } else {
      costs.add(
          cost(
              "last 63 sessions; SPX "
                  + Fmt.percentSigned(c.drag().spxReturn(), 1)
                  + (c.drag().sideways() ? ", sideways" : ""),
              c.drag().costPerYear(),
              notes));
    }
    return new HedgeCost(
        c.from() + " to " + c.to(), money, costs, notes.stream().distinct().toList());
  }

  private static Cost cost(String period, HedgeCapital.PerYear year, List<String> notes) {
    return new Cost(
        period,
        usd(year.usd(), "cost a year", notes),
        percent(year.ofMaxLoss(), "cost a year of maximum loss", notes),
        percent(year.ofMargin(), "cost a year of margin", notes),
        percent(year.ofNav(), "cost a year of NAV", notes));
  }

  private static String usd(Figure figure, String what, List<String> notes) {
    why(figure, what, notes);
    return figure.value() == null ? Fmt.NONE : Fmt.usd(BigDecimal.valueOf(figure.value()));
  }

  private static String percent(Figure figure, String what, List<String> notes) {
    why(figure, what, notes);
    return Fmt.percent(figure.value(), 2);
  }

  private static void why(Figure figure, String what, List<String> notes) {
    if (figure.value() == null) {
      notes.add("No " + what + ": " + figure.why() + ".");
    }
  }
}
