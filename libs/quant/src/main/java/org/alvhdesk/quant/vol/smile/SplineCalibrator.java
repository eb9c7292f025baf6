package org.alvhdesk.quant.vol.smile;

import java.util.Arrays;

/**
 * The smoothest spline on top of an SVI slice that explains the quotes: a penalised spline (P.
 * Eilers and B. Marx, "Flexible smoothing with B-splines and penalties", 1996) whose smoothness is
 * lowered only until the typical quote is within a quarter of its half-spread (V. Morozov's
 * discrepancy principle). Where the butterfly function turns negative the penalty of the
 * coefficients nearby is raised, and where a floor (the previous expiry) is undercut the curve is
 * pulled up to it. What cannot be repaired so is shrunk towards the arbitrage-free slice.
 *
 * <p>Works in units of the at-the-money variance; buffers are reused from expiry to expiry.
 */
final class SplineCalibrator {
  static final int FEWEST_QUOTES = 8;

  private static final int MOST = 26;
  private static final double TARGET = 0.25;

  /** Below smoothness 1, a step that leaves more than this share of the misfit chases noise. */
  private static final double HELPFUL = 0.97;

  private static final double HUBER = 2;
  private static final double SECOND_DIFFERENCE = 0.02;
  private static final double MARGIN = 0.002;
  private static final int REPAIRS = 20;
  private static final double MOST_PULL = 4096;
  private static final int LOCAL_REPAIRS = 10;
  private static final double SMOOTHEST = 1e4;
  private static final double ROUGHEST = 1e-3;

  private enum Broken {
    NOTHING,
    FLOOR,
    BUTTERFLY
  }

  private final double[] normal = new double[MOST * MOST];
  private final double[] solution = new double[MOST];
  private final double[] penalty = new double[MOST];
  private int[] quoteInterval = new int[0];
  private double[] quoteBasis = new double[0];
  private double[] robust = new double[0];
  private double[] gridBasis = new double[0];
  private int[] gridInterval = new int[0];
  private double[] gridFloor = new double[0];
  private double[] gridPull = new double[0];
  private double[] gridTarget = new double[0];

  private int n;
  private int free;
  private double low;
  private double step;
  private final double[] outermost = new double[2];

  /**
   * @param k log moneyness of the quotes, ascending
   * @param residual variance of the quotes minus variance of the slice, over scale squared
   * @param weight half-spreads per unit of {@code residual}
   * @param floor curve the result should not undercut between the outermost quotes, or null
   * @return the correction, {@link SplineCorrection#NONE} when the slice is good enough or the
   *     quotes too few
   */
  SplineCorrection fit(
      int n,
      double[] k,
      double[] residual,
      double[] weight,
      double scale,
      SviSlice slice,
      CheckGrid grid,
      VarianceCurve floor) {
    this.n = n;
    if (n < FEWEST_QUOTES) {
      return SplineCorrection.NONE;
    }
    Arrays.fill(solution, 0);
    free = 0;
    prepare(k, scale, grid);
    boolean undercut = floors(k, scale, slice, grid, floor);
    if (misfit(residual, weight) <= TARGET && !undercut) {
      return SplineCorrection.NONE;
    }
    free = Math.clamp(n / 3, 5, MOST);
    step = (SplineCorrection.position(k[n - 1], scale) - low) / (free + 1);
    place(k, scale, grid);
    double smoothness = SMOOTHEST;
    solve(residual, weight, smoothness);
    double reached = misfit(residual, weight);
    boolean helps = true;
    while (reached > TARGET && smoothness > ROUGHEST && helps) {
      smoothness /= 4;
      solve(residual, weight, smoothness);
      double next = misfit(residual, weight);
      helps = smoothness > 1 || next < HELPFUL * reached;
      reached = next;
    }
    for (int repair = 0; repair < REPAIRS; repair++) {
      Broken broken = raise(scale, slice, grid, weight);
      if (broken == Broken.NOTHING) {
        break;
      }
      smoothness *= broken == Broken.BUTTERFLY && repair >= LOCAL_REPAIRS ? 4 : 1;
      solve(residual, weight, smoothness);
    }
    double[] coefficients = new double[free];
    for (int i = 0; i < free; i++) {
      coefficients[i] = scale * scale * solution[i];
    }
    return new SplineCorrection(scale, low, step, coefficients);
  }

  private void prepare(double[] k, double scale, CheckGrid grid) {
    if (robust.length < n) {
      quoteInterval = new int[n];
      quoteBasis = new double[4 * n];
      robust = new double[n];
    }
    if (gridInterval.length < grid.size) {
      gridInterval = new int[grid.size];
      gridBasis = new double[12 * grid.size];
      gridFloor = new double[grid.size];
      gridPull = new double[grid.size];
      gridTarget = new double[grid.size];
    }
    Arrays.fill(penalty, 1);
    Arrays.fill(gridPull, 0);
    low = SplineCorrection.position(k[0], scale);
    outermost[0] = k[0];
    outermost[1] = k[n - 1];
  }

  /**
   * Notes the floor in units of scale squared above the slice; true when the slice undercuts it.
   */
  private boolean floors(
      double[] k, double scale, SviSlice slice, CheckGrid grid, VarianceCurve floor) {
    boolean undercut = false;
    for (int j = 0; j < grid.size; j++) {
      boolean inside = floor != null && grid.k[j] >= k[0] && grid.k[j] <= k[n - 1];
      gridFloor[j] =
          inside
              ? (floor.variance(grid.k[j]) - slice.variance(grid.k[j])) / (scale * scale)
              : Double.NEGATIVE_INFINITY;
      undercut |= gridFloor[j] > 0;
    }
    return undercut;
  }

  private void place(double[] k, double scale, CheckGrid grid) {
    for (int i = 0; i < n; i++) {
      double t = place(k[i], scale);
      quoteInterval[i] = Math.min((int) t, free);
      values(t - quoteInterval[i], quoteBasis, 4 * i);
    }
    for (int j = 0; j < grid.size; j++) {
      double t = place(grid.k[j], scale);
      int interval = Math.min((int) t, free);
      double u = t - interval;
      double v = 1 - u;
      gridInterval[j] = interval;
      int o = 12 * j;
      values(u, gridBasis, o);
      double first = 0.5 / step;
      gridBasis[o + 4] = -v * v * first;
      gridBasis[o + 5] = (3 * u * u - 4 * u) * first;
      gridBasis[o + 6] = (4 * v - 3 * v * v) * first;
      gridBasis[o + 7] = u * u * first;
      double second = 1 / (step * step);
      gridBasis[o + 8] = v * second;
      gridBasis[o + 9] = (3 * u - 2) * second;
      gridBasis[o + 10] = (3 * v - 2) * second;
      gridBasis[o + 11] = u * second;
    }
  }

  private double place(double k, double scale) {
    return Math.clamp((SplineCorrection.position(k, scale) - low) / step, 0.0, free + 1);
  }

  private static void values(double u, double[] to, int o) {
    double v = 1 - u;
    to[o] = v * v * v / 6;
    to[o + 1] = (3 * u * u * u - 6 * u * u + 4) / 6;
    to[o + 2] = (3 * v * v * v - 6 * v * v + 4) / 6;
    to[o + 3] = u * u * u / 6;
  }

  private double at(double[] basis, int offset, int interval) {
    double sum = 0;
    for (int j = 0; j < 4; j++) {
      sum += basis[offset + j] * solution[SplineCorrection.free(interval + j, free)];
    }
    return sum;
  }

  /** Root mean square residual in half-spreads, each counted as at most three. */
  private double misfit(double[] residual, double[] weight) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double fitted = free == 0 ? 0 : at(quoteBasis, 4 * i, quoteInterval[i]);
      double z = Math.min(3, Math.abs(weight[i] * (fitted - residual[i])));
      robust[i] = z <= HUBER ? 1 : HUBER / z;
      sum += z * z;
    }
    return Math.sqrt(sum / n);
  }

  private void solve(double[] residual, double[] weight, double smoothness) {
    misfit(residual, weight); // sets the robust weights from the previous solution
    Arrays.fill(normal, 0, free * free, 0);
    Arrays.fill(solution, 0);
    for (int i = 0; i < n; i++) {
      double q = weight[i] * weight[i] * robust[i];
      accumulate(quoteBasis, 4 * i, quoteInterval[i], q, residual[i]);
    }
    for (int j = 0; j < gridPull.length; j++) {
      if (gridPull[j] > 0) {
        accumulate(gridBasis, 12 * j, gridInterval[j], gridPull[j], gridTarget[j]);
      }
    }
    double unit = smoothness / (SECOND_DIFFERENCE * SECOND_DIFFERENCE);
    for (int i = 1; i + 1 < free; i++) {
      double p = unit * penalty[i];
      add(i - 1, i - 1, p);
      add(i, i, 4 * p);
      add(i + 1, i + 1, p);
      add(i, i - 1, -2 * p);
      add(i + 1, i, -2 * p);
      add(i + 1, i - 1, p);
    }
    for (int i = 0; i < free; i++) {
      normal[i * free + i] = normal[i * free + i] * (1 + 1e-10) + 1e-6 * unit + 1e-9;
    }
    if (!Cholesky.solve(normal, solution, free)) {
      Arrays.fill(solution, 0);
    }
  }

  private void accumulate(double[] basis, int offset, int interval, double q, double target) {
    for (int a = 0; a < 4; a++) {
      int i = SplineCorrection.free(interval + a, free);
      double qa = q * basis[offset + a];
      solution[i] += qa * target;
      for (int b = 0; b < 4; b++) {
        int j = SplineCorrection.free(interval + b, free);
        if (j <= i) {
          normal[i * free + j] += qa * basis[offset + b];
        }
      }
    }
  }

  private void add(int i, int j, double value) {
    normal[i * free + j] += value;
  }

  private void pull(int j, double target, double[] weight) {
    double start = 4 * weight[n / 2] * weight[n / 2];
    gridPull[j] = gridPull[j] == 0 ? start : Math.min(4 * gridPull[j], MOST_PULL * start);
    gridTarget[j] = target;
  }

  /** Raises penalties and pulls where the curve is not free of arbitrage; says what was found. */
  private Broken raise(double scale, SviSlice slice, CheckGrid grid, double[] weight) {
    Broken broken = Broken.NOTHING;
    int last = -1;
    for (int j = 0; j < grid.size; j++) {
      double k = grid.k[j];
      int o = 12 * j;
      int interval = gridInterval[j];
      double value = at(gridBasis, o, interval);
      if (gridFloor[j] > value + 1e-9) {
        pull(j, gridFloor[j], weight);
        broken = broken == Broken.NOTHING ? Broken.FLOOR : broken;
      }
      double squared = k * k + scale * scale;
      double root = Math.sqrt(squared);
      double first = at(gridBasis, o + 4, interval);
      double second = at(gridBasis, o + 8, interval);
      double unit = scale * scale;
      double w = slice.variance(k);
      double w1 = slice.slope(k);
      double w2 = slice.curvature(k);
      double enough = Math.min(MARGIN, 0.5 * VarianceCurve.butterfly(k, w, w1, w2));
      w += unit * value;
      w1 += unit * first / root;
      w2 += unit * (second / squared - first * k / (squared * root));
      if (VarianceCurve.butterfly(k, w, w1, w2) < enough) {
        broken = Broken.BUTTERFLY;
        if (k < outermost[0] || k > outermost[1]) {
          pull(j, 0, weight); // beyond the quotes the slice is right and the spline is not
        }
        int from = Math.max(interval - 3, last + 1);
        int to = Math.min(interval + 3, free - 1);
        for (int i = Math.max(0, from); i <= to; i++) {
          penalty[i] *= 4;
        }
        last = Math.max(last, to);
      }
    }
    return broken;
  }
}
