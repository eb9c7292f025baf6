package org.alvhdesk.strategy.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * Typed view of a hedge rule set of the FOUR42 family, variant c (K1-c, 004-7, 004-9).
 *
 * @param set the parameters; all names read here must exist
 */
public record FourFourTwoRules(RuleSet set) {
  private static final List<HedgeLayer> LAYERS =
      List.of(HedgeLayer.FRONT, HedgeLayer.MID, HedgeLayer.FAR);

  /**
   * One layer of the ladder.
   *
   * @param targetDte calendar days to expiry it looks for
   * @param ratio contracts per {@link FourFourTwoRules#perCondors()} condors
   */
  public record LayerRule(HedgeLayer layer, int targetDte, int ratio) {
    /** Name in the rule set of this layer's parameter {@code name}. */
    public String key(String name) {
      return FourFourTwoRules.key(layer, name);
    }
  }

  /**
   * @throws IllegalArgumentException when a parameter is missing or out of its range
   */
  public FourFourTwoRules {
    for (HedgeLayer layer : LAYERS) {
      if (set.wholeNumber(key(layer, "targetDte")) <= set.wholeNumber("rollDays")
          || set.wholeNumber(key(layer, "ratio")) < 0) {
        throw new IllegalArgumentException(
            "rule set "
                + set.id()
                + ": layer "
                + layer
                + " needs targetDte > rollDays, ratio >= 0");
      }
    }
    if (set.wholeNumber("perCondors") <= 0
        || set.value("maxHalfSpreadShare").signum() <= 0
        || set.value("keepHalfSpreadShare").compareTo(set.value("maxHalfSpreadShare")) < 0
        || set.value("keepStrikeAboveLow").compareTo(set.value("strikeAboveForward")) > 0
        || set.value("keepStrikeAboveHigh").compareTo(set.value("strikeAboveForward")) < 0
        || set.value("maxQuoteAgeMinutes").signum() < 0
        || set.value("limitAllowanceShare").signum() < 0
        || set.value("strikeAboveForward").signum() < 0) {
      throw new IllegalArgumentException(
          "rule set "
              + set.id()
              + ": perCondors and maxHalfSpreadShare must be positive, and what keeps a drafted"
              + " series no tighter than what chooses it");
    }
  }

  private static String key(HedgeLayer layer, String name) {
    return layer.name().toLowerCase(Locale.ROOT) + "." + name;
  }

  /** K1-c: the ladder, nearest expiry first. */
  public List<LayerRule> layers() {
    return LAYERS.stream().map(this::layer).toList();
  }

  /** K1-c: one rung of the ladder. */
  public LayerRule layer(HedgeLayer layer) {
    return new LayerRule(
        layer, set.wholeNumber(key(layer, "targetDte")), set.wholeNumber(key(layer, "ratio")));
  }

  /** K1-c: number of condors the ratios refer to. */
  public int perCondors() {
    return set.wholeNumber("perCondors");
  }

  /** 004-7: how far above the option's own forward the strike is looked for, points. */
  public double strikeAboveForward() {
    return set.value("strikeAboveForward").doubleValue();
  }

  /** K1-c: widest half-spread, as a share of mid, at which a series counts as liquid. */
  public double maxHalfSpreadShare() {
    return set.value("maxHalfSpreadShare").doubleValue();
  }

  /** 004-7: lowest distance above the forward (points) at which a drafted strike stays. */
  public double keepStrikeAboveLow() {
    return set.value("keepStrikeAboveLow").doubleValue();
  }

  /** 004-7: highest distance above the forward (points) at which a drafted strike stays. */
  public double keepStrikeAboveHigh() {
    return set.value("keepStrikeAboveHigh").doubleValue();
  }

  /** K1-c.keep: widest half-spread, as a share of mid, at which a drafted series stays. */
  public double keepHalfSpreadShare() {
    return set.value("keepHalfSpreadShare").doubleValue();
  }

  /** K1-c: oldest quote (market minutes) on which the engine trades. */
  public int maxQuoteAgeMinutes() {
    return set.wholeNumber("maxQuoteAgeMinutes");
  }

  /** 004-9: calendar days before expiry at which a call is sold or rolled. */
  public int rollDays() {
    return set.wholeNumber("rollDays");
  }

  /** Share of mid by which the approved worst price may differ from the touch; at least a tick. */
  public BigDecimal limitAllowanceShare() {
    return set.value("limitAllowanceShare");
  }
}
