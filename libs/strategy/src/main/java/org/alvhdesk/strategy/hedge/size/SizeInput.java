package org.alvhdesk.strategy.hedge.size;

import java.math.BigDecimal;
import java.util.Optional;
import org.alvhdesk.strategy.input.Dollars;
import org.alvhdesk.strategy.input.Observed;

/**
 * What a size is computed from. A basis reads what it needs and says what is missing.
 *
 * @param layer for the trace
 * @param riskCapital capital that condor losses are measured against
 * @param condorMaxLoss of all open condors, 0 or more
 * @param condors open condors of the book, 0 or more
 * @param premium of one contract
 * @param cover share p of {@link CoverRegime}; empty when unknown
 * @param lossBeyondBreakEven of all condors in the chosen shock, as a positive number; 0 when they
 *     do not lose
 * @param gainPerContract of one hedge contract in the same shock
 * @param breakEvenWidth upper less lower break-even of one condor, points
 */
public record SizeInput(
    String layer,
    Dollars riskCapital,
    Dollars condorMaxLoss,
    int condors,
    Dollars premium,
    Optional<BigDecimal> cover,
    Dollars lossBeyondBreakEven,
    Dollars gainPerContract,
    Observed breakEvenWidth) {
  /**
   * @throws IllegalArgumentException when a loss, the capital, the width or the count is negative,
   *     a premium is not positive, or the cover is not a share
   */
  public SizeInput {
    if (condors < 0
        || isNegative(riskCapital)
        || isNegative(condorMaxLoss)
        || isNegative(lossBeyondBreakEven)
        || breakEvenWidth.number().orElse(0) < 0
        || premium.amount().filter(p -> p.signum() <= 0).isPresent()
        || cover.filter(c -> c.signum() < 0 || c.compareTo(BigDecimal.ONE) > 0).isPresent()) {
      throw new IllegalArgumentException(
          layer
              + ": counts, capital, losses and widths are 0 or more, a premium is positive, a cover is 0"
              + " to 1: "
              + condors
              + ", "
              + riskCapital.amount()
              + ", "
              + condorMaxLoss.amount()
              + ", "
              + lossBeyondBreakEven.amount()
              + ", "
              + premium.amount()
              + ", "
              + cover);
    }
  }

  private static boolean isNegative(Dollars dollars) {
    return dollars.amount().filter(a -> a.signum() < 0).isPresent();
  }
}
