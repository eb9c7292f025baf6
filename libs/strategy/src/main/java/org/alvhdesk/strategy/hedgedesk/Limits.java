package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alvhdesk.strategy.hedge.manage.PremiumBudget;
import org.alvhdesk.strategy.hedge.size.DollarLimit;
import org.alvhdesk.strategy.hedge.size.Sizing;
import org.alvhdesk.strategy.input.Dollars;
import org.alvhdesk.strategy.trace.RuleTrace;

/**
 * What every purchase must pass, layer after layer: the limit in dollars (K4), the premium budget
 * of the rolling year (001-5), and after a harvest the ceiling below which gains are used again
 * (004-9). Costs are taken at the limit price, so that the budget holds even then. One object
 * serves one decision.
 */
final class Limits {
  private final HedgeDeskSituation situation;
  private final TradeRules rules;
  private final Optional<BigDecimal> budgetUsd;
  private final Profits profits;
  private final List<PremiumBudget.Paid> paid;

  /**
   * @param budgetUsd premium a rolling year; empty where the rule set has none (comparators)
   */
  Limits(
      HedgeDeskSituation situation,
      TradeRules rules,
      Optional<BigDecimal> budgetUsd,
      Profits profits) {
    this.situation = situation;
    this.rules = rules;
    this.budgetUsd = budgetUsd;
    this.profits = profits;
    this.paid =
        situation.premiumsPaid().stream()
            .filter(p -> p.purse() == PremiumBudget.Purse.HEDGE)
            .collect(Collectors.toCollection(ArrayList::new));
  }

  /** How many of the units wanted may be bought. */
  record Allowed(int units, List<RuleTrace> traces) {}

  /** Asks every limit for {@code wanted} more units and books what they allow. */
  Allowed allow(LayerTask task, Unit unit, int held, int wanted) {
    BigDecimal cost = unit.limitUsd(rules, situation.session());
    if (cost.signum() <= 0) {
      return new Allowed(wanted, List.of());
    }
    List<RuleTrace> traces = new ArrayList<>();
    int units = wanted;
    Optional<BigDecimal> limit = task.limitUsd().or(() -> budgetUsd);
    if (limit.isPresent()) {
      units = dollars(task, cost, held, units, limit.get(), traces);
    }
    if (budgetUsd.isPresent()) {
      units = budget(task, cost, units, traces);
    }
    int reused = profits.allow(task.layer(), unit.touchUsd(), units, traces);
    if (reused > 0) {
      profits.add(unit.touchUsd().multiply(BigDecimal.valueOf(reused)));
      paid.add(
          new PremiumBudget.Paid(situation.session(), cost.multiply(BigDecimal.valueOf(reused))));
    }
    return new Allowed(reused, traces);
  }

  private int dollars(
      LayerTask task,
      BigDecimal cost,
      int held,
      int wanted,
      BigDecimal limit,
      List<RuleTrace> traces) {
    DollarLimit.Result result =
        DollarLimit.apply(
            task.layer().name(),
            Optional.of(BigDecimal.valueOf((long) held + wanted)),
            List.of(),
            Dollars.of(
                "premium of one at its limit",
                cost,
                situation.marketTime(),
                situation.bookQuality()),
            limit);
    traces.add(result.trace());
    return switch (result.size()) {
      case Sizing.Sized sized -> Math.max(0, sized.contracts() - held);
      case Sizing.Unknown ignored -> 0;
    };
  }

  private int budget(LayerTask task, BigDecimal cost, int wanted, List<RuleTrace> traces) {
    PremiumBudget.Allowance allowance =
        PremiumBudget.ask(
            task.layer().name(),
            budgetUsd.orElseThrow(),
            paid,
            situation.session(),
            cost.multiply(BigDecimal.valueOf(wanted)),
            situation.marketTime(),
            situation.bookQuality());
    traces.add(allowance.trace());
    return allowance.allowedUsd().divide(cost, 0, RoundingMode.DOWN).intValueExact();
  }
}
