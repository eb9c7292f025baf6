package org.alvhdesk.strategy.hedge.manage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * The Second Engine (methodology 6B) and 002-13: a sleeve of VIX call spreads beside the hedge,
 * with a budget of its own: a share of the credits that condors collected, while the weight of the
 * ten largest members of the index ranks high. It never draws on the hedge's budget, nor the hedge
 * on its own; {@link PremiumBudget} is asked for each with its own payments. Leverage from outside
 * the account (the DeFi reading) is out of scope.
 */
public final class SecondEngine {
  private static final Citation CITATION =
      new Citation("002-13", "002", "premium funds VIX spreads when concentration is high");

  private SecondEngine() {}

  /** What funds the sleeve. */
  public enum Gate {
    /** 002-13: high concentration. Without data it is not funded. */
    CONCENTRATION,
    /** The credits alone: a desk without data of concentration may decide so. */
    ALWAYS,
    /** Nothing. */
    NEVER
  }

  /**
   * Parameters.
   *
   * @param creditShare of collected credits, 0 to 1
   * @param rankAbove percent rank of the top-10 weight above which it is funded, 0 to 100
   * @param gate what funds it
   */
  public record Rules(BigDecimal creditShare, double rankAbove, Gate gate) {
    /** 10 % of credits above rank 80. */
    public static final Rules STANDARD = new Rules(new BigDecimal("0.1"), 80, Gate.CONCENTRATION);

    /**
     * @throws IllegalArgumentException for a number out of range
     */
    public Rules {
      if (creditShare.signum() < 0
          || creditShare.compareTo(BigDecimal.ONE) > 0
          || !(rankAbove >= 0 && rankAbove <= 100)) {
        throw new IllegalArgumentException(
            "the sleeve needs a share of 0 to 1 and a rank of 0 to 100: "
                + creditShare
                + ", "
                + rankAbove);
      }
    }
  }

  /**
   * The sleeve's budget for new purchases.
   *
   * @param usd 0 unless the rule fired; a missing rank funds nothing and its trace says NO_DATA
   */
  public record Budget(BigDecimal usd, RuleTrace trace) {}

  /**
   * The budget.
   *
   * @param creditsUsd collected over the rule set's period, 0 or more
   * @param concentration percent rank of the top-10 weight, 0 to 100
   */
  public static Budget of(Rules rules, BigDecimal creditsUsd, Observed concentration) {
    if (creditsUsd.signum() < 0) {
      throw new IllegalArgumentException("credits collected are 0 or more: " + creditsUsd);
    }
    TraceBuilder trace =
        concentration
            .in(TraceBuilder.rule("002-13", CITATION, "credits fund a sleeve of VIX spreads"))
            .input(
                "credits",
                Texts.plain(creditsUsd),
                "USD",
                concentration.asOf(),
                concentration.quality())
            .threshold(threshold(rules));
    return switch (rules.gate()) {
      case NEVER -> new Budget(BigDecimal.ZERO, trace.notFired("SECOND ENGINE: switched off"));
      case ALWAYS -> funded(rules, creditsUsd, trace);
      case CONCENTRATION -> {
        OptionalDouble rank = concentration.number();
        if (rank.isEmpty()) {
          yield new Budget(BigDecimal.ZERO, trace.noData("SECOND ENGINE: not funded"));
        }
        yield rank.getAsDouble() > rules.rankAbove()
            ? funded(rules, creditsUsd, trace)
            : new Budget(BigDecimal.ZERO, trace.notFired("SECOND ENGINE: not funded"));
      }
    };
  }

  /**
   * The budget when the credits are not known: nothing.
   *
   * @param reason why they are not, for people
   */
  public static Budget ofUnknownCredits(Rules rules, String reason, Observed concentration) {
    TraceBuilder trace =
        concentration
            .in(TraceBuilder.rule("002-13", CITATION, "credits fund a sleeve of VIX spreads"))
            .input(
                "credits",
                "no data: " + reason,
                "USD",
                concentration.asOf(),
                concentration.quality())
            .threshold(threshold(rules));
    return new Budget(
        BigDecimal.ZERO,
        rules.gate() == Gate.NEVER
            ? trace.notFired("SECOND ENGINE: switched off")
            : trace.noData("SECOND ENGINE: not funded"));
  }

  private static String threshold(Rules rules) {
    return switch (rules.gate()) {
      case CONCENTRATION -> "percent rank above " + rules.rankAbove();
      case ALWAYS -> "none: the rule set funds it whatever the concentration";
      case NEVER -> "never: the rule set has no sleeve";
    };
  }

  private static Budget funded(Rules rules, BigDecimal creditsUsd, TraceBuilder trace) {
    BigDecimal usd = creditsUsd.multiply(rules.creditShare()).setScale(2, RoundingMode.DOWN);
    return new Budget(usd, trace.fired("SECOND ENGINE: " + Texts.plain(usd) + " USD"));
  }
}
