package org.alvhdesk.strategy.hedge;

import java.time.LocalDate;
import org.alvhdesk.quant.contract.Product;

/**
 * The monthly VX future of a settlement day: 1,000 US dollars a point, margined (001-9, methodology
 * 1.3).
 */
public record VxFuture(LocalDate expiry) implements HedgeContract {
  @Override
  public Product product() {
    return Product.VX;
  }

  @Override
  public String text() {
    return "VX " + expiry + " future";
  }
}
