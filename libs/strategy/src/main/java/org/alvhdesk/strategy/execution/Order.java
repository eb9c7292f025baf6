package org.alvhdesk.strategy.execution;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alvhdesk.strategy.hedge.HedgeContract;

/**
 * One order for a broker: a single contract or a combo that trades as one.
 *
 * <p>Sign of the net price: what one unit costs, so that a debit is positive and a credit negative.
 * A worse price is always a higher one.
 *
 * @param number within its ticket, from 1
 * @param units how many times the legs in their ratios
 * @param netLimitPoints worst net price of one unit, points; US dollars for a share
 */
public record Order(int number, int units, List<OrderLeg> legs, BigDecimal netLimitPoints) {
  /** Copies the legs. */
  public Order {
    legs = List.copyOf(legs);
    if (units < 1 || legs.isEmpty()) {
      throw new IllegalArgumentException("an order needs a unit and a leg");
    }
    Set<HedgeContract> contracts = new HashSet<>();
    for (OrderLeg leg : legs) {
      if (!contracts.add(leg.contract())) {
        throw new IllegalArgumentException(leg.contract().text() + " is in one order twice");
      }
    }
  }

  /** Whether several legs trade as one. */
  public boolean isCombo() {
    return legs.size() > 1;
  }

  /** Whether its legs have no limits of their own: then only whole units can be judged. */
  public boolean hasNetLimitOnly() {
    return legs.stream().anyMatch(leg -> leg.limitPoints().isEmpty());
  }

  /** Whether the account pays: a net price of 0 counts as a debit. */
  public boolean isDebit() {
    return netLimitPoints.signum() >= 0;
  }

  /** What one point of the net price is worth a unit, US dollars. */
  public int usdPerPoint() {
    return legs.getFirst().contract().usdPerPoint();
  }
}
