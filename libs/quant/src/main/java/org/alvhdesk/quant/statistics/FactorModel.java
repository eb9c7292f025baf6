package org.alvhdesk.quant.statistics;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Alpha and betas of a sleeve of the book (methodology 3.9). */
public final class FactorModel {
  /** Name of the market factor. */
  public static final String MARKET = "market";

  /** Name of the volatility factor. */
  public static final String VIX_FUTURES = "vix futures";

  private FactorModel() {}

  /**
   * A fitted model.
   *
   * @param alphaPerPeriod intercept, a decimal return a period
   * @param alphaPerYear alphaPerPeriod times the periods of a year, not compounded
   * @param marketBeta return of the sleeve per unit of excess return of the market
   * @param regression the regression with standard errors, t and p
   */
  public record Fit(
      double alphaPerPeriod, double alphaPerYear, double marketBeta, Regression regression) {}

  /**
   * CAPM: excess return of the sleeve on that of the market (SPX total return).
   *
   * @param sleeve excess returns, decimals a period
   * @param market excess returns of the same periods
   * @param periodsPerYear 252 for sessions, 12 for months
   * @param covariance standard errors; {@link Covariance.NeweyWest#byRule} for daily returns
   * @throws IllegalArgumentException when the lengths differ
   */
  public static Estimate<Fit> capm(
      double[] sleeve, double[] market, double periodsPerYear, Covariance covariance) {
    LinkedHashMap<String, double[]> factors = new LinkedHashMap<>();
    factors.put(MARKET, market);
    return fit(sleeve, factors, periodsPerYear, covariance);
  }

  /**
   * Two factors: the market, and the return of a VIX futures position.
   *
   * @param sleeve excess returns, decimals a period
   * @param market excess returns of the same periods
   * @param vixFutures returns of a futures position (already an excess return) of the same periods
   * @param periodsPerYear 252 for sessions, 12 for months
   * @param covariance standard errors
   * @throws IllegalArgumentException when the lengths differ
   */
  public static Estimate<Fit> marketAndVixFutures(
      double[] sleeve,
      double[] market,
      double[] vixFutures,
      double periodsPerYear,
      Covariance covariance) {
    LinkedHashMap<String, double[]> factors = new LinkedHashMap<>();
    factors.put(MARKET, market);
    factors.put(VIX_FUTURES, vixFutures);
    return fit(sleeve, factors, periodsPerYear, covariance);
  }

  private static Estimate<Fit> fit(
      double[] sleeve,
      SequencedMap<String, double[]> factors,
      double periodsPerYear,
      Covariance covariance) {
    if (!(periodsPerYear > 0 && periodsPerYear <= 1e6)) {
      throw new IllegalArgumentException("periodsPerYear must be positive: " + periodsPerYear);
    }
    return LeastSquares.fit(sleeve, factors, covariance)
        .map(
            r -> {
              double alpha = r.coefficient(Regression.INTERCEPT).value();
              return new Fit(alpha, alpha * periodsPerYear, r.coefficient(MARKET).value(), r);
            });
  }
}
