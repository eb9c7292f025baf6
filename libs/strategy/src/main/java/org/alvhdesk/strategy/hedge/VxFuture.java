package org.alvhdesk.strategy.hedge;

import java.time.LocalDate;
import org.alvhdesk.quant.contract.Product;
import org.alvhdesk.strategy.quote.Quote;

/**
 * The monthly VX future of a settlement day: 1,000 US dollars a point, margined (001-9, methodology
 * 1.3).
 */
public record VxFuture(LocalDate expiry) implements DatedContract {
  private static final double TICKS_PER_POINT = 20;

  /**
   * The market made around a price of the curve: one tick of 0.05 points either side of the price
   * on the tick. Paper: the curve has no quotes.
   *
   * @param price points
   */
  public static Quote quote(double price) {
    long ticks = StrictMath.round(price * TICKS_PER_POINT);
    return new Quote((ticks - 1) / TICKS_PER_POINT, (ticks + 1) / TICKS_PER_POINT);
  }

  @Override
  public Product product() {
    return Product.VX;
  }

  @Override
  public String text() {
    return "VX " + expiry + " future";
  }
}
