package org.alvhdesk.strategy.execution;

import java.math.BigDecimal;

/**
 * Contracts of one leg that were filled at one price.
 *
 * @param quantity contracts, positive
 * @param pricePoints points per contract; US dollars for a share
 */
public record Lot(int quantity, BigDecimal pricePoints) {
  /**
   * @throws IllegalArgumentException for a quantity below 1
   */
  public Lot {
    if (quantity < 1) {
      throw new IllegalArgumentException("a lot has a contract, was " + quantity);
    }
  }
}
