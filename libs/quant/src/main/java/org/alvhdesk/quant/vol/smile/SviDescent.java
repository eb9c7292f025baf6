package org.alvhdesk.quant.vol.smile;

/**
 * Levenberg-Marquardt descent of raw SVI on normalised data: moneyness in units of the at-the-money
 * standard deviation, variance in units of the at-the-money variance, residuals in half-spreads
 * (Huber's weights beyond {@link #HUBER}). Penalties hold the butterfly function and Lee's wing
 * bound. Parameters: logarithm of the least variance, logarithm of b, r with rho = r / sqrt(1 +
 * r^2), m, logarithm of sigma, so that every point is a valid slice.
 */
final class SviDescent {
  private static final int P = 5;
  private static final int STEPS = 40;
  private static final int PATIENT_STEPS = 400;
  private static final int QUICK_STEPS = 15;

  /** A step that lowers the objective by a smaller share is the last. */
  private static final double GAIN = 1e-4;

  private static final double QUICK_GAIN = 1e-2;
  private static final int CHECK_STEPS = 15;
  private static final double LONGEST_STEP = 1;
  private static final double HUBER = 3;
  private static final double PENALTY = 30;
  private static final double MARGIN = 0.01;
  private static final double LEE_LIMIT = 1.9;

  /** Objective per quote below which the data may be an exact slice: worth every digit. */
  private static final double EXACT = 1e-3;

  private final double[] lowest = {-14, -12, -60, -20, -6};
  private final double[] highest = {2, 5, 60, 20, 4};

  private final double[] jtj = new double[P * P];
  private final double[] jtr = new double[P];
  private final double[] damped = new double[P * P];
  private final double[] step = new double[P];
  private final double[] trial = new double[P];
  private final double[] row = new double[P];
  private final double[] bumped = new double[P];
  private final double[] slice = new double[6];

  private int n;
  private double[] x;
  private double[] y;
  private double[] weight;
  private double scale;
  private CheckGrid grid;
  private double strictness = 1;

  /** The data of one expiry; {@code weight} turns a variance error into half-spreads. */
  void data(int n, double[] x, double[] y, double[] weight, double scale, CheckGrid grid) {
    this.n = n;
    this.x = x;
    this.y = y;
    this.weight = weight;
    this.scale = scale;
    this.grid = grid;
    vertexInside(true);
  }

  /**
   * Keeps the vertex between the outermost strikes, where it cannot bend a far wing to please the
   * near one, or lets it go.
   */
  void vertexInside(boolean inside) {
    lowest[3] = inside ? Math.min(x[0], -3) : -40;
    highest[3] = inside ? Math.max(x[n - 1], 3) : 40;
  }

  /** True when {@code p} would rather have its vertex outside. */
  boolean vertexAtEdge(double[] p) {
    return p[3] <= lowest[3] || p[3] >= highest[3];
  }

  /** Objective below which {@code n} quotes are as good as exactly on a slice. */
  double exact() {
    return 1e-3 * EXACT * n;
  }

  /** Multiplies the penalties and the margin they keep; 1 to begin with. */
  void strictness(double factor) {
    strictness = factor;
  }

  /** A short descent that tells good starts from bad ones. */
  double approach(double[] p) {
    return descend(p, QUICK_STEPS, QUICK_STEPS, QUICK_GAIN);
  }

  /** Moves {@code p} downhill in place as far as it goes; returns the objective reached. */
  double descend(double[] p) {
    return descend(p, STEPS, PATIENT_STEPS, GAIN);
  }

  private double descend(double[] p, int steps, int patientSteps, double gain) {
    clamp(p);
    double damping = 1e-3;
    double cost = build(p);
    double checked = cost;
    for (int it = 0; it < (cost < EXACT * n ? patientSteps : steps); it++) {
      boolean better = false;
      double before = cost;
      double longest = 0;
      for (int attempt = 0; attempt < 8 && !better; attempt++) {
        System.arraycopy(jtj, 0, damped, 0, P * P);
        for (int i = 0; i < P; i++) {
          damped[i * P + i] += damping * jtj[i * P + i] + 1e-12 * (1 + jtj[i * P + i]);
          step[i] = -jtr[i];
        }
        if (Cholesky.solve(damped, step, P)) {
          longest = 0;
          for (int i = 0; i < P; i++) {
            longest = Math.max(longest, Math.abs(step[i]));
          }
          double shorten = Math.min(1, LONGEST_STEP / longest);
          for (int i = 0; i < P; i++) {
            trial[i] = p[i] + shorten * step[i];
          }
          clamp(trial);
          double next = cost(trial);
          better = next < cost;
        }
        damping = better ? Math.max(damping * 0.2, 1e-12) : damping * 6;
      }
      if (!better) {
        break;
      }
      System.arraycopy(trial, 0, p, 0, P);
      cost = build(p);
      if (it % CHECK_STEPS == CHECK_STEPS - 1) {
        if (cost > EXACT * n && cost > 0.8 * checked) {
          break; // noise, not an exact slice at the end of a long valley
        }
        checked = cost;
      }
      if (longest < 1e-9
          || cost < 1e-12 * n
          || before > EXACT * n && before - cost <= gain * before) {
        break;
      }
    }
    return cost;
  }

  private void clamp(double[] p) {
    for (int i = 0; i < P; i++) {
      p[i] = Math.clamp(p[i], lowest[i], highest[i]);
    }
  }

  /** Least variance, b, rho, m, sigma, sqrt(1 - rho^2), all normalised. */
  static void unpack(double[] p, double[] out) {
    double q = 1 / Math.sqrt(1 + p[2] * p[2]);
    out[0] = StrictMath.exp(p[0]);
    out[1] = StrictMath.exp(p[1]);
    out[2] = p[2] * q;
    out[3] = p[3];
    out[4] = StrictMath.exp(p[4]);
    out[5] = q;
  }

  private static double huber(double z) {
    double size = Math.abs(z);
    return size <= HUBER ? z * z : HUBER * (2 * size - HUBER);
  }

  /**
   * The objective at {@code p}: squared residuals in half-spreads (Huber's beyond 3) and penalties.
   */
  double objective(double[] p) {
    return cost(p);
  }

  private double cost(double[] p) {
    unpack(p, slice);
    double base = slice[0] - slice[1] * slice[4] * slice[5];
    double squaredSigma = slice[4] * slice[4];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double d = x[i] - slice[3];
      double model = base + slice[1] * (slice[2] * d + Math.sqrt(d * d + squaredSigma));
      sum += huber(weight[i] * (model - y[i]));
    }
    double penalties = 0;
    for (int j = -1; j < grid.size; j++) {
      double v = violation(j);
      penalties += v * v;
    }
    double strength = PENALTY * strictness;
    return sum + strength * strength * n * penalties;
  }

  private double build(double[] p) {
    unpack(p, slice);
    java.util.Arrays.fill(jtj, 0);
    java.util.Arrays.fill(jtr, 0);
    double least = slice[0];
    double b = slice[1];
    double rho = slice[2];
    double sigma = slice[4];
    double q = slice[5];
    double q3 = q * q * q;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double d = x[i] - slice[3];
      double root = Math.sqrt(d * d + sigma * sigma);
      double bend = rho * d + root - sigma * q;
      double z = weight[i] * (least + b * bend - y[i]);
      double size = Math.abs(z);
      double u = weight[i];
      if (size > HUBER) {
        double shrink = Math.sqrt(HUBER / size);
        z *= shrink;
        u *= shrink;
      }
      sum += huber(size);
      double ub = u * b;
      add(
          u * least,
          ub * bend,
          ub * q3 * (d + sigma * p[2]),
          -ub * (rho + d / root),
          ub * sigma * (sigma / root - q),
          z);
    }
    double penalties = 0;
    double strength = PENALTY * strictness * Math.sqrt(n);
    for (int j = -1; j < grid.size; j++) {
      double v = violation(j);
      if (v > 0) {
        penalties += v * v;
        for (int i = 0; i < P; i++) {
          System.arraycopy(p, 0, bumped, 0, P);
          bumped[i] += 1e-6;
          unpack(bumped, slice);
          row[i] = strength * (violation(j) - v) / 1e-6;
        }
        unpack(p, slice);
        add(row[0], row[1], row[2], row[3], row[4], strength * v);
      }
    }
    return sum + strength * strength * penalties;
  }

  /** Adds one row to the normal equations, lower triangle only. */
  private void add(double r0, double r1, double r2, double r3, double r4, double residual) {
    jtr[0] += r0 * residual;
    jtr[1] += r1 * residual;
    jtr[2] += r2 * residual;
    jtr[3] += r3 * residual;
    jtr[4] += r4 * residual;
    jtj[0] += r0 * r0;
    jtj[5] += r1 * r0;
    jtj[6] += r1 * r1;
    jtj[10] += r2 * r0;
    jtj[11] += r2 * r1;
    jtj[12] += r2 * r2;
    jtj[15] += r3 * r0;
    jtj[16] += r3 * r1;
    jtj[17] += r3 * r2;
    jtj[18] += r3 * r3;
    jtj[20] += r4 * r0;
    jtj[21] += r4 * r1;
    jtj[22] += r4 * r2;
    jtj[23] += r4 * r3;
    jtj[24] += r4 * r4;
  }

  /** By how much the butterfly function at grid point j (Lee's bound for j = -1) is missed. */
  private double violation(int j) {
    double b = slice[1];
    double rho = slice[2];
    if (j < 0) {
      return Math.max(0, scale * b * (1 + Math.abs(rho)) - LEE_LIMIT);
    }
    double sigma = slice[4];
    double d = grid.k[j] / scale - slice[3];
    double squared = d * d + sigma * sigma;
    double root = Math.sqrt(squared);
    double w = scale * scale * (slice[0] + b * (rho * d + root - sigma * slice[5]));
    double first = scale * b * (rho + d / root);
    double second = b * sigma * sigma / (squared * root);
    return Math.max(0, MARGIN * strictness - VarianceCurve.butterfly(grid.k[j], w, first, second));
  }
}
