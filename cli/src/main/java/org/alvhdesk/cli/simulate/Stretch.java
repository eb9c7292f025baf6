package org.alvhdesk.cli.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.alvhdesk.market.history.SessionClose;
import org.alvhdesk.strategy.trigger.DailySeries;
import org.alvhdesk.strategy.trigger.SpikeRule;

/**
 * Daily closes of one market, real or simulated, from which {@link Statistic} takes its figures.
 * What a session lacks is left out of a figure, never filled in.
 */
final class Stretch {
  /** Sessions in a year, for annual figures. */
  static final double YEAR = 252;

  private final List<SessionClose> closes;

  /**
   * @throws IllegalArgumentException when there are fewer closes than a year's
   */
  Stretch(List<SessionClose> closes) {
    if (closes.size() < YEAR) {
      throw new IllegalArgumentException(
          "statistics need a year of closes or more, not " + closes.size());
    }
    this.closes = List.copyOf(closes);
  }

  int sessions() {
    return closes.size();
  }

  /** Levels of one column where they are known. */
  double[] levels(Function<SessionClose, OptionalDouble> column) {
    return closes.stream()
        .map(column)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .toArray();
  }

  /** Daily changes of the logarithm of {@code y} with those of {@code x}, where both are known. */
  Pairs changes(
      Function<SessionClose, OptionalDouble> x, Function<SessionClose, OptionalDouble> y) {
    List<double[]> pairs = new ArrayList<>();
    for (int i = 1; i < closes.size(); i++) {
      OptionalDouble x0 = x.apply(closes.get(i - 1));
      OptionalDouble x1 = x.apply(closes.get(i));
      OptionalDouble y0 = y.apply(closes.get(i - 1));
      OptionalDouble y1 = y.apply(closes.get(i));
      if (x0.isPresent() && x1.isPresent() && y0.isPresent() && y1.isPresent()) {
        pairs.add(
            new double[] {
              StrictMath.log(x1.getAsDouble() / x0.getAsDouble()),
              StrictMath.log(y1.getAsDouble() / y0.getAsDouble())
            });
      }
    }
    return new Pairs(
        pairs.stream().mapToDouble(p -> p[0]).toArray(),
        pairs.stream().mapToDouble(p -> p[1]).toArray());
  }

  /** Daily logarithmic returns of SPX. */
  double[] returns() {
    return changes(Stretch::spx, Stretch::spx).x();
  }

  /** Ratios of two columns where both are known. */
  double[] ratios(
      Function<SessionClose, OptionalDouble> above, Function<SessionClose, OptionalDouble> below) {
    return closes.stream()
        .filter(c -> above.apply(c).isPresent() && below.apply(c).isPresent())
        .mapToDouble(c -> above.apply(c).getAsDouble() / below.apply(c).getAsDouble())
        .toArray();
  }

  /** Share of sessions in backwardation by K9, of those that can tell. */
  double backwardation() {
    return mean(
        closes.stream()
            .map(SessionClose::backwardation)
            .flatMap(Optional::stream)
            .mapToDouble(b -> b ? 1 : 0)
            .toArray());
  }

  /** VIX spikes a year by {@link SpikeRule#STANDARD}. */
  double spikesPerYear() {
    List<LocalDate> sessions = closes.stream().map(SessionClose::session).toList();
    List<OptionalDouble> vix = closes.stream().map(Stretch::vix).toList();
    int n = SpikeRule.STANDARD.find(new DailySeries("VIX", sessions, vix)).size();
    return n * YEAR / closes.size();
  }

  static OptionalDouble spx(SessionClose c) {
    return OptionalDouble.of(c.spx());
  }

  static OptionalDouble vix(SessionClose c) {
    return OptionalDouble.of(c.vix());
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    return sum / values.length;
  }

  /** Central moment of order {@code k}. */
  static double moment(double[] values, int k) {
    double mean = mean(values);
    double sum = 0;
    for (double v : values) {
      double power = 1;
      for (int i = 0; i < k; i++) {
        power *= v - mean;
      }
      sum += power;
    }
    return sum / values.length;
  }

  /** Quantile by linear interpolation, {@code share} between 0 and 1; NaN of nothing. */
  static double quantile(double[] values, double share) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double at = share * (sorted.length - 1);
    int i = (int) at;
    double next = sorted[Math.min(i + 1, sorted.length - 1)];
    return sorted[i] + (at - i) * (next - sorted[i]);
  }

  /** Autocorrelation of {@code values} at {@code lag}. */
  static double autocorrelation(double[] values, int lag) {
    double mean = mean(values);
    double sum = 0;
    for (int i = lag; i < values.length; i++) {
      sum += (values[i] - mean) * (values[i - lag] - mean);
    }
    return sum / values.length / moment(values, 2);
  }

  /** Daily changes of two things on the same days. */
  record Pairs(double[] x, double[] y) {
    /** Slope of y on x by least squares. */
    double beta() {
      return covariance() / moment(x, 2);
    }

    /** Share of the variance of y that x explains. */
    double explained() {
      double c = covariance();
      return c * c / moment(x, 2) / moment(y, 2);
    }

    private double covariance() {
      double mx = mean(x);
      double my = mean(y);
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        sum += (x[i] - mx) * (y[i] - my);
      }
      return sum / x.length;
    }
  }
}
