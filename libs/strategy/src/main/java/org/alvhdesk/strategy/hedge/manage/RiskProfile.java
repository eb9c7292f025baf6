package org.alvhdesk.strategy.hedge.manage;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.alvhdesk.strategy.hedge.trigger.PaceGate;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * Steward and Promoter (methodology 6B) as risk profiles: caps, pace, profit-taking and who may
 * approve. The sources only say that promoters add on every minor dip (003-14) and harvest more
 * while the WACC implied by the rate differential is low (004-10); the numbers are ours. Default is
 * the Steward.
 *
 * @param name for people
 * @param pace of changes
 * @param cheapHarvest factor on both shares of the harvest while the WACC implied by the
 *     differential is low, above 0 to 1; 1 changes nothing
 * @param budgetShareOfNav hedge premium a year, share of NAV
 * @param approvals distinct people who must approve, 1 or more
 */
public record RiskProfile(
    String name,
    PaceGate.Rules pace,
    BigDecimal cheapHarvest,
    BigDecimal budgetShareOfNav,
    int approvals) {
  private static final Citation CITATION =
      new Citation("004-10", "004", "promoters harvest more when implied WACC is low");

  /** Slow, keeps its hedge, two approvals. */
  public static final RiskProfile STEWARD =
      new RiskProfile(
          "STEWARD", PaceGate.Rules.STANDARD, BigDecimal.ONE, new BigDecimal("0.02"), 2);

  /** Adds without waiting, harvests earlier while money is cheap, two approvals all the same. */
  public static final RiskProfile PROMOTER =
      new RiskProfile(
          "PROMOTER",
          new PaceGate.Rules(1, 0, 1),
          new BigDecimal("0.5"),
          new BigDecimal("0.02"),
          2);

  /** Percent rank of the rate differential below which the WACC it implies is low (ours). */
  private static final double LOW_RANK = 25;

  /**
   * @throws IllegalArgumentException without approvals, with a budget outside 0 to 1 or a factor
   *     outside 0 to 1
   */
  public RiskProfile {
    if (approvals < 1
        || budgetShareOfNav.signum() < 0
        || budgetShareOfNav.compareTo(BigDecimal.ONE) > 0
        || cheapHarvest.signum() <= 0
        || cheapHarvest.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          name
              + " needs an approval, a budget of 0 to 1 of NAV and a harvest factor of 0 to 1: "
              + budgetShareOfNav
              + ", "
              + cheapHarvest);
    }
  }

  /**
   * The profit-taking of a session.
   *
   * @param rules what {@link Harvest} is to use
   * @param trace FIRED when cheap money changed it
   */
  public record ProfitTaking(Harvest.Rules rules, RuleTrace trace) {}

  /** Whether cheap money changes what this profile harvests. */
  public boolean harvestsMoreWhenCheap() {
    return cheapHarvest.compareTo(BigDecimal.ONE) < 0;
  }

  /**
   * Whether the WACC implied by the rate differential is low: the differential ranks below 25 over
   * ten years (ours, as 000-12's corridor).
   *
   * @param differentialRank percent rank of the differential, 0 to 100
   */
  public static Answer lowWacc(Observed differentialRank) {
    String name = "WACC implied by the rate differential is low";
    OptionalDouble rank = differentialRank.number();
    return rank.isEmpty()
        ? Answer.unknown(
            name, differentialRank.missing(), differentialRank.asOf(), differentialRank.quality())
        : Answer.of(
            name,
            rank.getAsDouble() < LOW_RANK,
            "percent rank " + Texts.fixed(rank.getAsDouble(), 1) + " against below 25",
            differentialRank.asOf(),
            differentialRank.quality());
  }

  /**
   * 004-10: profit-taking, given whether the WACC implied by the rate differential is low. The
   * variant by multiples of the premium has no shares to lower and stays.
   *
   * @param own harvest of the rule document
   */
  public ProfitTaking profitTaking(Harvest.Rules own, Answer lowWacc) {
    TraceBuilder trace =
        lowWacc
            .in(TraceBuilder.rule("004-10", CITATION, "cheap money lets a promoter harvest more"))
            .threshold("profile " + name);
    String asEver = "all layers: " + name + " harvests as ever";
    if (!harvestsMoreWhenCheap() || !(own instanceof Harvest.Rules.StressShare share)) {
      return new ProfitTaking(own, trace.notFired(asEver));
    }
    if (lowWacc.yes()) {
      return new ProfitTaking(
          new Harvest.Rules.StressShare(
              share.at().multiply(cheapHarvest), share.backTo().multiply(cheapHarvest)),
          trace.fired("all layers: " + name + " harvests earlier"));
    }
    return new ProfitTaking(own, lowWacc.no() ? trace.notFired(asEver) : trace.noData(asEver));
  }
}
