package org.alvhdesk.strategy.joint;

import java.util.OptionalDouble;

/**
 * SPX levels between which a book gains.
 *
 * @param from lower end, index points; empty when it gains down to the end of the searched range
 * @param to upper end, index points; empty when it gains up to the end of the searched range
 */
public record ProfitZone(OptionalDouble from, OptionalDouble to) {
  /** Whether {@code spx} lies inside, ends included. */
  public boolean holds(double spx) {
    return from.orElse(0) <= spx && spx <= to.orElse(Double.MAX_VALUE);
  }

  /** Index points from {@code spx} to the nearest end; 0 inside. */
  double distance(double spx) {
    return Math.max(0, Math.max(from.orElse(0) - spx, spx - to.orElse(Double.MAX_VALUE)));
  }
}
