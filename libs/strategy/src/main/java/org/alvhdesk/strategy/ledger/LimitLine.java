package org.alvhdesk.strategy.ledger;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One hard limit and the book against it, US dollars.
 *
 * @param name for people, such as {@code loss at SPX -10 %}
 * @param before size of what it limits in the book as held, at least 0; empty when not known
 * @param after the same after the change; empty when not known
 * @param limit at least 0
 */
public record LimitLine(
    String name, Optional<BigDecimal> before, Optional<BigDecimal> after, BigDecimal limit) {

  /** Name of the limit on the vega of VIX options. */
  static final String VIX_VEGA = "VIX-option vega per volatility point";

  /** Whether it limits the vega of VIX options. */
  boolean isVixVega() {
    return name.equals(VIX_VEGA);
  }

  /** What is left after the change, US dollars; negative when it is exceeded. */
  public Optional<BigDecimal> headroom() {
    return after.map(limit::subtract);
  }

  /** Whether the change forbids itself: not known, or exceeded and worse than before. */
  public boolean blocks() {
    return after.isEmpty() || isExceeded() && !wasExceededAndGetsNoWorse();
  }

  /** Whether it is exceeded after the change as it was before, and not by more. */
  boolean wasExceededAndGetsNoWorse() {
    BigDecimal was = before.orElse(BigDecimal.ZERO);
    return isExceeded() && was.compareTo(limit) > 0 && after.orElseThrow().compareTo(was) <= 0;
  }

  private boolean isExceeded() {
    return after.isPresent() && after.get().compareTo(limit) > 0;
  }

  /** Both books and the limit in one line, for people. */
  public String text() {
    return after.isEmpty()
        ? name + " after the trade is not known"
        : name
            + ": "
            + after.get().toPlainString()
            + " USD after, "
            + before.orElse(BigDecimal.ZERO).toPlainString()
            + " before, limit "
            + limit.toPlainString();
  }
}
