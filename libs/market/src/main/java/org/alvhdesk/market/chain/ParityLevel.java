package org.alvhdesk.market.chain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.alvhdesk.quant.pricing.Right;

/** The index level at which options are quoted, by put-call parity of one expiry. */
final class ParityLevel {
  private ParityLevel() {}

  /**
   * Level implied by the first expiry after {@code day}: the strike where call and put mids are
   * closest, plus their difference. Carry over the few days to it is not taken out.
   */
  static OptionalDouble ofFirstExpiryAfter(LocalDate day, List<RawQuote> quotes) {
    return quotes.stream()
        .map(RawQuote::expiry)
        .filter(e -> e.isAfter(day))
        .min(LocalDate::compareTo)
        .map(first -> of(quotes.stream().filter(q -> q.expiry().equals(first)).toList()))
        .orElse(OptionalDouble.empty());
  }

  /** Level implied by {@code quotes}, all of one expiry; empty without a two-sided strike. */
  static OptionalDouble of(List<RawQuote> quotes) {
    Map<Double, Double> calls = new HashMap<>();
    for (RawQuote q : quotes) {
      if (q.right() == Right.CALL && twoSided(q)) {
        calls.putIfAbsent(q.strike(), mid(q));
      }
    }
    double least = Double.POSITIVE_INFINITY;
    double level = 0;
    for (RawQuote q : quotes) {
      Double call = q.right() == Right.PUT && twoSided(q) ? calls.get(q.strike()) : null;
      if (call != null && Math.abs(call - mid(q)) < least) {
        least = Math.abs(call - mid(q));
        level = q.strike() + call - mid(q);
      }
    }
    return least < Double.POSITIVE_INFINITY ? OptionalDouble.of(level) : OptionalDouble.empty();
  }

  private static boolean twoSided(RawQuote q) {
    return q.bid() > 0 && q.ask() >= q.bid();
  }

  static double mid(RawQuote q) {
    return 0.5 * (q.bid() + q.ask());
  }
}
