package org.alvhdesk.strategy.condor.ladder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * How many condors a due layer carries: 002-5 and 000-5, floor of budget over the maximum loss of
 * one, the residual shown.
 *
 * @param contracts condors to sell, 0 or more
 * @param residual fraction of a condor that the floor left over, decimal in [0, 1), 4 places down
 * @param residualUsd budget that is not used, US dollars
 */
public record LayerSize(
    int contracts, BigDecimal residual, BigDecimal residualUsd, RuleTrace trace) {
  /**
   * Size of {@code due} in condors that can lose {@code maxLossPerCondorUsd} each.
   *
   * @throws IllegalArgumentException when the maximum loss is not positive
   */
  public static LayerSize of(LadderStep.Due due, BigDecimal maxLossPerCondorUsd, AsOf asOf) {
    if (maxLossPerCondorUsd.signum() <= 0) {
      throw new IllegalArgumentException(
          "a condor's maximum loss must be positive, was " + maxLossPerCondorUsd);
    }
    BigDecimal exact = due.budgetUsd().divide(maxLossPerCondorUsd, 4, RoundingMode.DOWN);
    BigDecimal whole = exact.setScale(0, RoundingMode.DOWN);
    int contracts = whole.intValueExact();
    BigDecimal residual = exact.subtract(whole);
    BigDecimal left = due.budgetUsd().subtract(whole.multiply(maxLossPerCondorUsd));
    TraceBuilder rule =
        TraceBuilder.rule(
                due.layer().weightCitation().ruleId(),
                due.layer().weightCitation(),
                "condors = floor(weight x risk capital / maximum loss of one)")
            .input(
                "maximum loss of one condor",
                Texts.plain(maxLossPerCondorUsd),
                "USD",
                asOf.instant(),
                asOf.quality())
            .input(
                "layer budget", Texts.plain(due.budgetUsd()), "USD", asOf.instant(), asOf.quality())
            .threshold("at least one condor");
    String rest =
        ", residual " + Texts.plain(residual) + " condors or " + Texts.plain(left) + " USD";
    String name = due.layer().name();
    return new LayerSize(
        contracts,
        residual,
        left,
        contracts > 0
            ? rule.fired(name + ": sell " + contracts + " condors" + rest)
            : rule.notFired(name + ": no condor fits" + rest));
  }
}
