package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.hedge.manage.Harvest;
import org.alvhdesk.strategy.hedge.trigger.EventWindow;
import org.alvhdesk.strategy.hedge.trigger.PaceGate;
import org.alvhdesk.strategy.hedge.trigger.Votes;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.ExpiryRule;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.Leg;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.Market;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.RollRule;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.StrikeRule;
import org.alvhdesk.strategy.rules.Parameter;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

/**
 * The tail hedge of document 001: bought when enough signals agree near an event (001-3), within a
 * budget (001-5) and a cap on its deepest layer (001-7), as VIX calls, a short-dated VX future that
 * is rolled, shares of a product that rolls such futures itself, and a longer SPX put spread
 * (001-2, 001-9).
 *
 * @param votes how many of MACD, RSI and breadth must agree, inside an event window
 * @param window sessions around FOMC, CPI and PPI
 * @param latchSessions sessions that a signal stands after it fired, so that signals of different
 *     days can meet; not points
 * @param rsiHigh RSI above which that signal says yes, 0 to 100
 * @param deepestShare most of risk capital in the put spread while REER volatility is low
 * @param lowReerRank percent rank of REER volatility below which it is low
 * @param spendDays days whose share of the year's budget one purchase may spend
 * @param shares 001-2: a share of an exchange-traded VIX product
 * @param scaleUp 001-8: what must hold before a layer is made larger
 */
public record TailRules(
    RuleSet set,
    TradeRules trading,
    Votes.Rules votes,
    EventWindow window,
    int latchSessions,
    Series macd,
    Series rsi,
    int rsiPeriod,
    double rsiHigh,
    BigDecimal budgetShare,
    BigDecimal deepestShare,
    double lowReerRank,
    int spendDays,
    Optional<HedgeStructure> calls,
    Optional<HedgeStructure> future,
    Optional<HedgeStructure> shares,
    HedgeStructure putSpread,
    ScaleUp scaleUp,
    PaceGate.Rules paceRules,
    Harvest.Rules harvestRules)
    implements TradedHedge {
  /** Signals that document 001 names. */
  private static final int OFFERED = 3;

  static TailRules of(RuleSet set) {
    ViewReader read = new ViewReader(set);
    if (set.wholeNumber("activation.signalsOffered") != OFFERED) {
      throw new IllegalArgumentException(
          "rule set " + set.id() + ": MACD, RSI and breadth are " + OFFERED + " signals");
    }
    int around = set.wholeNumber("activation.eventWindow");
    Parameter calls = set.parameter("call.targetDte");
    Parameter roll = set.parameter("combo.vxRollSessions");
    // Twice as many calendar days and two more are more sessions than the roll in any week.
    int beyondRoll = 2 * roll.value().intValueExact() + 2;
    HedgeStructure vixCalls =
        ViewReader.calls(
            "001-2", 1, read.aboveForward(), read.expiryBeyondRoll(calls), read.rollAtDays());
    HedgeStructure vx =
        new HedgeStructure(
            "001-9",
            Market.VX,
            List.of(new Leg(1, Right.CALL, new StrikeRule.None())),
            new ExpiryRule(beyondRoll, beyondRoll, Integer.MAX_VALUE, roll.citation()),
            new RollRule.Sessions(roll));
    boolean holdsCalls = read.on("instrument.vixCall");
    boolean holdsFuture = read.on("instrument.vxFuture");
    return new TailRules(
        set,
        TradeRules.withShares(set),
        new Votes.Rules(
            new Votes.Quorum.AtLeast(set.wholeNumber("activation.signalsNeeded")),
            Votes.Events.REQUIRED),
        new EventWindow(around, around),
        set.wholeNumber("activation.hysteresis"),
        read.choice(Series.class, "macd.series"),
        read.choice(Series.class, "rsi.series"),
        set.wholeNumber("rsi.period"),
        read.number("activation.rsiHigh"),
        read.share("tail.budgetShareOfNav"),
        read.share("tail.deepestLayerCap"),
        read.number("tail.reerVolatilityRank"),
        set.wholeNumber("hedge.costTenor"),
        holdsCalls ? Optional.of(vixCalls) : Optional.empty(),
        holdsFuture ? Optional.of(vx) : Optional.empty(),
        read.on("instrument.vixEtp")
            ? Optional.of(HedgeStructure.share("001-2", set.citation("instrument.vixEtp")))
            : Optional.empty(),
        new HedgeStructure(
            "001-9",
            Market.SPX_OPTIONS,
            List.of(
                new Leg(
                    1, Right.PUT, new StrikeRule.Delta(set.parameter("combo.putSpreadLongDelta"))),
                new Leg(
                    -1,
                    Right.PUT,
                    new StrikeRule.Delta(set.parameter("combo.putSpreadShortDelta")))),
            read.expiryBeyondRoll(set.parameter("combo.putSpreadDte")),
            read.rollAtDays()),
        ScaleUp.of(set),
        read.pace(),
        read.harvest());
  }

  @Override
  public Optional<BigDecimal> budgetShareOfNav() {
    return Optional.of(budgetShare);
  }

  @Override
  public Optional<PaceGate.Rules> pace() {
    return Optional.of(paceRules);
  }

  @Override
  public Optional<Harvest.Rules> harvest() {
    return Optional.of(harvestRules);
  }
}
