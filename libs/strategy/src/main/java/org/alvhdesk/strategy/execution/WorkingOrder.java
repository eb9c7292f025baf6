package org.alvhdesk.strategy.execution;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An order of a released change, with what the book has of it already.
 *
 * @param reference as on the ticket
 * @param workable false when its kind is not filled by people here: it is matched only to say so
 * @param releasedAt market time of the release; empty when it is not known
 * @param expiresAt market time
 * @param filled contracts filled of each leg, in the order of the legs
 */
public record WorkingOrder(
    String proposalId,
    String reference,
    Order order,
    boolean workable,
    Optional<Instant> releasedAt,
    Instant expiresAt,
    List<Integer> filled) {
  /** Copies the list. */
  public WorkingOrder {
    filled = List.copyOf(filled);
    if (filled.size() != order.legs().size()) {
      throw new IllegalArgumentException("what is filled is said for every leg");
    }
  }

  /** Contracts of leg {@code index} that are still to fill; negative never happens. */
  public int rest(int index) {
    return Math.multiplyExact(order.units(), order.legs().get(index).ratio()) - filled.get(index);
  }

  /** Whether nothing is left. */
  public boolean isComplete() {
    for (int i = 0; i < filled.size(); i++) {
      if (rest(i) > 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * What is left to send to a broker: the combo again, in fewer units, while its legs are filled
   * evenly; else each leg alone at its own limit, under the same number.
   */
  public List<Order> left() {
    List<Order> left = new ArrayList<>();
    int units = rest(0) / order.legs().getFirst().ratio();
    boolean even = true;
    for (int i = 0; i < filled.size(); i++) {
      OrderLeg leg = order.legs().get(i);
      even &= rest(i) == units * leg.ratio();
      if (rest(i) > 0 && leg.limitPoints().isPresent()) {
        BigDecimal net = leg.limitPoints().get().multiply(BigDecimal.valueOf(leg.action().sign()));
        left.add(new Order(order.number(), rest(i), List.of(leg.single()), net));
      }
    }
    if (!even) {
      return List.copyOf(left);
    }
    return units == 0
        ? List.of()
        : List.of(new Order(order.number(), units, order.legs(), order.netLimitPoints()));
  }

  /** The same with {@code quantity} more of leg {@code index}. */
  WorkingOrder plus(int index, int quantity) {
    List<Integer> more = new ArrayList<>(filled);
    more.set(index, Math.addExact(filled.get(index), quantity));
    return new WorkingOrder(proposalId, reference, order, workable, releasedAt, expiresAt, more);
  }
}
