package org.alvhdesk.strategy.hedge.trigger;

import java.util.Comparator;
import java.util.List;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.TraceBuilder;
import org.alvhdesk.strategy.trace.Verdict;

/**
 * 001-3: the hedge is activated selectively, by all, any or k of n signals (MACD, RSI, A/D), near
 * an event (FOMC, CPI, PPI) where the rule set asks for one.
 *
 * <p>Three-valued (Kleene): the vote fires when enough signals are known to say yes, does not fire
 * when even the unknown ones could not make it, and has no data otherwise. The order of the signals
 * does not matter.
 */
public final class Votes {
  private static final Citation CITATION =
      new Citation("001-3", "001", "activate selectively on MACD, RSI, A/D, near FOMC, CPI, PPI");

  private Votes() {}

  /** How many signals must agree. */
  public sealed interface Quorum {
    /** Every one. */
    record All() implements Quorum {}

    /** One is enough. */
    record Any() implements Quorum {}

    /**
     * At least k.
     *
     * @param k signals, 1 or more
     */
    record AtLeast(int k) implements Quorum {
      /**
       * @throws IllegalArgumentException when below 1
       */
      public AtLeast {
        if (k < 1) {
          throw new IllegalArgumentException("at least 1 signal must agree, was " + k);
        }
      }
    }
  }

  /** Whether the vote counts only near an event. */
  public enum Events {
    IGNORED,
    REQUIRED
  }

  /** Whether enough of {@code signals} say yes, and the event window is open where required. */
  public record Rules(Quorum quorum, Events events) {
    /** Two of the signals offered, events ignored. */
    public static final Rules STANDARD = new Rules(new Quorum.AtLeast(2), Events.IGNORED);
  }

  /**
   * The vote.
   *
   * @param layer whose target it decides, for the trace
   * @param signals in any order, of distinct names
   * @param eventWindow whether an event is near; only read where the rules require it
   * @throws IllegalArgumentException without signals, with two of one name, or when the quorum asks
   *     for more than there are
   */
  public static RuleTrace vote(
      Rules rules, String layer, List<Answer> signals, Answer eventWindow) {
    int needed = needed(rules.quorum(), signals);
    long yes = signals.stream().filter(Answer::yes).count();
    long unknown = signals.stream().filter(Answer::isUnknown).count();
    Verdict verdict =
        yes >= needed
            ? Verdict.FIRED
            : yes + unknown >= needed ? Verdict.NO_DATA : Verdict.NOT_FIRED;
    TraceBuilder trace =
        TraceBuilder.rule("001-3", CITATION, "enough signals agree, near an event where asked");
    for (Answer signal : signals.stream().sorted(Comparator.comparing(Answer::name)).toList()) {
      signal.in(trace);
    }
    if (rules.events() == Events.REQUIRED) {
      eventWindow.in(trace);
      verdict = both(verdict, eventWindow.verdict());
    }
    String count = yes + " of " + signals.size() + " say yes, " + unknown + " unknown";
    return trace
        .threshold(
            "at least "
                + needed
                + " of "
                + signals.size()
                + (rules.events() == Events.REQUIRED ? ", inside an event window" : ""))
        .end(
            verdict,
            layer
                + ": "
                + switch (verdict) {
                  case FIRED -> "may be bought; " + count;
                  case NOT_FIRED -> "not bought; " + count;
                  case NO_DATA -> "not bought, because it cannot be known; " + count;
                });
  }

  private static int needed(Quorum quorum, List<Answer> signals) {
    int needed =
        switch (quorum) {
          case Quorum.All() -> signals.size();
          case Quorum.Any() -> 1;
          case Quorum.AtLeast(int k) -> k;
        };
    if (signals.isEmpty()
        || needed > signals.size()
        || signals.stream().map(Answer::name).distinct().count() != signals.size()) {
      throw new IllegalArgumentException(
          "a vote needs signals of distinct names, at least as many as must agree: "
              + needed
              + " of "
              + signals.stream().map(Answer::name).toList());
    }
    return needed;
  }

  /** Kleene's "and": a known no decides, otherwise anything unknown stays unknown. */
  static Verdict both(Verdict a, Verdict b) {
    if (a == Verdict.NOT_FIRED || b == Verdict.NOT_FIRED) {
      return Verdict.NOT_FIRED;
    }
    return a == Verdict.NO_DATA || b == Verdict.NO_DATA ? Verdict.NO_DATA : Verdict.FIRED;
  }
}
