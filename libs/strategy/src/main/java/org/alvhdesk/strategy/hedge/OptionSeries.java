package org.alvhdesk.strategy.hedge;

import java.time.LocalDate;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.contract.Product;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.trace.Texts;

/**
 * One listed option on the VIX or the S&P 500.
 *
 * @param strike points
 */
public record OptionSeries(OptionRoot root, LocalDate expiry, double strike, Right right)
    implements DatedContract {
  /**
   * @throws IllegalArgumentException for a strike that is not positive
   */
  public OptionSeries {
    if (!(strike > 0 && strike < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a hedge option needs a positive strike in points, was " + root + " " + strike);
    }
  }

  @Override
  public Product product() {
    return switch (root) {
      case SPX -> Product.SPX;
      case SPXW -> Product.SPXW;
      case VIX -> Product.VIX;
    };
  }

  @Override
  public String text() {
    return root
        + " "
        + expiry
        + " "
        + Texts.strike(strike)
        + (right == Right.CALL ? " call" : " put");
  }
}
