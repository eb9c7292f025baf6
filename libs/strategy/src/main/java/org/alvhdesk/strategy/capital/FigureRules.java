package org.alvhdesk.strategy.capital;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.quant.statistics.Estimate;
import org.alvhdesk.quant.statistics.Refusal;
import org.alvhdesk.strategy.joint.history.DriftBetaEstimator;
import org.alvhdesk.strategy.rules.RuleSet;

/**
 * What the rule documents say about figures that are shown and trade nothing: the hurdle, the
 * windows, the control arm, and which figures a desk wants to see. Each is read from the first of
 * the running rule sets that states it; what none states is a default of the platform and says so.
 */
public final class FigureRules {
  private static final String DEFAULT = "default of the platform";

  /** No rule set: the defaults. */
  public static final FigureRules DEFAULTS = of(List.of());

  private final List<RuleSet> sets;

  private FigureRules(List<RuleSet> sets) {
    this.sets = List.copyOf(sets);
    List.of(quarters(), alphaMonths(), dragSessions(), betaWindow()).forEach(Stated::whole);
  }

  /**
   * The figures of the running {@code sets}, the condor set first.
   *
   * @throws IllegalArgumentException for a window that is no whole number, or a word that no figure
   *     knows
   */
  public static FigureRules of(List<RuleSet> sets) {
    return new FigureRules(sets);
  }

  /**
   * A number and where it comes from.
   *
   * @param rule it belongs to
   * @param source such as {@code FOUR42-004 irr.hurdle}
   */
  public record Stated(String rule, BigDecimal value, String unit, String source) {
    /**
     * The value as a count.
     *
     * @throws IllegalArgumentException unless it is a positive whole number
     */
    public int whole() {
      if (value.signum() <= 0 || value.stripTrailingZeros().scale() > 0) {
        throw new IllegalArgumentException(
            source + " must be a positive whole number of " + unit + ", was " + value);
      }
      return value.intValueExact();
    }
  }

  /**
   * Whether a figure is shown and where that comes from.
   *
   * @param rule it belongs to
   * @param source such as {@code LAYERED-002 report.waccAndIrr}
   */
  public record Shown(String rule, boolean on, String source) {
    /** The estimate, or that the rule set switches it off. */
    public <T> Estimate<T> only(Estimate<T> estimate) {
      return on ? estimate : new Estimate.Refused<>(new Refusal.Impossible(off()));
    }

    /** Why a figure that is off has no value. */
    public String off() {
      return "switched off by " + source;
    }
  }

  /** 004-13: what the book has to earn, decimal a year. */
  public Stated hurdle() {
    return number("004-13", "irr.hurdle", HurdleCheck.HURDLE, "decimal");
  }

  /** 001-6: quarters over which condors are compared with the hedge's capital. */
  public Stated quarters() {
    return number(
        "001-6", "verdict.quarters", BigDecimal.valueOf(QuarterPanel.QUARTERS), "quarters");
  }

  /** 001-11: months of daily returns in the regressions of alpha. */
  public Stated alphaMonths() {
    return number("001-11", "alpha.months", BigDecimal.valueOf(36), "months");
  }

  /** 003-11: sessions over which the hedge's drag is measured. */
  public Stated dragSessions() {
    return number(
        "003-11", "report.dragWindow", BigDecimal.valueOf(DragMeter.SESSIONS), "sessions");
  }

  /** 000-3: daily changes of the rolling regression of VIX on SPX, whose R2 is shown. */
  public Stated betaWindow() {
    return number(
        "000-3", "correlation.window", BigDecimal.valueOf(DriftBetaEstimator.WINDOW), "sessions");
  }

  /** 000-2: market risk premium, decimal a year. */
  public Stated mrpPremium() {
    return number("000-2", "mrp.premium", BigDecimal.valueOf(MrpSizing.PREMIUM), "decimal");
  }

  /** 000-2: relative risk aversion. */
  public Stated mrpAversion() {
    return number("000-2", "mrp.riskAversion", BigDecimal.valueOf(MrpSizing.AVERSION), "multiple");
  }

  /** 000-1: the size by the market risk premium beside the layered one. */
  public Shown controlArm() {
    return shown("000-1", "sizing.mode", "BOTH", "ALVH");
  }

  /** 001-1: the hedge's own rate of return. */
  public Shown hedgeReturn() {
    return shown("001-1", "ledger.xirr");
  }

  /** 002-9: cost of capital, and rates of return layer by layer. */
  public Shown waccAndIrr() {
    return shown("002-9", "report.waccAndIrr");
  }

  /** 002-15: the regression with VIX futures as second factor. */
  public Shown volatilityFactor() {
    return shown("002-15", "report.volatilityFactor");
  }

  /** 003-10: the cost of the capital that stands in the hedge. */
  public Shown opportunityCost() {
    return shown("003-10", "report.opportunityCost");
  }

  /** 002-8: the break-even of all layers together, anew at every step. */
  public Shown combinedBreakEven() {
    return shown("002-8", "breakEven.recompute");
  }

  /** 000-11: the break-even that counts the hedge beside the one that does not. */
  public Shown breakEvenWithHedge() {
    return shown("000-11", "breakEven.includeHedge");
  }

  /** Every number, in the order of the page. */
  public List<Stated> numbers() {
    return List.of(
        hurdle(),
        quarters(),
        alphaMonths(),
        dragSessions(),
        betaWindow(),
        mrpPremium(),
        mrpAversion());
  }

  /** Every switch, in the order of the page. */
  public List<Shown> switches() {
    return List.of(
        controlArm(),
        hedgeReturn(),
        waccAndIrr(),
        volatilityFactor(),
        opportunityCost(),
        combinedBreakEven(),
        breakEvenWithHedge());
  }

  private Stated number(String rule, String name, BigDecimal otherwise, String unit) {
    Optional<RuleSet> set = stating(name);
    return new Stated(
        rule,
        set.map(s -> s.value(name)).orElse(otherwise),
        unit,
        set.map(s -> s.id() + " " + name).orElse(DEFAULT));
  }

  private Shown shown(String rule, String name) {
    return shown(rule, name, "ON", "OFF");
  }

  private Shown shown(String rule, String name, String on, String off) {
    Optional<RuleSet> set = stating(name);
    String word = set.map(s -> s.chosen(name)).orElse(on);
    if (!word.equals(on) && !word.equals(off)) {
      throw new IllegalArgumentException(
          set.orElseThrow().id() + ": " + name + " can be " + on + " or " + off + ", not " + word);
    }
    return new Shown(rule, word.equals(on), set.map(s -> s.id() + " " + name).orElse(DEFAULT));
  }

  private Optional<RuleSet> stating(String name) {
    return sets.stream().filter(s -> s.has(name)).findFirst();
  }
}
