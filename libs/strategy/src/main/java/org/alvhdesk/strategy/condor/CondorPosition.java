package org.alvhdesk.strategy.condor;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Condors sold.
 *
 * @param quantity condors, positive
 * @param creditPoints net credit received per condor, index points on the 0.05 grid, positive
 * @param openedAt market time of the sale
 */
public record CondorPosition(
    String id,
    CondorLayer layer,
    IronCondor condor,
    int quantity,
    BigDecimal creditPoints,
    Instant openedAt) {
  private static final BigDecimal GRID = new BigDecimal("0.05");

  /**
   * @throws IllegalArgumentException when the quantity or the credit is not positive, or the credit
   *     is off the 0.05 grid
   */
  public CondorPosition {
    if (quantity <= 0) {
      throw new IllegalArgumentException("condor quantity must be positive, was " + quantity);
    }
    if (creditPoints.signum() <= 0 || creditPoints.remainder(GRID).signum() != 0) {
      throw new IllegalArgumentException(
          "condor credit must be positive and on the 0.05 grid, was " + creditPoints);
    }
  }
}
