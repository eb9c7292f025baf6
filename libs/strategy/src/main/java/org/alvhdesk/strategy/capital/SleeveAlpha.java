package org.alvhdesk.strategy.capital;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.alvhdesk.quant.statistics.Covariance;
import org.alvhdesk.quant.statistics.Estimate;
import org.alvhdesk.quant.statistics.FactorModel;
import org.alvhdesk.quant.statistics.Refusal;

/**
 * Alpha and beta of a sleeve of the book: CAPM on the excess total return of SPX (001-11), and with
 * the return of a VIX futures position as second factor (002-15), both with Newey-West errors
 * (methodology 3.9). Whoever sells condors earns a volatility premium, so the second alpha is the
 * one that says whether anything else was earned.
 */
public final class SleeveAlpha {
  /** Fewer returns than this are refused: three years of months. */
  public static final int LEAST_RETURNS = 36;

  private SleeveAlpha() {}

  /**
   * Both regressions.
   *
   * @param capm on the market
   * @param twoFactor on the market and VIX futures, on the dates that have both
   * @param used returns in the CAPM regression
   * @param dropped dates of the sleeve that another series lacks
   */
  public record Report(
      Estimate<FactorModel.Fit> capm, Estimate<FactorModel.Fit> twoFactor, int used, int dropped) {}

  /**
   * Regressions of returns of the same length, by the date they end on; only common dates count.
   *
   * @param sleeve returns on the sleeve's capital, decimals a period
   * @param market total returns of SPX, decimals a period
   * @param bill riskless returns, decimals a period
   * @param vixFutures returns of a VIX futures position (excess already), decimals a period
   * @param periodsPerYear 252 for sessions, 12 for months
   */
  public static Report of(
      SortedMap<LocalDate, Double> sleeve,
      SortedMap<LocalDate, Double> market,
      SortedMap<LocalDate, Double> bill,
      SortedMap<LocalDate, Double> vixFutures,
      double periodsPerYear) {
    SortedSet<LocalDate> dates = new TreeSet<>(sleeve.keySet());
    dates.retainAll(market.keySet());
    dates.retainAll(bill.keySet());
    SortedSet<LocalDate> withVix = new TreeSet<>(dates);
    withVix.retainAll(vixFutures.keySet());
    Estimate<FactorModel.Fit> capm =
        dates.size() < LEAST_RETURNS
            ? tooFew(dates.size())
            : FactorModel.capm(
                excess(sleeve, bill, dates),
                excess(market, bill, dates),
                periodsPerYear,
                Covariance.NeweyWest.byRule(dates.size()));
    Estimate<FactorModel.Fit> two =
        withVix.size() < LEAST_RETURNS
            ? tooFew(withVix.size())
            : FactorModel.marketAndVixFutures(
                excess(sleeve, bill, withVix),
                excess(market, bill, withVix),
                withVix.stream().mapToDouble(vixFutures::get).toArray(),
                periodsPerYear,
                Covariance.NeweyWest.byRule(withVix.size()));
    return new Report(capm, two, dates.size(), sleeve.size() - dates.size());
  }

  private static Estimate<FactorModel.Fit> tooFew(int have) {
    return new Estimate.Refused<>(
        new Refusal.TooFew("returns on dates that every series has", have, LEAST_RETURNS));
  }

  private static double[] excess(
      SortedMap<LocalDate, Double> returns,
      SortedMap<LocalDate, Double> bill,
      SortedSet<LocalDate> dates) {
    return dates.stream().mapToDouble(d -> returns.get(d) - bill.get(d)).toArray();
  }
}
