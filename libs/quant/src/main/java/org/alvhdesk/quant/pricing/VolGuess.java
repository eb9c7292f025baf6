package org.alvhdesk.quant.pricing;

/**
 * First guess of the total deviation s from the time value, by inverting Bachelier's formula.
 *
 * <p>For small s Black's time value over sqrt(F K) is {@code beta = s n(c) S(c)} with {@code c = y
 * / s}, which depends on c alone once divided by y: {@code y / beta = c / (n(c) S(c))}. The inverse
 * of that function is tabulated, 32 points an octave, against {@code 1 + y / beta}, so that the
 * bits of the double are the index. Stored is {@code s / beta}, which stays finite at the money
 * ({@code sqrt(2 pi)}).
 */
final class VolGuess {
  private static final int POINTS_PER_OCTAVE_LOG2 = 5;
  private static final int OCTAVES = 100;
  private static final int SHIFT = 52 - POINTS_PER_OCTAVE_LOG2;
  private static final long ONE = Double.doubleToRawLongBits(1.0);
  private static final int LAST = OCTAVES << POINTS_PER_OCTAVE_LOG2;

  /** Value and rise to the next point, alternating. */
  private static final double[] TABLE = table();

  private static final double FRACTION = 1.0 / (1L << SHIFT);

  private VolGuess() {}

  /**
   * Total deviation for log-moneyness {@code y >= 0} and time value {@code beta > 0} as a share of
   * sqrt(forward x strike); within 5 % for s up to 1, of the right order above.
   */
  static double deviation(double y, double beta) {
    long bits = Double.doubleToRawLongBits(1 + y / beta) - ONE;
    int index = (int) Math.min(bits >>> SHIFT, LAST);
    double within = (bits & ((1L << SHIFT) - 1)) * FRACTION;
    double s = beta * Math.fma(within, TABLE[2 * index + 1], TABLE[2 * index]);
    return s + s * s * s * (1.0 / 24);
  }

  private static double[] table() {
    double[] table = new double[2 * (LAST + 1)];
    double c = 0;
    for (int i = 0; i <= LAST; i++) {
      double q = Double.longBitsToDouble(ONE + ((long) i << SHIFT)) - 1;
      c = normalMoneyness(q, c);
      table[2 * i] = c > 0 ? q / c : 1 / TimeValue.ONE_OVER_SQRT_2PI;
    }
    for (int i = 0; i < LAST; i++) {
      table[2 * i + 1] = table[2 * i + 2] - table[2 * i];
    }
    return table;
  }

  /** c with {@code c / (n(c) S(c)) = q}: Newton on the logarithm, from the point before. */
  private static double normalMoneyness(double q, double start) {
    if (q == 0) {
      return 0;
    }
    double c = Math.max(start, 0.3 * Math.min(q, 1.0));
    for (int step = 0; step < 50; step++) {
      double slope = MillsRatio.slope(c);
      double error =
          StrictMath.log(c / slope) + 0.5 * c * c + TimeValue.LN_SQRT_2PI - StrictMath.log(q);
      double derivative = 1 / c + MillsRatio.of(c) / slope;
      double next = Math.max(c - error / derivative, 0.5 * c);
      if (Math.abs(next - c) <= 1e-14 * c) {
        return next;
      }
      c = next;
    }
    return c;
  }
}
