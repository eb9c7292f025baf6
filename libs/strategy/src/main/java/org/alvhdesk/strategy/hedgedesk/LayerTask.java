package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.trace.RuleTrace;

/**
 * What a rule set prescribes for one layer now.
 *
 * @param limitUsd most that all units of the layer together may cost, US dollars (K4); empty where
 *     the year's premium budget is the only limit
 */
record LayerTask(
    HedgeLayer layer,
    HedgeStructure structure,
    Sizer sizer,
    Gate gate,
    Optional<BigDecimal> limitUsd) {

  /** The same with a size of {@code multiple} times this one's. */
  LayerTask times(BigDecimal multiple) {
    return resized(
        size -> new Size(size.units().map(u -> u.multiply(multiple)), size.keep(), size.traces()));
  }

  /** The same with another size. */
  LayerTask resized(UnaryOperator<Size> change) {
    Sizer plain = sizer;
    Sizer changed =
        new Sizer() {
          @Override
          public boolean needsUnit() {
            return plain.needsUnit();
          }

          @Override
          public Size size(Optional<Unit> unit, int held) {
            return change.apply(plain.size(unit, held));
          }
        };
    return new LayerTask(layer, structure, changed, gate, limitUsd);
  }

  /** Whether a layer may be bought. */
  enum Allow {
    /** It may. */
    BUY,
    /** Nothing is added; what is held stays until it rolls or is harvested. */
    HOLD,
    /** As HOLD, because nobody knows. */
    UNKNOWN,
    /** What is held is sold. */
    SELL
  }

  /**
   * Permission with its reason.
   *
   * @param reason for people; empty for BUY
   */
  record Gate(Allow allow, String reason) {
    static final Gate OPEN = new Gate(Allow.BUY, "");
  }

  /** How many units a layer should hold. */
  interface Sizer {
    /** Whether the size depends on the price or the vega of the unit. */
    boolean needsUnit();

    /**
     * The size.
     *
     * @param unit what is held or would be bought, with its quotes; empty when it is not needed or
     *     not quoted
     * @param held units held that need not be rolled
     */
    Size size(Optional<Unit> unit, int held);
  }

  /**
   * A size.
   *
   * @param units exact, 0 or more; empty when unknown
   * @param keep true when what is held stays as it is, whatever the size would be (004-14)
   */
  record Size(Optional<BigDecimal> units, boolean keep, List<RuleTrace> traces) {
    Size {
      traces = List.copyOf(traces);
    }

    /** Whole units at {@code multiple} times this size; 0 when it is unknown. */
    int wholeAt(BigDecimal multiple) {
      return units
          .map(u -> u.multiply(multiple).setScale(0, RoundingMode.DOWN).intValueExact())
          .orElse(0);
    }

    static Size of(Optional<BigDecimal> units, List<RuleTrace> traces) {
      return new Size(units, false, traces);
    }
  }
}
