package org.alvhdesk.strategy.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A ticket for no broker in particular. */
final class PlainTicket {
  private PlainTicket() {}

  static String csv(Ticket ticket) {
    CsvText csv =
        new CsvText(
            "reference",
            "proposal",
            "revision",
            "content_hash",
            "expires_at",
            "order",
            "combo",
            "units",
            "order_type",
            "time_in_force",
            "net_limit",
            "price_effect",
            "leg",
            "action",
            "quantity",
            "ratio",
            "symbol",
            "root",
            "expiry",
            "strike",
            "right",
            "leg_limit",
            "usd_per_point",
            "layer");
    for (Order order : ticket.orders()) {
      int number = 0;
      for (OrderLeg leg : order.legs()) {
        LegCells cells = LegCells.of(leg.contract());
        csv.line(
            ticket.reference(order),
            ticket.proposalId(),
            ticket.revision(),
            ticket.contentHash(),
            ticket.expiresAt(),
            order.number(),
            order.isCombo() ? "COMBO" : "SINGLE",
            order.units(),
            "LIMIT",
            "DAY",
            LegCells.price(order.netLimitPoints()),
            LegCells.priceEffect(order),
            ++number,
            LegCells.effect(leg),
            Math.multiplyExact(order.units(), leg.ratio()),
            leg.ratio(),
            cells.symbol(),
            cells.root(),
            cells.expiry(),
            cells.strike(),
            cells.right(),
            leg.limitPoints().map(LegCells::price).orElse(""),
            leg.contract().usdPerPoint(),
            leg.layer());
      }
    }
    return csv.text();
  }

  static String json(Ticket ticket) {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("schema", "alvh.ticket/1");
    whole.put("proposalId", ticket.proposalId());
    whole.put("revision", ticket.revision());
    whole.put("contentHash", ticket.contentHash());
    whole.put("kind", ticket.kind());
    whole.put("state", ticket.state());
    whole.put("headline", ticket.headline());
    whole.put("snapshotId", ticket.snapshotId());
    whole.put("quality", ticket.quality());
    whole.put("expiresAt", ticket.expiresAt().toString());
    whole.put(
        "signConvention",
        "netLimitPoints is what one unit costs: a debit is positive, a credit negative; worse is"
            + " higher");
    whole.put("orders", ticket.orders().stream().map(order -> order(ticket, order)).toList());
    return JsonText.of(whole);
  }

  private static Map<String, Object> order(Ticket ticket, Order order) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("reference", ticket.reference(order));
    json.put("number", order.number());
    json.put("combo", order.isCombo());
    json.put("units", order.units());
    json.put("orderType", "LIMIT");
    json.put("timeInForce", "DAY");
    json.put("netLimitPoints", order.netLimitPoints());
    json.put("priceEffect", LegCells.priceEffect(order));
    json.put("usdPerPoint", order.usdPerPoint());
    List<Object> legs = new ArrayList<>();
    for (OrderLeg leg : order.legs()) {
      LegCells cells = LegCells.of(leg.contract());
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("layer", leg.layer());
      one.put("action", LegCells.effect(leg));
      one.put("quantity", Math.multiplyExact(order.units(), leg.ratio()));
      one.put("ratio", leg.ratio());
      one.put("symbol", cells.symbol());
      one.put("root", cells.root());
      one.put("expiry", orNull(cells.expiry()));
      one.put("strike", orNull(cells.strike()));
      one.put("right", orNull(cells.right()));
      one.put("limitPoints", leg.limitPoints().orElse(null));
      legs.add(one);
    }
    json.put("legs", legs);
    return json;
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
