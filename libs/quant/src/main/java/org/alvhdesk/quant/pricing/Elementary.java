package org.alvhdesk.quant.pricing;

/**
 * Exponential and logarithm in the form the kernels need: polynomials without branches, so that
 * loops over them become SIMD code, and the same bits on every CPU ({@code Math.exp} may differ
 * between processors). Both are within about one unit in the last place.
 */
final class Elementary {
  /** Largest |x| at which {@link #expNearZero} holds: just under half of ln 2. */
  static final double NEAR_ZERO = 0.3465;

  /** Largest z at which {@link #logOfRatio} holds: a ratio of two. */
  static final double NEAR_ONE = 1.0 / 3.0;

  /** Below this exponent the result would leave the normal doubles. */
  static final double LOWEST_EXPONENT = -708.0;

  static final double LOG2_E = 1.4426950408889634;

  /** ln 2 in two parts, the first with trailing zeros, so that k * LN2_HIGH is exact. */
  static final double LN2_HIGH = 6.93147180369123816490e-01;

  static final double LN2_LOW = 1.90821492927058770002e-10;

  /** Adding and subtracting it rounds a double of moderate size to the nearest integer. */
  static final double ROUNDER = 6755399441055744.0;

  private Elementary() {}

  /** exp(x) for |x| up to {@link #NEAR_ZERO}. */
  static double expNearZero(double x) {
    double p = 2.09147553258932e-09;
    p = Math.fma(p, x, 2.5105312729622103e-08);
    p = Math.fma(p, x, 2.755727347871858e-07);
    p = Math.fma(p, x, 2.755725517000089e-06);
    p = Math.fma(p, x, 2.480158732567746e-05);
    p = Math.fma(p, x, 0.0001984126987500228);
    p = Math.fma(p, x, 0.0013888888888883711);
    p = Math.fma(p, x, 0.008333333333326084);
    p = Math.fma(p, x, 0.04166666666666667);
    p = Math.fma(p, x, 0.1666666666666667);
    p = Math.fma(p, x, 0.5);
    return 1 + Math.fma(x * x, p, x);
  }

  /** The integer k, as a double, with exp(x) = 2^k exp(x - k ln 2). */
  static double octaves(double x) {
    return (x * LOG2_E + ROUNDER) - ROUNDER;
  }

  /** exp(x - k ln 2) for {@code k = octaves(x)}. */
  static double expWithinOctave(double x, double k) {
    return expNearZero(Math.fma(-k, LN2_LOW, Math.fma(-k, LN2_HIGH, x)));
  }

  /** 2^k for an integer k in [-1022, 1023]. */
  static double powerOfTwo(double k) {
    return Double.longBitsToDouble(((long) k + 1023) << 52);
  }

  /** exp(x) for any x that is not above 700; 0 below {@link #LOWEST_EXPONENT}. */
  static double exp(double x) {
    if (x < LOWEST_EXPONENT) {
      return 0.0;
    }
    double k = octaves(x);
    return expWithinOctave(x, k) * powerOfTwo(k);
  }

  /** ln(a / b) as a function of {@code z = (a - b) / (a + b)}, |z| up to {@link #NEAR_ONE}. */
  static double logOfRatio(double z) {
    double w = z * z;
    double p = 0.07815288900461426;
    p = Math.fma(p, w, 0.03746071897775383);
    p = Math.fma(p, w, 0.05422589197440007);
    p = Math.fma(p, w, 0.05867139530651599);
    p = Math.fma(p, w, 0.06667589315724629);
    p = Math.fma(p, w, 0.07692271982430275);
    p = Math.fma(p, w, 0.09090909948981357);
    p = Math.fma(p, w, 0.11111111099118386);
    p = Math.fma(p, w, 0.1428571428580005);
    p = Math.fma(p, w, 0.19999999999999762);
    p = Math.fma(p, w, 0.3333333333333333);
    double twice = 2 * z;
    return Math.fma(twice * w, p, twice);
  }

  /**
   * ln(high / low) for {@code high >= low > 0}: relative accuracy also when the two are close,
   * where the logarithm of the rounded quotient has none.
   */
  static double logOfQuotient(double low, double high) {
    double z = (high - low) / (high + low);
    if (z <= NEAR_ONE) {
      return logOfRatio(z);
    }
    if (z <= 0.6) {
      // Up to a quotient of four the square roots are within a factor of two of each other.
      double rootLow = Math.sqrt(low);
      double rootHigh = Math.sqrt(high);
      return 2 * logOfRatio((rootHigh - rootLow) / (rootHigh + rootLow));
    }
    return StrictMath.log(high / low);
  }
}
