package org.alvhdesk.quant.vol.smile;

/**
 * A cubic spline in {@code x = asinh(k / scale)} added to an {@link SviSlice}: uniform knots from
 * {@code low} to {@code high}, constant outside, twice differentiable everywhere because the three
 * coefficients at each end are equal.
 */
final class SplineCorrection {
  /** The correction that adds nothing. */
  static final SplineCorrection NONE = new SplineCorrection(1, 0, 1, new double[0]);

  private final double scale;
  private final double low;
  private final double step;
  private final double[] coefficients;

  /**
   * @param coefficients one per free coefficient; the number of intervals is their number plus one
   */
  SplineCorrection(double scale, double low, double step, double[] coefficients) {
    this.scale = scale;
    this.low = low;
    this.step = step;
    this.coefficients = coefficients;
  }

  boolean isNone() {
    return coefficients.length == 0;
  }

  /** Number of free coefficients. */
  int size() {
    return coefficients.length;
  }

  SplineCorrection scaled(double factor) {
    double[] scaled = new double[coefficients.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = factor * coefficients[i];
    }
    return new SplineCorrection(scale, low, step, scaled);
  }

  static double position(double k, double scale) {
    double z = Math.abs(k) / scale;
    return Math.copySign(StrictMath.log(z + Math.sqrt(z * z + 1)), k);
  }

  /** Index of the free coefficient behind basis function {@code j} of a spline with n of them. */
  static int free(int j, int n) {
    return Math.clamp(j - 2, 0, n - 1);
  }

  /** Log moneyness of every knot: between them the second derivative is nearly straight. */
  double[] knots() {
    double[] knots = new double[isNone() ? 0 : coefficients.length + 2];
    for (int i = 0; i < knots.length; i++) {
      double e = StrictMath.exp(low + i * step);
      knots[i] = 0.5 * scale * (e - 1 / e);
    }
    return knots;
  }

  double value(double k) {
    return isNone() ? 0 : valueAt(place(k));
  }

  double slope(double k) {
    return isNone() ? 0 : firstAt(place(k)) / Math.sqrt(k * k + scale * scale);
  }

  double curvature(double k) {
    return isNone() ? 0 : curvatureAt(k, place(k));
  }

  /** The butterfly function of {@code slice} plus this correction, its place found once. */
  double butterfly(SviSlice slice, double k) {
    double w = slice.variance(k);
    double w1 = slice.slope(k);
    double w2 = slice.curvature(k);
    if (!isNone()) {
      double t = place(k);
      w += valueAt(t);
      w1 += firstAt(t) / Math.sqrt(k * k + scale * scale);
      w2 += curvatureAt(k, t);
    }
    return VarianceCurve.butterfly(k, w, w1, w2);
  }

  private double curvatureAt(double k, double t) {
    double squared = k * k + scale * scale;
    return secondAt(t) / squared - firstAt(t) * k / (squared * Math.sqrt(squared));
  }

  private double valueAt(double t) {
    int i = interval(t);
    double u = t - i;
    double v = 1 - u;
    return (v * v * v * c(i)
            + (3 * u * u * u - 6 * u * u + 4) * c(i + 1)
            + (3 * v * v * v - 6 * v * v + 4) * c(i + 2)
            + u * u * u * c(i + 3))
        / 6;
  }

  private double firstAt(double t) {
    int i = interval(t);
    double u = t - i;
    double v = 1 - u;
    return (-v * v * c(i)
            + (3 * u * u - 4 * u) * c(i + 1)
            + (-3 * v * v + 4 * v) * c(i + 2)
            + u * u * c(i + 3))
        / (2 * step);
  }

  private double secondAt(double t) {
    int i = interval(t);
    double u = t - i;
    double v = 1 - u;
    return (v * c(i) + (3 * u - 2) * c(i + 1) + (3 * v - 2) * c(i + 2) + u * c(i + 3))
        / (step * step);
  }

  private double place(double k) {
    return Math.clamp((position(k, scale) - low) / step, 0.0, coefficients.length + 1);
  }

  private int interval(double t) {
    return Math.min((int) t, coefficients.length);
  }

  private double c(int j) {
    return coefficients[free(j, coefficients.length)];
  }
}
