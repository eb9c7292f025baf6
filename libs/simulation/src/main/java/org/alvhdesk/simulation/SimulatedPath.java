package org.alvhdesk.simulation;

import java.time.LocalDate;
import java.util.Optional;
import org.alvhdesk.market.MarketPath;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.ModelShare;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.SessionClose;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * A simulated market without end: thirteen steps a session, 10:00 to 16:00 New York time every half
 * hour (early closes are not modelled), on real trading days.
 *
 * <p>The dynamics are our own, simple and path-dependent in the sense of Guyon and Lekeufack
 * (2023): the level to which VIX returns rises with the square root of an exponential average of
 * recent squared returns, returns are drawn with a volatility of 0.72 VIX, and VIX moves against
 * SPX with a correlation of about -0.8. The first step of a session carries the night: 30 % of the
 * day's variance. The numbers below were chosen so that daily moves look like calm and stressed
 * stretches of 2012 to 2024; this is a market for demonstration and tests, not a forecast.
 */
public final class SimulatedPath implements MarketPath {
  /** Steps in a session. */
  public static final int STEPS = 13;

  /** Share of a session's variance in its first step, which holds the night. */
  private static final double NIGHT = 0.30;

  private final Scenario scenario;
  private final SeededNoise noise;
  private final Dynamics market;
  private final SimulatedBreadth breadth;
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
    this.market = new Dynamics(scenario, noise);
    this.breadth = new SimulatedBreadth(seed, scenario);
    this.past = SimulatedPast.before(session, scenario, seed, breadth);
  }

  @Override
  public String label() {
    return Levels.label(scenario);
  }

  @Override
  public Optional<MarketState> next() {
    if (step == 0) {
      ScriptedSession script = scenario.scriptOf(sessionIndex);
      running = script == null ? null : new Script(script);
    }
    if (running == null) {
      market.moveFreely(weight(step));
    } else {
      running.move();
    }
    MarketState state =
        share.priced(Levels.at(scenario, session, step, market.logSpx(), market.vol()));
    if (state.lastOfSession()) {
      past = past.with(breadth.onto(SessionClose.of(state), past.closes().getLast().spx()));
    }
    advanceClock();
    return Optional.of(state);
  }

  /**
   * About 330 simulated sessions that end at the scenario's start levels, then the sessions played;
   * breadth and a calendar of events are simulated too, publications there are none. All of it is
   * {@link org.alvhdesk.market.Quality#MODEL}.
   */
  @Override
  public MarketPast past() {
    return past;
  }

  private static double weight(int step) {
    return step == 0 ? NIGHT : (1 - NIGHT) / (STEPS - 1);
  }

  private void advanceClock() {
    step++;
    if (step == STEPS) {
      step = 0;
      sessionIndex++;
      session = TradingCalendar.nextBusinessDay(session);
    }
  }

  /** A scripted session under way: bridges from the last close to targets blurred by the seed. */
  private final class Script {
    private final ScriptedSession plan;
    private final double spxFrom;
    private final double vixFrom;
    private final double vvixFrom;
    private final double spxTo;
    private final double vixTo;
    private final double vvixTo;
    private double spxBlur;
    private double vixBlur;

    Script(ScriptedSession plan) {
      this.plan = plan;
      spxFrom = market.logSpx();
      vixFrom = market.vol().logVix();
      vvixFrom =
          VolComplex.logVvixRule(market.vol(), scenario.restingVvix()) + market.vol().vvixNoise();
      spxTo = spxFrom + StrictMath.log1p(plan.spxReturn() + 0.0008 * noise.normal());
      vixTo = StrictMath.log(plan.vix()) + 0.008 * noise.normal();
      vvixTo = StrictMath.log(plan.vvix()) + 0.006 * noise.normal();
    }

    void move() {
      int left = STEPS - 1 - step;
      double z = noise.normal();
      double own = noise.normal();
      // A bridge: the blur wanders and is drawn back to zero at the close.
      double keep = left / (left + 1.0);
      spxBlur = keep * spxBlur + Math.sqrt(keep) * 0.0008 * z;
      vixBlur = keep * vixBlur + Math.sqrt(keep) * 0.008 * (-0.8 * z + 0.6 * own);
      double spxDone = plan.shape().spx()[step];
      double volDone = plan.shape().vol()[step];
      double spxMove = spxFrom + spxDone * (spxTo - spxFrom) + spxBlur - market.logSpx();
      double vixMove = vixFrom + volDone * (vixTo - vixFrom) + vixBlur - market.vol().logVix();
      market.apply(spxMove, vixMove, plan.jump() ? vixMove : 0, weight(step));
      double wanted = vvixFrom + volDone * (vvixTo - vvixFrom);
      market.vvixNoise(wanted - VolComplex.logVvixRule(market.vol(), scenario.restingVvix()));
    }
  }
}
