package org.alvhdesk.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.SessionClose;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * Sessions before the start of a simulated market: the same dynamics in steps of a session with
 * noise of their own, so that the path itself does not change, tilted so that they end exactly at
 * the start levels. SPX is moved as a whole; what the volatilities miss the start by is taken away
 * in equal parts over the sessions.
 */
final class SimulatedPast {
  private SimulatedPast() {}

  /** The closes before {@code start}, with breadth and the calendar of events. */
  static MarketPast before(
      LocalDate start, Scenario scenario, long seed, SimulatedBreadth breadth) {
    List<LocalDate> sessions = sessionsBefore(start);
    int n = sessions.size();
    Dynamics market = new Dynamics(scenario, new SeededNoise(seed, scenario.id() + "/past"));
    double[] logSpx = new double[n];
    List<VolState> vols = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      market.moveFreely(1);
      logSpx[i] = market.logSpx();
      vols.add(market.vol());
    }
    double shift = StrictMath.log(scenario.spx()) - market.logSpx();
    double before = StrictMath.exp(StrictMath.log(scenario.spx()) + shift);
    VolState end = Dynamics.start(scenario);
    List<SessionClose> closes = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      VolState vol = i == n - 1 ? end : tilted(vols.get(i), market.vol(), end, (i + 1.0) / n);
      MarketState state =
          Levels.at(scenario, sessions.get(i), SimulatedPath.STEPS - 1, logSpx[i] + shift, vol);
      closes.add(breadth.onto(SessionClose.of(state), before));
      before = state.spx();
    }
    return new MarketPast(closes, java.util.Map.of(), SimulatedEvents.around(start), Quality.MODEL);
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

  /** {@code vol} moved by the share {@code done} of the way from {@code reached} to {@code end}. */
  private static VolState tilted(VolState vol, VolState reached, VolState end, double done) {
    return new VolState(
        vol.logVix() + done * (end.logVix() - reached.logVix()),
        vol.logSlow() + done * (end.logSlow() - reached.logSlow()),
        vol.jump() + done * (end.jump() - reached.jump()),
        vol.vvixNoise() + done * (end.vvixNoise() - reached.vvixNoise()),
        vol.shortNoise() + done * (end.shortNoise() - reached.shortNoise()),
        vol.longNoise() + done * (end.longNoise() - reached.longNoise()));
  }
}
