package org.alvhdesk.strategy.rules.lint;

import static org.alvhdesk.strategy.rules.lint.Names.value;
import static org.alvhdesk.strategy.rules.lint.Names.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.alvhdesk.strategy.rules.document.Side;

/** Whether the money is enough for one contract, at a given account and typical prices. */
final class BudgetChecks {
  private static final BigDecimal YEAR = BigDecimal.valueOf(365);
  private static final BigDecimal RISK_CAPITAL = new BigDecimal("0.15");
  private static final BigDecimal BASE_LAYER = new BigDecimal("0.40");

  private final Names names;
  private final Typical typical;
  private final List<Finding> findings = new ArrayList<>();

  private BudgetChecks(Names names, Typical typical) {
    this.names = names;
    this.typical = typical;
  }

  static List<Finding> check(Names names, Typical typical) {
    BudgetChecks checks = new BudgetChecks(names, typical);
    checks.weights();
    checks.yearlyBudget();
    checks.ratios();
    checks.notional();
    return checks.findings;
  }

  private BigDecimal riskCapital() {
    return typical
        .navUsd()
        .multiply(names.valueOf("capital.riskCapitalShare").orElse(RISK_CAPITAL));
  }

  /** Condors the account holds in a base layer of 40 percent of risk capital (002-5). */
  private BigDecimal condors() {
    return typical.condorsFor(
        riskCapital().multiply(names.valueOf("base.weight").orElse(BASE_LAYER)));
  }

  private void weights() {
    for (RuleParameter weight : names.role("weight")) {
      if (value(weight).signum() == 0 || names.valueOf("capital.riskCapitalShare").isEmpty()) {
        continue;
      }
      boolean condor = names.sideOf(weight) == Side.CONDOR;
      BigDecimal money = riskCapital().multiply(value(weight));
      BigDecimal price = condor ? typical.condorMaxLossUsd() : typical.vixCallUsd();
      if (money.compareTo(price) < 0) {
        below(List.of(weight), words(weight), money, price, condor ? "condor" : "VIX call");
      }
    }
  }

  private void yearlyBudget() {
    for (RuleParameter budget : names.role("budgetShareOfNav")) {
      BigDecimal tenor =
          names.valueOf("call.targetDte").or(() -> names.valueOf("hedge.costTenor")).orElse(YEAR);
      BigDecimal money =
          typical
              .navUsd()
              .multiply(value(budget))
              .multiply(tenor)
              .divide(YEAR, 2, RoundingMode.DOWN);
      if (money.compareTo(typical.vixCallUsd()) < 0) {
        below(
            List.of(budget),
            words(budget) + " over " + tenor + " days",
            money,
            typical.vixCallUsd(),
            "VIX call");
      }
    }
  }

  private void ratios() {
    names
        .number("perCondors")
        .filter(per -> value(per).signum() > 0)
        .ifPresent(
            per -> {
              for (RuleParameter ratio : names.role("ratio")) {
                BigDecimal contracts =
                    condors()
                        .multiply(value(ratio).abs())
                        .divide(value(per), 0, RoundingMode.FLOOR);
                if (value(ratio).signum() != 0 && contracts.signum() == 0) {
                  findings.add(
                      Finding.about(
                          FindingCode.COUNT_ROUNDS_TO_ZERO,
                          List.of(ratio, per),
                          words(ratio)
                              + " per "
                              + value(per)
                              + " condors is no contract for the "
                              + condors()
                              + " condors that "
                              + typical.navUsd()
                              + " dollars hold",
                          "accept an empty layer, or ask for more per condor"));
                }
              }
            });
  }

  private void notional() {
    BigDecimal whole = names.valueOf("hedge.totalShare").orElse(BigDecimal.ONE);
    BigDecimal maxLoss = condors().multiply(typical.condorMaxLossUsd());
    for (RuleParameter share : names.role("notionalShare")) {
      BigDecimal money = maxLoss.multiply(value(share)).multiply(whole);
      if (value(share).signum() > 0 && money.compareTo(typical.vixCallUsd()) < 0) {
        below(List.of(share), words(share), money, typical.vixCallUsd(), "VIX call");
      }
    }
  }

  private void below(
      List<RuleParameter> parameters,
      String words,
      BigDecimal money,
      BigDecimal price,
      String what) {
    findings.add(
        Finding.about(
            FindingCode.BUDGET_BELOW_ONE_CONTRACT,
            parameters,
            words
                + " is "
                + money.setScale(0, RoundingMode.DOWN)
                + " dollars of "
                + typical.navUsd()
                + "; one "
                + what
                + " takes "
                + price.setScale(0, RoundingMode.UP),
            "raise the share, or the account"));
  }
}
