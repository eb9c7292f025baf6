package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.ExpiryRule;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.Leg;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.Market;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.RollRule;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.StrikeRule;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.rules.Parameter;
import org.alvhdesk.strategy.rules.RuleSet;

/**
 * Benchmarks with one option a month (M4): a static overlay of VIX calls (003-16), VIX calls by the
 * level of forward VIX (VXTH), a put on the whole index (PPUT). Nothing is managed in between.
 *
 * @param size how many options
 */
public record OverlayRules(
    RuleSet set,
    TradeRules trading,
    HedgeLayer layer,
    HedgeStructure structure,
    Amount size,
    Optional<BigDecimal> budgetShareOfNav)
    implements TradedHedge {

  /** How many options an overlay buys. */
  public sealed interface Amount {
    /**
     * A share of net asset value a year, spent evenly.
     *
     * @param share a year
     */
    record ShareAYear(Parameter share, int days) implements Amount {}

    /**
     * A share of net asset value by the level of forward VIX; half-open bands, the last one that
     * starts at or below it.
     */
    record ByForwardVix(Forward forward, List<Band> bands) implements Amount {
      /** Copies the list. */
      public ByForwardVix {
        bands = List.copyOf(bands);
      }
    }

    /** Options per unit of the index held. */
    record PerIndexUnit(Parameter options) implements Amount {}
  }

  /** Which forward decides. */
  public enum Forward {
    VX1,
    CM30
  }

  /**
   * A band of forward VIX.
   *
   * @param low points, not included (the index has no calls at 15 itself)
   * @param high points, included
   */
  public record Band(double low, double high, BigDecimal share, Citation citation) {}

  static OverlayRules of(RuleSet set) {
    ViewReader read = new ViewReader(set);
    TradeRules trading = TradeRules.of(set);
    if (set.has("put.moneyness")) {
      return new OverlayRules(
          set,
          trading,
          HedgeLayer.PUTS,
          new HedgeStructure(
              "M4",
              Market.SPX_OPTIONS,
              List.of(
                  new Leg(1, Right.PUT, new StrikeRule.OfIndex(set.parameter("put.moneyness")))),
              ExpiryRule.nearest(set.parameter("put.targetDte"), 1),
              new RollRule.ToExpiry(set.parameter("put.targetDte").citation())),
          new Amount.PerIndexUnit(set.parameter("put.perIndexUnit")),
          Optional.empty());
    }
    Parameter target = set.parameter("call.targetDte");
    if (set.has("call.delta")) {
      StrikeRule strike = new StrikeRule.Delta(set.parameter("call.delta"));
      return new OverlayRules(
          set,
          trading,
          HedgeLayer.CALLS,
          ViewReader.calls(
              "M4",
              1,
              strike,
              ExpiryRule.nearest(target, 1),
              new RollRule.ToExpiry(target.citation())),
          new Amount.ByForwardVix(read.choice(Forward.class, "call.forward"), bands(read)),
          Optional.empty());
    }
    boolean holds = set.choice("overlay.exit").equals("HOLD_TO_EXPIRY");
    RollRule atDays = read.rollAtDays();
    Parameter share = set.parameter("tail.budgetShareOfNav");
    StrikeRule above =
        new StrikeRule.AboveForward(
            set.parameter("strikeAboveForward"),
            set.value("strikeAboveForward"),
            set.value("strikeAboveForward"));
    return new OverlayRules(
        set,
        trading,
        HedgeLayer.CALLS,
        ViewReader.calls(
            "003-16",
            1,
            above,
            holds ? ExpiryRule.nearest(target, 1) : read.expiryBeyondRoll(target),
            holds ? new RollRule.ToExpiry(target.citation()) : atDays),
        new Amount.ShareAYear(share, target.value().intValueExact()),
        Optional.of(read.share("tail.budgetShareOfNav")));
  }

  private static List<Band> bands(ViewReader read) {
    List<Band> bands = new ArrayList<>();
    for (String name : List.of("calm", "normal", "high", "extreme")) {
      String key = "regime." + name + ".";
      bands.add(
          new Band(
              read.number(key + "low"),
              read.number(key + "high"),
              read.share(key + "share"),
              read.set().parameter(key + "share").citation()));
    }
    return bands;
  }

  @Override
  public boolean isBenchmark() {
    return true;
  }
}
