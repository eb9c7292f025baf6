package org.alvhdesk.quant.parity;

import java.util.Arrays;

/** Chains that lie exactly on a parity line, for tests to spoil. */
final class ParityLines {
  private ParityLines() {}

  /**
   * {@code n} strikes around {@code forward}, {@code step} apart, with mids exactly on C - P = D (F
   * - K), spreads of 1 % of the forward's thousandth times a strike-dependent factor.
   */
  static ParityQuotes exact(double forward, double discount, double step, int n) {
    double[] strikes = new double[n];
    double[][] q = new double[4][n];
    double first = Math.rint((forward - 0.5 * n * step) / step) * step;
    for (int i = 0; i < n; i++) {
      double k = first + i * step;
      strikes[i] = k;
      double gap = discount * (forward - k);
      double timeValue = 0.02 * forward * StrictMath.exp(-Math.abs(k - forward) / (0.05 * forward));
      double call = Math.max(gap, 0) + timeValue;
      double put = call - gap;
      double half = 0.00005 * forward * (1 + (i % 3));
      q[0][i] = call - half;
      q[1][i] = call + half;
      q[2][i] = put - half;
      q[3][i] = put + half;
    }
    return new ParityQuotes(strikes, q[0], q[1], q[2], q[3]);
  }

  /** A copy with the call of strike {@code i} moved by {@code points}. */
  static ParityQuotes moveCall(ParityQuotes q, int i, double points) {
    double[] bid = q.callBid().clone();
    double[] ask = q.callAsk().clone();
    bid[i] += points;
    ask[i] += points;
    return new ParityQuotes(q.strikes(), bid, ask, q.putBid(), q.putAsk());
  }

  /** A copy with every point measured in units of 1/{@code factor}. */
  static ParityQuotes scale(ParityQuotes q, double factor) {
    return new ParityQuotes(
        times(q.strikes(), factor),
        times(q.callBid(), factor),
        times(q.callAsk(), factor),
        times(q.putBid(), factor),
        times(q.putAsk(), factor));
  }

  private static double[] times(double[] a, double factor) {
    return Arrays.stream(a).map(v -> v * factor).toArray();
  }
}
