package org.alvhdesk.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.alvhdesk.quant.calendar.OptionRoot;

/**
 * All quotes of one option root and expiry at one step, columnar: element i of every array belongs
 * to {@code strikes[i]}. The arrays are not copied; treat them as read-only.
 *
 * @param years time to settlement, minutes / 525,600
 * @param forward forward of this expiry, index points
 * @param discount factor to settlement
 * @param strikes listed strikes, index points, ascending
 * @param callBid index points; 0 is a dead bid
 * @param callAsk index points; 0 is a dead ask
 * @param putBid index points
 * @param putAsk index points
 * @param vol mid implied volatility of the out-of-the-money option, decimal; NaN when there is none
 * @param quality quality of the quotes
 * @param source where they come from
 */
public record Slice(
    OptionRoot root,
    LocalDate expiry,
    Instant marketTime,
    double years,
    double forward,
    double discount,
    double[] strikes,
    double[] callBid,
    double[] callAsk,
    double[] putBid,
    double[] putAsk,
    double[] vol,
    Quality quality,
    String source) {
  public Slice {
    int n = strikes.length;
    if (n == 0
        || callBid.length != n
        || callAsk.length != n
        || putBid.length != n
        || putAsk.length != n
        || vol.length != n) {
      throw new IllegalArgumentException(
          "slice " + root + " " + expiry + ": every column needs the " + n + " listed strikes");
    }
  }

  /** Position of {@code strike} in the columns, or -1 when it is not listed. */
  public int indexOf(double strike) {
    int i = Arrays.binarySearch(strikes, strike);
    return i >= 0 ? i : -1;
  }

  /** Position of the listed strike nearest to {@code level} points; ties go to the higher one. */
  public int nearest(double level) {
    int i = Arrays.binarySearch(strikes, level);
    if (i >= 0) {
      return i;
    }
    int above = -i - 1;
    if (above == 0) {
      return 0;
    }
    if (above == strikes.length) {
      return above - 1;
    }
    return strikes[above] - level <= level - strikes[above - 1] ? above : above - 1;
  }
}
