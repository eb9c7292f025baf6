package org.alvhdesk.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.SessionClose;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * Sessions before the start of a simulated market: the same dynamics with noise of their own, so
 * that the path itself does not change. SPX is moved as a whole to end at the start level. Of some
 * pasts the first is taken whose VIX comes near the start level; the rest of the way it is led by a
 * slow deviation that grows over the sessions. The path goes on from the factors in which the past
 * ends, so what it remembers is what it shows.
 *
 * @param past the closes before the start, with breadth and the calendar of events
 * @param end the volatilities at the last of these closes
 */
record SimulatedPast(MarketPast past, VolState end) {
  /** A past that misses the start level by less is taken; logarithm. */
  private static final double NEAR = 0.06;

  /** So many are tried; then the nearest is taken. */
  private static final int TRIES = 12;

  static SimulatedPast before(
      LocalDate start, Scenario scenario, long seed, SimulatedBreadth breadth) {
    List<LocalDate> sessions = sessionsBefore(start);
    int n = sessions.size();
    Draft draft = nearest(scenario, seed, n);
    double target = StrictMath.log(scenario.spx());
    double shift = target - draft.logSpx()[n - 1];
    double before = StrictMath.exp(target + shift);
    VolState vol = draft.end();
    List<SessionClose> closes = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      vol = draft.vols().get(i);
      vol = vol.withSlow(vol.slow() + draft.miss() * (i + 1.0) / n);
      MarketState state =
          Levels.at(
              scenario, sessions.get(i), SimulatedPath.STEPS - 1, draft.logSpx()[i] + shift, vol);
      closes.add(breadth.onto(SessionClose.of(state), before));
      before = state.spx();
    }
    MarketPast past =
        new MarketPast(closes, Map.of(), SimulatedEvents.around(start), Quality.MODEL);
    return new SimulatedPast(past, vol);
  }

  /**
   * One past before it is led to the start.
   *
   * @param logSpx at the closes; begins at the start level
   * @param miss what the logarithm of VIX lacks of the start level at the end
   */
  private record Draft(double[] logSpx, List<VolState> vols, double miss) {
    VolState end() {
      return vols.getLast();
    }
  }

  private static Draft nearest(Scenario scenario, long seed, int sessions) {
    Draft best = null;
    for (int i = 0; i < TRIES; i++) {
      Draft draft = draft(scenario, new SeededNoise(seed, scenario.id() + "/past" + i), sessions);
      if (best == null || Math.abs(draft.miss()) < Math.abs(best.miss())) {
        best = draft;
      }
      if (Math.abs(best.miss()) < NEAR) {
        break;
      }
    }
    return best;
  }

  private static Draft draft(Scenario scenario, SeededNoise noise, int sessions) {
    Climate climate = scenario.climate(-1);
    Dynamics market =
        new Dynamics(noise, StrictMath.log(scenario.spx()), VolState.of(climate.rest()));
    double[] logSpx = new double[sessions];
    List<VolState> vols = new ArrayList<>(sessions);
    for (int i = 0; i < sessions; i++) {
      for (int step = 0; step < SimulatedPath.STEPS; step++) {
        market.moveFreely(climate, Stride.ofStep(step));
      }
      logSpx[i] = market.logSpx();
      vols.add(market.vol());
    }
    double miss =
        scenario.vix().isEmpty()
            ? 0
            : StrictMath.log(scenario.vix().getAsDouble() / VolComplex.vix(market.vol()));
    return new Draft(logSpx, vols, miss);
  }

  private static List<LocalDate> sessionsBefore(LocalDate start) {
    List<LocalDate> sessions = new ArrayList<>();
    LocalDate session = start;
    for (int i = 0; i < MarketPast.SESSIONS; i++) {
      session = TradingCalendar.previousBusinessDay(session);
      sessions.addFirst(session);
    }
    return sessions;
  }
}
