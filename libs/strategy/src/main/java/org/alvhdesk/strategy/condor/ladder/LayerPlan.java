package org.alvhdesk.strategy.condor.ladder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.rules.Citation;

/**
 * One rung of a ladder (002-1).
 *
 * @param name such as {@code BASE}
 * @param targetDte calendar days to expiry it looks for
 * @param leastDte nearest expiry it takes, days
 * @param mostDte farthest expiry it takes, days
 * @param after entry counted from another layer's; empty when it may be entered at once
 * @param weight share of risk capital its maximum loss may take, decimal
 * @param wingFactor width of its wings against the first layer's
 * @param citation where expiry and entry come from
 * @param weightCitation where the weight comes from
 */
public record LayerPlan(
    String name,
    int targetDte,
    int leastDte,
    int mostDte,
    Optional<After> after,
    BigDecimal weight,
    BigDecimal wingFactor,
    Citation citation,
    Citation weightCitation) {
  /**
   * Entry a number of days after another layer.
   *
   * @param layer its name
   * @param days calendar days since it was opened
   */
  public record After(String layer, int days) {
    public After {
      if (layer.isBlank() || days < 0) {
        throw new IllegalArgumentException(
            "an entry follows a named layer by 0 days or more: " + layer + ", " + days);
      }
    }
  }

  /**
   * @throws IllegalArgumentException when the target is outside its window, or weight or wing
   *     factor make no layer
   */
  public LayerPlan {
    if (name.isBlank() || !(0 <= leastDte && leastDte <= targetDte && targetDte <= mostDte)) {
      throw new IllegalArgumentException(
          "layer "
              + name
              + " needs 0 <= leastDte <= targetDte <= mostDte: "
              + leastDte
              + ", "
              + targetDte
              + ", "
              + mostDte);
    }
    if (weight.signum() <= 0 || weight.compareTo(BigDecimal.ONE) > 0 || wingFactor.signum() <= 0) {
      throw new IllegalArgumentException(
          "layer "
              + name
              + " needs a weight above 0 and at most 1 and a positive wing factor: "
              + weight
              + ", "
              + wingFactor);
    }
  }

  /** What its condors may lose together: weight x risk capital, US dollars, down to cents. */
  public BigDecimal budgetUsd(Capital capital) {
    return weight.multiply(capital.riskCapitalUsd()).setScale(2, RoundingMode.DOWN);
  }
}
