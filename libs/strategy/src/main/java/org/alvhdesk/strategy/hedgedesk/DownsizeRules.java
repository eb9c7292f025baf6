package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.util.Optional;
import org.alvhdesk.strategy.joint.StressMeasure;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.RuleSet;

/**
 * M7: less of what a hedge would protect, instead of the hedge. {@code desk.Downsizing} executes
 * it.
 *
 * @param match the loss that is made equal; a maximum drawdown is known only afterwards
 * @param maxFactor most condors against those of the hedged arm, above 0 to 1
 * @param armId hedge set whose book is matched, such as {@code FOUR42-004}
 * @param arm that set; empty where only this document is at hand
 * @param citation of the match
 */
public record DownsizeRules(
    StressMeasure match,
    BigDecimal maxFactor,
    String armId,
    Optional<TradedHedge> arm,
    Citation citation) {
  static final String ARM = "downsize.hedgedArm";
  private static final String MATCH = "downsize.match";

  /**
   * @throws IllegalArgumentException for a factor outside 0 to 1
   */
  public DownsizeRules {
    if (maxFactor.signum() <= 0 || maxFactor.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "downsize.maxFactor must be above 0 and at most 1, was " + maxFactor);
    }
  }

  static Optional<DownsizeRules> of(RuleSet set) {
    return set.has(MATCH)
        ? Optional.of(
            new DownsizeRules(
                new ViewReader(set).choice(StressMeasure.class, MATCH),
                set.value("downsize.maxFactor"),
                set.chosen(ARM),
                Optional.empty(),
                set.citation(MATCH)))
        : Optional.empty();
  }

  /**
   * The same with the hedged arm at hand.
   *
   * @throws IllegalArgumentException when that set buys no hedge
   */
  DownsizeRules with(HedgeRules rules) {
    if (!(rules instanceof TradedHedge traded)) {
      throw new IllegalArgumentException(
          ARM + " must be a set that buys a hedge, " + rules.set().id() + " buys none");
    }
    return new DownsizeRules(match, maxFactor, armId, Optional.of(traded), citation);
  }
}
