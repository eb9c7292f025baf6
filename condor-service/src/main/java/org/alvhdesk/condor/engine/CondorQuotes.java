package org.alvhdesk.condor.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.kit.step.StepMoment;
import org.alvhdesk.market.Quality;
import org.alvhdesk.strategy.condor.desk.CondorTrade;
import org.alvhdesk.strategy.quote.QuoteDefect;
import org.alvhdesk.strategy.quote.QuoteFitness;
import org.alvhdesk.strategy.quote.QuoteLimits;
import org.alvhdesk.strategy.trace.RuleTrace;

/** Whether the quotes of a step are good enough for trades in condors. */
public final class CondorQuotes {
  private CondorQuotes() {}

  /** Defects that forbid to propose {@code trades}; none when all quotes are good. */
  public static List<QuoteDefect> forProposal(
      List<CondorTrade> trades, MarketInputs inputs, Instant wall) {
    return QuoteFitness.defects(
        series(trades), inputs.slices(), StepMoment.of(inputs.step(), wall), QuoteLimits.STANDARD);
  }

  /** Defects that forbid to fill {@code trades}, whatever each leg is quoted at. */
  public static List<QuoteDefect> forFill(
      List<CondorTrade> trades, MarketInputs inputs, Instant wall) {
    return QuoteFitness.forFill(
        series(trades), inputs.slices(), StepMoment.of(inputs.step(), wall), QuoteLimits.STANDARD);
  }

  /** When the oldest quotes of {@code trades} stood; empty when an expiry is not quoted. */
  public static Optional<QuoteFitness.Standing> standing(
      List<CondorTrade> trades, MarketInputs inputs) {
    return QuoteFitness.standing(series(trades), inputs.slices());
  }

  /** {@code defects} as the ladder's page shows them. */
  public static RuleTrace trace(List<QuoteDefect> defects, MarketInputs inputs, Instant wall) {
    return QuoteFitness.trace(
        defects,
        StepMoment.of(inputs.step(), wall),
        Quality.valueOf(inputs.step().optionQualityOf("SPX")));
  }

  private static List<QuoteFitness.Series> series(List<CondorTrade> trades) {
    return trades.stream()
        .map(t -> new QuoteFitness.Series(t.condor().root(), t.condor().expiry()))
        .toList();
  }
}
