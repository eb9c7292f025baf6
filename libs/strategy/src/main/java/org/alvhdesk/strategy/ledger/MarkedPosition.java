package org.alvhdesk.strategy.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A position at a close. One that was sold during the day has quantity 0 and still its mark, so
 * that its last day can be explained.
 *
 * @param id unique in its book, the same every day
 * @param layer such as {@code BASE} or {@code FRONT}
 * @param quantity units held: condors sold or options bought, 0 or more
 * @param unitUsd market value of one unit, US dollars; negative for what costs money to close
 * @param legs of one unit; empty when a volatility is not known
 */
public record MarkedPosition(
    String id, String layer, int quantity, BigDecimal unitUsd, List<OptionLeg> legs) {
  /**
   * @throws IllegalArgumentException for a negative quantity
   */
  public MarkedPosition {
    legs = List.copyOf(legs);
    if (quantity < 0) {
      throw new IllegalArgumentException(
          "position " + id + " must have 0 units or more, was " + quantity);
    }
  }

  /** Market value of all units, US dollars to the cent. */
  public BigDecimal valueUsd() {
    return usd(quantity);
  }

  /** Value of {@code units} at this mark, US dollars to the cent. */
  BigDecimal usd(int units) {
    return unitUsd.multiply(BigDecimal.valueOf(units)).setScale(2, RoundingMode.HALF_EVEN);
  }
}
