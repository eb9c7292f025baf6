package org.alvhdesk.strategy.hedge.size;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.TraceBuilder;
import org.alvhdesk.strategy.trace.Verdict;

/**
 * 003-12: the hedge offsets at most 0.35 of the condors' convexity. The source compares a delta
 * with a gamma at a point, where the cap never binds (methodology fact 5), so it is read over
 * finite shocks of -3, -5 and -10 %: the ratio of a shock is the hedge's convexity gain (its P&L
 * less its linear part) over the condors' convexity loss, both in dollars. A ratio is linear in the
 * number of contracts, so it is given per contract and the cap becomes a number of contracts.
 *
 * <p>The smallest number over the shocks holds. A shock without ratio leaves the cap untested there
 * and the verdict NO_DATA, whatever the others say. A ratio of 0 or below never binds.
 */
public final class ConvexityContracts {
  private static final int DECIMALS = 6;
  private static final Citation CITATION =
      new Citation("003-12", "003", "hedge delta offsets at most 0.35 of net short gamma");

  private ConvexityContracts() {}

  /**
   * The size after the cap.
   *
   * @param contracts exact, 0 or more, not above what was asked
   */
  public record Result(BigDecimal contracts, RuleTrace trace) {}

  /**
   * Applies it.
   *
   * @param layer for the trace
   * @param asked contracts, 0 or more
   * @param cap largest ratio, above 0; 0.35 in the source
   * @param perContract ratio that one contract adds, by shock such as {@code SPX -5 %}; at least
   *     one
   */
  public static Result apply(
      String layer, BigDecimal asked, BigDecimal cap, List<Observed> perContract) {
    SortedMap<String, Observed> byShock = new TreeMap<>();
    perContract.forEach(ratio -> byShock.put(ratio.name(), ratio));
    if (asked.signum() < 0
        || cap.signum() <= 0
        || perContract.isEmpty()
        || byShock.size() != perContract.size()) {
      throw new IllegalArgumentException(
          layer
              + ": the convexity cap needs 0 or more contracts, a cap above 0 and shocks of"
              + " distinct names: "
              + asked
              + ", "
              + cap
              + ", "
              + perContract.stream().map(Observed::name).toList());
    }
    TraceBuilder trace =
        TraceBuilder.rule("003-12", CITATION, "the hedge offsets only part of the convexity");
    BigDecimal allowed = asked;
    String binding = "";
    boolean untested = false;
    for (Map.Entry<String, Observed> shock : byShock.entrySet()) {
      shock.getValue().in(trace);
      switch (shock.getValue().value()) {
        case Measured.NoData unknown -> untested = true;
        case Measured.Value(double ratio) when ratio > 0 -> {
          BigDecimal most = cap.divide(BigDecimal.valueOf(ratio), DECIMALS, RoundingMode.DOWN);
          if (most.compareTo(allowed) < 0) {
            allowed = most;
            binding = shock.getKey();
          }
        }
        case Measured.Value neverBinds -> {}
      }
    }
    Verdict verdict =
        untested ? Verdict.NO_DATA : binding.isEmpty() ? Verdict.NOT_FIRED : Verdict.FIRED;
    return new Result(
        allowed,
        trace
            .threshold("ratio at most " + cap.toPlainString() + " in every shock")
            .end(
                verdict,
                layer
                    + ": "
                    + (binding.isEmpty()
                        ? "not cut"
                        : "cut to " + allowed.toPlainString() + " contracts by " + binding)
                    + (untested ? ", untested in a shock without data" : "")));
  }
}
