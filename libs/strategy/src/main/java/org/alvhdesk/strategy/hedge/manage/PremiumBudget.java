package org.alvhdesk.strategy.hedge.manage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.market.Quality;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * 001-5: only the necessary tail capital is deployed. Premiums paid in a rolling year may not pass
 * a budget, a share of NAV (default 2 %). A premium counts on its day and for the 364 days after
 * it. What a sale brings back does not refill the budget: the budget caps what is risked.
 */
public final class PremiumBudget {
  private static final int YEAR_DAYS = 365;
  private static final Citation CITATION =
      new Citation("001-5", "001", "deploy only the necessary tail capital");

  private PremiumBudget() {}

  /** Whose money a premium was: the two budgets never draw on each other (002-13). */
  public enum Purse {
    HEDGE,
    SECOND_ENGINE
  }

  /**
   * One premium.
   *
   * @param usd 0 or more
   */
  public record Paid(LocalDate date, BigDecimal usd, Purse purse) {
    /** A premium of the hedge. */
    public Paid(LocalDate date, BigDecimal usd) {
      this(date, usd, Purse.HEDGE);
    }

    /**
     * @throws IllegalArgumentException when negative
     */
    public Paid {
      if (usd.signum() < 0) {
        throw new IllegalArgumentException("a premium paid is 0 or more dollars: " + usd);
      }
    }
  }

  /**
   * What the budget leaves.
   *
   * @param allowedUsd of what was wanted
   * @param usedUsd paid in the rolling year before it
   * @param utilisation used over budget, a share with 4 decimals; 0 for a budget of nothing
   * @param trace FIRED when the budget cuts
   */
  public record Allowance(
      BigDecimal allowedUsd, BigDecimal usedUsd, BigDecimal utilisation, RuleTrace trace) {}

  /**
   * Asks the budget.
   *
   * @param sleeve whose premiums these are, for the trace
   * @param budgetUsd a year, 0 or more
   * @param paid in any order; payments after {@code session} are refused
   * @param wantedUsd premium of what is to be bought, 0 or more
   * @throws IllegalArgumentException for a negative amount or a payment in the future
   */
  public static Allowance ask(
      String sleeve,
      BigDecimal budgetUsd,
      List<Paid> paid,
      LocalDate session,
      BigDecimal wantedUsd,
      Instant asOf,
      Quality quality) {
    if (budgetUsd.signum() < 0
        || wantedUsd.signum() < 0
        || paid.stream().anyMatch(p -> p.date().isAfter(session))) {
      throw new IllegalArgumentException(
          sleeve
              + ": budget and premium are 0 or more and no payment is later than "
              + session
              + ": "
              + budgetUsd
              + ", "
              + wantedUsd);
    }
    BigDecimal used =
        paid.stream()
            .filter(p -> p.date().isAfter(session.minusDays(YEAR_DAYS)))
            .map(Paid::usd)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal left = budgetUsd.subtract(used).max(BigDecimal.ZERO);
    BigDecimal allowed = wantedUsd.min(left);
    BigDecimal utilisation =
        budgetUsd.signum() == 0
            ? BigDecimal.ZERO
            : used.divide(budgetUsd, 4, RoundingMode.HALF_EVEN);
    boolean cuts = allowed.compareTo(wantedUsd) < 0;
    TraceBuilder trace =
        TraceBuilder.rule("001-5", CITATION, "premiums of a rolling year stay within a budget")
            .input("paid in 365 days", Texts.plain(used), "USD", asOf, quality)
            .input("wanted", Texts.plain(wantedUsd), "USD", asOf, quality)
            .threshold("at most " + Texts.plain(budgetUsd) + " USD a year");
    String effect =
        sleeve
            + ": "
            + Texts.plain(allowed)
            + " USD allowed, "
            + Texts.percent(utilisation)
            + " used";
    return new Allowance(
        allowed, used, utilisation, cuts ? trace.fired(effect) : trace.notFired(effect));
  }
}
