package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.util.Optional;
import org.alvhdesk.strategy.rules.Parameter;
import org.alvhdesk.strategy.rules.RuleSet;

/**
 * On what quotes a hedge is traded and up to which price (K1-c.liquidity, K1-c.keep, K1-c.limit).
 *
 * @param maxHalfSpreadShare widest half-spread, as a share of mid, of a liquid series
 * @param keepHalfSpreadShare widest half-spread at which a drafted series stays
 * @param maxQuoteAgeMinutes oldest quote (market minutes) that is traded on
 * @param limitAllowanceShare share of mid by which the worst price may differ from the touch
 * @param etpAllowanceShare the same for a share of a fund, which moves less than an option; empty
 *     where the rule set trades none
 */
public record TradeRules(
    Parameter maxHalfSpreadShare,
    Parameter keepHalfSpreadShare,
    Parameter maxQuoteAgeMinutes,
    Parameter limitAllowanceShare,
    Optional<Parameter> etpAllowanceShare) {
  /**
   * @throws IllegalArgumentException for a negative number, or a drafted series held to a tighter
   *     spread than a new one
   */
  public TradeRules {
    if (maxHalfSpreadShare.value().signum() <= 0
        || keepHalfSpreadShare.value().compareTo(maxHalfSpreadShare.value()) < 0
        || maxQuoteAgeMinutes.value().signum() < 0
        || limitAllowanceShare.value().signum() < 0
        || etpAllowanceShare.filter(p -> p.value().signum() < 0).isPresent()) {
      throw new IllegalArgumentException(
          "half-spreads must be positive, ages and allowances 0 or more, and what keeps a drafted"
              + " series no tighter than what chooses it");
    }
  }

  /** The parameters of {@code set}, which trades no shares. */
  static TradeRules of(RuleSet set) {
    return new TradeRules(
        set.parameter("maxHalfSpreadShare"),
        set.parameter("keepHalfSpreadShare"),
        set.parameter("maxQuoteAgeMinutes"),
        set.parameter("limitAllowanceShare"),
        Optional.empty());
  }

  /** The parameters of {@code set}, which may trade shares. */
  static TradeRules withShares(RuleSet set) {
    TradeRules plain = of(set);
    return new TradeRules(
        plain.maxHalfSpreadShare(),
        plain.keepHalfSpreadShare(),
        plain.maxQuoteAgeMinutes(),
        plain.limitAllowanceShare(),
        Optional.of(set.parameter("etp.limitAllowanceShare")));
  }

  double widest() {
    return maxHalfSpreadShare.value().doubleValue();
  }

  double widestKept() {
    return keepHalfSpreadShare.value().doubleValue();
  }

  int oldestMinutes() {
    return maxQuoteAgeMinutes.value().intValueExact();
  }

  BigDecimal allowance() {
    return limitAllowanceShare.value();
  }

  /** Without one a share gives way by its tick. */
  BigDecimal shareAllowance() {
    return etpAllowanceShare.map(Parameter::value).orElse(BigDecimal.ZERO);
  }
}
