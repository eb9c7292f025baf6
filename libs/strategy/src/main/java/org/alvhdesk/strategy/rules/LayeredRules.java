package org.alvhdesk.strategy.rules;

import java.math.BigDecimal;

/**
 * Typed view of a condor rule set of the LAYERED family (rules 002-1, 002-2, 002-5, 000-5).
 *
 * @param set the parameters; all names read here must exist
 */
public record LayeredRules(RuleSet set) {
  /**
   * @throws IllegalArgumentException when a parameter is missing or out of its range
   */
  public LayeredRules {
    if (set.wholeNumber("base.targetDte") <= set.wholeNumber("base.dteTolerance")
        || set.value("base.shortDelta").signum() <= 0
        || set.value("base.wingPoints").signum() <= 0
        || set.value("base.weight").signum() <= 0
        || set.value("base.maxNetDelta").signum() <= 0
        || set.value("base.creditGrid").signum() <= 0
        || set.value("capital.riskCapitalShare").signum() <= 0
        || set.value("capital.stressCapShare").signum() <= 0) {
      throw new IllegalArgumentException(
          "rule set " + set.id() + ": every parameter must be positive");
    }
  }

  /** 002-2: calendar days to expiry that the base layer looks for. */
  public int targetDte() {
    return set.wholeNumber("base.targetDte");
  }

  /** 000-5: how far (calendar days) the expiry may be from the target. */
  public int dteTolerance() {
    return set.wholeNumber("base.dteTolerance");
  }

  /** 002-2: absolute Black delta (per point of the expiry's forward, discounted) of the shorts. */
  public double shortDelta() {
    return set.value("base.shortDelta").doubleValue();
  }

  /** 002-2: highest absolute net delta of one condor. */
  public double maxNetDelta() {
    return set.value("base.maxNetDelta").doubleValue();
  }

  /** Wing width, index points. */
  public BigDecimal wingPoints() {
    return set.value("base.wingPoints");
  }

  /** 002-5: share of risk capital that the base layer's maximum loss may take, decimal. */
  public BigDecimal baseWeight() {
    return set.value("base.weight");
  }

  /** Net package tick, index points (docs/methodology 1.1). */
  public BigDecimal creditGrid() {
    return set.value("base.creditGrid");
  }

  /** 000-5: risk capital as a share of net asset value, decimal. */
  public BigDecimal riskCapitalShare() {
    return set.value("capital.riskCapitalShare");
  }

  /** 000-5: cap on the stress loss of the joint book as a share of net asset value, decimal. */
  public BigDecimal stressCapShare() {
    return set.value("capital.stressCapShare");
  }
}
