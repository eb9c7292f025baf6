package org.alvhdesk.strategy.hedge.size;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * 003-18: a high rate differential asks for a smaller hedge: x0.9 while the percent rank of DGS3MO
 * less ECBDFR over ten years stands above 75. The sources contradict each other on what a high
 * differential means (K10), so the default multiple is 1.
 */
public final class RateDifferentialFactor {
  private static final Citation CITATION =
      new Citation("003-18", "003", "a high rate differential asks for a smaller hedge");

  private RateDifferentialFactor() {}

  /**
   * Parameters.
   *
   * @param rankAbove percent rank above which the differential is high, 0 to 100
   * @param highMultiple multiple while it is, 0 or more; 1 switches the rule off
   */
  public record Rules(double rankAbove, BigDecimal highMultiple) {
    /** Off: above 75, x1. */
    public static final Rules OFF = new Rules(75, BigDecimal.ONE);

    /** The source's reading: above 75, x0.9. */
    public static final Rules SMALLER = new Rules(75, new BigDecimal("0.9"));

    /**
     * @throws IllegalArgumentException for a rank outside 0 to 100 or a negative multiple
     */
    public Rules {
      if (!(rankAbove >= 0 && rankAbove <= 100) || highMultiple.signum() < 0) {
        throw new IllegalArgumentException(
            "the differential needs a rank of 0 to 100 and a multiple of 0 or more: "
                + rankAbove
                + ", "
                + highMultiple);
      }
    }
  }

  /**
   * The factor; 1 with verdict NO_DATA when the rank is missing.
   *
   * @param layer for the trace
   * @param rank percent rank of the differential over ten years, 0 to 100
   */
  public static Factor of(Rules rules, String layer, Observed rank) {
    TraceBuilder trace =
        rank.in(TraceBuilder.rule("003-18", CITATION, "less hedge while the differential is high"))
            .threshold(
                "percent rank above "
                    + rules.rankAbove()
                    + ": x"
                    + Texts.plain(rules.highMultiple()));
    OptionalDouble value = rank.number();
    if (value.isEmpty()) {
      return new Factor(BigDecimal.ONE, trace.noData(layer + ": size left alone (x1)"));
    }
    if (value.getAsDouble() > rules.rankAbove()) {
      return new Factor(
          rules.highMultiple(),
          trace.fired(layer + ": size x" + Texts.plain(rules.highMultiple())));
    }
    return new Factor(BigDecimal.ONE, trace.notFired(layer + ": size x1"));
  }
}
