package org.alvhdesk.strategy.hedge.size;

import java.math.BigDecimal;
import java.util.List;
import org.alvhdesk.strategy.trace.RuleTrace;

/**
 * A multiple that a rule puts on the size of the hedge.
 *
 * @param multiple 1 leaves the size alone, 0 or more; also 1 when the rule has no data, and then
 *     the trace says NO_DATA
 * @param trace why
 */
public record Factor(BigDecimal multiple, RuleTrace trace) {
  /**
   * @throws IllegalArgumentException when negative
   */
  public Factor {
    if (multiple.signum() < 0) {
      throw new IllegalArgumentException("a factor on the size is 0 or more: " + multiple);
    }
  }

  /** The product: exact, so the order of the factors does not matter. 1 without factors. */
  public static BigDecimal product(List<Factor> factors) {
    BigDecimal product = BigDecimal.ONE;
    for (Factor factor : factors) {
      product = product.multiply(factor.multiple());
    }
    return product;
  }
}
