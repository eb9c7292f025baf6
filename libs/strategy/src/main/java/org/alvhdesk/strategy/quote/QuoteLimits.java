package org.alvhdesk.strategy.quote;

import java.time.Duration;
import org.alvhdesk.quant.calendar.OptionRoot;

/**
 * What quotes must be before a change is proposed or filled on them. Completions of ours: the
 * sources trade what they see on a screen.
 *
 * @param maxAge of quotes, market time
 * @param minSpxStrikes strikes of an SPX expiry whose out-of-the-money option can be traded
 * @param minVixStrikes the same of a VIX expiry, which lists fewer
 * @param parityTolerance how far outside a strike's bid-ask band the expiry's forward may lie, as a
 *     share of the forward
 * @param parityMisfits share of the strikes near the money that may miss it, decimal
 */
public record QuoteLimits(
    Duration maxAge,
    int minSpxStrikes,
    int minVixStrikes,
    double parityTolerance,
    double parityMisfits) {
  /**
   * 30 minutes (free quotes are 15 late, a fetch may fail once); 10 and 5 strikes; a forward 0.05 %
   * outside the band at one strike in five.
   */
  public static final QuoteLimits STANDARD =
      new QuoteLimits(Duration.ofMinutes(30), 10, 5, 0.0005, 0.2);

  public QuoteLimits {
    if (maxAge.isNegative() || parityTolerance < 0 || parityMisfits < 0 || parityMisfits >= 1) {
      throw new IllegalArgumentException("limits of quotes must be 0 or more, a share below 1");
    }
  }

  /** Strikes that an expiry of {@code root} needs. */
  public int minStrikes(OptionRoot root) {
    return root.isVix() ? minVixStrikes : minSpxStrikes;
  }
}
