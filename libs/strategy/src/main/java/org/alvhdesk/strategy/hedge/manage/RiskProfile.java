package org.alvhdesk.strategy.hedge.manage;

import java.math.BigDecimal;
import org.alvhdesk.strategy.hedge.trigger.PaceGate;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * Steward and Promoter (methodology 6B) as risk profiles: caps, pace, profit-taking and who may
 * approve. The sources only say that promoters add on every minor dip (003-14) and harvest more
 * while the WACC implied by the rate differential is low (004-10); the numbers are ours. Default is
 * the Steward.
 *
 * @param name for people
 * @param pace of changes
 * @param harvest profit-taking by default
 * @param harvestWhenCheap profit-taking while the WACC implied by the differential is low
 * @param budgetShareOfNav hedge premium a year, share of NAV
 * @param approvals distinct people who must approve, 1 or more
 */
public record RiskProfile(
    String name,
    PaceGate.Rules pace,
    Harvest.Rules.StressShare harvest,
    Harvest.Rules.StressShare harvestWhenCheap,
    BigDecimal budgetShareOfNav,
    int approvals) {
  private static final Citation CITATION =
      new Citation("004-10", "004", "promoters harvest more when implied WACC is low");

  /** Slow, keeps its hedge, two approvals. */
  public static final RiskProfile STEWARD =
      new RiskProfile(
          "STEWARD",
          PaceGate.Rules.STANDARD,
          Harvest.Rules.StressShare.STANDARD,
          Harvest.Rules.StressShare.STANDARD,
          new BigDecimal("0.02"),
          2);

  /** Adds without waiting, harvests earlier while money is cheap, two approvals all the same. */
  public static final RiskProfile PROMOTER =
      new RiskProfile(
          "PROMOTER",
          new PaceGate.Rules(1, 0, 1),
          Harvest.Rules.StressShare.STANDARD,
          new Harvest.Rules.StressShare(new BigDecimal("0.25"), new BigDecimal("0.125")),
          new BigDecimal("0.02"),
          2);

  /**
   * @throws IllegalArgumentException without approvals or with a budget outside 0 to 1
   */
  public RiskProfile {
    if (approvals < 1
        || budgetShareOfNav.signum() < 0
        || budgetShareOfNav.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          name + " needs an approval and a budget of 0 to 1 of NAV: " + budgetShareOfNav);
    }
  }

  /**
   * The profit-taking of a session.
   *
   * @param rules what {@link Harvest} is to use
   * @param trace FIRED when cheap money changed it
   */
  public record ProfitTaking(Harvest.Rules.StressShare rules, RuleTrace trace) {}

  /** 004-10: profit-taking, given whether the WACC implied by the rate differential is low. */
  public ProfitTaking profitTaking(Answer lowWacc) {
    boolean differs = !harvest.equals(harvestWhenCheap);
    TraceBuilder trace =
        lowWacc
            .in(TraceBuilder.rule("004-10", CITATION, "cheap money lets a promoter harvest more"))
            .threshold("profile " + name);
    if (!differs) {
      return new ProfitTaking(harvest, trace.notFired("all layers: " + name + " harvests as ever"));
    }
    if (lowWacc.yes()) {
      return new ProfitTaking(
          harvestWhenCheap, trace.fired("all layers: " + name + " harvests earlier"));
    }
    String effect = "all layers: " + name + " harvests as ever";
    return new ProfitTaking(harvest, lowWacc.no() ? trace.notFired(effect) : trace.noData(effect));
  }
}
