package org.alvhdesk.strategy.hedge;

import org.alvhdesk.strategy.rules.HedgeLayer;

/**
 * Contracts held in a layer.
 *
 * @param quantity contracts bought, positive
 */
public record HedgeHolding(HedgeLayer layer, HedgeContract contract, int quantity) {
  /**
   * @throws IllegalArgumentException when the quantity is not positive
   */
  public HedgeHolding {
    if (quantity <= 0) {
      throw new IllegalArgumentException(
          "hedge quantity must be positive, was " + quantity + " of " + contract.text());
    }
  }
}
