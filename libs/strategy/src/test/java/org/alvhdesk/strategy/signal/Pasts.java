package org.alvhdesk.strategy.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.history.Issues;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.SessionClose;
import org.alvhdesk.quant.calendar.TradingCalendar;

/** Invented pasts. */
public final class Pasts {
  /** First session of every past. */
  static final LocalDate FIRST = LocalDate.of(2016, 1, 4);

  private Pasts() {}

  /**
   * {@code n} sessions of a random walk; VVIX, VIX3M, futures and breadth are missing now and then.
   */
  public static MarketPast walk(long seed, int n) {
    Random random = new Random(seed);
    List<SessionClose> closes = new ArrayList<>();
    double spx = 2000;
    double vix = 15;
    LocalDate session = FIRST;
    for (int i = 0; i < n; i++) {
      double move = 0.01 * random.nextGaussian();
      spx *= Math.exp(move);
      vix = Math.max(9, vix * Math.exp(-4 * move + 0.03 * random.nextGaussian()));
      int up = Math.clamp(1400 + (int) (30_000 * move) + random.nextInt(200), 100, 2900);
      double front = vix + 1 + random.nextGaussian();
      boolean futures = random.nextInt(20) > 0;
      closes.add(
          new SessionClose(
                  session,
                  spx,
                  vix,
                  OptionalDouble.empty(),
                  random.nextInt(20) > 0 ? OptionalDouble.of(vix + 2) : OptionalDouble.empty(),
                  random.nextInt(20) > 0 ? OptionalDouble.of(80 + vix) : OptionalDouble.empty(),
                  futures ? OptionalDouble.of(front + 0.3) : OptionalDouble.empty(),
                  futures ? OptionalDouble.of(front) : OptionalDouble.empty(),
                  futures ? OptionalDouble.of(vix + 1.5) : OptionalDouble.empty(),
                  random.nextInt(50) > 0
                      ? Optional.of(new Issues(up, 3000 - up))
                      : Optional.empty())
              .with(
                  OptionalDouble.of(120 + 3 * random.nextGaussian()),
                  random.nextInt(400) > 0
                      ? OptionalDouble.of(0.3 + 0.01 * random.nextGaussian())
                      : OptionalDouble.empty()));
      session = TradingCalendar.nextBusinessDay(session);
    }
    return MarketPast.of(closes, Quality.SETTLED);
  }

  /** Signals at the close of the last session. */
  static HistorySignals atClose(MarketPast past) {
    return HistorySignals.of(past, past.closes().getLast().session(), true);
  }
}
