package org.alvhdesk.cli.simulate;

import java.util.function.ToDoubleFunction;
import org.alvhdesk.market.history.SessionClose;

/** What a volatility trader looks at first in a series of SPX, VIX and VX closes. */
enum Statistic {
  VOLATILITY(
      "SPX volatility, % a year",
      s -> 100 * Math.sqrt(Stretch.YEAR * Stretch.moment(s.returns(), 2))),
  SKEWNESS("SPX daily returns, skewness", s -> standardised(s.returns(), 3)),
  KURTOSIS("SPX daily returns, kurtosis", s -> standardised(s.returns(), 4)),
  MEMORY_1("autocorrelation of |return|, 1 session", s -> memory(s, 1)),
  MEMORY_5("autocorrelation of |return|, 5 sessions", s -> memory(s, 5)),
  MEMORY_20("autocorrelation of |return|, 20 sessions", s -> memory(s, 20)),
  VIX_MEAN("VIX mean, points", s -> Stretch.mean(s.levels(Stretch::vix))),
  VIX_5("VIX 5 % quantile", s -> vix(s, 0.05)),
  VIX_25("VIX 25 % quantile", s -> vix(s, 0.25)),
  VIX_50("VIX median", s -> vix(s, 0.50)),
  VIX_75("VIX 75 % quantile", s -> vix(s, 0.75)),
  VIX_95("VIX 95 % quantile", s -> vix(s, 0.95)),
  VIX_99("VIX 99 % quantile", s -> vix(s, 0.99)),
  VIX_MOVE(
      "VIX daily change, % (standard deviation of ln)",
      s -> 100 * Math.sqrt(Stretch.moment(s.changes(Stretch::vix, Stretch::vix).x(), 2))),
  VIX_BETA("beta of d ln VIX on d ln SPX", s -> s.changes(Stretch::spx, Stretch::vix).beta()),
  VIX_R2("R2 of d ln VIX on d ln SPX", s -> s.changes(Stretch::spx, Stretch::vix).explained()),
  SPIKES("VIX spikes a year (+30 %, ten sessions apart)", Stretch::spikesPerYear),
  CM30_BETA(
      "beta of d ln VX 30 days on d ln VIX",
      s -> s.changes(Stretch::vix, SessionClose::cm30).beta()),
  CM30_RATIO("VX 30 days / VIX, median", s -> median(s.ratios(SessionClose::cm30, Stretch::vix))),
  CONTANGO(
      "VX2 / VX1 - 1, mean, %",
      s -> 100 * (Stretch.mean(s.ratios(SessionClose::vx2, SessionClose::vx1)) - 1)),
  INVERTED("VX1 above VX2, % of days", s -> 100 * inverted(s)),
  BACKWARDATION("backwardation (K9), % of days", s -> 100 * s.backwardation()),
  VIX9D_RATIO("VIX9D / VIX, median", s -> median(s.ratios(SessionClose::vix9d, Stretch::vix))),
  VIX3M_RATIO("VIX3M / VIX, median", s -> median(s.ratios(SessionClose::vix3m, Stretch::vix))),
  VVIX_MEAN("VVIX mean, points", s -> Stretch.mean(s.levels(SessionClose::vvix))),
  VVIX_95("VVIX 95 % quantile", s -> Stretch.quantile(s.levels(SessionClose::vvix), 0.95)),
  VVIX_BETA(
      "beta of d ln VVIX on d ln VIX", s -> s.changes(Stretch::vix, SessionClose::vvix).beta());

  private final String label;
  private final ToDoubleFunction<Stretch> figure;

  Statistic(String label, ToDoubleFunction<Stretch> figure) {
    this.label = label;
    this.figure = figure;
  }

  /** For people, with its unit. */
  String label() {
    return label;
  }

  /** The figure of a stretch; NaN when it has no data for it. */
  double of(Stretch stretch) {
    return figure.applyAsDouble(stretch);
  }

  private static double standardised(double[] values, int k) {
    return Stretch.moment(values, k) / StrictMath.pow(Stretch.moment(values, 2), k / 2.0);
  }

  private static double memory(Stretch s, int lag) {
    double[] sizes = s.returns();
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.abs(sizes[i]);
    }
    return Stretch.autocorrelation(sizes, lag);
  }

  private static double vix(Stretch s, double share) {
    return Stretch.quantile(s.levels(Stretch::vix), share);
  }

  private static double median(double[] values) {
    return Stretch.quantile(values, 0.5);
  }

  private static double inverted(Stretch s) {
    double[] ratios = s.ratios(SessionClose::vx2, SessionClose::vx1);
    int n = 0;
    for (double r : ratios) {
      n += r < 1 ? 1 : 0;
    }
    return n / (double) ratios.length;
  }
}
