package org.alvhdesk.hedge.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.approval.drift.QuoteAge;
import org.alvhdesk.kit.step.StepMoment;
import org.alvhdesk.market.Quality;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.quote.QuoteDefect;
import org.alvhdesk.strategy.quote.QuoteFitness;
import org.alvhdesk.strategy.quote.QuoteLimits;
import org.alvhdesk.strategy.trace.RuleTrace;

/** Whether the quotes of a step are good enough to trade options of the hedge on. */
public final class HedgeQuoteCheck {
  private HedgeQuoteCheck() {}

  /** Defects that forbid to propose trades in {@code contracts}; futures have no quotes here. */
  public static List<QuoteDefect> forProposal(
      Collection<HedgeContract> contracts, MarketInputs inputs, Instant wall) {
    return QuoteFitness.defects(
        series(contracts),
        inputs.marketSlices(),
        StepMoment.of(inputs.step(), wall),
        QuoteLimits.STANDARD);
  }

  /** Defects that forbid to fill trades in {@code contracts} at {@code moment}. */
  public static List<QuoteDefect> forFill(
      Collection<HedgeContract> contracts, MarketInputs inputs, QuoteFitness.Moment moment) {
    return QuoteFitness.forFill(
        series(contracts), inputs.marketSlices(), moment, QuoteLimits.STANDARD);
  }

  /** Ages of the oldest quotes of {@code contracts}; empty when an option is not quoted. */
  public static Optional<QuoteAge> age(
      Collection<HedgeContract> contracts, MarketInputs inputs, QuoteFitness.Moment moment) {
    return QuoteFitness.oldest(series(contracts), inputs.marketSlices(), moment)
        .map(oldest -> new QuoteAge(oldest.prompt(), oldest.delayed()));
  }

  /** {@code defects} as the hedge's pages show them. */
  public static RuleTrace trace(List<QuoteDefect> defects, MarketInputs inputs, Instant wall) {
    return QuoteFitness.trace(
        defects,
        StepMoment.of(inputs.step(), wall),
        Quality.valueOf(inputs.step().optionQuality()));
  }

  private static List<QuoteFitness.Series> series(Collection<HedgeContract> contracts) {
    return contracts.stream()
        .filter(OptionSeries.class::isInstance)
        .map(HedgeContract::option)
        .map(option -> new QuoteFitness.Series(option.root(), option.expiry()))
        .toList();
  }
}
