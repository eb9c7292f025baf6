package org.alvhdesk.strategy.joint.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.quant.statistics.Covariance;
import org.alvhdesk.quant.statistics.Estimate;
import org.alvhdesk.quant.statistics.LeastSquares;
import org.alvhdesk.quant.statistics.Regression;

/**
 * Betas of the DRIFT family from stored history (methodology 3.7): ordinary least squares with
 * intercept of ln VIX changes on SPX log returns, and of ln changes of each constant-maturity VX on
 * ln VIX changes, all from close to close of neighbouring sessions.
 */
public final class DriftBetaEstimator {
  /** Daily changes of the rolling window, one year of sessions. */
  public static final int WINDOW = 252;

  /** Constant maturities, calendar days. */
  public static final List<Integer> MATURITIES = List.of(30, 60, 90, 110, 150, 180);

  /** Share of a window's changes that must exist. */
  private static final double LEAST_SHARE = 0.9;

  private static final int LEAST_OBSERVATIONS = 30;
  private static final String X = "x";

  private DriftBetaEstimator() {}

  /**
   * Betas of the {@code window} daily changes that end on {@code asOf}, counted on the exchange
   * calendar. A beta for which less than 90 % of them exist is {@link Beta.NoData}.
   *
   * @throws IllegalArgumentException when the window is shorter than 30 changes
   */
  public static DriftBetas trailing(History history, LocalDate asOf, int window) {
    if (window < LEAST_OBSERVATIONS) {
      throw new IllegalArgumentException(
          "a window needs at least " + LEAST_OBSERVATIONS + " changes, was " + window);
    }
    LocalDate first = TradingCalendar.onOrBefore(asOf);
    for (int i = 0; i < window; i++) {
      first = TradingCalendar.previousBusinessDay(first);
    }
    if (history.on(asOf).isEmpty()) {
      String reason = "history has no session on " + asOf + "; it runs to " + history.last();
      return unknown(asOf, reason);
    }
    Series series = new Series(new DailyChanges(history, first, asOf));
    return series.betas(0, series.count(), (int) Math.ceil(LEAST_SHARE * window));
  }

  /**
   * Betas of all daily changes inside {@code from} to {@code to}, both sessions of a change
   * included; at least 30 must exist.
   */
  public static DriftBetas between(History history, LocalDate from, LocalDate to) {
    Series series = new Series(new DailyChanges(history, from, to));
    return series.count() == 0
        ? unknown(to, "no two sessions between " + from + " and " + to)
        : series.betas(0, series.count(), LEAST_OBSERVATIONS);
  }

  /**
   * {@link #trailing} for every session from {@code from} to {@code to} that has a full window
   * behind it inside history, ascending.
   */
  public static List<DriftBetas> rolling(
      History history, LocalDate from, LocalDate to, int window) {
    List<DriftBetas> all = new ArrayList<>();
    LocalDate last = to.isAfter(history.last()) ? history.last() : to;
    Series series = new Series(new DailyChanges(history, history.first(), last));
    int least = (int) Math.ceil(LEAST_SHARE * window);
    for (int end = window; end <= series.count(); end++) {
      LocalDate asOf = series.changes.session(end - 1);
      if (!asOf.isBefore(from) && history.on(asOf).isPresent()) {
        all.add(series.betas(end - window, end, least));
      }
    }
    return all;
  }

  private static DriftBetas unknown(LocalDate asOf, String reason) {
    SortedMap<Integer, Beta> none = new TreeMap<>();
    MATURITIES.forEach(days -> none.put(days, new Beta.NoData(reason)));
    return new DriftBetas(asOf, new Beta.NoData(reason), none);
  }

  /** The changes of all levels over one range of sessions. */
  private static final class Series {
    private final DailyChanges changes;
    private final List<OptionalDouble> spx;
    private final List<OptionalDouble> vix;
    private final SortedMap<Integer, List<OptionalDouble>> forwards = new TreeMap<>();

    Series(DailyChanges changes) {
      this.changes = changes;
      spx = changes.of(HistoryDay::spx);
      vix = changes.of(HistoryDay::vix);
      MATURITIES.forEach(days -> forwards.put(days, changes.of(d -> d.constantMaturity(days))));
    }

    int count() {
      return changes.count();
    }

    DriftBetas betas(int from, int to, int least) {
      SortedMap<Integer, Beta> byDays = new TreeMap<>();
      forwards.forEach(
          (days, forward) ->
              byDays.put(days, slope("CM" + days, forward, "VIX", vix, from, to, least, 1)));
      return new DriftBetas(
          changes.session(to - 1), slope("VIX", vix, "SPX", spx, from, to, least, -1), byDays);
    }

    private Beta slope(
        String whatY,
        List<OptionalDouble> y,
        String whatX,
        List<OptionalDouble> x,
        int from,
        int to,
        int least,
        int sign) {
      List<Integer> both = new ArrayList<>();
      for (int i = from; i < to; i++) {
        if (y.get(i).isPresent() && x.get(i).isPresent()) {
          both.add(i);
        }
      }
      if (both.size() < least) {
        return new Beta.NoData(
            both.size()
                + " of "
                + (to - from)
                + " daily changes have both "
                + whatY
                + " and "
                + whatX
                + ", at least "
                + least
                + " needed");
      }
      LinkedHashMap<String, double[]> regressor = new LinkedHashMap<>();
      regressor.put(X, values(x, both));
      Estimate<Regression> fit =
          LeastSquares.fit(values(y, both), regressor, new Covariance.Classical());
      return switch (fit) {
        case Estimate.Known<Regression>(Regression r) ->
            new Beta.Estimated(
                sign * r.coefficient(X).value(),
                r.coefficient(X).standardError(),
                r.rSquared(),
                both.size(),
                changes.session(both.getFirst()),
                changes.session(both.getLast()));
        case Estimate.Refused<Regression> refused ->
            new Beta.NoData(whatY + " on " + whatX + ": " + refused.reason().text());
      };
    }

    private static double[] values(List<OptionalDouble> all, List<Integer> places) {
      return places.stream().mapToDouble(i -> all.get(i).orElseThrow()).toArray();
    }
  }
}
