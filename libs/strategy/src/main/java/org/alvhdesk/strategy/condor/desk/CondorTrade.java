package org.alvhdesk.strategy.condor.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.IronCondor;

/**
 * One iron condor to sell or to buy back, always as one unit of four legs.
 *
 * @param side OPEN sells the condor, CLOSE buys a held one back
 * @param positionId the position a CLOSE ends; empty for an OPEN
 * @param quantity condors, positive
 * @param midPoints price of one condor at mid, index points on the 0.05 grid: credit when opened,
 *     debit when closed
 * @param limitPoints worst price at which it may fill, on the 0.05 grid: least credit when opened,
 *     highest debit when closed
 */
public record CondorTrade(
    Side side,
    CondorLayer layer,
    Optional<String> positionId,
    IronCondor condor,
    int quantity,
    BigDecimal midPoints,
    BigDecimal limitPoints) {
  /** What is done. */
  public enum Side {
    OPEN,
    CLOSE
  }

  /**
   * @throws IllegalArgumentException when the quantity is not positive, a price is negative, or a
   *     position is named by an OPEN or missing in a CLOSE
   */
  public CondorTrade {
    if (quantity <= 0 || midPoints.signum() < 0 || limitPoints.signum() < 0) {
      throw new IllegalArgumentException(
          "a condor trade needs a positive quantity and prices of 0 or more: "
              + quantity
              + ", "
              + midPoints
              + ", "
              + limitPoints);
    }
    if (positionId.isPresent() != (side == Side.CLOSE)) {
      throw new IllegalArgumentException("a CLOSE names its position, an OPEN has none yet");
    }
  }

  /** Such as {@code OPEN 6 BASE SPXW 2018-03-02 2610/2660/2860/2910}. */
  public String text() {
    return side + " " + quantity + " " + layer + " " + condor;
  }

  /**
   * The position that an OPEN leaves when it fills at mid.
   *
   * @throws IllegalArgumentException for a CLOSE
   */
  public CondorPosition opened(String id, Instant openedAt) {
    if (side != Side.OPEN) {
      throw new IllegalArgumentException("only an OPEN leaves a position, not " + text());
    }
    return new CondorPosition(id, layer, condor, quantity, midPoints, openedAt);
  }
}
