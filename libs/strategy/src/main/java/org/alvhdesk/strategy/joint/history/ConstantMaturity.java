package org.alvhdesk.strategy.joint.history;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.vol.measure.VxTermStructure;

/** Constant-maturity prices of a stored curve, by quant's rule (methodology 3.6). */
final class ConstantMaturity {
  private ConstantMaturity() {}

  /** Points that are no monthly contract after {@code session} do not count. */
  static OptionalDouble of(VxCurve curve, LocalDate session, int days) {
    YearMonth first = YearMonth.from(session);
    if (!Expiries.vixMonthly(first).isAfter(session)) {
      first = first.plusMonths(1);
    }
    List<VxTermStructure.Future> futures = new ArrayList<>();
    for (VxPoint point : curve.points()) {
      YearMonth month = YearMonth.from(point.expiry());
      if (point.expiry().isAfter(session) && Expiries.vixMonthly(month).equals(point.expiry())) {
        futures.add(
            new VxTermStructure.Future(
                1 + (int) ChronoUnit.MONTHS.between(first, month),
                Expiries.daysTo(point.expiry(), session),
                point.price()));
      }
    }
    return new VxTermStructure(futures).constantMaturity(days).asOptional();
  }
}
