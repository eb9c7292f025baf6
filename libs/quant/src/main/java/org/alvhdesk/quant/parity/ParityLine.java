package org.alvhdesk.quant.parity;

import java.util.List;
import org.alvhdesk.quant.parity.RejectedStrike.Why;

/** The robust line through one window; with a given discount only its position is free. */
final class ParityLine {
  private static final double HUBER = 1.5;
  private static final int PASSES = 60;
  private static final double MAD_TO_DEVIATION = 1.482602218505602;

  /** Mids sit on a tick grid: no scatter is believed to be below this share of the spreads. */
  private static final double LOWEST_SCALE = 0.05;

  private final ParityWindow window;
  private final boolean free;
  private final boolean[] out;
  private final double[] scratch;
  private double discount;
  private double forward;
  private double meanStrike;
  private double sumWeights;
  private double sumSquares;
  private int used;

  ParityLine(ParityWindow window, double givenDiscount) {
    this.window = window;
    this.free = Double.isNaN(givenDiscount);
    this.discount = givenDiscount;
    this.out = new boolean[window.size()];
    this.scratch = new double[window.size()];
  }

  void solve(double rejectDeviations) {
    start();
    double previousForward = Double.NaN;
    for (int pass = 0; pass < PASSES; pass++) {
      double scale = scale();
      boolean changed = pass >= 5 && reject(rejectDeviations * scale);
      step(HUBER * scale);
      boolean settled = Math.abs(forward - previousForward) <= 1e-12 * forward;
      if (settled && !changed && pass > 6) {
        break;
      }
      previousForward = forward;
    }
  }

  private void start() {
    int n = window.size();
    if (free) {
      int half = n / 2;
      int pairs = 0;
      for (int i = 0; i + half < n; i++) {
        double run = window.strike(i + half) - window.strike(i);
        scratch[pairs++] = (window.difference(i) - window.difference(i + half)) / run;
      }
      discount = Medians.of(scratch, pairs);
      if (!(discount > 0.1)) {
        discount = 1; // hopeless start: let the weighted steps decide
      }
    }
    for (int i = 0; i < n; i++) {
      scratch[i] = window.strike(i) + window.difference(i) / discount;
    }
    forward = Medians.of(scratch, n);
  }

  private double residual(int i) {
    return window.difference(i) - discount * (forward - window.strike(i));
  }

  private double scale() {
    int n = 0;
    for (int i = 0; i < out.length; i++) {
      if (!out[i]) {
        scratch[n++] = Math.abs(residual(i)) / window.noise(i);
      }
    }
    return n == 0
        ? LOWEST_SCALE
        : Math.max(LOWEST_SCALE, MAD_TO_DEVIATION * Medians.of(scratch, n));
  }

  /** Marks strikes off the line; true when the set changed. */
  private boolean reject(double limit) {
    boolean changed = false;
    for (int i = 0; i < out.length; i++) {
      double r = Math.abs(residual(i));
      boolean off = r > limit * window.noise(i) && r > window.tradable(i);
      changed |= off != out[i];
      out[i] = off;
    }
    return changed;
  }

  private void step(double huber) {
    sumWeights = 0;
    double strikes = 0;
    double differences = 0;
    used = 0;
    for (int i = 0; i < out.length; i++) {
      double w = weight(i, huber);
      if (w > 0) {
        sumWeights += w;
        strikes += w * window.strike(i);
        differences += w * window.difference(i);
        used++;
      }
    }
    if (used == 0) {
      return;
    }
    meanStrike = strikes / sumWeights;
    double meanDifference = differences / sumWeights;
    sumSquares = 0;
    double cross = 0;
    for (int i = 0; i < out.length; i++) {
      double w = weight(i, huber);
      if (w > 0) {
        double d = window.strike(i) - meanStrike;
        sumSquares += w * d * d;
        cross += w * d * (window.difference(i) - meanDifference);
      }
    }
    if (free && used > 1 && sumSquares > 0) {
      double slope = -cross / sumSquares;
      if (slope > 0.1) {
        discount = slope;
      }
    }
    forward = meanStrike + meanDifference / discount;
  }

  private double weight(int i, double huber) {
    if (out[i]) {
      return 0;
    }
    double noise = window.noise(i);
    double u = Math.abs(residual(i)) / noise;
    return (u <= huber ? 1 : huber / u) / (noise * noise);
  }

  double forward() {
    return forward;
  }

  double discount() {
    return discount;
  }

  int used() {
    return used;
  }

  /** Variance of a mid in units of its own squared spread noise. */
  private double unitVariance() {
    int parameters = free ? 2 : 1;
    if (used <= parameters) {
      return 1;
    }
    double sum = 0;
    for (int i = 0; i < out.length; i++) {
      if (!out[i]) {
        double u = residual(i) / window.noise(i);
        sum += u * u;
      }
    }
    return Math.max(sum / (used - parameters), LOWEST_SCALE * LOWEST_SCALE);
  }

  double discountError() {
    return Math.sqrt(unitVariance() / sumSquares);
  }

  double forwardError() {
    double gap = forward - meanStrike;
    double variance = 1 / sumWeights + (free ? gap * gap / sumSquares : 0);
    return Math.sqrt(unitVariance() * variance) / discount;
  }

  double residualRms() {
    double sum = 0;
    for (int i = 0; i < out.length; i++) {
      if (!out[i]) {
        sum += residual(i) * residual(i);
      }
    }
    return Math.sqrt(sum / Math.max(used, 1));
  }

  void addRejected(List<RejectedStrike> to) {
    for (int i = 0; i < out.length; i++) {
      if (out[i]) {
        to.add(new RejectedStrike(window.strike(i), Why.OFF_THE_LINE, residual(i)));
      }
    }
  }
}
