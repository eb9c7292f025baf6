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
 * The benchmark after the Volos tail hedge (M4): SPX put spreads and VIX calls of one against two,
 * entered some months out and rolled after some. The short calls lose without limit.
 *
 * @param putWeight share of the hedge notional in put spreads
 * @param ratioWeight share of it in call ratios
 * @param notionalShare hedge notional as a share of net asset value
 */
public record PutSpreadRatioRules(
    RuleSet set,
    TradeRules trading,
    HedgeStructure putSpread,
    HedgeStructure callRatio,
    BigDecimal putWeight,
    BigDecimal ratioWeight,
    BigDecimal notionalShare)
    implements TradedHedge {
  private static final int DAYS_OF_A_MONTH = 30;

  static PutSpreadRatioRules of(RuleSet set) {
    ViewReader read = new ViewReader(set);
    Parameter months = set.parameter("entry.months");
    ExpiryRule expiry =
        new ExpiryRule(
            DAYS_OF_A_MONTH * months.value().intValueExact(),
            1,
            Integer.MAX_VALUE,
            months.citation());
    RollRule roll = new RollRule.AfterMonths(set.parameter("roll.afterMonths"));
    return new PutSpreadRatioRules(
        set,
        TradeRules.of(set),
        new HedgeStructure(
            "M4",
            Market.SPX_OPTIONS,
            List.of(
                leg(read, 1, Right.PUT, "putSpread.longDelta"),
                leg(read, -1, Right.PUT, "putSpread.shortDelta")),
            expiry,
            roll),
        new HedgeStructure(
            "M4",
            Market.VIX_OPTIONS,
            List.of(
                leg(
                    read,
                    set.wholeNumber("callRatio.longRatio"),
                    Right.CALL,
                    "callRatio.longDelta"),
                leg(read, set.wholeNumber("callRatio.ratio"), Right.CALL, "callRatio.shortDelta")),
            expiry,
            roll),
        read.share("putSpread.weight"),
        read.share("callRatio.weight"),
        read.share("hedge.notionalOfNav"));
  }

  private static Leg leg(ViewReader read, int ratio, Right right, String delta) {
    return new Leg(ratio, right, new StrikeRule.Delta(read.set().parameter(delta)));
  }

  @Override
  public boolean isBenchmark() {
    return true;
  }
}
