package org.alvhdesk.ui.fills;

import java.math.BigDecimal;
import java.util.List;
import org.alvhdesk.contracts.rest.ExecutionView;
import org.alvhdesk.contracts.rest.OrphanAlarmView;
import org.alvhdesk.ui.format.Fmt;

/** A change at the broker, every number formatted. */
record ExecutionPart(
    String proposalId,
    String mode,
    boolean paper,
    String ticketProblem,
    List<String> formats,
    List<OrderRow> orders,
    List<String> alarms,
    boolean mayRecord,
    String why) {

  /** One leg of an order; the order's own cells are on its first leg. */
  record LegRow(String text, String symbol, int quantity, int filled, int rest, String limit) {}

  /** One order. */
  record OrderRow(String reference, String shape, String net, List<LegRow> legs) {}

  /** Symbols of what is left, for the form. */
  public List<String> symbols() {
    return orders.stream()
        .flatMap(order -> order.legs().stream())
        .filter(leg -> leg.rest() > 0)
        .map(LegRow::symbol)
        .distinct()
        .toList();
  }

  static ExecutionPart of(ExecutionView v) {
    return new ExecutionPart(
        v.proposalId(),
        words(v.mode()),
        v.mode().startsWith("paper"),
        v.ticketProblem() == null ? "" : v.ticketProblem(),
        v.formats(),
        v.orders().stream().map(ExecutionPart::order).toList(),
        v.alarms().stream().map(OrphanAlarmView::text).toList(),
        v.mayRecord(),
        v.why());
  }

  private static OrderRow order(ExecutionView.OrderView o) {
    return new OrderRow(
        o.reference(),
        o.combo()
            ? "combo, "
                + o.units()
                + (o.units() == 1 ? " unit, " : " units, ")
                + o.whole()
                + " filled whole"
            : "single",
        net(o.netLimitPoints()),
        o.legs().stream()
            .map(
                l ->
                    new LegRow(
                        l.text(),
                        l.symbol(),
                        l.quantity(),
                        l.filled(),
                        l.rest(),
                        l.limitPoints() == null ? Fmt.NONE : Fmt.decimal(l.limitPoints(), 2)))
            .toList());
  }

  /** A debit is positive. */
  private static String net(BigDecimal points) {
    return Fmt.decimal(points.abs(), 2) + (points.signum() < 0 ? " credit" : " debit");
  }

  private static String words(String mode) {
    return switch (mode) {
      case "paper-mid" -> "on paper, at the mid of the quotes";
      case "paper-worked" -> "on paper, between the mid and the far side of the quotes";
      case "paper-full-spread" -> "on paper, at the far side of the quotes";
      default -> "at a broker; people record what it filled";
    };
  }
}
