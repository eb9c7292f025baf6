package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.util.Optional;
import org.alvhdesk.strategy.hedge.manage.Harvest;
import org.alvhdesk.strategy.hedge.manage.SteepeningTrim;
import org.alvhdesk.strategy.hedge.size.VvixRsiFactor;
import org.alvhdesk.strategy.hedge.trigger.PaceGate;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.ExpiryRule;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.RollRule;
import org.alvhdesk.strategy.rules.Parameter;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.signal.Signals.MacdLengths;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

/**
 * The two VIX layers of document 000: short ones of 0 to 21 days sized by the RSI of VVIX (000-6,
 * 000-8), medium ones of 45 to 90 days in steep contango (000-7), both on the risk capital that the
 * condors leave over, brought to size when the MACD of the VIX crosses (000-9).
 *
 * @param shortWeight most of risk capital in the short layer
 * @param mediumWeight most of risk capital in the medium layer
 * @param contangoZ standard deviations above its mean at which contango is steep
 * @param basis what the layers are sized from (K4)
 * @param trim when the short layer is sold in a steep surface (000-14); empty when it is not
 */
public record CoreHedgeRules(
    RuleSet set,
    TradeRules trading,
    HedgeStructure shortLayer,
    HedgeStructure mediumLayer,
    BigDecimal shortWeight,
    BigDecimal mediumWeight,
    Series rsi,
    int rsiPeriod,
    VvixRsiFactor.Rules rsiTable,
    double contangoZ,
    Series macd,
    MacdLengths macdLengths,
    BigDecimal budgetShare,
    PaceGate.Rules paceRules,
    Harvest.Rules harvestRules,
    CashPressRules press,
    Basis basis,
    Optional<SteepeningTrim.Rules> trim)
    implements TradedHedge {

  /** K4: what the layers may be sized from. */
  public enum Basis {
    /** Their part of what the condors leave over of the risk capital (000-6). */
    RESIDUAL_RISK_CAPITAL,
    /** Their weight of the whole risk capital. */
    SHARE_OF_RISK_CAPITAL
  }

  static CoreHedgeRules of(RuleSet set) {
    ViewReader read = new ViewReader(set);
    return new CoreHedgeRules(
        set,
        TradeRules.of(set),
        window(read, "000-6", "short", false),
        window(read, "000-7", "medium", true),
        read.share("short.weight"),
        read.share("medium.weight"),
        read.choice(Series.class, "rsi.series"),
        set.wholeNumber("rsi.period"),
        new VvixRsiFactor.Rules(
            read.number("short.rsiLow"),
            read.number("short.rsiHigh"),
            read.number("short.rsiExtreme"),
            set.value("short.factorBelowLow"),
            set.value("short.factorAboveHigh"),
            set.value("short.factorExtreme")),
        read.number("medium.contangoZ"),
        read.choice(Series.class, "macd.series"),
        new MacdLengths(
            set.wholeNumber("macd.fast"),
            set.wholeNumber("macd.slow"),
            set.wholeNumber("macd.signal")),
        read.share("tail.budgetShareOfNav"),
        read.pace(),
        read.harvest(),
        CashPressRules.of(read),
        read.choice(Basis.class, "hedge.sizeBasis"),
        trim(read));
  }

  private static Optional<SteepeningTrim.Rules> trim(ViewReader read) {
    SteepeningTrim.Rules rules =
        new SteepeningTrim.Rules(
            read.number("short.monetiseSkewZ"), read.number("short.monetiseGain"));
    return read.on("short.monetiseOnSteepening") ? Optional.of(rules) : Optional.empty();
  }

  /** Calls of a window; the middle of it is looked for, or its end where it starts at 0. */
  private static HedgeStructure window(ViewReader read, String rule, String layer, boolean middle) {
    Parameter least = read.set().parameter(layer + ".minDte");
    int from = least.value().intValueExact();
    int to = read.set().wholeNumber(layer + ".maxDte");
    return ViewReader.calls(
        rule,
        1,
        read.aboveForward(),
        new ExpiryRule(middle ? (from + to) / 2 : to, Math.max(1, from), to, least.citation()),
        new RollRule.BelowWindow(least));
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

  @Override
  public Optional<CashPressRules> cashPress() {
    return Optional.of(press);
  }
}
