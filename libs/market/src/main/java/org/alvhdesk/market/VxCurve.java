package org.alvhdesk.market;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * VX futures by expiry, ascending; the forwards that price VIX options (docs/methodology 1.2).
 *
 * @param points at least one future, expiries strictly ascending
 */
public record VxCurve(List<VxPoint> points) {
  public VxCurve {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a VX curve needs at least one future");
    }
    for (int i = 1; i < points.size(); i++) {
      if (!points.get(i).expiry().isAfter(points.get(i - 1).expiry())) {
        throw new IllegalArgumentException(
            "VX expiries must ascend: "
                + points.get(i - 1).expiry()
                + ", "
                + points.get(i).expiry());
      }
    }
  }

  /**
   * Price (points) at {@code date}: linear in calendar days between futures, flat beyond the first
   * and the last (docs/methodology 3.6).
   */
  public double at(LocalDate date) {
    VxPoint before = points.getFirst();
    if (!date.isAfter(before.expiry())) {
      return before.price();
    }
    for (VxPoint after : points) {
      if (!date.isAfter(after.expiry())) {
        double span = ChronoUnit.DAYS.between(before.expiry(), after.expiry());
        double done = span == 0 ? 1 : ChronoUnit.DAYS.between(before.expiry(), date) / span;
        return before.price() + done * (after.price() - before.price());
      }
      before = after;
    }
    return points.getLast().price();
  }

  /** Constant-maturity price (points) {@code days} calendar days after {@code asOf}. */
  public double constantMaturity(LocalDate asOf, int days) {
    return at(asOf.plusDays(days));
  }
}
