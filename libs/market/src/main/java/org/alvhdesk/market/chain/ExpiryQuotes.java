package org.alvhdesk.market.chain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.alvhdesk.quant.parity.ParityQuotes;
import org.alvhdesk.quant.vix.OptionStrip;

/**
 * All quotes of one root and expiry, columnar: element i of every array belongs to {@code
 * strikes[i]}. The arrays are not copied; treat them as read-only. Prices in index points. A side
 * without a usable quote holds {@link OptionStrip#NOT_LISTED}, a dead one 0 and 0.
 *
 * @param strikes ascending
 * @param callVolume contracts, -1 when the file does not say
 * @param putVolume contracts, -1 when the file does not say
 * @param callOpenInterest contracts, -1 when the file does not say
 * @param putOpenInterest contracts, -1 when the file does not say
 */
public record ExpiryQuotes(
    ChainRoot root,
    LocalDate expiry,
    double[] strikes,
    double[] callBid,
    double[] callAsk,
    double[] putBid,
    double[] putAsk,
    long[] callVolume,
    long[] putVolume,
    long[] callOpenInterest,
    long[] putOpenInterest) {

  /** The quotes as the VIX method takes them. */
  public OptionStrip strip() {
    return new OptionStrip(strikes, callBid, callAsk, putBid, putAsk);
  }

  /** The quotes as the parity regression takes them: a missing side is zero. */
  public ParityQuotes parityQuotes() {
    return new ParityQuotes(
        strikes, quoted(callBid), quoted(callAsk), quoted(putBid), quoted(putAsk));
  }

  private static double[] quoted(double[] side) {
    double[] zeros = side.clone();
    for (int i = 0; i < zeros.length; i++) {
      zeros[i] = Math.max(zeros[i], 0);
    }
    return zeros;
  }

  /** When the series settles. */
  public Instant settlement() {
    return root.settlementOf(expiry);
  }

  /** Minutes from {@code asOf} to settlement. */
  public double minutesFrom(Instant asOf) {
    return Duration.between(asOf, settlement()).toMillis() / 60_000.0;
  }
}
