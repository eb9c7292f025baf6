package org.alvhdesk.strategy.hedgedesk;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import org.alvhdesk.strategy.hedge.trigger.Latch;
import org.alvhdesk.strategy.hedge.trigger.Votes;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.signal.Signals;
import org.alvhdesk.strategy.signal.Signals.BreadthReading;
import org.alvhdesk.strategy.signal.Signals.MacdLengths;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Verdict;

/** What document 001 reads of the market: the vote of 001-3 and the low REER of 001-7. */
final class TailSignals {
  private final TailRules rules;
  private final Signals signals;

  TailSignals(TailRules rules, Signals signals) {
    this.rules = rules;
    this.signals = signals;
  }

  /** 001-3: enough of MACD, RSI and breadth agree, near an event. */
  RuleTrace vote(LocalDate session) {
    return Votes.vote(
        rules.votes(),
        "all layers",
        List.of(
            latched("MACD of " + rules.macd() + " crossed upwards", this::macd),
            latched("RSI of " + rules.rsi() + " above " + rules.rsiHigh(), this::rsi),
            latched(
                "breadth deteriorates early", ago -> signals.breadth(BreadthReading.EARLY, ago))),
        rules.window().at(session, signals.events(), signals.asOf(), signals.quality()));
  }

  /** 001-7: the volatility of the REER ranks low in its own history. */
  Answer lowReer() {
    Observed rank = signals.reerVolatilityRank();
    String name = "REER volatility ranks below " + rules.lowReerRank();
    return rank.number().isEmpty()
        ? Answer.unknown(name, rank.missing(), rank.asOf(), rank.quality())
        : Answer.of(
            name,
            rank.number().getAsDouble() < rules.lowReerRank(),
            "rank " + rank.number().getAsDouble(),
            rank.asOf(),
            rank.quality());
  }

  private Answer macd(int ago) {
    Answer crossed = signals.macdCross(rules.macd(), MacdLengths.STANDARD, ago);
    Observed histogram = signals.macdHistogram(rules.macd(), MacdLengths.STANDARD, ago);
    return crossed.yes() && histogram.number().isPresent()
        ? Answer.of(
            crossed.name(),
            histogram.number().getAsDouble() > 0,
            crossed.detail(),
            crossed.asOf(),
            crossed.quality())
        : crossed;
  }

  private Answer rsi(int ago) {
    Observed rsi = signals.rsi(rules.rsi(), rules.rsiPeriod(), ago);
    return rsi.number().isEmpty()
        ? Answer.unknown(rsi.name(), rsi.missing(), rsi.asOf(), rsi.quality())
        : Answer.of(
            rsi.name(),
            rsi.number().getAsDouble() > rules.rsiHigh(),
            "RSI " + rsi.number().getAsDouble(),
            rsi.asOf(),
            rsi.quality());
  }

  /** 001-3: a signal stands some sessions after it fired; unknown today leaves the latch to say. */
  private Answer latched(String name, IntFunction<Answer> signal) {
    if (signals.sessions() == 0) {
      return Answer.unknown(name, "no close is known", signals.asOf(), signals.quality());
    }
    Latch latch = Latch.OPEN;
    Verdict today = Verdict.NO_DATA;
    String detail = "";
    for (int ago = Math.min(rules.latchSessions(), signals.sessions()) - 1; ago >= 0; ago--) {
      Answer answer = signal.apply(ago);
      latch = latch.next(answer.yes(), rules.latchSessions());
      today = answer.verdict();
      detail = answer.detail();
    }
    String stands = latch.stands() ? latch.sessionsLeft() + " sessions left; " : "";
    return latch.stands()
        ? Answer.of(name, true, stands + detail, signals.asOf(), signals.quality())
        : new Answer(name, today, detail, signals.asOf(), signals.quality());
  }
}
