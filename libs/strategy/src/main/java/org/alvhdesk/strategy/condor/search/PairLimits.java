package org.alvhdesk.strategy.condor.search;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.alvhdesk.quant.calendar.OptionRoot;

/** The constraints on a pair of spreads in the units of the tables: whole ticks, price units. */
final class PairLimits {
  private static final BigDecimal TICK = new BigDecimal("0.05");

  final boolean equalWings;
  final double maxNetDelta;

  /** Least credit, ticks, at least 1. */
  final double floorTicks;

  /** Highest loss, ticks; infinite without a limit. */
  private final double lossTicks;

  PairLimits(SearchConstraints constraints, Objective objective) {
    equalWings = constraints.wings().equal();
    maxNetDelta = constraints.maxNetDelta();
    BigDecimal floor = constraints.creditFloorPoints();
    if (objective instanceof Objective.ProbabilityOfProfit(var least)) {
      floor = floor.max(least);
    }
    floorTicks = Math.max(1, floor.divide(TICK, 0, RoundingMode.CEILING).doubleValue());
    BigDecimal tickUsd = TICK.multiply(BigDecimal.valueOf(OptionRoot.MULTIPLIER_USD));
    lossTicks =
        constraints
            .maxLossUsd()
            .map(usd -> usd.divide(tickUsd, 0, RoundingMode.FLOOR).doubleValue())
            .orElse(Double.POSITIVE_INFINITY);
  }

  /** Least credit in ticks at which a condor of this wider wing satisfies floor and loss limit. */
  double leastTicks(double width) {
    return Math.max(floorTicks, width - lossTicks);
  }

  /**
   * First call spread of group {@code g} that is not too negative for a put spread of {@code
   * delta}; the group ascends in delta, so those from here to {@link #neutralTo} are the neutral
   * ones.
   */
  int neutralFrom(SpreadTable calls, int g, double delta) {
    int low = calls.groupFrom[g];
    int high = calls.groupFrom[g + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (delta + calls.delta[middle] < -maxNetDelta) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** One past the last call spread of group {@code g} that is not too positive. */
  int neutralTo(SpreadTable calls, int g, double delta) {
    int low = calls.groupFrom[g];
    int high = calls.groupFrom[g + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (delta + calls.delta[middle] <= maxNetDelta) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
