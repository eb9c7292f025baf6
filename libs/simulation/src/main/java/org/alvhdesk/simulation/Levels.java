package org.alvhdesk.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.OptionRoot;

/** Published levels, on their grids, of a simulated market. */
final class Levels {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalTime FIRST_STEP = LocalTime.of(10, 0);
  private static final int FUTURES = 9;

  private Levels() {}

  /** Label of every state of {@code scenario}. */
  static String label(Scenario scenario) {
    return "sim:" + scenario.id();
  }

  /** The levels of step {@code step} of {@code session}. */
  static MarketState at(
      Scenario scenario, LocalDate session, int step, double logSpx, VolState vol) {
    LocalTime time = FIRST_STEP.plusMinutes(30L * step);
    Instant marketTime = session.atTime(time).atZone(NEW_YORK).toInstant();
    double vvix = StrictMath.exp(VolComplex.logVvixRule(vol) + vol.vvixNoise());
    return new MarketState(
        session,
        step,
        step == SimulatedPath.STEPS - 1,
        marketTime,
        hundredths(StrictMath.exp(logSpx)),
        hundredths(VolComplex.vix(vol)),
        OptionalDouble.of(hundredths(VolComplex.vix9d(vol))),
        OptionalDouble.of(hundredths(VolComplex.vix3m(vol))),
        OptionalDouble.of(hundredths(vvix)),
        curve(session, marketTime, vol),
        scenario.rate(),
        scenario.dividendYield(),
        Quality.MODEL,
        label(scenario));
  }

  private static VxCurve curve(LocalDate session, Instant marketTime, VolState vol) {
    List<VxPoint> points = new ArrayList<>(FUTURES);
    for (YearMonth month = YearMonth.from(session);
        points.size() < FUTURES;
        month = month.plusMonths(1)) {
      LocalDate expiry = Expiries.vixMonthly(month);
      if (expiry.isAfter(session)) {
        double days = 365 * Expiries.yearsTo(OptionRoot.VIX.settlementOf(expiry), marketTime);
        double price = VolComplex.future(vol, days);
        points.add(new VxPoint(expiry, StrictMath.round(price * 40) / 40.0));
      }
    }
    return new VxCurve(points);
  }

  private static double hundredths(double value) {
    return StrictMath.round(value * 100) / 100.0;
  }
}
