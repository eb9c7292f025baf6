package org.alvhdesk.strategy.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.history.ScheduledEvent;
import org.alvhdesk.market.history.ScheduledEvents;
import org.alvhdesk.quant.indicator.Divergence;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

/** Signals as a test wants them; what it does not set is no data. */
public final class FakeSignals implements Signals {
  private final Instant asOf;
  private final Map<String, Double> numbers = new HashMap<>();
  private final Set<Integer> divergences = new HashSet<>();
  private final List<ScheduledEvent> events = new ArrayList<>();
  private Boolean deteriorates;
  private boolean divergenceKnown;
  private LocalDate completeTo = LocalDate.of(2000, 1, 1);

  public FakeSignals(Instant asOf) {
    this.asOf = asOf;
  }

  /** A market in which every condor gate lets pass: steady MACD, cool VIX, no event in sight. */
  public static FakeSignals calm(Instant asOf) {
    return new FakeSignals(asOf)
        .histogram(2, 2, 2)
        .with("rsi VIX", 45)
        .with("valuation", 50)
        .with("rate differential", 50)
        .noDivergence()
        .eventsUntil(LocalDate.of(2030, 1, 1));
  }

  /** Sets a number by its name, such as {@code rsi VIX}. */
  public FakeSignals with(String name, double value) {
    numbers.put(name, value);
    return this;
  }

  /** Takes a number away. */
  public FakeSignals without(String name) {
    numbers.keySet().removeIf(k -> k.startsWith(name));
    return this;
  }

  /** MACD histogram of SPX, the last close first. */
  public FakeSignals histogram(double... values) {
    for (int ago = 0; ago < values.length; ago++) {
      numbers.put("macd SPX " + ago, values[ago]);
    }
    return this;
  }

  /** Whether breadth deteriorates, in every reading. */
  public FakeSignals breadth(boolean now) {
    deteriorates = now;
    return this;
  }

  /** Divergences on VIX are known, and bullish ones were confirmed at these closes. */
  public FakeSignals divergence(int... ago) {
    divergenceKnown = true;
    for (int a : ago) {
      divergences.add(a);
    }
    return this;
  }

  /** Divergences on VIX are known, and there is none. */
  public FakeSignals noDivergence() {
    divergences.clear();
    return divergence();
  }

  /** Divergences on VIX are unknown. */
  public FakeSignals unknownDivergence() {
    divergences.clear();
    divergenceKnown = false;
    return this;
  }

  /** The calendar of events is complete to {@code date}. */
  public FakeSignals eventsUntil(LocalDate date) {
    completeTo = date;
    return this;
  }

  /** One more event. */
  public FakeSignals event(String name, LocalDate date) {
    events.add(new ScheduledEvent(name, date));
    return this;
  }

  private Observed number(String name) {
    Measured value =
        numbers.containsKey(name)
            ? Measured.of(numbers.get(name))
            : Measured.none("not set by the test");
    return new Observed(name, "unit", 2, value, asOf, Quality.MODEL);
  }

  private Answer unknown(String name) {
    return Answer.unknown(name, "not set by the test", asOf, Quality.MODEL);
  }

  @Override
  public Instant asOf() {
    return asOf;
  }

  @Override
  public Quality quality() {
    return Quality.MODEL;
  }

  @Override
  public int sessions() {
    return 0;
  }

  @Override
  public LocalDate session(int ago) {
    throw new IndexOutOfBoundsException(ago);
  }

  @Override
  public Observed level(Series series, int ago) {
    return number("level " + series);
  }

  @Override
  public Observed rsi(Series series, int period, int ago) {
    return number("rsi " + series);
  }

  @Override
  public Observed macdHistogram(Series series, MacdLengths lengths, int ago) {
    return number("macd " + series + " " + ago);
  }

  @Override
  public Answer macdCross(Series series, MacdLengths lengths, int ago) {
    return unknown("cross");
  }

  @Override
  public Answer divergence(Series series, Divergence.Kind kind, int ago) {
    String name = kind + " divergence of " + series;
    return divergenceKnown && series == Series.VIX && kind == Divergence.Kind.BULLISH
        ? Answer.of(name, divergences.contains(ago), ago + " closes ago", asOf, Quality.MODEL)
        : unknown(name);
  }

  @Override
  public Answer breadth(BreadthReading reading, int ago) {
    return deteriorates == null
        ? unknown("breadth")
        : Answer.of("breadth", deteriorates, "as told", asOf, Quality.MODEL);
  }

  @Override
  public Answer backwardation(int ago) {
    return unknown("backwardation");
  }

  @Override
  public Answer futuresInverted(int ago) {
    return unknown("VX1 above VX2");
  }

  @Override
  public Observed contango(int ago) {
    return number("contango");
  }

  @Override
  public Observed rank(Series series, int window, int ago) {
    return number("rank " + series);
  }

  @Override
  public Observed zScore(Series series, int window, int ago) {
    return number("z " + series);
  }

  @Override
  public Observed cpiPpiDeviation() {
    return number("cpi less ppi");
  }

  @Override
  public Observed rateDifferential() {
    return number("differential");
  }

  @Override
  public Observed priceToCashFlowRank() {
    return number("price to cash flow");
  }

  @Override
  public Observed quickRatioRank() {
    return number("quick ratio");
  }

  @Override
  public Observed realisedVol(int window, int ago) {
    return number("realised");
  }

  @Override
  public Answer inflationRising() {
    return unknown("inflation");
  }

  @Override
  public Observed reerVolatility() {
    return number("reer");
  }

  @Override
  public Observed reerVolatilityRank() {
    return number("reer rank");
  }

  @Override
  public Observed rateDifferentialRank() {
    return number("rate differential");
  }

  @Override
  public Observed concentrationRank() {
    return number("concentration");
  }

  @Override
  public Observed valuationRank() {
    return number("valuation");
  }

  @Override
  public ScheduledEvents events() {
    return new ScheduledEvents(events, LocalDate.of(2000, 1, 1), completeTo);
  }
}
