package org.alvhdesk.quant.vol.smile;

/**
 * Raw SVI through the quotes of one expiry. For given vertex and smoothness (m, sigma) SVI is
 * linear in its other three numbers (S. De Marco and C. Martini, Zeliade Systems, "Quasi-explicit
 * calibration of Gatheral's SVI model", 2009): a coarse grid over the two gives the starts, {@link
 * SviDescent} polishes them. Where that ends outside the butterfly condition, the descent is
 * repeated from slices that are free of arbitrage by construction and stays with them.
 */
final class SviCalibrator {
  private static final double[] VERTEX = {-3, -1.5, -0.7, 0, 0.7, 1.5, 3};
  private static final double[] SMOOTH = {0.05, 0.25, 0.8, 2, 5, 12};
  private static final double[] SAFE_RHO = {-0.8, -0.4, 0.4, 0.8, 0};

  /** A constrained fit this much worse than the unconstrained one is not improved further. */
  private static final double GOOD_ENOUGH = 1.3;

  /** With few quotes more starts cost nothing and poor ones mislead. */
  private static final int FEW_QUOTES = 60;

  private static final double SAFE_STRICTNESS = 3;
  private static final int STARTS = 2;
  private static final int START_POINTS = 48;

  /** The first descents look at this many quotes at most; the last one at all of them. */
  private static final int COARSE_POINTS = 64;

  private final SviDescent descent = new SviDescent();
  private final double[][] start = new double[STARTS][5];
  private final double[] startError = new double[STARTS];
  private final double[] candidate = new double[5];
  private final double[] normal = new double[9];
  private final double[] right = new double[3];
  private final double[] unpacked = new double[6];
  private final double[] coarseX = new double[COARSE_POINTS];
  private final double[] coarseY = new double[COARSE_POINTS];
  private final double[] coarseWeight = new double[COARSE_POINTS];
  private SviSlice chosen;
  private double chosenError;

  /**
   * @param x log moneyness over {@code scale}
   * @param y total variance over {@code scale} squared
   * @param weight half-spreads per unit of y
   * @param scale at-the-money standard deviation
   * @param grid where the descent is penalised
   * @param proof finer grid on which the result is free of butterfly arbitrage
   * @param thorough true to try every start, whatever the first result
   */
  SviSlice fit(
      int n,
      double[] x,
      double[] y,
      double[] weight,
      double scale,
      CheckGrid grid,
      CheckGrid proof,
      boolean thorough) {
    java.util.Arrays.fill(startError, Double.POSITIVE_INFINITY);
    for (double m : VERTEX) {
      for (double sigma : SMOOTH) {
        consider(n, x, y, weight, m, sigma);
      }
    }
    descent.strictness(1);
    int stride = (n + COARSE_POINTS - 1) / COARSE_POINTS;
    int coarse = (n + stride - 1) / stride;
    for (int i = 0; i < coarse; i++) {
      coarseX[i] = x[i * stride];
      coarseY[i] = y[i * stride];
      coarseWeight[i] = weight[i * stride];
    }
    descent.data(coarse, coarseX, coarseY, coarseWeight, scale, grid);
    int best = 0;
    for (int i = 0; i < STARTS; i++) {
      if (startError[i] < Double.POSITIVE_INFINITY) {
        startError[i] = descent.approach(start[i]);
      }
      if (startError[i] < startError[best]) {
        best = i;
      }
    }
    descent.data(n, x, y, weight, scale, grid);
    startError[best] = descent.descend(start[best]);
    tryOutside(n, startError[best], start[best]);
    SviSlice slice = slice(start[best], scale);
    boolean doubtful = thorough || n <= FEW_QUOTES && startError[best] > n;
    if (sound(slice, proof) && !doubtful) {
      return slice;
    }
    return constrained(start[best], doubtful ? 0 : GOOD_ENOUGH * startError[best], scale, proof);
  }

  /**
   * The best of several descents that end free of arbitrage: from the unconstrained optimum under
   * growing penalties, and, unless that keeps the objective below {@code enough}, from slices that
   * are free of it by construction.
   */
  private SviSlice constrained(double[] unsound, double enough, double scale, CheckGrid proof) {
    chosen = null;
    chosenError = Double.POSITIVE_INFINITY;
    choose(slice(unsound, scale), scale, proof);
    for (double strictness = 3; strictness < 30 && chosen == null; strictness *= 3) {
      descent.strictness(strictness);
      descent.descend(unsound);
      choose(slice(unsound, scale), scale, proof);
    }
    for (double rho : SAFE_RHO) {
      if (chosenError <= enough) {
        break;
      }
      SviSlice safe = SviSlice.arbitrageFree(scale * scale, 1 / scale, rho);
      pack(safe, scale);
      descent.strictness(SAFE_STRICTNESS);
      descent.descend(candidate);
      choose(towardsUntilSound(slice(candidate, scale), safe, proof), scale, proof);
    }
    return chosen;
  }

  private void choose(SviSlice slice, double scale, CheckGrid proof) {
    if (sound(slice, proof)) {
      pack(slice, scale);
      descent.strictness(1);
      double error = descent.objective(candidate);
      if (error < chosenError) {
        chosenError = error;
        chosen = slice;
      }
    }
  }

  /** Quotes of a slice whose vertex is beyond the strikes: accepted only when it is exact. */
  private void tryOutside(int n, double error, double[] found) {
    if (error > descent.exact() && error < n && descent.vertexAtEdge(found)) {
      System.arraycopy(found, 0, candidate, 0, found.length);
      descent.vertexInside(false);
      if (descent.descend(candidate) <= descent.exact()) {
        System.arraycopy(candidate, 0, found, 0, found.length);
      }
      descent.vertexInside(true);
    }
  }

  private SviSlice slice(double[] p, double scale) {
    SviDescent.unpack(p, unpacked);
    double b = unpacked[1];
    double sigma = unpacked[4];
    double a = unpacked[0] - b * sigma * unpacked[5];
    return new SviSlice(
        scale * scale * a, scale * b, unpacked[2], scale * unpacked[3], scale * sigma);
  }

  private static boolean sound(SviSlice slice, CheckGrid grid) {
    return slice.steepestWing() <= SviSlice.LEE_BOUND && grid.leastButterfly(slice) >= 0;
  }

  private void pack(SviSlice s, double scale) {
    candidate[0] = StrictMath.log(s.leastVariance() / (scale * scale));
    candidate[1] = StrictMath.log(s.b() / scale);
    candidate[2] = s.rho() / Math.sqrt(1 - s.rho() * s.rho());
    candidate[3] = s.m() / scale;
    candidate[4] = StrictMath.log(s.sigma() / scale);
  }

  private static SviSlice towardsUntilSound(SviSlice slice, SviSlice safe, CheckGrid proof) {
    if (sound(slice, proof)) {
      return slice;
    }
    double broken = 0;
    double safeShare = 1;
    for (int i = 0; i < 24; i++) {
      double t = 0.5 * (broken + safeShare);
      if (sound(slice.towards(safe, t), proof)) {
        safeShare = t;
      } else {
        broken = t;
      }
    }
    return slice.towards(safe, safeShare);
  }

  /** Linear least squares for fixed (m, sigma); kept when among the best starts. */
  private void consider(int n, double[] x, double[] y, double[] weight, double m, double sigma) {
    double s00 = 0;
    double s01 = 0;
    double s02 = 0;
    double s11 = 0;
    double s12 = 0;
    double s22 = 0;
    double r0 = 0;
    double r1 = 0;
    double r2 = 0;
    double yy = 0;
    int stride = Math.max(1, n / START_POINTS);
    for (int i = 0; i < n; i += stride) {
      double q = weight[i] * weight[i];
      double t = (x[i] - m) / sigma;
      double z = Math.sqrt(t * t + 1);
      s00 += q;
      s01 += q * t;
      s02 += q * z;
      s11 += q * t * t;
      s12 += q * t * z;
      s22 += q * z * z;
      r0 += q * y[i];
      r1 += q * t * y[i];
      r2 += q * z * y[i];
      yy += q * y[i] * y[i];
    }
    double ridge = 1e-10;
    set(s00 * (1 + ridge), s01, s02, s11 * (1 + ridge), s12, s22 * (1 + ridge), r0, r1, r2);
    double a;
    double d;
    double c;
    if (Cholesky.solve(normal, right, 3) && right[2] > 0 && Math.abs(right[1]) < right[2]) {
      a = right[0];
      d = right[1];
      c = right[2];
    } else {
      // On the boundary |rho| -> 1 the two slopes are one number.
      double lean = r1 * s00 - r0 * s01 < 0 ? -0.98 : 0.98;
      double zz = s22 + 2 * lean * s12 + lean * lean * s11;
      double z1 = s02 + lean * s01;
      double rz = r2 + lean * r1;
      double det = s00 * zz - z1 * z1;
      if (!(det > 1e-14 * s00 * zz)) {
        return;
      }
      c = Math.max((s00 * rz - z1 * r0) / det, 1e-4);
      d = lean * c;
      a = (r0 - c * z1) / s00;
    }
    double error =
        yy
            - 2 * (a * r0 + d * r1 + c * r2)
            + a * a * s00
            + d * d * s11
            + c * c * s22
            + 2 * (a * d * s01 + a * c * s02 + d * c * s12);
    double rho = d / c;
    double least = Math.max(a + c * Math.sqrt(1 - rho * rho), 0.02);
    candidate[0] = StrictMath.log(least);
    candidate[1] = StrictMath.log(c / sigma);
    candidate[2] = rho / Math.sqrt(1 - rho * rho);
    candidate[3] = m;
    candidate[4] = StrictMath.log(sigma);
    keep(error);
  }

  private void set(
      double s00,
      double s01,
      double s02,
      double s11,
      double s12,
      double s22,
      double r0,
      double r1,
      double r2) {
    normal[0] = s00;
    normal[3] = s01;
    normal[4] = s11;
    normal[6] = s02;
    normal[7] = s12;
    normal[8] = s22;
    right[0] = r0;
    right[1] = r1;
    right[2] = r2;
  }

  private void keep(double error) {
    int worst = 0;
    for (int i = 1; i < STARTS; i++) {
      worst = startError[i] > startError[worst] ? i : worst;
    }
    if (error < startError[worst]) {
      startError[worst] = error;
      System.arraycopy(candidate, 0, start[worst], 0, candidate.length);
    }
  }
}
