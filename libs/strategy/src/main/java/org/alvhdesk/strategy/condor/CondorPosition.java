package org.alvhdesk.strategy.condor;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Condors sold.
 *
 * @param quantity condors, positive
 * @param creditPoints net credit received per condor, index points, positive: on the 0.05 grid when
 *     it was sold as one, any average when a broker filled its legs in parts
 * @param openedAt market time of the sale
 */
public record CondorPosition(
    String id,
    CondorLayer layer,
    IronCondor condor,
    int quantity,
    BigDecimal creditPoints,
    Instant openedAt) {
  /**
   * @throws IllegalArgumentException when the quantity or the credit is not positive
   */
  public CondorPosition {
    if (quantity <= 0) {
      throw new IllegalArgumentException("condor quantity must be positive, was " + quantity);
    }
    if (creditPoints.signum() <= 0) {
      throw new IllegalArgumentException("condor credit must be positive, was " + creditPoints);
    }
  }
}
