package org.alvhdesk.simulation;

/** How the simulated market moves from one moment to the next; see {@link SimulatedPath}. */
final class Dynamics {
  private static final double SESSIONS_PER_YEAR = 252;
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

  private double logSpx;
  private double fastVariance;
  private double slowVariance;
  private VolState vol;

  /** A market at the start levels of {@code scenario}. */
  Dynamics(Scenario scenario, SeededNoise noise) {
    this.scenario = scenario;
    this.noise = noise;
    this.logSpx = StrictMath.log(scenario.spx());
    double realised = REALISED_TO_IMPLIED * scenario.restingVix() / 100;
    this.quietRealised = realised;
    this.fastVariance = realised * realised;
    this.slowVariance = realised * realised;
    this.vol = start(scenario);
  }

  /** Volatilities at the start of {@code scenario}. */
  static VolState start(Scenario scenario) {
    return new VolState(
        StrictMath.log(scenario.vix()), StrictMath.log(scenario.restingVix()), 0, 0, 0, 0);
  }

  /** Logarithm of SPX. */
  double logSpx() {
    return logSpx;
  }

  /** State of the volatilities. */
  VolState vol() {
    return vol;
  }

  /** Replaces the noise of VVIX, which scripts set. */
  void vvixNoise(double logDeviation) {
    vol =
        new VolState(
            vol.logVix(),
            vol.logSlow(),
            vol.jump(),
            logDeviation,
            vol.shortNoise(),
            vol.longNoise());
  }

  /** Moves without a script over {@code dt} sessions. */
  void moveFreely(double dt) {
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

  /**
   * Moves by given amounts.
   *
   * @param spxMove of log SPX
   * @param vixMove of log VIX
   * @param jumpMove of the undigested shock
   * @param dt sessions
   */
  void apply(double spxMove, double vixMove, double jumpMove, double dt) {
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
}
