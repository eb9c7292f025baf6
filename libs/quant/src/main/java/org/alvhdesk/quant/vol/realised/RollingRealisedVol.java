package org.alvhdesk.quant.vol.realised;

import java.util.Optional;
import org.alvhdesk.quant.vol.measure.Measured;

/**
 * Realised volatility over the last n sessions, one bar at a time. Sums are taken anew over the
 * window in its own order, so the result after any history equals that of the window alone, to the
 * last bit.
 *
 * <p>A bar with a problem gives no data until it has left the window; so does, for estimators that
 * use the previous close, the bar after it.
 */
public final class RollingRealisedVol {
  /** Trading days per year used by the methodology. */
  public static final double TRADING_DAYS = 252;

  private static final double LN2 = 0.6931471805599453;

  private final RealisedEstimator estimator;
  private final int window;
  private final double periodsPerYear;
  private final double[] first;
  private final double[] second;
  private final double[] third;
  private final String[] problem;
  private double previousClose;
  private boolean hasPrevious;
  private int count;

  /**
   * @param estimator which
   * @param window sessions, at least 2
   * @param periodsPerYear sessions per year for annualising, {@link #TRADING_DAYS} by default
   */
  public RollingRealisedVol(RealisedEstimator estimator, int window, double periodsPerYear) {
    if (window < 2 || !(periodsPerYear > 0)) {
      throw new IllegalArgumentException(
          "window must be at least 2 and periods per year positive: "
              + window
              + ", "
              + periodsPerYear);
    }
    this.estimator = estimator;
    this.window = window;
    this.periodsPerYear = periodsPerYear;
    this.first = new double[window];
    this.second = new double[window];
    this.third = new double[window];
    this.problem = new String[window];
  }

  /**
   * Takes the next session's bar.
   *
   * @return annualised volatility (decimal per square-root year) of the window that ends with it,
   *     or no data while the window is not full or holds a bar that cannot be used
   */
  public Measured add(OhlcBar bar) {
    Optional<OhlcBar.Problem> wrong = relevantProblem(bar);
    boolean needsPrevious = estimator.usesPreviousClose();
    if (wrong.isPresent()) {
      put("bar " + bar + ": " + wrong.get(), 0, 0, 0);
      hasPrevious = false;
    } else {
      if (!needsPrevious || hasPrevious) {
        terms(bar);
      } else if (count > 0) {
        put("no usable close before bar " + bar, 0, 0, 0);
      }
      previousClose = bar.close();
      hasPrevious = true;
    }
    return current();
  }

  /** Problems of prices the estimator does not read do not matter to it. */
  private Optional<OhlcBar.Problem> relevantProblem(OhlcBar bar) {
    if (estimator == RealisedEstimator.CLOSE_TO_CLOSE) {
      return new OhlcBar(bar.close(), bar.close(), bar.close(), bar.close()).problem();
    }
    if (!estimator.usesOpen()) {
      return new OhlcBar(bar.high(), bar.high(), bar.low(), bar.low()).problem();
    }
    return bar.problem();
  }

  private void terms(OhlcBar bar) {
    switch (estimator) {
      case CLOSE_TO_CLOSE -> put(null, log(bar.close() / previousClose), 0, 0);
      case PARKINSON -> {
        double range = log(bar.high() / bar.low());
        put(null, range * range / (4 * LN2), 0, 0);
      }
      case GARMAN_KLASS -> {
        double range = log(bar.high() / bar.low());
        double body = log(bar.close() / bar.open());
        put(null, 0.5 * range * range - (2 * LN2 - 1) * body * body, 0, 0);
      }
      case ROGERS_SATCHELL -> put(null, rogersSatchell(bar), 0, 0);
      case YANG_ZHANG ->
          put(
              null,
              rogersSatchell(bar),
              log(bar.open() / previousClose),
              log(bar.close() / bar.open()));
    }
  }

  private static double rogersSatchell(OhlcBar bar) {
    return log(bar.high() / bar.close()) * log(bar.high() / bar.open())
        + log(bar.low() / bar.close()) * log(bar.low() / bar.open());
  }

  private static double log(double ratio) {
    return StrictMath.log(ratio);
  }

  private void put(String wrong, double a, double b, double c) {
    int slot = count % window;
    problem[slot] = wrong;
    first[slot] = a;
    second[slot] = b;
    third[slot] = c;
    count++;
  }

  private Measured current() {
    if (count < window) {
      return Measured.none(count + " of " + window + " sessions so far");
    }
    for (String wrong : problem) {
      if (wrong != null) {
        return Measured.none(wrong);
      }
    }
    double variance =
        switch (estimator) {
          case CLOSE_TO_CLOSE -> sampleVariance(first);
          case PARKINSON, GARMAN_KLASS, ROGERS_SATCHELL -> mean(first);
          case YANG_ZHANG -> {
            double k = 0.34 / (1.34 + (window + 1.0) / (window - 1.0));
            yield sampleVariance(second) + k * sampleVariance(third) + (1 - k) * mean(first);
          }
        };
    return Measured.of(Math.sqrt(Math.max(variance, 0) * periodsPerYear));
  }

  private double mean(double[] terms) {
    double sum = 0;
    for (int i = 0; i < window; i++) {
      sum += terms[(count + i) % window];
    }
    return sum / window;
  }

  private double sampleVariance(double[] terms) {
    double mean = mean(terms);
    double sum = 0;
    for (int i = 0; i < window; i++) {
      double d = terms[(count + i) % window] - mean;
      sum += d * d;
    }
    return sum / (window - 1);
  }
}
