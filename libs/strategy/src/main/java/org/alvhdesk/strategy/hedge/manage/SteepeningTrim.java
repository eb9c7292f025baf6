package org.alvhdesk.strategy.hedge.manage;

import java.util.OptionalDouble;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.TraceBuilder;
import org.alvhdesk.strategy.trace.Verdict;

/**
 * 000-14: when the surface steepens the short VIX layer takes its time value: sold when the z-score
 * of the skew is above 1 and the layer has gained at least 100 % of what was paid. One half that is
 * known to fail decides; otherwise a missing half leaves the rule without data. Off by default. The
 * skew is Cboe's SKEW index: of the 25-delta risk reversal no past is stored.
 */
public final class SteepeningTrim {
  private static final Citation CITATION =
      new Citation("000-14", "000", "a steepening surface lets the short layer monetise");

  private SteepeningTrim() {}

  /**
   * Parameters.
   *
   * @param skewZ z-score of the skew above which the surface is steep
   * @param gain least gain of the layer as a share of what was paid (1 is 100 %)
   */
  public record Rules(double skewZ, double gain) {
    /** 1 and 100 %. */
    public static final Rules STANDARD = new Rules(1, 1);

    /**
     * @throws IllegalArgumentException for a gain below 0
     */
    public Rules {
      if (!(gain >= 0) || Double.isNaN(skewZ)) {
        throw new IllegalArgumentException(
            "trimming needs a z-score and a gain of 0 or more: " + skewZ + ", " + gain);
      }
    }
  }

  /**
   * FIRED when the layer is to be sold.
   *
   * @param skew z-score of the skew
   * @param gain (value - paid) / paid of the layer
   */
  public static RuleTrace of(Rules rules, String layer, Observed skew, Observed gain) {
    TraceBuilder trace = TraceBuilder.rule("000-14", CITATION, "time value is taken when steep");
    skew.in(trace);
    gain.in(trace)
        .threshold("z-score above " + rules.skewZ() + " and gain at least " + rules.gain());
    OptionalDouble z = skew.number();
    OptionalDouble made = gain.number();
    boolean no =
        z.isPresent() && !(z.getAsDouble() > rules.skewZ())
            || made.isPresent() && !(made.getAsDouble() >= rules.gain());
    Verdict verdict =
        no ? Verdict.NOT_FIRED : z.isEmpty() || made.isEmpty() ? Verdict.NO_DATA : Verdict.FIRED;
    return trace.end(verdict, layer + ": " + (verdict == Verdict.FIRED ? "sold" : "kept"));
  }
}
