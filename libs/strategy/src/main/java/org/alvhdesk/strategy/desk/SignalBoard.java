package org.alvhdesk.strategy.desk;

import java.util.List;
import java.util.stream.Stream;
import org.alvhdesk.quant.indicator.Divergence;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.signal.Signals;
import org.alvhdesk.strategy.signal.Signals.BreadthReading;
import org.alvhdesk.strategy.signal.Signals.MacdLengths;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

/**
 * The signals a desk reads before it reads proposals, at the last close known. Each is there,
 * whether a rule asks for it or not, and says why when it has no value.
 *
 * @param numbers levels, oscillators, ranks and volatilities
 * @param answers what holds, what does not, and what nobody knows
 */
public record SignalBoard(List<Observed> numbers, List<Answer> answers) {
  private static final int RSI_SESSIONS = 14;
  private static final int RANK_SESSIONS = 252;
  private static final int REALISED_SESSIONS = 21;
  private static final List<Series> OSCILLATORS =
      List.of(Series.SPX, Series.VIX, Series.VVIX, Series.CM30);

  public SignalBoard {
    numbers = List.copyOf(numbers);
    answers = List.copyOf(answers);
  }

  /** The board of {@code signals}, always in the same order. */
  public static SignalBoard of(Signals signals) {
    Stream<Observed> levels =
        Stream.of(Series.SPX, Series.VIX, Series.VVIX, Series.CM30, Series.VX1)
            .map(s -> signals.level(s, 0));
    Stream<Observed> oscillators = OSCILLATORS.stream().map(s -> signals.rsi(s, RSI_SESSIONS, 0));
    Stream<Observed> momentum =
        Stream.of(Series.SPX, Series.VIX, Series.CM30)
            .map(s -> signals.macdHistogram(s, MacdLengths.STANDARD, 0));
    Stream<Observed> others =
        Stream.of(
            signals.rank(Series.VIX, RANK_SESSIONS, 0),
            signals.realisedVol(REALISED_SESSIONS, 0),
            signals.contango(0),
            signals.reerVolatility(),
            signals.reerVolatilityRank(),
            signals.rateDifferentialRank(),
            signals.concentrationRank(),
            signals.valuationRank());
    return new SignalBoard(
        Stream.of(levels, oscillators, momentum, others).flatMap(s -> s).toList(),
        List.of(
            signals.backwardation(0),
            signals.macdCross(Series.SPX, MacdLengths.STANDARD, 0),
            signals.macdCross(Series.VIX, MacdLengths.STANDARD, 0),
            signals.macdCross(Series.CM30, MacdLengths.STANDARD, 0),
            signals.divergence(Series.SPX, Divergence.Kind.BEARISH, 0),
            signals.divergence(Series.VIX, Divergence.Kind.BULLISH, 0),
            signals.breadth(BreadthReading.EARLY, 0),
            signals.breadth(BreadthReading.BELOW_EMA_FALLING_NEAR_HIGH, 0),
            signals.breadth(BreadthReading.DIVERGENCE, 0),
            signals.inflationRising()));
  }
}
