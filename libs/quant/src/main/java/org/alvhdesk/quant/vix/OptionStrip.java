package org.alvhdesk.quant.vix;

/**
 * Two-sided quotes of one expiry, columnar: element i of every array belongs to {@code strikes[i]}.
 * The arrays are not copied; treat them as read-only.
 *
 * <p>A bid of 0 is a strike that is listed and has no buyer. A side that is not listed at all at a
 * strike holds {@link #NOT_LISTED} in both bid and ask: it can neither enter the strip nor count as
 * one of two consecutive zero bids.
 *
 * @param strikes index points, strictly ascending, positive
 * @param callBid index points
 * @param callAsk index points
 * @param putBid index points
 * @param putAsk index points
 */
public record OptionStrip(
    double[] strikes, double[] callBid, double[] callAsk, double[] putBid, double[] putAsk) {
  /** Bid and ask of a side that the exchange does not list at the strike. */
  public static final double NOT_LISTED = -1;

  /**
   * @throws IllegalArgumentException when the columns differ in length, a strike is not above the
   *     one before it, or a quote is neither a number of points nor {@link #NOT_LISTED}
   */
  public OptionStrip {
    int n = strikes.length;
    if (callBid.length != n || callAsk.length != n || putBid.length != n || putAsk.length != n) {
      throw new IllegalArgumentException("every column of a strip needs " + n + " quotes");
    }
    double below = 0;
    for (int i = 0; i < n; i++) {
      if (!(strikes[i] > below) || strikes[i] == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException(
            "strikes must be positive and strictly ascending, but "
                + strikes[i]
                + " follows "
                + below);
      }
      below = strikes[i];
      requireSide("call", strikes[i], callBid[i], callAsk[i]);
      requireSide("put", strikes[i], putBid[i], putAsk[i]);
    }
  }

  private static void requireSide(String side, double strike, double bid, double ask) {
    boolean absent = bid == NOT_LISTED && ask == NOT_LISTED;
    boolean quoted = bid >= 0 && ask >= 0 && bid + ask < Double.POSITIVE_INFINITY;
    if (!absent && !quoted) {
      throw new IllegalArgumentException(
          "the " + side + " at " + strike + " is quoted " + bid + " to " + ask);
    }
  }

  /** Number of strikes. */
  public int size() {
    return strikes.length;
  }
}
