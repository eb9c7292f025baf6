package org.alvhdesk.rulefiles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.history.ScheduledEvent;
import org.alvhdesk.market.history.ScheduledEvents;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.quant.indicator.Divergence;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.signal.Signals;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

/**
 * A past of closes (260 unless told) that a test writes by hand; what it does not write is no data.
 */
final class ScriptedSignals implements Signals {
  private static final int SESSIONS = 260;

  private final Instant asOf;
  private final int sessions;
  private final List<LocalDate> dates = new ArrayList<>();
  private final Map<String, IntToDoubleFunction> numbers = new HashMap<>();
  private final Map<String, Boolean> answers = new HashMap<>();
  private ScheduledEvents events = new ScheduledEvents(List.of(), LocalDate.MAX, LocalDate.MIN);

  ScriptedSignals(LocalDate last, Instant asOf) {
    this(last, asOf, SESSIONS);
  }

  ScriptedSignals(LocalDate last, Instant asOf, int sessions) {
    dates.add(last);
    this.asOf = asOf;
    this.sessions = sessions;
  }

  ScriptedSignals number(String name, IntToDoubleFunction byAgo) {
    numbers.put(name, byAgo);
    return this;
  }

  ScriptedSignals number(String name, double value) {
    return number(name, ago -> value);
  }

  ScriptedSignals answer(String name, boolean yes) {
    answers.put(name, yes);
    return this;
  }

  ScriptedSignals event(String name, LocalDate date) {
    events =
        new ScheduledEvents(
            List.of(new ScheduledEvent(name, date)), date.minusYears(1), date.plusYears(1));
    return this;
  }

  ScriptedSignals noEvents() {
    LocalDate last = dates.getFirst();
    events = new ScheduledEvents(List.of(), last.minusYears(1), last.plusYears(1));
    return this;
  }

  private Observed observed(String name, int ago) {
    IntToDoubleFunction f = numbers.get(name);
    Measured value = f == null ? Measured.none("not written") : Measured.of(f.applyAsDouble(ago));
    return new Observed(name, "number", 4, value, asOf, quality());
  }

  private Answer answered(String name) {
    Boolean yes = answers.get(name);
    return yes == null
        ? Answer.unknown(name, "not written", asOf, quality())
        : Answer.of(name, yes, "", asOf, quality());
  }

  @Override
  public Instant asOf() {
    return asOf;
  }

  @Override
  public Quality quality() {
    return Quality.SETTLED;
  }

  @Override
  public int sessions() {
    return sessions;
  }

  @Override
  public LocalDate session(int ago) {
    while (dates.size() <= ago) {
      dates.add(TradingCalendar.previousBusinessDay(dates.getLast()));
    }
    return dates.get(ago);
  }

  @Override
  public Observed level(Series series, int ago) {
    return observed(series.name(), ago);
  }

  @Override
  public Observed rsi(Series series, int period, int ago) {
    return observed("rsi " + series, ago);
  }

  @Override
  public Observed macdHistogram(Series series, MacdLengths lengths, int ago) {
    return observed("macd " + series, ago);
  }

  @Override
  public Answer macdCross(Series series, MacdLengths lengths, int ago) {
    return answered("cross " + series);
  }

  @Override
  public Answer divergence(Series series, Divergence.Kind kind, int ago) {
    return answered("divergence " + series);
  }

  @Override
  public Answer breadth(BreadthReading reading, int ago) {
    return answered("breadth");
  }

  @Override
  public Answer backwardation(int ago) {
    return answered("backwardation");
  }

  @Override
  public Answer futuresInverted(int ago) {
    return answered("inverted");
  }

  @Override
  public Observed contango(int ago) {
    return observed("contango", ago);
  }

  @Override
  public Observed rank(Series series, int window, int ago) {
    return observed("rank " + series, ago);
  }

  @Override
  public Observed zScore(Series series, int window, int ago) {
    return observed("z " + series, ago);
  }

  @Override
  public Observed cpiPpiDeviation() {
    return observed("cpiPpi", 0);
  }

  @Override
  public Observed rateDifferential() {
    return observed("differential", 0);
  }

  @Override
  public Observed priceToCashFlowRank() {
    return observed("pcf", 0);
  }

  @Override
  public Observed quickRatioRank() {
    return observed("quickRatio", 0);
  }

  @Override
  public Observed realisedVol(int window, int ago) {
    return observed("rv", ago);
  }

  @Override
  public Answer inflationRising() {
    return answered("inflation");
  }

  @Override
  public Observed reerVolatility() {
    return observed("reer", 0);
  }

  @Override
  public Observed reerVolatilityRank() {
    return observed("reerRank", 0);
  }

  @Override
  public Observed rateDifferentialRank() {
    return observed("rates", 0);
  }

  @Override
  public Observed concentrationRank() {
    return observed("concentration", 0);
  }

  @Override
  public Observed valuationRank() {
    return observed("valuation", 0);
  }

  @Override
  public ScheduledEvents events() {
    return events;
  }
}
