package org.alvhdesk.simulation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.market.MarketPath;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.ModelShare;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.Publication;
import org.alvhdesk.market.history.PublishedSeries;
import org.alvhdesk.market.history.SessionClose;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * A simulated market without end: thirteen steps a session, 10:00 to 16:00 New York time every half
 * hour (early closes are not modelled), on real trading days.
 *
 * <p>SPX follows the path-dependent volatility model of Guyon and Lekeufack (2023) in its
 * four-factor form ({@link PathFactors}, {@link Climate}, {@link Dynamics}); VIX, its sisters and
 * the futures are maps of the same factors with deviations of their own ({@link VolComplex});
 * scenarios are scripted around measured days ({@link Scripts}). The first step of a session
 * carries the night: 30 % of the day's variance. docs/simulation.md sets its statistics beside
 * those of the real series. A market for demonstration and tests, not a forecast.
 */
public final class SimulatedPath implements MarketPath {
  /** Steps in a session. */
  public static final int STEPS = 13;

  private final Scenario scenario;
  private final SeededNoise noise;
  private final Dynamics market;
  private final SimulatedBreadth breadth;
  private final Map<Publication, PublishedSeries> publications;
  private final ModelShare share = new ModelShare();

  private LocalDate session;
  private int sessionIndex;
  private int step;
  private Script running;
  private MarketPast past;

  /**
   * A path from its beginning.
   *
   * @param seed same scenario, seed and start: same path bit for bit
   * @param start first session; a day without trading moves to the next one. Empty: the scenario's
   *     own. Scripted moves keep their number of sessions from the start
   */
  public SimulatedPath(Scenario scenario, long seed, Optional<LocalDate> start) {
    this.scenario = scenario;
    this.noise = new SeededNoise(seed, scenario.id());
    this.session = TradingCalendar.onOrAfter(start.orElse(scenario.defaultStart()));
    this.breadth = new SimulatedBreadth(seed, scenario);
    SimulatedPast before = SimulatedPast.before(session, scenario, seed, breadth);
    this.publications = SimulatedPublications.around(before.past(), scenario, seed);
    this.past = published(before.past());
    this.market = new Dynamics(noise, StrictMath.log(scenario.spx()), before.end());
  }

  @Override
  public String label() {
    return Levels.label(scenario);
  }

  @Override
  public Optional<MarketState> next() {
    if (step == 0) {
      ScriptedSession script = scenario.scriptOf(sessionIndex);
      running = script == null ? null : new Script(script, market, noise);
    }
    if (running == null) {
      market.moveFreely(scenario.climate(sessionIndex), Stride.ofStep(step));
    } else {
      running.move(step);
    }
    MarketState state =
        share.priced(Levels.at(scenario, session, step, market.logSpx(), market.vol()));
    if (state.lastOfSession()) {
      SessionClose close = SessionClose.of(state);
      past = published(past.with(breadth.onto(close, past.closes().getLast().spx())));
    }
    advanceClock();
    return Optional.of(state);
  }

  /**
   * About 330 simulated sessions that end at the scenario's start levels, then the sessions played;
   * breadth, a calendar of events and what is published are simulated too. All of it is {@link
   * org.alvhdesk.market.Quality#MODEL}.
   */
  @Override
  public MarketPast past() {
    return past;
  }

  /** {@code closes} with what was published by the last of them. */
  private MarketPast published(MarketPast closes) {
    LocalDate day = closes.closes().getLast().session();
    Map<Publication, PublishedSeries> known = new EnumMap<>(Publication.class);
    publications.forEach((name, series) -> known.put(name, series.knownAt(day)));
    return closes.with(known, closes.events());
  }

  private void advanceClock() {
    step++;
    if (step == STEPS) {
      step = 0;
      sessionIndex++;
      session = TradingCalendar.nextBusinessDay(session);
    }
  }
}
