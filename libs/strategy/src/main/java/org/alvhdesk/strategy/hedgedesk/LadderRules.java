package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alvhdesk.strategy.hedge.manage.Harvest;
import org.alvhdesk.strategy.hedge.manage.Rebalance;
import org.alvhdesk.strategy.hedge.manage.RiskProfile;
import org.alvhdesk.strategy.hedge.size.LayerTable;
import org.alvhdesk.strategy.hedge.size.LayerTable.Quantity;
import org.alvhdesk.strategy.hedge.trigger.ActivationRules;
import org.alvhdesk.strategy.hedge.trigger.PaceGate;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.StrikeRule;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.rules.Parameter;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.signal.Signals.MacdLengths;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

/**
 * The 4/4/2 ladder in each of its seven readings (K1-a to K1-g, 004-2, 004-7, 004-9, 004-12).
 *
 * @param table layers with days and quantity, as the document says
 * @param rungs what each layer holds, by layer
 * @param base what "notional" means where a layer is sized on it (b, e, f)
 * @param activation thresholds by which layers switch on; empty when always on
 * @param entryGate whether the first layer waits for its timing (004-7)
 * @param riskProfile 004-10: budget, and how gains are taken while money is cheap
 * @param rebalance when layers sized in dollars are sized anew (004-14); empty for ratios
 * @param basis what the layers are sized from (K4)
 * @param rollGate when the second layer may be rolled longer (004-8); empty when always
 * @param reitWatch whether REITs are watched (004-18)
 */
public record LadderRules(
    RuleSet set,
    TradeRules trading,
    LayerTable table,
    List<Rung> rungs,
    Optional<NotionalBase> base,
    Optional<Thresholds> activation,
    Optional<EntryGate> entryGate,
    Optional<Rebalance.Rules> rebalance,
    RiskProfile riskProfile,
    PaceGate.Rules paceRules,
    Harvest.Rules harvestRules,
    CashPressRules press,
    Basis basis,
    Optional<RollGate> rollGate,
    boolean reitWatch)
    implements TradedHedge {
  private static final List<HedgeLayer> LAYERS =
      List.of(HedgeLayer.FRONT, HedgeLayer.MID, HedgeLayer.FAR, HedgeLayer.EMERGENCY);

  /** One layer and its contracts. */
  public record Rung(HedgeLayer layer, LayerTable.Layer row, HedgeStructure structure) {}

  /** K1-a: thresholds and the series they are compared with. */
  public record Thresholds(ActivationRules rules, Series series) {}

  /** 004-7, 004-6: the MACD whose turn the first layer waits for. */
  public record EntryGate(Series series, MacdLengths lengths) {}

  /**
   * 004-8: the second layer is rolled longer only after fear rose.
   *
   * @param above level of the RSI, 0 to 100
   * @param series whose RSI is read
   */
  public record RollGate(double above, Series series) {}

  /** K4: what the layers are sized from. */
  public enum Basis {
    /** What the variant says: a share of a notional, or of vega. */
    AS_VARIANT,
    /** The ratios of the variant, by condors (004-1). */
    CONTRACTS_PER_CONDOR,
    /** What the condors leave over of the risk capital, in the proportions of the variant. */
    RESIDUAL_RISK_CAPITAL,
    /** A fifth of the risk capital (001-7), in the proportions of the variant. */
    SHARE_OF_RISK_CAPITAL;

    boolean ofCapital() {
      return this == RESIDUAL_RISK_CAPITAL || this == SHARE_OF_RISK_CAPITAL;
    }
  }

  /** What notional is (K1-b, K1-e, K1-f). */
  public enum NotionalBase {
    CONDOR_MAX_LOSS,
    /** Condors x SPX x 100. */
    CONDOR_NOTIONAL,
    /** Net asset value: 32 to 49 % a year as the methodology warns. */
    PREMIUM_OF_NAV
  }

  /** The first rung is the nearest, whatever the order of {@code rungs}. */
  public LadderRules {
    rungs = rungs.stream().sorted(Comparator.comparing(Rung::layer)).toList();
  }

  static LadderRules of(RuleSet set) {
    ViewReader read = new ViewReader(set);
    String variant = set.chosen("reading.fourFourTwo").substring(0, 1).toLowerCase(Locale.ROOT);
    StrikeRule strike = strike(read);
    List<Rung> rungs = new ArrayList<>();
    List<LayerTable.Layer> rows = new ArrayList<>();
    for (HedgeLayer layer : LAYERS) {
      if (set.has(key(layer, "targetDte"))) {
        Rung rung = rung(read, variant, layer, strike);
        rungs.add(rung);
        rows.add(rung.row());
      }
    }
    boolean ratios = rows.stream().allMatch(r -> r.quantity() instanceof Quantity.PerCondors);
    Basis basis = basis(read, ratios);
    boolean inDollars = !ratios || basis.ofCapital();
    boolean thresholds = set.chosen("hedge.presence").equals("THRESHOLDS");
    return new LadderRules(
        set,
        TradeRules.of(set),
        new LayerTable(variant, set.title(), rows),
        rungs,
        set.has("notional.base")
            ? Optional.of(read.choice(NotionalBase.class, "notional.base"))
            : Optional.empty(),
        thresholds ? Optional.of(thresholds(read, rungs)) : Optional.empty(),
        entryGate(read),
        inDollars ? Optional.of(rebalance(read, ratios)) : Optional.empty(),
        read.profile(),
        read.pace(),
        read.harvest(),
        CashPressRules.of(read),
        basis,
        rollGate(read),
        read.on("reitFlag"));
  }

  /** A variant of ratios has no share to size by, one of shares no ratio. */
  private static Basis basis(ViewReader read, boolean ratios) {
    Basis basis = read.choice(Basis.class, "hedge.sizeBasis");
    if (basis == (ratios ? Basis.AS_VARIANT : Basis.CONTRACTS_PER_CONDOR)) {
      throw new IllegalArgumentException(
          "rule set "
              + read.set().id()
              + ": hedge.sizeBasis = "
              + basis
              + " needs layers with "
              + (ratios ? "shares, these have ratios" : "ratios, these have shares"));
    }
    return basis;
  }

  /** 004-14; a variant of ratios executes no quarter, so the source's holds for it. */
  private static Rebalance.Rules rebalance(ViewReader read, boolean ratios) {
    return ratios
        ? Rebalance.Rules.STANDARD
        : new Rebalance.Rules(
            read.set().wholeNumber("rebalance.months"), read.number("rebalance.reerVolatility"));
  }

  private static Optional<RollGate> rollGate(ViewReader read) {
    RollGate gate =
        new RollGate(read.number("mid.rollRsiMin"), read.choice(Series.class, "rsi.series"));
    return read.on("mid.rollGate") ? Optional.of(gate) : Optional.empty();
  }

  private static StrikeRule strike(ViewReader read) {
    StrikeRule above = read.aboveForward();
    if (read.set().chosen("strikeRule").equals("FORWARD_PLUS_POINTS")) {
      return above;
    }
    return new StrikeRule.Delta(
        new Parameter(
            "strikeRule",
            new BigDecimal("0.5"),
            "decimal",
            read.set().parameter("strikeAboveForward").citation()));
  }

  private static Rung rung(ViewReader read, String variant, HedgeLayer layer, StrikeRule strike) {
    RuleSet set = read.set();
    Parameter days = tenor(set, variant, layer);
    Quantity quantity = quantity(set, layer);
    int sign = quantity instanceof Quantity.PerCondors per && per.contracts() < 0 ? -1 : 1;
    try {
      return new Rung(
          layer,
          new LayerTable.Layer(layer.name(), days.value().intValueExact(), quantity),
          ViewReader.calls(
              "K1-" + variant, sign, strike, read.expiryBeyondRoll(days), read.rollAtDays()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "rule set " + set.id() + ": layer " + layer + ": " + e.getMessage(), e);
    }
  }

  /** K1-e names two sets of tenors. */
  private static Parameter tenor(RuleSet set, String variant, HedgeLayer layer) {
    Parameter days = set.parameter(key(layer, "targetDte"));
    if (!variant.equals("e") || set.chosen("tenors").equals("D30_110_220")) {
      return days;
    }
    BigDecimal near =
        BigDecimal.valueOf(layer == HedgeLayer.FRONT ? 5 : layer == HedgeLayer.MID ? 37 : 60);
    return new Parameter(days.name(), near, days.unit(), days.citation());
  }

  private static Quantity quantity(RuleSet set, HedgeLayer layer) {
    if (set.has(key(layer, "ratio"))) {
      if (set.wholeNumber("perCondors") <= 0) {
        throw new IllegalArgumentException(
            "rule set " + set.id() + ": perCondors must be positive");
      }
      return new Quantity.PerCondors(
          set.wholeNumber(key(layer, "ratio")), set.wholeNumber("perCondors"));
    }
    if (set.has(key(layer, "vegaShare"))) {
      return new Quantity.OfVega(set.value("vega.perCondor"), set.value(key(layer, "vegaShare")));
    }
    BigDecimal total = set.has("hedge.totalShare") ? set.value("hedge.totalShare") : BigDecimal.ONE;
    return new Quantity.OfMaxLoss(total.multiply(set.value(key(layer, "notionalShare"))));
  }

  private static Thresholds thresholds(ViewReader read, List<Rung> rungs) {
    List<ActivationRules.Level> levels =
        rungs.stream()
            .map(
                r ->
                    new ActivationRules.Level(
                        r.layer().name(),
                        read.number(key(r.layer(), "activationLevel")),
                        r.layer() == HedgeLayer.FAR || r.layer() == HedgeLayer.EMERGENCY))
            .toList();
    return new Thresholds(
        new ActivationRules(
            levels,
            read.number("activation.hysteresis"),
            read.set().wholeNumber("activation.minimumHolding"),
            read.choice(ActivationRules.Below.class, "activation.below"),
            read.on("outer.accelerate")),
        read.choice(Series.class, "activation.series"));
  }

  private static Optional<EntryGate> entryGate(ViewReader read) {
    EntryGate gate =
        new EntryGate(
            read.choice(Series.class, "macd.series"),
            new MacdLengths(
                MacdLengths.STANDARD.fast(),
                MacdLengths.STANDARD.slow(),
                read.set().wholeNumber("macd.signal")));
    return read.on("entry.macdGate") ? Optional.of(gate) : Optional.empty();
  }

  private static String key(HedgeLayer layer, String name) {
    return layer.name().toLowerCase(Locale.ROOT) + "." + name;
  }

  @Override
  public Optional<BigDecimal> budgetShareOfNav() {
    return Optional.of(riskProfile.budgetShareOfNav());
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
  public Optional<RiskProfile> profile() {
    return Optional.of(riskProfile);
  }

  @Override
  public Optional<CashPressRules> cashPress() {
    return Optional.of(press);
  }
}
