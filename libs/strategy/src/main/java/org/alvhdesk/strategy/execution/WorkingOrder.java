package org.alvhdesk.strategy.execution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alvhdesk.strategy.hedge.Action;

/**
 * An order of a released change, with what the book has of it already. Units are filled in the
 * order of the fills: the first contracts of every leg are the first unit.
 *
 * @param reference as on the ticket
 * @param workable false when its kind is not filled by people here: it is matched only to say so
 * @param releasedAt market time of the release; empty when it is not known
 * @param expiresAt market time
 * @param fills of each leg in the order of the legs, each leg's in the order they were booked
 */
public record WorkingOrder(
    String proposalId,
    String reference,
    Order order,
    boolean workable,
    Optional<Instant> releasedAt,
    Instant expiresAt,
    List<List<Lot>> fills) {
  /** Copies the lists. */
  public WorkingOrder {
    fills = fills.stream().map(List::copyOf).toList();
    if (fills.size() != order.legs().size()) {
      throw new IllegalArgumentException("what is filled is said for every leg");
    }
  }

  /** Contracts filled of each leg. */
  public List<Integer> filled() {
    return fills.stream().map(lots -> lots.stream().mapToInt(Lot::quantity).sum()).toList();
  }

  /** Contracts of leg {@code index} that are still to fill; negative never happens. */
  public int rest(int index) {
    return Math.multiplyExact(order.units(), ratio(index)) - filled(index);
  }

  /** Whether nothing is left. */
  public boolean isComplete() {
    return places().allMatch(i -> rest(i) <= 0);
  }

  /** Units of which every leg is filled. */
  public int whole() {
    return places().map(i -> filled(i) / ratio(i)).min().orElse(0);
  }

  /** Units of which something is filled. */
  public int started() {
    return places().map(i -> Math.ceilDiv(filled(i), ratio(i))).max().orElse(0);
  }

  /**
   * What the first {@code units} cost together, points: a debit is positive.
   *
   * @throws IllegalArgumentException when more than {@link #whole} are asked for
   */
  public BigDecimal netPoints(int units) {
    if (units > whole()) {
      throw new IllegalArgumentException(units + " units, " + whole() + " are filled whole");
    }
    BigDecimal net = BigDecimal.ZERO;
    for (int i = 0; i < fills.size(); i++) {
      net = net.add(signed(i, paid(i, Math.multiplyExact(units, ratio(i)))));
    }
    return net;
  }

  /**
   * What the contracts of leg {@code index} in the first {@code units} cost together, points,
   * without a sign.
   */
  public BigDecimal legPoints(int index, int units) {
    return paid(index, Math.multiplyExact(units, ratio(index)));
  }

  /**
   * What is left to send to a broker: the combo again, in fewer units, while its legs are filled
   * evenly. Else, when every leg has a limit, each leg alone at its own, and when only the net
   * price has one, the units nobody has begun and what completes those begun, at what their limit
   * leaves. All under the same number.
   */
  public List<Order> left() {
    if (whole() == started()) {
      return units(order.units() - whole());
    }
    List<Order> left = new ArrayList<>();
    if (order.hasNetLimitOnly()) {
      left.addAll(units(order.units() - started()));
      completion().ifPresent(left::add);
      return List.copyOf(left);
    }
    for (int i = 0; i < fills.size(); i++) {
      OrderLeg leg = order.legs().get(i);
      if (rest(i) > 0) {
        BigDecimal net = signed(i, leg.limitPoints().orElseThrow());
        left.add(new Order(order.number(), rest(i), List.of(leg.single()), net));
      }
    }
    return List.copyOf(left);
  }

  private List<Order> units(int units) {
    return units == 0
        ? List.of()
        : List.of(new Order(order.number(), units, order.legs(), order.netLimitPoints()));
  }

  /** The legs that begun units lack; empty when no price of theirs is inside the approved limit. */
  private Optional<Order> completion() {
    int begun = started() - whole();
    BigDecimal left = order.netLimitPoints().multiply(BigDecimal.valueOf(begun));
    int[] lacking = places().map(i -> started() * ratio(i) - filled(i)).toArray();
    int times =
        IntStream.of(lacking)
            .reduce(0, (a, b) -> BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).intValueExact());
    List<OrderLeg> legs = new ArrayList<>();
    for (int i = 0; i < fills.size(); i++) {
      BigDecimal spent = paid(i, filled(i)).subtract(paid(i, whole() * ratio(i)));
      left = left.subtract(signed(i, spent));
      if (lacking[i] > 0) {
        legs.add(order.legs().get(i).times(lacking[i] / times));
      }
    }
    BigDecimal net = Orders.onGrid(left, times);
    if (legs.size() > 1) {
      return Optional.of(new Order(order.number(), times, legs, net));
    }
    if (legs.getFirst().action() == Action.SELL) {
      // Any price is inside when the unit was cheap so far; nothing is given away all the same.
      net = net.min(Orders.NET_GRID.negate());
    }
    return net.signum() > 0 == (legs.getFirst().action() == Action.BUY)
        ? Optional.of(new Order(order.number(), times, legs, net))
        : Optional.empty();
  }

  /** The same with {@code lot} more of leg {@code index}. */
  WorkingOrder plus(int index, Lot lot) {
    List<List<Lot>> more = new ArrayList<>(fills);
    List<Lot> ofLeg = new ArrayList<>(fills.get(index));
    ofLeg.add(lot);
    more.set(index, ofLeg);
    return new WorkingOrder(proposalId, reference, order, workable, releasedAt, expiresAt, more);
  }

  private IntStream places() {
    return IntStream.range(0, fills.size());
  }

  private int ratio(int index) {
    return order.legs().get(index).ratio();
  }

  private int filled(int index) {
    return fills.get(index).stream().mapToInt(Lot::quantity).sum();
  }

  private BigDecimal signed(int index, BigDecimal points) {
    return points.multiply(BigDecimal.valueOf(order.legs().get(index).action().sign()));
  }

  /** What the first {@code contracts} of leg {@code index} cost, points. */
  private BigDecimal paid(int index, int contracts) {
    BigDecimal paid = BigDecimal.ZERO;
    int left = contracts;
    for (Lot lot : fills.get(index)) {
      int taken = Math.min(left, lot.quantity());
      paid = paid.add(lot.pricePoints().multiply(BigDecimal.valueOf(taken)));
      left -= taken;
    }
    return paid;
  }
}
