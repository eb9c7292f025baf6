package org.alvhdesk.quant.vol.smile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.quant.pricing.Black76;

/** Checks of static arbitrage, each answered by a record. */
public final class ArbitrageChecks {
  private static final int POINTS = 401;

  private ArbitrageChecks() {}

  /**
   * Butterfly check of {@code curve} on a grid from {@code low} to {@code high} log moneyness, one
   * {@code deviation} beyond, and in growing steps far into both wings.
   *
   * @param deviation at-the-money standard deviation, {@code vol sqrt(years)}, positive
   */
  public static ButterflyReport butterfly(
      VarianceCurve curve, double low, double high, double deviation) {
    CheckGrid even = new CheckGrid(low, high, deviation, POINTS);
    CheckGrid grid =
        curve instanceof FittedSmile fitted ? new CheckGrid(even, fitted.knots()) : even;
    double least = Double.POSITIVE_INFINITY;
    double leastAt = 0;
    int violating = 0;
    double from = Double.NaN;
    double to = Double.NaN;
    for (int i = 0; i < grid.size; i++) {
      double g = curve.butterfly(grid.k[i]);
      if (g < least) {
        least = g;
        leastAt = grid.k[i];
      }
      if (g < 0) {
        from = violating == 0 ? grid.k[i] : Math.min(from, grid.k[i]);
        to = violating == 0 ? grid.k[i] : Math.max(to, grid.k[i]);
        violating++;
      }
    }
    double wing =
        Math.max(Math.abs(curve.slope(even.k[0])), Math.abs(curve.slope(even.k[even.size - 1])));
    return violating == 0
        ? new ButterflyReport(least, leastAt, 0, leastAt, leastAt, wing)
        : new ButterflyReport(least, leastAt, violating, from, to, wing);
  }

  /**
   * Calendar check of neighbouring expiries on the moneyness both were observed on.
   *
   * @param expiries ascending in time
   * @param rule {@link CalendarRule#FORWARD_PER_EXPIRY} never reports anything
   * @param toleranceVolPoints shortfalls up to this many volatility points are not reported
   * @throws IllegalArgumentException when the expiries do not ascend
   */
  public static List<CalendarViolation> calendar(
      List<SmileResult.Fit> expiries, CalendarRule rule, double toleranceVolPoints) {
    List<CalendarViolation> found = new ArrayList<>();
    for (int i = 1; i < expiries.size(); i++) {
      SmileResult.Fit near = expiries.get(i - 1);
      SmileResult.Fit far = expiries.get(i);
      if (!(far.smile().years() > near.smile().years())) {
        throw new IllegalArgumentException(
            "expiries must ascend: "
                + near.smile().years()
                + " years is followed by "
                + far.smile().years());
      }
      if (rule == CalendarRule.ONE_UNDERLYING) {
        between(near, far, toleranceVolPoints).ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  private static Optional<CalendarViolation> between(
      SmileResult.Fit near, SmileResult.Fit far, double tolerance) {
    double low = Math.max(near.lowestK(), far.lowestK());
    double high = Math.min(near.highestK(), far.highestK());
    if (!(high > low)) {
      return Optional.empty();
    }
    int count = 0;
    double worst = 0;
    double worstAt = 0;
    double from = Double.NaN;
    double to = Double.NaN;
    double years = far.smile().years();
    for (int i = 0; i < POINTS; i++) {
      double k = low + (high - low) * i / (POINTS - 1);
      double needed = Math.sqrt(Math.max(near.smile().variance(k), 0) / years);
      double missing = 100 * (needed - far.smile().volAt(k));
      if (missing > tolerance) {
        from = count == 0 ? k : from;
        to = k;
        count++;
        if (missing > worst) {
          worst = missing;
          worstAt = k;
        }
      }
    }
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new CalendarViolation(
                near.smile().years(),
                years,
                worstAt,
                worst,
                from,
                to,
                (double) count / POINTS,
                beyondAsk(near, far, low, high)));
  }

  private static int beyondAsk(SmileResult.Fit near, SmileResult.Fit far, double low, double high) {
    SmileQuotes quotes = far.quotes();
    int beyond = 0;
    for (int i = 0; i < quotes.size(); i++) {
      double k = quotes.k(i);
      if (k >= low && k <= high) {
        double sd = Math.sqrt(Math.max(near.smile().variance(k), 0));
        double price = Black76.price(quotes.right(i), quotes.forward(), quotes.strike(i), 1, sd, 1);
        beyond += price > quotes.ask(i) ? 1 : 0;
      }
    }
    return beyond;
  }
}
