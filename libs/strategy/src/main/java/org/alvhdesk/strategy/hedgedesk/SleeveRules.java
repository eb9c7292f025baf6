package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.util.List;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.ExpiryRule;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.Leg;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.Market;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.RollRule;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.StrikeRule;
import org.alvhdesk.strategy.rules.Parameter;
import org.alvhdesk.strategy.rules.RuleSet;

/**
 * 002-13: what the second engine holds. The source says "VIX spreads" and nothing else; strikes,
 * days and profit-taking are ours.
 *
 * @param spread a VIX call bought and a higher one of the same expiry sold
 * @param harvestWidthShare the sleeve is sold once its spreads can be sold for this share of the
 *     most they can pay, the distance of their strikes; decimal in (0, 1]
 */
public record SleeveRules(HedgeStructure spread, Parameter harvestWidthShare) {
  /**
   * @throws IllegalArgumentException for a share out of its range
   */
  public SleeveRules {
    BigDecimal share = harvestWidthShare.value();
    if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "the sleeve is sold at a share above 0 and at most 1 of its width, was " + share);
    }
  }

  static SleeveRules of(RuleSet set) {
    Parameter bought = set.parameter("secondEngine.longAboveForward");
    Parameter sold = set.parameter("secondEngine.shortAboveForward");
    if (sold.value().compareTo(bought.value()) <= 0) {
      throw new IllegalArgumentException(
          "rule set "
              + set.id()
              + ": secondEngine.shortAboveForward must be above longAboveForward: "
              + sold.value()
              + ", "
              + bought.value());
    }
    int roll = set.wholeNumber("secondEngine.rollDays");
    return new SleeveRules(
        new HedgeStructure(
            "002-13",
            Market.VIX_OPTIONS,
            List.of(leg(1, bought), leg(-1, sold)),
            ExpiryRule.nearest(set.parameter("secondEngine.targetDte"), roll + 1),
            new RollRule.CalendarDays(set.parameter("secondEngine.rollDays"))),
        set.parameter("secondEngine.harvestWidthShare"));
  }

  /** A spread is chosen anew at every step, so its strikes need no band in which they stay. */
  private static Leg leg(int ratio, Parameter points) {
    return new Leg(
        ratio, Right.CALL, new StrikeRule.AboveForward(points, points.value(), points.value()));
  }
}
