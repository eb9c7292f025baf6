package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.strategy.hedge.manage.Harvest;
import org.alvhdesk.strategy.input.Dollars;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * 004-9: gains are taken and used again. {@link Harvest} says what share of every holding stays.
 * What was harvested is not bought back at once: a purchase may not raise the hedge above h2 of the
 * condors' stress loss, the share a harvest leaves, so between h1 and h2 nothing moves.
 */
final class Profits {
  private static final Citation REUSE =
      new Citation("004-9", "ours", "what is harvested is used again only once it is needed");

  private final Optional<Harvest.Result> harvest;
  private final Optional<BigDecimal> ceilingUsd;
  private final Dollars stressLoss;
  private BigDecimal valueUsd;

  private Profits(
      Optional<Harvest.Result> harvest,
      Optional<BigDecimal> ceilingUsd,
      Dollars stressLoss,
      BigDecimal valueUsd) {
    this.harvest = harvest;
    this.ceilingUsd = ceilingUsd;
    this.stressLoss = stressLoss;
    this.valueUsd = valueUsd;
  }

  /** No harvest: the rule set has none. */
  static Profits none(Dollars stressLoss) {
    return new Profits(Optional.empty(), Optional.empty(), stressLoss, BigDecimal.ZERO);
  }

  /**
   * The harvest of this step.
   *
   * @param value of what is held, at what it can be sold for
   * @param stressLoss of the condors, 0 or more
   * @param paid for what is held
   */
  static Profits of(Harvest.Rules rules, Dollars value, Dollars stressLoss, Dollars paid) {
    Harvest.Result result = Harvest.of(rules, value, stressLoss, paid);
    Optional<BigDecimal> ceiling =
        rules instanceof Harvest.Rules.StressShare share
            ? stressLoss
                .amount()
                .filter(loss -> value.amount().isPresent())
                .map(loss -> loss.multiply(share.backTo()).setScale(2, RoundingMode.DOWN))
            : Optional.empty();
    return new Profits(
        Optional.of(result), ceiling, stressLoss, value.amount().orElse(BigDecimal.ZERO));
  }

  /** The trace of the harvest; empty where the rule set has none. */
  Optional<RuleTrace> trace() {
    return harvest.map(Harvest.Result::trace);
  }

  /** Whether gains are taken in this step. */
  boolean harvests() {
    return harvest.filter(h -> h.keepShare().compareTo(BigDecimal.ONE) < 0).isPresent();
  }

  /** Units kept of {@code held}. */
  int kept(int held) {
    return harvest.map(h -> h.kept(held)).orElse(held);
  }

  /** How many of {@code wanted} units the ceiling leaves. */
  int allow(HedgeLayer layer, BigDecimal unitUsd, int wanted, List<RuleTrace> traces) {
    if (ceilingUsd.isEmpty() || wanted == 0 || unitUsd.signum() <= 0) {
      return wanted;
    }
    BigDecimal room = ceilingUsd.get().subtract(valueUsd).max(BigDecimal.ZERO);
    int units =
        room.divide(unitUsd, 0, RoundingMode.DOWN).min(BigDecimal.valueOf(wanted)).intValueExact();
    TraceBuilder trace =
        TraceBuilder.rule("004-9", REUSE, "a purchase leaves room below the next harvest")
            .input(
                "hedge value",
                Texts.plain(valueUsd),
                "USD",
                stressLoss.asOf(),
                stressLoss.quality())
            .input(
                "cost of one",
                Texts.plain(unitUsd),
                "USD",
                stressLoss.asOf(),
                stressLoss.quality());
    stressLoss.in(trace).threshold("at most " + Texts.plain(ceilingUsd.get()) + " USD after it");
    String effect = layer + ": " + units + " of " + wanted + " may be bought";
    traces.add(units < wanted ? trace.fired(effect) : trace.notFired(effect));
    return units;
  }

  /** Adds what was bought to the value of the hedge. */
  void add(BigDecimal usd) {
    valueUsd = valueUsd.add(usd);
  }
}
