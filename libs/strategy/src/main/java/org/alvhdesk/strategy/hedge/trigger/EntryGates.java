package org.alvhdesk.strategy.hedge.trigger;

import java.util.OptionalDouble;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.TraceBuilder;
import org.alvhdesk.strategy.trace.Verdict;

/**
 * Conditions of document 004 on single layers; off in the default rule set.
 *
 * <p>004-7 (its timing): the first layer is bought when the 9-period MACD turns positive (histogram
 * crosses above 0) and the A/D line deteriorates early. 004-6 names the series of the MACD: CM30 by
 * default.
 *
 * <p>004-8: the second layer is rolled to a longer expiry only after the RSI of VIX futures rose
 * above 60.
 */
public final class EntryGates {
  private static final Citation ENTRY =
      new Citation("004-7", "004", "when 9-period MACD is positive and A/D deteriorates early");
  private static final Citation ROLL =
      new Citation("004-8", "004", "roll layer 2 longer only after RSI of VIX futures > 60");

  private EntryGates() {}

  /**
   * 004-7: FIRED when the layer may be bought. One known no decides; otherwise a missing answer
   * leaves it without data.
   *
   * @param macd whether the histogram of CM30 crossed above 0
   * @param breadth whether the A/D line deteriorates early
   */
  public static RuleTrace entry(String layer, Answer macd, Answer breadth) {
    TraceBuilder trace = TraceBuilder.rule("004-7", ENTRY, "the first layer waits for its timing");
    macd.in(trace);
    breadth.in(trace).threshold("both");
    Verdict verdict = Votes.both(macd.verdict(), breadth.verdict());
    return trace.end(
        verdict, layer + ": " + (verdict == Verdict.FIRED ? "may be bought" : "waits"));
  }

  /**
   * 004-8: FIRED when the layer may be rolled longer.
   *
   * @param above RSI above which it may, 0 to 100
   * @param rsi highest RSI of the VIX future since the layer was bought, 0 to 100
   * @throws IllegalArgumentException for a level outside 0 to 100
   */
  public static RuleTrace rollLonger(String layer, double above, Observed rsi) {
    if (!(above >= 0 && above <= 100)) {
      throw new IllegalArgumentException("an RSI level is 0 to 100: " + above);
    }
    TraceBuilder trace =
        rsi.in(TraceBuilder.rule("004-8", ROLL, "rolled longer only after fear rose"))
            .threshold("above " + above);
    OptionalDouble value = rsi.number();
    if (value.isEmpty()) {
      return trace.noData(layer + ": not rolled longer, because nobody knows");
    }
    return value.getAsDouble() > above
        ? trace.fired(layer + ": may be rolled longer")
        : trace.notFired(layer + ": not rolled longer");
  }
}
