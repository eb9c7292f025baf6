package org.alvhdesk.quant.pricing;

/**
 * Black's formula for the out-of-the-money side, in the two coordinates that matter: {@code y =
 * |ln(F/K)|} and total deviation {@code s = vol sqrt(years)}. By put-call symmetry the undiscounted
 * time value of a call and of a put with the same forward and strike is {@code min(F, K) b(y, s)}
 * with
 *
 * <pre>b(y, s) = n(c - t) D(c, t),   D = M(c - t) - M(c + t),   c = y / s,   t = s / 2</pre>
 *
 * where n is the normal density and M the Mills ratio, because {@code min n(c - t) = max n(c + t)}.
 *
 * <p>The difference D is what other implementations lose digits on: for a one-day option the two
 * ratios agree in their first three digits. For {@code s <= 1} and {@code y <= 4} it is summed from
 * its own series instead. The derivatives of M at c, odd ones only, follow from one another ({@code
 * M' = c M - 1} differentiated n times and the even orders eliminated): with {@code T_n = t^n
 * M^(n)(c) / n!}, {@code a = c t}, {@code q = t^2}
 *
 * <pre>T_1 = -t S(c)
 * T_3 = ((a^2 + 3 q) T_1 + q t) / 6
 * T_(n+2) = ((a^2 + (2n + 1) q) T_n - q^2 T_(n-2)) / ((n + 1)(n + 2))
 * D = -2 (T_1 + T_3 + ... + T_21)</pre>
 *
 * which at s = 1 leaves out less than 1e-16 of the sum.
 */
final class TimeValue {
  static final double ONE_OVER_SQRT_2PI = 0.3989422804014327;

  /** ln sqrt(2 pi). */
  static final double LN_SQRT_2PI = 0.9189385332046728;

  /** The series holds up to this total deviation ... */
  static final double SERIES_MAX_DEVIATION = 1.0;

  /** ... and up to this log-moneyness. */
  static final double SERIES_MAX_LOG_MONEYNESS = 4.0;

  /** Beyond this many deviations the density is below the smallest normal double. */
  static final double FARTHEST = 37.6;

  private TimeValue() {}

  /** True where {@link #seriesDifference} holds. */
  static boolean inSeriesDomain(double y, double s) {
    return s > 0 && s <= SERIES_MAX_DEVIATION && y <= SERIES_MAX_LOG_MONEYNESS;
  }

  /** D(c, t) inside the series' domain, relative error about 1e-15. */
  static double seriesDifference(double c, double s) {
    return -2 * oddSum(c, s);
  }

  /**
   * T_1 + T_3 + ... + T_21. The kernels spell out the same sum in stages, operation by operation.
   */
  static double oddSum(double c, double s) {
    double t = 0.5 * s;
    double q = t * t;
    double ct = c * t;
    double a2 = ct * ct;
    double qq = q * q;
    double before = -t * MillsRatio.slope(c);
    double last = Math.fma(Math.fma(3, q, a2), before, q * t) * (1.0 / 6);
    double sum = before + last;
    for (int n = 3; n <= 19; n += 2) {
      double next =
          Math.fma(Math.fma(2 * n + 1, q, a2), last, -qq * before) * (1.0 / ((n + 1) * (n + 2)));
      before = last;
      last = next;
      sum += next;
    }
    return sum;
  }

  /** Normal density, 0 beyond {@link #FARTHEST}. */
  static double density(double x) {
    return Elementary.exp(-0.5 * x * x) * ONE_OVER_SQRT_2PI;
  }

  /**
   * b(y, s): undiscounted time value as a share of min(forward, strike), in [0, 1). {@code y >= 0}
   * and {@code s > 0}.
   */
  static double of(double y, double s) {
    double c = y / s;
    double t = 0.5 * s;
    double inner = c - t;
    if (inner > FARTHEST) {
      return 0.0;
    }
    if (inSeriesDomain(y, s)) {
      return density(inner) * seriesDifference(c, s);
    }
    if (inner >= 0) {
      return density(inner) * (MillsRatio.of(inner) - MillsRatio.of(c + t));
    }
    return 1 - density(inner) * (MillsRatio.of(-inner) + MillsRatio.of(c + t));
  }

  /** 1 - b(y, s) with relative accuracy also where b is close to one. */
  static double complement(double y, double s) {
    double c = y / s;
    double t = 0.5 * s;
    double inner = c - t;
    if (inner >= 0) {
      return 1 - of(y, s);
    }
    return density(inner) * (MillsRatio.of(-inner) + MillsRatio.of(c + t));
  }
}
