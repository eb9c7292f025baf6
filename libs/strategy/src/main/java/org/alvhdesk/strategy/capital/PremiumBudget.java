package org.alvhdesk.strategy.capital;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.alvhdesk.quant.statistics.Estimate;

/**
 * Rule 001-5: deploy only the tail capital that is needed. The premium of a rolling year of 365
 * days stays within a share of NAV, a hard cap; proceeds and payoffs do not refill it.
 *
 * @param shareOfNav decimal a year, above 0 and at most 1
 */
public record PremiumBudget(BigDecimal shareOfNav) {
  /** 2 % of NAV a year (001-5). */
  public static final PremiumBudget TWO_PERCENT = new PremiumBudget(new BigDecimal("0.02"));

  /**
   * @throws IllegalArgumentException when the share is not above 0 and at most 1
   */
  public PremiumBudget {
    if (shareOfNav.signum() <= 0 || shareOfNav.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "the budget must be a share of NAV above 0 and at most 1, was " + shareOfNav);
    }
  }

  /** Whether a purchase fits. */
  public sealed interface Answer {
    /** The year so far. */
    Use use();
  }

  /**
   * The rolling year.
   *
   * @param budgetUsd share x NAV, rounded down to cents
   * @param spentUsd premium of the 365 days that end today
   * @param leftUsd budget less spent; negative when NAV fell since
   * @param utilisation spent / budget, decimal; refused when the budget is below a cent
   */
  public record Use(
      BigDecimal budgetUsd,
      BigDecimal spentUsd,
      BigDecimal leftUsd,
      Estimate<BigDecimal> utilisation) {}

  /** It fits. */
  public record Fits(Use use) implements Answer {}

  /** It does not; {@code reason} is for people. */
  public record Blocked(Use use, String reason) implements Answer {}

  /** Use of the budget at the end of {@code asOf}. */
  public Use use(HedgeLedger ledger, LocalDate asOf, BigDecimal navUsd) {
    BigDecimal budget = navUsd.multiply(shareOfNav).setScale(2, RoundingMode.DOWN);
    BigDecimal spent = ledger.premiumOfYear(asOf);
    return new Use(
        budget, spent, budget.subtract(spent), Shares.of(spent, "premium budget", budget));
  }

  /** Whether {@code premiumUsd} more fits on {@code asOf}; selling (0 or less) always does. */
  public Answer check(
      HedgeLedger ledger, LocalDate asOf, BigDecimal navUsd, BigDecimal premiumUsd) {
    Use use = use(ledger, asOf, navUsd);
    if (premiumUsd.signum() <= 0 || premiumUsd.compareTo(use.leftUsd()) <= 0) {
      return new Fits(use);
    }
    return new Blocked(
        use,
        "premium of "
            + premiumUsd.toPlainString()
            + " USD exceeds the "
            + use.leftUsd().toPlainString()
            + " USD left of the rolling year's budget of "
            + use.budgetUsd().toPlainString()
            + " USD");
  }
}
