package org.alvhdesk.cli.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.history.SessionClose;
import org.alvhdesk.simulation.Scenario;
import org.alvhdesk.simulation.SimulatedPath;

/**
 * Many simulated markets of the same length, each of its own seed.
 *
 * @param runs at least one
 */
record Ensemble(List<Stretch> runs) {
  /** Sessions of a run: those from 2006 to June 2024. */
  static final int SESSIONS = 4_654;

  /** Every run begins here, whatever the scenario's own start: the trading calendar has an end. */
  private static final LocalDate START = LocalDate.of(2006, 1, 3);

  /**
   * Runs of {@link #SESSIONS} sessions until {@code years} years of 252 are full.
   *
   * @param seed of the first run; the others follow
   */
  static Ensemble of(Scenario scenario, int years, long seed) {
    int n = Math.max(1, (int) Math.round(years * Stretch.YEAR / SESSIONS));
    return new Ensemble(
        IntStream.range(0, n)
            .parallel()
            .mapToObj(i -> new Stretch(closes(scenario, seed + i, SESSIONS)))
            .toList());
  }

  /** The first {@code sessions} closes of one market, its past before the start left out. */
  static List<SessionClose> closes(Scenario scenario, long seed, int sessions) {
    SimulatedPath path = new SimulatedPath(scenario, seed, Optional.of(START));
    List<SessionClose> closes = new ArrayList<>(sessions);
    while (closes.size() < sessions) {
      MarketState state = path.next().orElseThrow();
      if (state.lastOfSession()) {
        closes.add(SessionClose.of(state));
      }
    }
    return closes;
  }

  /** Years of 252 sessions in all runs. */
  double years() {
    return runs.stream().mapToInt(Stretch::sessions).sum() / Stretch.YEAR;
  }

  /** What the runs say of {@code statistic}. */
  Range range(Statistic statistic) {
    double[] values = runs.stream().mapToDouble(statistic::of).toArray();
    return new Range(
        Stretch.mean(values), Stretch.quantile(values, 0.05), Stretch.quantile(values, 0.95));
  }

  /**
   * A figure over the runs.
   *
   * @param mean of the runs
   * @param low 5 % of the runs are below
   * @param high 5 % of the runs are above
   */
  record Range(double mean, double low, double high) {
    boolean holds(double real) {
      return real >= low && real <= high;
    }
  }
}
