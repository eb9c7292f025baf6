package org.alvhdesk.hedge.book;

import java.math.BigDecimal;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.rules.HedgeLayer;

/**
 * One leg as it is filled.
 *
 * @param pricePoints points per contract
 */
public record LegFill(
    HedgeLayer layer, Action action, HedgeContract contract, int quantity, BigDecimal pricePoints) {
  /** The same for {@code contracts} contracts. */
  LegFill of(int contracts) {
    return new LegFill(layer, action, contract, contracts, pricePoints);
  }

  /** Premium paid, US dollars; negative when received, 0 for a future, which is margined. */
  public BigDecimal premiumUsd() {
    return contract.premiumUsd(pricePoints, Math.multiplyExact(action.sign(), quantity));
  }
}
