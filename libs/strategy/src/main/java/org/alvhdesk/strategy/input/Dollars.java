package org.alvhdesk.strategy.input;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.alvhdesk.market.Quality;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * An amount of US dollars a rule looks at, or the reason why nobody knows it.
 *
 * @param name what it is, such as {@code condor maximum loss}
 * @param amount US dollars; empty when unknown
 * @param missing why it is unknown; empty text when known
 * @param asOf market time of the amount
 */
public record Dollars(
    String name, Optional<BigDecimal> amount, String missing, Instant asOf, Quality quality) {
  /**
   * @throws IllegalArgumentException without a name, or with both or neither of amount and reason
   */
  public Dollars {
    Objects.requireNonNull(asOf, "asOf of " + name);
    Objects.requireNonNull(quality, "quality of " + name);
    if (name.isBlank() || amount.isPresent() != missing.isBlank()) {
      throw new IllegalArgumentException(
          "an amount has a name and either dollars or a reason: '"
              + name
              + "', "
              + amount
              + ", '"
              + missing
              + "'");
    }
  }

  /** A known amount. */
  public static Dollars of(String name, BigDecimal usd, Instant asOf, Quality quality) {
    return new Dollars(name, Optional.of(usd), "", asOf, quality);
  }

  /** Nobody knows, because of {@code reason}. */
  public static Dollars unknown(String name, String reason, Instant asOf, Quality quality) {
    return new Dollars(name, Optional.empty(), reason, asOf, quality);
  }

  /** Adds it to a trace: the amount, or {@code no data: } and the reason. */
  public TraceBuilder in(TraceBuilder trace) {
    return trace.input(
        name, amount.map(Texts::plain).orElse("no data: " + missing), "USD", asOf, quality);
  }
}
