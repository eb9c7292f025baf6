package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.util.Optional;
import org.alvhdesk.quant.indicator.Divergence;
import org.alvhdesk.strategy.hedge.manage.Harvest;
import org.alvhdesk.strategy.hedge.size.CoverRegime;
import org.alvhdesk.strategy.hedge.size.RateDifferentialFactor;
import org.alvhdesk.strategy.hedge.size.RealisedVolFactor;
import org.alvhdesk.strategy.hedge.size.SizeBasis;
import org.alvhdesk.strategy.hedge.trigger.PaceGate;
import org.alvhdesk.strategy.hedge.trigger.ThirdsRules;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.signal.Signals.BreadthReading;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

/**
 * The hedge of document 003: a cover by regime (003-6 to 003-8), scaled by realised less implied
 * volatility (003-4), bought in thirds (003-9) and capped by convexity (003-12).
 *
 * @param fomcDays calendar days before a Fed meeting in which inflation prints count
 * @param thirdShare share of the target that one trigger unlocks
 * @param divergence kind and series of the MACD divergence that unlocks the first third
 * @param rsi series of the RSI that unlocks the second
 * @param breadth reading of the breadth that unlocks the last
 * @param convexityCap most of the condors' convexity that the hedge offsets
 * @param cashFlow whether price over cash flow and market value calibrate the size (003-15)
 * @param sentiment weight of the sentiment on the size, 0 to 1; 0 switches it off (003-21)
 */
public record ShortDatedRules(
    RuleSet set,
    TradeRules trading,
    HedgeStructure calls,
    CoverRegime.Rules cover,
    int fomcDays,
    SizeBasis basis,
    RealisedVolFactor.Rules scaling,
    RateDifferentialFactor.Rules rates,
    ThirdsRules thirds,
    BigDecimal thirdShare,
    Side divergence,
    Series rsi,
    int rsiPeriod,
    BreadthReading breadth,
    BigDecimal convexityCap,
    boolean cashFlow,
    BigDecimal sentiment,
    BigDecimal budgetShare,
    PaceGate.Rules paceRules,
    Harvest.Rules harvestRules,
    CashPressRules press)
    implements TradedHedge {
  /** Which divergence unlocks the first third. */
  public enum Side {
    SPX_BEARISH(Series.SPX, Divergence.Kind.BEARISH),
    VIX_BULLISH(Series.VIX, Divergence.Kind.BULLISH);

    private final Series series;
    private final Divergence.Kind kind;

    Side(Series series, Divergence.Kind kind) {
      this.series = series;
      this.kind = kind;
    }

    Series series() {
      return series;
    }

    Divergence.Kind kind() {
      return kind;
    }
  }

  /** K4: what the layer may be sized from. */
  public enum Basis {
    BREAK_EVEN_WIDTH,
    RESIDUAL_RISK_CAPITAL,
    SHARE_OF_RISK_CAPITAL
  }

  /** 003-6: what a share of break-even width is. */
  private enum WidthReading {
    COVER_LOSS_BEYOND_BREAK_EVEN,
    PREMIUM_OF_WIDTH
  }

  static ShortDatedRules of(RuleSet set) {
    ViewReader read = new ViewReader(set);
    return new ShortDatedRules(
        set,
        TradeRules.of(set),
        ViewReader.calls(
            "003-6",
            1,
            read.aboveForward(),
            read.expiryBeyondRoll(set.parameter("call.targetDte")),
            read.rollAtDays()),
        new CoverRegime.Rules(
            read.number("regime.calm.low"),
            read.number("regime.calm.high"),
            read.number("regime.between.low"),
            read.number("regime.between.high"),
            read.share("regime.calm.cover"),
            read.share("inflation.cover"),
            read.choice(CoverRegime.Between.class, "regime.between.rule"),
            read.choice(CoverRegime.WhenCalm.class, "inflation.whenCalmToo")),
        set.wholeNumber("inflation.fomcWindow"),
        basis(read),
        new RealisedVolFactor.Rules(
            read.number("hedge.rvIvSlope"),
            RealisedVolFactor.Rules.STANDARD.floor(),
            RealisedVolFactor.Rules.STANDARD.ceiling(),
            RealisedVolFactor.Rules.STANDARD.sessions()),
        new RateDifferentialFactor.Rules(
            read.number("rates.highRank"), set.value("rates.highFactor")),
        new ThirdsRules(
            read.number("thirds.rsiLow"),
            read.number("thirds.rsiHigh"),
            ThirdsRules.RsiSide.EITHER,
            set.wholeNumber("thirds.latchSessions"),
            read.choice(ThirdsRules.Order.class, "thirds.order")),
        read.share("thirds.share"),
        read.choice(Side.class, "thirds.series"),
        read.choice(Series.class, "rsi.series"),
        set.wholeNumber("rsi.period"),
        read.choice(BreadthReading.class, "thirds.breadth"),
        read.share("convexity.cap"),
        read.on("pcf.factor"),
        read.share("sentiment.weight"),
        read.share("tail.budgetShareOfNav"),
        read.pace(),
        read.harvest(),
        CashPressRules.of(read));
  }

  /** K4: one layer, so it takes all that a basis of capital gives. */
  private static SizeBasis basis(ViewReader read) {
    WidthReading width = read.choice(WidthReading.class, "hedge.widthReading");
    return switch (read.choice(Basis.class, "hedge.sizeBasis")) {
      case BREAK_EVEN_WIDTH ->
          switch (width) {
            case COVER_LOSS_BEYOND_BREAK_EVEN -> new SizeBasis.CoverOfLoss();
            case PREMIUM_OF_WIDTH -> new SizeBasis.PremiumOfWidth(BigDecimal.ONE);
          };
      case RESIDUAL_RISK_CAPITAL -> new SizeBasis.ResidualRiskCapital(BigDecimal.ONE);
      case SHARE_OF_RISK_CAPITAL -> SizeBasis.ShareOfRiskCapital.FIFTH;
    };
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
