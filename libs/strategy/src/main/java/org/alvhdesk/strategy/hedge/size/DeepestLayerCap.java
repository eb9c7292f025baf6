package org.alvhdesk.strategy.hedge.size;

import java.math.BigDecimal;
import java.util.Optional;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Dollars;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * 001-7 as a cap: the deepest layer costs at most 15 to 25 % of risk capital (default 20 %) while
 * REER volatility is low, that is below its median. When nobody knows whether it is low the cap
 * holds, and the trace says NO_DATA. Without risk capital there is no cap to compute.
 */
public final class DeepestLayerCap {
  private static final Citation CITATION =
      new Citation(
          "001-7", "001", "deepest layer <= 15-25 % of risk capital in low REER volatility");

  private DeepestLayerCap() {}

  /**
   * The cap.
   *
   * @param capUsd most the layer may cost; empty when it does not apply or cannot be computed
   */
  public record Result(Optional<BigDecimal> capUsd, RuleTrace trace) {}

  /**
   * The cap of {@code layer}.
   *
   * @param share of risk capital, 0 to 1
   * @param lowReerVolatility whether REER volatility is below its median
   */
  public static Result of(
      String layer, BigDecimal share, Dollars riskCapital, Answer lowReerVolatility) {
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("the cap is a share of 0 to 1: " + share);
    }
    TraceBuilder trace = TraceBuilder.rule("001-7", CITATION, "the deepest layer is capped");
    riskCapital.in(trace);
    lowReerVolatility.in(trace).threshold("at most " + Texts.percent(share) + " of risk capital");
    if (lowReerVolatility.no()) {
      return new Result(Optional.empty(), trace.notFired(layer + ": not capped by it"));
    }
    if (riskCapital.amount().isEmpty()) {
      return new Result(Optional.empty(), trace.noData(layer + ": no cap can be computed"));
    }
    BigDecimal cap = riskCapital.amount().get().multiply(share);
    String effect = layer + ": at most " + Texts.plain(cap) + " USD";
    return new Result(
        Optional.of(cap),
        lowReerVolatility.yes()
            ? trace.fired(effect)
            : trace.noData(effect + ", applied because REER volatility is unknown"));
  }
}
