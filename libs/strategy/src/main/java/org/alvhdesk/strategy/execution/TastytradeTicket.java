package org.alvhdesk.strategy.execution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.EtpShare;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.hedge.VxFuture;

/**
 * Tickets for tastytrade: each entry of {@code orders} is the body of one {@code POST
 * /accounts/{account-number}/orders} as its documentation on order submission describes it. The
 * price is of one unit and has no sign; {@code price-effect} says whether it is paid.
 */
final class TastytradeTicket {
  private TastytradeTicket() {}

  static String json(Ticket ticket) {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("proposal", ticket.proposalId());
    whole.put("revision", ticket.revision());
    whole.put("content-hash", ticket.contentHash());
    whole.put("orders", ticket.orders().stream().map(order -> order(ticket, order)).toList());
    return JsonText.of(whole);
  }

  private static Map<String, Object> order(Ticket ticket, Order order) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("time-in-force", "Day");
    json.put("order-type", "Limit");
    json.put("price", LegCells.price(order.netLimitPoints()));
    json.put("price-effect", order.isDebit() ? "Debit" : "Credit");
    json.put("external-identifier", ticket.reference(order));
    List<Map<String, Object>> legs = order.legs().stream().map(leg -> leg(order, leg)).toList();
    json.put("legs", legs);
    return json;
  }

  private static Map<String, Object> leg(Order order, OrderLeg leg) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("instrument-type", instrument(leg.contract()));
    json.put("symbol", symbol(leg.contract()));
    json.put("quantity", Math.multiplyExact(order.units(), leg.ratio()));
    json.put("action", action(leg));
    return json;
  }

  private static String instrument(HedgeContract contract) {
    return switch (contract) {
      case OptionSeries ignored -> "Equity Option"; // options on an index too
      case VxFuture ignored -> "Future";
      case EtpShare ignored -> "Equity";
    };
  }

  private static String symbol(HedgeContract contract) {
    return contract instanceof VxFuture future
        ? FutureSymbols.tastytrade(future)
        : LegCells.of(contract).symbol();
  }

  /** {@code Buy to Open}; a future is just bought or sold. */
  private static String action(OrderLeg leg) {
    String side = leg.action() == Action.BUY ? "Buy" : "Sell";
    return leg.contract() instanceof VxFuture
        ? side
        : side + (leg.opens() ? " to Open" : " to Close");
  }
}
