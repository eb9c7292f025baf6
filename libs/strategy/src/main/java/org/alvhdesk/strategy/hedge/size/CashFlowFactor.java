package org.alvhdesk.strategy.hedge.size;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * 003-15: price over cash flow and the trend of market value calibrate the size slowly: x0.9 when
 * both stand at the low end of their past, x1.1 at the high end, in proportion to the mean of their
 * percent ranks between. Dear markets ask for more hedge. Both are needed; off by default.
 */
public final class CashFlowFactor {
  private static final double LEAST = 0.9;
  private static final double SPAN = 0.2;
  private static final int DECIMALS = 4;
  private static final Citation CITATION =
      new Citation("003-15", "003", "P/CF and trends of market value calibrate the balance");

  private CashFlowFactor() {}

  /**
   * The factor, 0.9 to 1.1 with 4 decimals; 1 with verdict NO_DATA when a rank is missing.
   *
   * @param layer for the trace
   * @param priceToCashFlow percent rank, 0 to 100
   * @param marketValue percent rank of the index in its own past, 0 to 100
   */
  public static Factor of(String layer, Observed priceToCashFlow, Observed marketValue) {
    TraceBuilder trace = TraceBuilder.rule("003-15", CITATION, "dear markets ask for more hedge");
    priceToCashFlow.in(trace);
    marketValue.in(trace).threshold("mean rank 0: x0.9, 50: x1, 100: x1.1");
    OptionalDouble cashFlow = priceToCashFlow.number();
    OptionalDouble value = marketValue.number();
    if (cashFlow.isEmpty() || value.isEmpty()) {
      return new Factor(BigDecimal.ONE, trace.noData(layer + ": size left alone (x1)"));
    }
    double mean = (cashFlow.getAsDouble() + value.getAsDouble()) / 2;
    BigDecimal multiple =
        BigDecimal.valueOf(LEAST + SPAN * mean / 100).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    String effect = layer + ": size x" + Texts.plain(multiple);
    return new Factor(
        multiple,
        multiple.compareTo(BigDecimal.ONE) == 0 ? trace.notFired(effect) : trace.fired(effect));
  }
}
