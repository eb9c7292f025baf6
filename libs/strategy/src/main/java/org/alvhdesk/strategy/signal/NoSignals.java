package org.alvhdesk.strategy.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.market.Quality;
import org.alvhdesk.quant.indicator.Divergence;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.hedge.trigger.EventWindow;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

/**
 * A market without a past: no close is known, every answer is no data.
 *
 * @param reason why nothing is known, for people
 */
public record NoSignals(Instant asOf, Quality quality, String reason) implements Signals {
  @Override
  public int sessions() {
    return 0;
  }

  /**
   * @throws IndexOutOfBoundsException always: there is no close
   */
  @Override
  public LocalDate session(int ago) {
    throw new IndexOutOfBoundsException("no close is known: " + reason);
  }

  private Observed none(String name, String unit) {
    return new Observed(name, unit, 2, Measured.none(reason), asOf, quality);
  }

  private Answer unknown(String name) {
    return Answer.unknown(name, reason, asOf, quality);
  }

  @Override
  public Observed level(Series series, int ago) {
    return none(series.name(), series == Series.VX2_OVER_VX1 ? "ratio" : "points");
  }

  @Override
  public Observed rsi(Series series, int period, int ago) {
    return none("RSI of " + series, "oscillator");
  }

  @Override
  public Observed macdHistogram(Series series, MacdLengths lengths, int ago) {
    return none("MACD histogram of " + series, "points");
  }

  @Override
  public Answer macdCross(Series series, MacdLengths lengths, int ago) {
    return unknown("MACD crossing of " + series);
  }

  @Override
  public Answer divergence(Series series, Divergence.Kind kind, int ago) {
    return unknown(kind + " divergence of " + series);
  }

  @Override
  public Answer breadth(BreadthReading reading, int ago) {
    return unknown("breadth " + reading);
  }

  @Override
  public Answer backwardation(int ago) {
    return unknown("backwardation");
  }

  @Override
  public Observed contango(int ago) {
    return none("contango", "decimal");
  }

  @Override
  public Observed rank(Series series, int window, int ago) {
    return none("percent rank of " + series, "percentRank");
  }

  @Override
  public Observed realisedVol(int window, int ago) {
    return none("realised volatility", "vol points");
  }

  @Override
  public Answer inflationRising() {
    return unknown("CPI and PPI rise");
  }

  @Override
  public Observed reerVolatility() {
    return none("REER volatility", "decimal a year");
  }

  @Override
  public Observed reerVolatilityRank() {
    return none("percent rank of REER volatility", "percentRank");
  }

  @Override
  public Observed rateDifferentialRank() {
    return none("percent rank of the rate differential", "percentRank");
  }

  @Override
  public Observed concentrationRank() {
    return none("percent rank of the top-10 weight", "percentRank");
  }

  @Override
  public Observed valuationRank() {
    return none("percent rank of the price-earnings ratio", "percentRank");
  }

  /** No event is known, and the list is complete nowhere. */
  @Override
  public EventWindow.Known events() {
    return new EventWindow.Known(List.of(), LocalDate.MAX, LocalDate.MIN);
  }
}
