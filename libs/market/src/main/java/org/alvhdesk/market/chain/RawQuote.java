package org.alvhdesk.market.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.alvhdesk.quant.pricing.Right;

/**
 * One option as a file states it, before any judgement.
 *
 * @param line 1-based line, or the option's 1-based number where the file has no lines
 * @param root the file's root; empty where the format has none
 * @param strike index points
 * @param bid index points; 0 when there is no buyer
 * @param ask index points; 0 when there is no seller
 * @param volume contracts today, -1 when not given
 * @param openInterest contracts, -1 when not given
 * @param quotedAt when bid and ask last changed, where the file says so
 */
public record RawQuote(
    long line,
    Optional<String> root,
    LocalDate expiry,
    Right right,
    double strike,
    double bid,
    double ask,
    long volume,
    long openInterest,
    Optional<Instant> quotedAt) {
  /** A quote without a time of its own. */
  public RawQuote(
      long line,
      Optional<String> root,
      LocalDate expiry,
      Right right,
      double strike,
      double bid,
      double ask,
      long volume,
      long openInterest) {
    this(line, root, expiry, right, strike, bid, ask, volume, openInterest, Optional.empty());
  }

  /** The option as people name it: {@code SPXW 2024-01-05 C 4700}. */
  public String name() {
    String k = strike == Math.rint(strike) ? Long.toString((long) strike) : Double.toString(strike);
    return root.map(r -> r + " ").orElse("") + expiry + (right == Right.CALL ? " C " : " P ") + k;
  }
}
