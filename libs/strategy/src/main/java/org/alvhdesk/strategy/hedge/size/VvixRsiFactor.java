package org.alvhdesk.strategy.hedge.size;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * 000-8: the short VIX layer is sized by the RSI of VVIX. Default table: below 40 x1.25, 40 to 60
 * x1, above 60 x0.75, above 70 x0.5: more while options on the VIX are cheap. The source gives no
 * sign; this one is our choice and a rule set may turn it round. 40, 60 and 70 themselves belong to
 * the milder side.
 */
public final class VvixRsiFactor {
  private static final Citation CITATION =
      new Citation("000-8", "000", "the short layer is sized by real-time RSI on VVIX");

  private VvixRsiFactor() {}

  /**
   * The table.
   *
   * @param low oscillator 0 to 100; below it {@code belowLow} applies
   * @param high above it {@code aboveHigh} applies
   * @param extreme above it {@code aboveExtreme} applies
   * @param belowLow multiple
   * @param aboveHigh multiple
   * @param aboveExtreme multiple
   */
  public record Rules(
      double low,
      double high,
      double extreme,
      BigDecimal belowLow,
      BigDecimal aboveHigh,
      BigDecimal aboveExtreme) {
    /** 40, 60, 70: x1.25, x0.75, x0.5. */
    public static final Rules STANDARD =
        new Rules(
            40, 60, 70, new BigDecimal("1.25"), new BigDecimal("0.75"), new BigDecimal("0.5"));

    /**
     * @throws IllegalArgumentException when the levels do not ascend within 0 to 100 or a multiple
     *     is negative
     */
    public Rules {
      if (!(low >= 0 && low < high && high <= extreme && extreme <= 100)
          || belowLow.signum() < 0
          || aboveHigh.signum() < 0
          || aboveExtreme.signum() < 0) {
        throw new IllegalArgumentException(
            "the table needs 0 <= low < high <= extreme <= 100 and multiples of 0 or more: "
                + low
                + ", "
                + high
                + ", "
                + extreme);
      }
    }

    /** The multiple at {@code rsi}. */
    public BigDecimal at(double rsi) {
      if (rsi < low) {
        return belowLow;
      }
      if (rsi > extreme) {
        return aboveExtreme;
      }
      return rsi > high ? aboveHigh : BigDecimal.ONE;
    }
  }

  /**
   * The factor; 1 with verdict NO_DATA when the RSI is missing, 1 with NOT_FIRED in the middle.
   *
   * @param layer for the trace
   * @param rsi RSI of VVIX, 0 to 100
   */
  public static Factor of(Rules rules, String layer, Observed rsi) {
    TraceBuilder trace =
        rsi.in(TraceBuilder.rule("000-8", CITATION, "more hedge while VIX options are cheap"))
            .threshold(
                "below "
                    + rules.low()
                    + " x"
                    + Texts.plain(rules.belowLow())
                    + ", above "
                    + rules.high()
                    + " x"
                    + Texts.plain(rules.aboveHigh())
                    + ", above "
                    + rules.extreme()
                    + " x"
                    + Texts.plain(rules.aboveExtreme()));
    OptionalDouble value = rsi.number();
    if (value.isEmpty()) {
      return new Factor(BigDecimal.ONE, trace.noData(layer + ": size left alone (x1)"));
    }
    BigDecimal multiple = rules.at(value.getAsDouble());
    String effect = layer + ": size x" + Texts.plain(multiple);
    boolean middle = value.getAsDouble() >= rules.low() && value.getAsDouble() <= rules.high();
    return new Factor(multiple, middle ? trace.notFired(effect) : trace.fired(effect));
  }
}
