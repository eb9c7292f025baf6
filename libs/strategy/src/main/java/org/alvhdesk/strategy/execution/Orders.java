package org.alvhdesk.strategy.execution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.OptionSeries;

/** Turns what was approved into orders. */
public final class Orders {
  /**
   * Net prices of combos stand on this grid: the exchange's step for packages of SPX options, and
   * on the finer one of VIX packages too (methodology 1.1, 1.2).
   */
  public static final BigDecimal NET_GRID = new BigDecimal("0.05");

  private Orders() {}

  /**
   * A leg of a hedge change as it was approved.
   *
   * @param quantity contracts, positive
   * @param limitPoints worst price, points
   * @param opens false when it closes what is held
   */
  public record Approved(
      String layer,
      Action action,
      int quantity,
      HedgeContract contract,
      BigDecimal limitPoints,
      boolean opens) {}

  /**
   * A condor to sell or to buy back as it was approved.
   *
   * @param sells true to open
   * @param quantity condors, positive
   * @param limitPoints least credit or highest debit per condor, index points, positive
   */
  public record ApprovedCondor(
      String layer, boolean sells, IronCondor condor, int quantity, BigDecimal limitPoints) {}

  /**
   * Orders of a hedge change. Options of one layer, root, expiry and right that are both bought and
   * sold are a vertical and trade as one combo, because a short leg alone would be naked; all else
   * is an order of its own, also the two sides of a roll, neither of which can hurt alone. A
   * combo's net limit is the sum of its legs' limits, rounded in the book's favour, so that it is
   * never worse than what was approved.
   */
  public static List<Order> ofHedge(List<Approved> legs) {
    Map<String, List<Approved>> groups = new LinkedHashMap<>();
    for (int i = 0; i < legs.size(); i++) {
      groups.computeIfAbsent(key(legs, i), k -> new ArrayList<>()).add(legs.get(i));
    }
    List<Order> orders = new ArrayList<>();
    for (List<Approved> group : groups.values()) {
      orders.add(order(orders.size() + 1, group));
    }
    return List.copyOf(orders);
  }

  /** Orders of a condor change: one combo of four legs each, its net limit as approved. */
  public static List<Order> ofCondors(List<ApprovedCondor> condors) {
    List<Order> orders = new ArrayList<>();
    for (ApprovedCondor c : condors) {
      BigDecimal net = c.sells() ? c.limitPoints().negate() : c.limitPoints();
      orders.add(new Order(orders.size() + 1, c.quantity(), legs(c), onGrid(net)));
    }
    return List.copyOf(orders);
  }

  private static String key(List<Approved> legs, int index) {
    Approved leg = legs.get(index);
    boolean vertical =
        leg.contract() instanceof OptionSeries
            && legs.stream()
                .anyMatch(o -> o.action() != leg.action() && group(o).equals(group(leg)));
    return vertical ? group(leg) : "leg " + index;
  }

  private static String group(Approved leg) {
    return leg.contract() instanceof OptionSeries o
        ? String.join(" ", leg.layer(), o.root().name(), o.expiry().toString(), o.right().name())
        : leg.layer() + " " + leg.contract().text();
  }

  private static Order order(int number, List<Approved> group) {
    int units = group.stream().mapToInt(Approved::quantity).reduce(0, Orders::commonDivisor);
    List<OrderLeg> legs = new ArrayList<>();
    BigDecimal net = BigDecimal.ZERO;
    for (Approved leg : group) {
      int ratio = leg.quantity() / units;
      legs.add(
          new OrderLeg(
              leg.layer(),
              leg.action(),
              ratio,
              leg.contract(),
              leg.opens(),
              Optional.of(leg.limitPoints())));
      net =
          net.add(
              leg.limitPoints().multiply(BigDecimal.valueOf((long) leg.action().sign() * ratio)));
    }
    // A single sale has the price it is sold at as its limit: the credit, negative by our sign.
    return new Order(number, units, legs, group.size() > 1 ? onGrid(net) : net);
  }

  private static int commonDivisor(int a, int b) {
    return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).intValueExact();
  }

  /** Down is better for the book, whatever the sign: a smaller debit, a larger credit. */
  private static BigDecimal onGrid(BigDecimal net) {
    return onGrid(net, 1);
  }

  /** The same of one of {@code parts} equal parts of {@code net}. */
  static BigDecimal onGrid(BigDecimal net, int parts) {
    BigDecimal step = NET_GRID.multiply(BigDecimal.valueOf(parts));
    return net.divide(step, 0, RoundingMode.FLOOR).multiply(NET_GRID).setScale(2);
  }

  /** What a paper fill pays: up is worse for the book. */
  static BigDecimal onGridAgainst(BigDecimal net) {
    return net.divide(NET_GRID, 0, RoundingMode.CEILING).multiply(NET_GRID);
  }

  private static List<OrderLeg> legs(ApprovedCondor c) {
    IronCondor k = c.condor();
    Action wing = c.sells() ? Action.BUY : Action.SELL;
    Action body = c.sells() ? Action.SELL : Action.BUY;
    return List.of(
        leg(c, wing, k.longPut(), Right.PUT),
        leg(c, body, k.shortPut(), Right.PUT),
        leg(c, body, k.shortCall(), Right.CALL),
        leg(c, wing, k.longCall(), Right.CALL));
  }

  private static OrderLeg leg(ApprovedCondor c, Action action, double strike, Right right) {
    return new OrderLeg(
        c.layer(),
        action,
        1,
        new OptionSeries(c.condor().root(), c.condor().expiry(), strike, right),
        c.sells(),
        Optional.empty());
  }
}
