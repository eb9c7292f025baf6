package org.alvhdesk.market.chain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.quant.vix.OptionStrip;

/** Lays options out in columns by strike. */
final class QuoteColumns {
  private static final long NOT_GIVEN = -1;

  private QuoteColumns() {}

  static ExpiryQuotes of(
      ChainRoot root, LocalDate expiry, double[] strikes, List<RawQuote> quotes) {
    int n = strikes.length;
    ExpiryQuotes columns =
        new ExpiryQuotes(
            root,
            expiry,
            strikes,
            empty(n),
            empty(n),
            empty(n),
            empty(n),
            notGiven(n),
            notGiven(n),
            notGiven(n),
            notGiven(n));
    for (RawQuote q : quotes) {
      int i = Arrays.binarySearch(strikes, q.strike());
      boolean call = q.right() == Right.CALL;
      (call ? columns.callBid() : columns.putBid())[i] = q.bid();
      (call ? columns.callAsk() : columns.putAsk())[i] = q.ask();
      (call ? columns.callVolume() : columns.putVolume())[i] = q.volume();
      (call ? columns.callOpenInterest() : columns.putOpenInterest())[i] = q.openInterest();
    }
    return columns;
  }

  private static double[] empty(int n) {
    double[] column = new double[n];
    Arrays.fill(column, OptionStrip.NOT_LISTED);
    return column;
  }

  private static long[] notGiven(int n) {
    long[] column = new long[n];
    Arrays.fill(column, NOT_GIVEN);
    return column;
  }
}
