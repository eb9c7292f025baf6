package org.alvhdesk.strategy.joint.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.market.VxPoint;

/** Constant-maturity prices that are not stretched over what nobody listed (methodology 3.6). */
final class ConstantMaturity {
  /** Monthly VX expiries are 28 or 35 days apart, a day more or less with a holiday. */
  private static final long LONGEST_GAP_DAYS = 36;

  private ConstantMaturity() {}

  static OptionalDouble of(VxCurve curve, LocalDate session, int days) {
    LocalDate target = session.plusDays(days);
    VxPoint before = null;
    for (VxPoint point : curve.points()) {
      if (!point.expiry().isAfter(session)) {
        continue;
      }
      if (!point.expiry().isBefore(target)) {
        return before == null ? OptionalDouble.of(point.price()) : between(before, point, target);
      }
      before = point;
    }
    return OptionalDouble.empty();
  }

  private static OptionalDouble between(VxPoint before, VxPoint after, LocalDate target) {
    long gap = ChronoUnit.DAYS.between(before.expiry(), after.expiry());
    if (gap > LONGEST_GAP_DAYS) {
      return OptionalDouble.empty();
    }
    double done = (double) ChronoUnit.DAYS.between(before.expiry(), target) / gap;
    return OptionalDouble.of(before.price() + done * (after.price() - before.price()));
  }
}
