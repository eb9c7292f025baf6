package org.alvhdesk.strategy.condor.entry;

import java.util.Optional;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.signal.Signals.MacdLengths;
import org.alvhdesk.strategy.trace.TraceBuilder;
import org.alvhdesk.strategy.trace.Verdict;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

/**
 * 002-11: a new layer only when the MACD histogram has kept its sign, at zero none, over a number
 * of closes (K7: of SPX).
 *
 * @param closes how many closes have one sign; 0 and 1 let everything pass that is known
 */
record MacdGate(Series series, MacdLengths lengths, int closes, Citation citation)
    implements EntryGate {
  private static final String NAME = "macd.stableSessions";

  MacdGate {
    if (closes < 0 || !(0 < lengths.fast() && lengths.fast() < lengths.slow())) {
      throw new IllegalArgumentException(
          "the MACD gate needs 0 or more closes and a fast average shorter than the slow one: "
              + closes
              + ", "
              + lengths);
    }
  }

  static Optional<MacdGate> of(RuleSet set) {
    return set.has(NAME)
        ? Optional.of(
            new MacdGate(
                Series.valueOf(set.chosen("macd.series")),
                new MacdLengths(
                    set.wholeNumber("entry.macdFast"),
                    set.wholeNumber("entry.macdSlow"),
                    set.wholeNumber("entry.macdSignal")),
                set.wholeNumber(NAME),
                set.citation(NAME)))
        : Optional.empty();
  }

  @Override
  public GateAnswer ask(EntryMoment moment) {
    TraceBuilder rule =
        TraceBuilder.rule(
                "002-11", citation, "a new layer only while the MACD histogram keeps its sign")
            .threshold(closes + " closes of one sign");
    double sign = 0;
    boolean one = true;
    for (int ago = 0; ago < closes; ago++) {
      Observed histogram = moment.signals().macdHistogram(series, lengths, ago);
      histogram.in(rule);
      if (histogram.number().isEmpty()) {
        return GateAnswer.of(rule, Verdict.NO_DATA, histogram.missing(), moment.noData());
      }
      double now = Math.signum(histogram.number().getAsDouble());
      one = one && now != 0 && (ago == 0 || now == sign);
      sign = now;
    }
    return GateAnswer.of(
        rule,
        one ? Verdict.NOT_FIRED : Verdict.FIRED,
        one ? "MACD of " + series + " keeps its sign" : "MACD of " + series + " changed its sign",
        moment.noData());
  }
}
