package org.alvhdesk.strategy.hedge.trigger;

import java.util.OptionalDouble;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.signal.Signals;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

/**
 * 004-18: REITs are said to lead equity volatility. A watch flag, no trade: VNQ over SPY stands
 * more than one standard deviation below its mean of the 63 closes before.
 */
public final class ReitWatch {
  /** Closes with which the last is compared: a quarter. */
  public static final int SESSIONS = 63;

  private static final double BELOW = -1;
  private static final Citation CITATION =
      new Citation("004-18", "004", "REIT exposure often leads equity volatility");

  private ReitWatch() {}

  /** The z-score of VNQ over SPY at the last close. */
  public static Observed zScore(Signals signals) {
    return signals.zScore(Series.REIT_RATIO, SESSIONS, 0);
  }

  /** Whether the flag is up. */
  public static Answer flag(Observed z) {
    String name = "REITs fall behind the index";
    OptionalDouble number = z.number();
    return number.isPresent()
        ? Answer.of(
            name,
            number.getAsDouble() < BELOW,
            "VNQ over SPY at z-score " + Texts.fixed(number.getAsDouble(), 2),
            z.asOf(),
            z.quality())
        : Answer.unknown(name, z.missing(), z.asOf(), z.quality());
  }

  /** The flag as a rule that moves nothing. */
  public static RuleTrace of(Signals signals) {
    Observed z = zScore(signals);
    TraceBuilder trace =
        z.in(TraceBuilder.rule("004-18", CITATION, "REITs that fall behind are watched"))
            .threshold("below " + BELOW);
    Answer flag = flag(z);
    return trace.end(flag.verdict(), "book: watch flag, no size follows it");
  }
}
