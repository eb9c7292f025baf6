package org.alvhdesk.quant.vol.smile;

/**
 * Where a curve is checked: evenly in {@code asinh(k / scale)} over the observed strikes, one
 * at-the-money standard deviation beyond them, and then outwards in growing steps to where the
 * wings are straight lines.
 */
final class CheckGrid {
  private static final int TAIL = 14;
  private static final double TAIL_GROWTH = 1.5;

  final int size;
  final double[] k;

  /**
   * @param low lowest observed log moneyness
   * @param high highest observed log moneyness
   * @param scale at-the-money standard deviation, positive
   * @param inner points between the tails
   */
  CheckGrid(double low, double high, double scale, int inner) {
    size = inner + 2 * TAIL;
    k = new double[size];
    double from = SplineCorrection.position(low - scale, scale);
    double to = SplineCorrection.position(high + scale, scale);
    double step = (to - from) / (inner - 1);
    for (int i = 0; i < inner; i++) {
      double e = StrictMath.exp(from + i * step);
      k[TAIL + i] = 0.5 * scale * (e - 1 / e);
    }
    double gap = scale;
    for (int i = 0; i < TAIL; i++) {
      k[TAIL - 1 - i] = k[TAIL - i] - gap;
      k[TAIL + inner + i] = k[TAIL + inner + i - 1] + gap;
      gap *= TAIL_GROWTH;
    }
  }

  /** A grid of {@code base} and further points, in no order. */
  CheckGrid(CheckGrid base, double[] further) {
    size = base.size + further.length;
    k = java.util.Arrays.copyOf(base.k, size);
    System.arraycopy(further, 0, k, base.size, further.length);
  }

  /** Least butterfly function of {@code curve} on the grid. */
  double leastButterfly(VarianceCurve curve) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      least = Math.min(least, curve.butterfly(k[i]));
    }
    return least;
  }
}
