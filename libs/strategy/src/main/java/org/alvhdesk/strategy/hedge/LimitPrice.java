package org.alvhdesk.strategy.hedge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.alvhdesk.strategy.quote.Quote;
import org.alvhdesk.strategy.quote.VixTicks;
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
        rules.limitAllowanceShare().multiply(quote.midPoints()).max(VixTicks.tick(touch, session));
    if (action == Action.BUY) {
      return VixTicks.round(touch.add(allowance), session, RoundingMode.HALF_UP);
    }
    BigDecimal lowest = VixTicks.tick(BigDecimal.ZERO, session);
    return VixTicks.round(touch.subtract(allowance).max(lowest), session, RoundingMode.HALF_DOWN);
  }
}
