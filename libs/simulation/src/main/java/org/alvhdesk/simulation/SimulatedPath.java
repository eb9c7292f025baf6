package org.alvhdesk.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.MarketPath;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.OptionRoot;
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

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalTime FIRST_STEP = LocalTime.of(10, 0);
  private static final int FUTURES = 9;
  private static final double SESSIONS_PER_YEAR = 252;

  /** Share of a session's variance in its first step, which holds the night. */
  private static final double NIGHT = 0.30;

  private static final double REALISED_TO_IMPLIED = 0.72;
  private static final double CORRELATION = -0.84;
  private static final double DRIFT_PER_YEAR = 0.07;

  /** Pull of log VIX to its target, per session. */
  private static final double PULL = 0.10;

  /** Sensitivity of the target (decimal) to realised volatility; the rest is the resting level. */
  private static final double PATH_WEIGHT = 0.60;

  private static final double FAST_MEMORY = 1 / 14.0;
  private static final double SLOW_MEMORY = 1 / 50.0;

  /** Share of the undigested shock that is gone after a session. */
  private static final double DIGESTION = 0.35;

  private final Scenario scenario;
  private final SeededNoise noise;
  private final double quietRealised;

  private LocalDate session;
  private int sessionIndex;
  private int step;
  private double logSpx;
  private double fastVariance;
  private double slowVariance;
  private VolState vol;
  private Script running;

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
    this.logSpx = StrictMath.log(scenario.spx());
    double realised = REALISED_TO_IMPLIED * scenario.restingVix() / 100;
    this.quietRealised = realised;
    this.fastVariance = realised * realised;
    this.slowVariance = realised * realised;
    this.vol =
        new VolState(
            StrictMath.log(scenario.vix()), StrictMath.log(scenario.restingVix()), 0, 0, 0, 0);
  }

  @Override
  public String label() {
    return "sim:" + scenario.id();
  }

  @Override
  public Optional<MarketState> next() {
    if (step == 0) {
      ScriptedSession script = scenario.scriptOf(sessionIndex);
      running = script == null ? null : new Script(script);
    }
    if (running == null) {
      moveFreely();
    } else {
      running.move();
    }
    MarketState state = snapshot();
    advanceClock();
    return Optional.of(state);
  }

  private static double weight(int step) {
    return step == 0 ? NIGHT : (1 - NIGHT) / (STEPS - 1);
  }

  private void moveFreely() {
    double dt = weight(step);
    double vix = StrictMath.exp(vol.logVix());
    double sigma = REALISED_TO_IMPLIED * vix / 100 / Math.sqrt(SESSIONS_PER_YEAR);
    double z = noise.normal();
    double own = noise.normal();
    double spxMove =
        (DRIFT_PER_YEAR / SESSIONS_PER_YEAR - 0.5 * sigma * sigma) * dt + sigma * Math.sqrt(dt) * z;
    double shock = CORRELATION * z + Math.sqrt(1 - CORRELATION * CORRELATION) * own;
    double volOfVix = 0.048 + 0.037 * Math.clamp((vix - 14) / 20, 0.0, 1.0);
    double drift = PULL * (targetLogVix() - vol.logVix()) * dt;
    double digested = vol.jump() * DIGESTION * dt;
    // Half of what the jump loses leaves VIX at once; the rest stays as ordinary elevation.
    double vixMove = drift - 0.5 * digested + volOfVix * Math.sqrt(dt) * shock;
    apply(spxMove, vixMove, -digested, dt);
  }

  private void apply(double spxMove, double vixMove, double jumpMove, double dt) {
    logSpx += spxMove;
    double annual = spxMove * spxMove * SESSIONS_PER_YEAR;
    fastVariance += FAST_MEMORY * (annual - fastVariance * dt);
    slowVariance += SLOW_MEMORY * (annual - slowVariance * dt);
    double logSlow = vol.logSlow() + SLOW_MEMORY * dt * (targetLogVix() - vol.logSlow());
    double root = Math.sqrt(dt);
    vol =
        new VolState(
            vol.logVix() + vixMove,
            logSlow,
            vol.jump() + jumpMove,
            vol.vvixNoise() * (1 - 0.08 * dt) + 0.022 * root * noise.normal(),
            vol.shortNoise() * (1 - 0.30 * dt) + 0.025 * root * noise.normal(),
            vol.longNoise() * (1 - 0.15 * dt) + 0.008 * root * noise.normal());
  }

  /** Where log VIX is pulled: the resting level, plus what recent realised volatility adds. */
  private double targetLogVix() {
    double realised = 0.6 * Math.sqrt(fastVariance) + 0.4 * Math.sqrt(slowVariance);
    double target =
        scenario.restingVix()
            + 100 * PATH_WEIGHT * (realised - quietRealised) / REALISED_TO_IMPLIED;
    return StrictMath.log(Math.max(9.5, target));
  }

  private MarketState snapshot() {
    LocalTime time = FIRST_STEP.plusMinutes(30L * step);
    Instant marketTime = session.atTime(time).atZone(NEW_YORK).toInstant();
    double vvix =
        StrictMath.exp(VolComplex.logVvixRule(vol, scenario.restingVvix()) + vol.vvixNoise());
    return new MarketState(
        session,
        step,
        step == STEPS - 1,
        marketTime,
        hundredths(StrictMath.exp(logSpx)),
        hundredths(StrictMath.exp(vol.logVix())),
        OptionalDouble.of(hundredths(VolComplex.vix9d(vol))),
        OptionalDouble.of(hundredths(VolComplex.vix3m(vol))),
        OptionalDouble.of(hundredths(vvix)),
        curve(marketTime),
        scenario.rate(),
        scenario.dividendYield(),
        Quality.MODEL,
        label());
  }

  private VxCurve curve(Instant marketTime) {
    List<VxPoint> points = new ArrayList<>(FUTURES);
    for (YearMonth month = YearMonth.from(session);
        points.size() < FUTURES;
        month = month.plusMonths(1)) {
      LocalDate expiry = Expiries.vixMonthly(month);
      if (expiry.isAfter(session)) {
        double days = 365 * Expiries.yearsTo(OptionRoot.VIX.settlementOf(expiry), marketTime);
        double price = VolComplex.future(vol, days);
        points.add(new VxPoint(expiry, StrictMath.round(price * 40) / 40.0));
      }
    }
    return new VxCurve(points);
  }

  private void advanceClock() {
    step++;
    if (step == STEPS) {
      step = 0;
      sessionIndex++;
      session = TradingCalendar.nextBusinessDay(session);
    }
  }

  private static double hundredths(double value) {
    return StrictMath.round(value * 100) / 100.0;
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
      spxFrom = logSpx;
      vixFrom = vol.logVix();
      vvixFrom = VolComplex.logVvixRule(vol, scenario.restingVvix()) + vol.vvixNoise();
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
      double spxMove = spxFrom + spxDone * (spxTo - spxFrom) + spxBlur - logSpx;
      double vixMove = vixFrom + volDone * (vixTo - vixFrom) + vixBlur - vol.logVix();
      apply(spxMove, vixMove, plan.jump() ? vixMove : 0, weight(step));
      double wanted = vvixFrom + volDone * (vvixTo - vvixFrom);
      double noiseNeeded = wanted - VolComplex.logVvixRule(vol, scenario.restingVvix());
      vol =
          new VolState(
              vol.logVix(),
              vol.logSlow(),
              vol.jump(),
              noiseNeeded,
              vol.shortNoise(),
              vol.longNoise());
    }
  }
}
