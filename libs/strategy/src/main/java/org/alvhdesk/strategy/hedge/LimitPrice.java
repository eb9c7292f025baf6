package org.alvhdesk.strategy.hedge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.alvhdesk.quant.contract.PriceSteps;
import org.alvhdesk.quant.contract.Product;
import org.alvhdesk.strategy.quote.Quote;
import org.alvhdesk.strategy.rules.FourFourTwoRules;

/** Rule K1-c.limit: the worst price that people approve. */
final class LimitPrice {
  private LimitPrice() {}

  /**
   * Points, on the tick of the day: for a purchase ask + max(1 tick, share of mid), for a sale bid
   * - max(1 tick, share of mid) but at least 1 tick; half a tick rounds away from the touch.
   */
  static BigDecimal of(FourFourTwoRules rules, Action action, Quote quote, LocalDate session) {
    BigDecimal touch = action == Action.BUY ? quote.askPoints() : quote.bidPoints();
    BigDecimal allowance =
        rules
            .limitAllowanceShare()
            .multiply(quote.midPoints())
            .max(PriceSteps.step(Product.VIX, touch, session));
    if (action == Action.BUY) {
      return PriceSteps.round(Product.VIX, touch.add(allowance), session, RoundingMode.HALF_UP);
    }
    BigDecimal lowest = PriceSteps.step(Product.VIX, BigDecimal.ZERO, session);
    return PriceSteps.round(
        Product.VIX, touch.subtract(allowance).max(lowest), session, RoundingMode.HALF_DOWN);
  }
}
