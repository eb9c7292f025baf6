package org.alvhdesk.quant.parity;

/**
 * Quotes of one root and expiry, one element per listed strike, in index points (undiscounted
 * strikes, premiums as quoted). A missing side is zero. The arrays are used as they are, not
 * copied: the caller does not change them while a calculation runs.
 *
 * @param strikes strictly ascending, positive
 * @param callBid zero when nobody bids
 * @param callAsk zero when nobody offers
 * @param putBid zero when nobody bids
 * @param putAsk zero when nobody offers
 */
@SuppressWarnings("ArrayRecordComponent") // structure of arrays by design; identity is never used
public record ParityQuotes(
    double[] strikes, double[] callBid, double[] callAsk, double[] putBid, double[] putAsk) {
  /**
   * @throws IllegalArgumentException when the lengths differ or the strikes do not ascend strictly
   *     (an expiry with AM and PM rows mixed, or binary rows, has duplicates: split by root first)
   */
  public ParityQuotes {
    int n = strikes.length;
    if (callBid.length != n || callAsk.length != n || putBid.length != n || putAsk.length != n) {
      throw new IllegalArgumentException(
          "one call bid, call ask, put bid and put ask per strike is needed: "
              + n
              + " strikes, "
              + callBid.length
              + ", "
              + callAsk.length
              + ", "
              + putBid.length
              + ", "
              + putAsk.length);
    }
    for (int i = 0; i < n; i++) {
      if (!(strikes[i] > (i == 0 ? 0 : strikes[i - 1]))) {
        throw new IllegalArgumentException(
            "strikes must be positive and ascend strictly, strike "
                + strikes[i]
                + " at position "
                + i
                + " does not: split the chain by root and expiry and remove duplicates first");
      }
    }
  }

  /** Number of listed strikes. */
  public int size() {
    return strikes.length;
  }
}
