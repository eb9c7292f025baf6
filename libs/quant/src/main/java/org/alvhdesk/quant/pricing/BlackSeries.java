package org.alvhdesk.quant.pricing;

/**
 * The two costly pieces of Black's formula for a block of options: the difference of Mills ratios D
 * of {@link TimeValue} by its series, and the density at {@code c - t}. Shared by {@link
 * ChainPricer} and {@link ChainVols}.
 *
 * <p>The work is cut into many small loops over arrays of the block, each without a branch and with
 * few arrays: HotSpot turns exactly such loops into SIMD code, and leaves larger ones scalar (a
 * loop body beyond about 60 compiler nodes is not unrolled). The order of operations is that of
 * {@link TimeValue#oddSum}, so both give the same bits.
 */
final class BlackSeries {
  private final double[] slope;
  private final double[] a2;
  private final double[] t2;
  private final double[] before;
  private final double[] last;
  private final double[] octaves;

  /** {@code T_1 + T_3 + ...} of each option: minus half of D. */
  final double[] sum;

  /** n(c - t) of each option; meaningless where c - t is beyond {@link TimeValue#FARTHEST}. */
  final double[] density;

  BlackSeries(int block) {
    slope = new double[block];
    a2 = new double[block];
    t2 = new double[block];
    before = new double[block];
    last = new double[block];
    octaves = new double[block];
    sum = new double[block];
    density = new double[block];
  }

  /** Fills {@link #sum} and {@link #density} for the first {@code n} of {@code c} and {@code s}. */
  void evaluate(double[] c, double[] s, int n) {
    millsSlope(c, n);
    seriesFirst(c, s, n);
    seriesFifth(n);
    seriesEleventh(n);
    seriesSeventeenth(n);
    densityMantissa(c, s, n);
    densityScale(n);
  }

  private void millsSlope(double[] c, int n) {
    for (int i = 0; i < n; i++) {
      double scale = 1 / (c[i] + MillsRatio.CENTRE);
      double tau = (c[i] - MillsRatio.CENTRE) * scale;
      slope[i] = MillsRatio.scaledSlope(tau) * scale * scale;
    }
  }

  /** T_1 and T_3. */
  private void seriesFirst(double[] c, double[] s, int n) {
    for (int i = 0; i < n; i++) {
      double t = 0.5 * s[i];
      double q = t * t;
      double ct = c[i] * t;
      double first = -t * slope[i];
      a2[i] = ct * ct;
      t2[i] = q;
      before[i] = first;
      last[i] = Math.fma(Math.fma(3, q, ct * ct), first, q * t) * (1.0 / 6);
    }
  }

  /** T_5, T_7, T_9. */
  private void seriesFifth(int n) {
    for (int i = 0; i < n; i++) {
      double q = t2[i];
      double qq = q * q;
      double p1 = before[i];
      double p3 = last[i];
      double total = p1 + p3;
      double p5 = Math.fma(Math.fma(7, q, a2[i]), p3, -qq * p1) * (1.0 / 20);
      total += p5;
      double p7 = Math.fma(Math.fma(11, q, a2[i]), p5, -qq * p3) * (1.0 / 42);
      total += p7;
      double p9 = Math.fma(Math.fma(15, q, a2[i]), p7, -qq * p5) * (1.0 / 72);
      total += p9;
      sum[i] = total;
      before[i] = p7;
      last[i] = p9;
    }
  }

  /** T_11, T_13, T_15. */
  private void seriesEleventh(int n) {
    for (int i = 0; i < n; i++) {
      double q = t2[i];
      double qq = q * q;
      double p7 = before[i];
      double p9 = last[i];
      double total = sum[i];
      double p11 = Math.fma(Math.fma(19, q, a2[i]), p9, -qq * p7) * (1.0 / 110);
      total += p11;
      double p13 = Math.fma(Math.fma(23, q, a2[i]), p11, -qq * p9) * (1.0 / 156);
      total += p13;
      double p15 = Math.fma(Math.fma(27, q, a2[i]), p13, -qq * p11) * (1.0 / 210);
      total += p15;
      sum[i] = total;
      before[i] = p13;
      last[i] = p15;
    }
  }

  /** T_17, T_19, T_21. */
  private void seriesSeventeenth(int n) {
    for (int i = 0; i < n; i++) {
      double q = t2[i];
      double qq = q * q;
      double p13 = before[i];
      double p15 = last[i];
      double total = sum[i];
      double p17 = Math.fma(Math.fma(31, q, a2[i]), p15, -qq * p13) * (1.0 / 272);
      total += p17;
      double p19 = Math.fma(Math.fma(35, q, a2[i]), p17, -qq * p15) * (1.0 / 342);
      total += p19;
      double p21 = Math.fma(Math.fma(39, q, a2[i]), p19, -qq * p17) * (1.0 / 420);
      total += p21;
      sum[i] = total;
    }
  }

  private void densityMantissa(double[] c, double[] s, int n) {
    for (int i = 0; i < n; i++) {
      double x = c[i] - 0.5 * s[i];
      double exponent = Math.max(-0.5 * x * x, Elementary.LOWEST_EXPONENT);
      double k = Elementary.octaves(exponent);
      octaves[i] = k;
      density[i] = Elementary.expWithinOctave(exponent, k);
    }
  }

  private void densityScale(int n) {
    for (int i = 0; i < n; i++) {
      density[i] *= Elementary.powerOfTwo(octaves[i]);
    }
    for (int i = 0; i < n; i++) {
      density[i] *= TimeValue.ONE_OVER_SQRT_2PI;
    }
  }
}
