package org.alvhdesk.strategy.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.market.Quality;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.quant.indicator.Divergence;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.hedge.trigger.EventWindow;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

/**
 * Signals before any close is known: every answer is no data, with the reason.
 *
 * @param reason why nothing is known, for people
 */
public record UnknownPast(Instant asOf, Quality quality, String reason) implements Signals {
  private Observed none(String name, String unit) {
    return new Observed(name, unit, 2, Measured.none(reason), asOf, quality);
  }

  private Answer unknown(String name) {
    return Answer.unknown(name, reason, asOf, quality);
  }

  @Override
  public int sessions() {
    return 0;
  }

  @Override
  public LocalDate session(int ago) {
    throw new IndexOutOfBoundsException("no close is known: " + reason);
  }

  @Override
  public Observed level(Series series, int ago) {
    return none(series.name(), "points");
  }

  @Override
  public Observed rsi(Series series, int period, int ago) {
    return none("RSI of " + series, "0 to 100");
  }

  @Override
  public Observed macdHistogram(Series series, MacdLengths lengths, int ago) {
    return none("MACD histogram of " + series, "points");
  }

  @Override
  public Answer macdCross(Series series, MacdLengths lengths, int ago) {
    return unknown("MACD of " + series + " crosses");
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
    return none("percent rank of " + series, "0 to 100");
  }

  @Override
  public Observed realisedVol(int window, int ago) {
    return none("realised volatility", "points");
  }

  @Override
  public Answer inflationRising() {
    return unknown("inflation rises");
  }

  @Override
  public Observed reerVolatility() {
    return none("volatility of REER", "decimal");
  }

  @Override
  public Observed reerVolatilityRank() {
    return none("rank of the volatility of REER", "0 to 100");
  }

  @Override
  public Observed rateDifferentialRank() {
    return none("rank of the rate differential", "0 to 100");
  }

  @Override
  public Observed concentrationRank() {
    return none("rank of concentration", "0 to 100");
  }

  @Override
  public Observed valuationRank() {
    return none("rank of P/E", "0 to 100");
  }

  @Override
  public EventWindow.Known events() {
    LocalDate today = asOf.atZone(TradingCalendar.NEW_YORK).toLocalDate();
    return new EventWindow.Known(List.of(), today.plusDays(1), today.minusDays(1));
  }
}
