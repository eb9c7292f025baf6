package org.alvhdesk.strategy.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.ScheduledEvents;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.quant.indicator.Divergence;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

/**
 * The {@link Signals} that were known at an earlier close of a past: what depends on closes is read
 * from indicators that are computed once for the whole past, what others publish from what was
 * known that day. So that a rule can be asked for every session of decades.
 *
 * <p>Not thread-safe, like the signals it looks back on.
 */
public final class SignalsThen implements Signals {
  private final HistorySignals whole;
  private final MarketPast past;
  private final int back;
  private HistorySignals published;

  /**
   * Signals at one close.
   *
   * @param whole signals of {@code past} at its last close
   * @param past with all its closes
   * @param index of the close among them
   * @throws IndexOutOfBoundsException when there is no such close
   */
  public SignalsThen(HistorySignals whole, MarketPast past, int index) {
    this.whole = whole;
    this.past = past;
    this.back = whole.sessions() - 1 - index;
    if (index < 0 || back < 0) {
      throw new IndexOutOfBoundsException(
          "close " + index + " of " + whole.sessions() + " is not there");
    }
  }

  /** What was published by then, cut to what rules look back on. */
  private HistorySignals published() {
    if (published == null) {
      LocalDate session = session(0);
      MarketPast then =
          new MarketPast(
                  List.of(past.closes().get(past.closes().size() - 1 - back)),
                  past.published(),
                  past.events(),
                  past.quality())
              .knownAt(session, true)
              .forRules();
      published = HistorySignals.of(then, session, true);
    }
    return published;
  }

  @Override
  public Instant asOf() {
    return TradingCalendar.stockClose(session(0));
  }

  @Override
  public Quality quality() {
    return whole.quality();
  }

  @Override
  public int sessions() {
    return whole.sessions() - back;
  }

  @Override
  public LocalDate session(int ago) {
    return whole.session(ago + back);
  }

  @Override
  public Observed level(Series series, int ago) {
    return whole.level(series, ago + back);
  }

  @Override
  public Observed rsi(Series series, int period, int ago) {
    return whole.rsi(series, period, ago + back);
  }

  @Override
  public Observed macdHistogram(Series series, MacdLengths lengths, int ago) {
    return whole.macdHistogram(series, lengths, ago + back);
  }

  @Override
  public Answer macdCross(Series series, MacdLengths lengths, int ago) {
    return whole.macdCross(series, lengths, ago + back);
  }

  @Override
  public Answer divergence(Series series, Divergence.Kind kind, int ago) {
    return whole.divergence(series, kind, ago + back);
  }

  @Override
  public Answer breadth(BreadthReading reading, int ago) {
    return whole.breadth(reading, ago + back);
  }

  @Override
  public Answer backwardation(int ago) {
    return whole.backwardation(ago + back);
  }

  @Override
  public Answer futuresInverted(int ago) {
    return whole.futuresInverted(ago + back);
  }

  @Override
  public Observed contango(int ago) {
    return whole.contango(ago + back);
  }

  @Override
  public Observed rank(Series series, int window, int ago) {
    return whole.rank(series, window, ago + back);
  }

  @Override
  public Observed zScore(Series series, int window, int ago) {
    return whole.zScore(series, window, ago + back);
  }

  @Override
  public Observed realisedVol(int window, int ago) {
    return whole.realisedVol(window, ago + back);
  }

  @Override
  public Answer inflationRising() {
    return published().inflationRising();
  }

  @Override
  public Observed cpiPpiDeviation() {
    return published().cpiPpiDeviation();
  }

  @Override
  public Observed reerVolatility() {
    return published().reerVolatility();
  }

  @Override
  public Observed reerVolatilityRank() {
    return published().reerVolatilityRank();
  }

  @Override
  public Observed rateDifferential() {
    return published().rateDifferential();
  }

  @Override
  public Observed rateDifferentialRank() {
    return published().rateDifferentialRank();
  }

  @Override
  public Observed concentrationRank() {
    return published().concentrationRank();
  }

  @Override
  public Observed valuationRank() {
    return published().valuationRank();
  }

  @Override
  public Observed priceToCashFlowRank() {
    return published().priceToCashFlowRank();
  }

  @Override
  public Observed quickRatioRank() {
    return published().quickRatioRank();
  }

  @Override
  public ScheduledEvents events() {
    return published().events();
  }
}
