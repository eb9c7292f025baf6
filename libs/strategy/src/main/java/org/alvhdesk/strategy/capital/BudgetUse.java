package org.alvhdesk.strategy.capital;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.alvhdesk.quant.statistics.Estimate;

/**
 * How much of the tail budget of rule 001-5 a hedge ledger has used in the rolling year of 365 days
 * that ends today; proceeds and payoffs do not refill it. Whether a purchase fits is decided by
 * {@link org.alvhdesk.strategy.hedge.manage.PremiumBudget}.
 *
 * @param budgetUsd share x NAV, rounded down to cents
 * @param spentUsd premium of the 365 days that end today
 * @param leftUsd budget less spent; negative when NAV fell since
 * @param utilisation spent / budget, decimal; refused when the budget is below a cent
 */
public record BudgetUse(
    BigDecimal budgetUsd,
    BigDecimal spentUsd,
    BigDecimal leftUsd,
    Estimate<BigDecimal> utilisation) {

  /**
   * Use at the end of {@code asOf}.
   *
   * @param navUsd net asset value, US dollars
   * @param shareOfNav decimal a year, above 0 and at most 1; 0.02 by default (001-5)
   * @throws IllegalArgumentException when the share is not above 0 and at most 1
   */
  public static BudgetUse of(
      HedgeLedger ledger, LocalDate asOf, BigDecimal navUsd, BigDecimal shareOfNav) {
    if (shareOfNav.signum() <= 0 || shareOfNav.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "the budget must be a share of NAV above 0 and at most 1, was " + shareOfNav);
    }
    BigDecimal budget = navUsd.multiply(shareOfNav).setScale(2, RoundingMode.DOWN);
    BigDecimal spent = ledger.premiumOfYear(asOf);
    return new BudgetUse(
        budget, spent, budget.subtract(spent), Shares.of(spent, "premium budget", budget));
  }
}
