package org.alvhdesk.simulation;

/**
 * How the simulated market moves from one moment to the next; see {@link SimulatedPath}.
 *
 * <p>SPX: volatility of {@link Climate} times Gaussian noise and rare jumps, sized in daily
 * standard deviations (mean -0.8, standard deviation 1.8), whose variance the Gaussian part makes
 * room for: standardised daily returns of SPX have kurtosis 4.6 and skewness -0.6. VIX: what the
 * path says ({@link VolComplex}) times a fast and a slow deviation: the residual of the real VIX
 * has standard deviation 0.105 and autocorrelation 0.92, 0.72, 0.42 and 0.28 at 1, 5, 21 and 63
 * sessions, and its daily changes are uncorrelated with SPX.
 */
final class Dynamics {
  private static final double JUMP_MEAN = -0.8;
  private static final double JUMP_DEVIATION = 1.8;

  /** Mean of the part of a jump that is a fall: E max(-J, 0) for J normal as above. */
  private static final double JUMP_FALL = 1.188;

  /** VIX rises by this more, logarithm, for each standard deviation that SPX falls in a jump. */
  private static final double JUMP_FRIGHT = 0.025;

  /** A deviation that returns to 0. */
  private static final class Noise {
    private final double[] keep = new double[Stride.values().length];
    private final double[] innovation = new double[keep.length];

    /**
     * @param left share that a session leaves of it
     * @param spread its standing standard deviation
     */
    Noise(double left, double spread) {
      for (Stride stride : Stride.values()) {
        keep[stride.ordinal()] = StrictMath.pow(left, stride.sessions());
        innovation[stride.ordinal()] = spread * Math.sqrt(1 - left * left) * stride.root();
      }
    }

    double after(double value, double normal, Stride stride) {
      return value * keep[stride.ordinal()] + innovation[stride.ordinal()] * normal;
    }
  }

  private static final Noise FAST = new Noise(0.87, 0.09);
  private static final Noise SLOW = new Noise(0.99, 0.072);
  private static final Noise FRONT = new Noise(0.85, 0.03);
  private static final Noise BACK = new Noise(0.97, 0.06);
  private static final Noise VVIX = new Noise(0.965, 0.10);
  private static final Noise SHORT = new Noise(0.75, 0.05);
  private static final Noise LONG = new Noise(0.90, 0.02);

  private final SeededNoise noise;

  private double logSpx;
  private VolState vol;

  /** A market at {@code logSpx} with the volatilities of {@code vol}. */
  Dynamics(SeededNoise noise, double logSpx, VolState vol) {
    this.noise = noise;
    this.logSpx = logSpx;
    this.vol = vol;
  }

  /** Logarithm of SPX. */
  double logSpx() {
    return logSpx;
  }

  /** State of the volatilities. */
  VolState vol() {
    return vol;
  }

  /** Replaces deviations that a script sets. */
  void vol(VolState state) {
    vol = state;
  }

  /** Moves without a script. */
  void moveFreely(Climate climate, Stride stride) {
    double sigma = climate.volatility(vol.factors()) / Math.sqrt(Stride.SESSIONS_PER_YEAR);
    double rate = climate.jumpsPerSession();
    double secondMoment = JUMP_MEAN * JUMP_MEAN + JUMP_DEVIATION * JUMP_DEVIATION;
    double unit = sigma / Math.sqrt(1 + rate * secondMoment);
    double z = noise.normal();
    double jump = 0;
    if (noise.uniform() < rate * stride.sessions()) {
      jump = JUMP_MEAN + JUMP_DEVIATION * noise.normal();
    }
    double shock = stride.root() * z + jump - rate * JUMP_MEAN * stride.sessions();
    double drift = climate.drift() * stride.years() - 0.5 * sigma * sigma * stride.sessions();
    double fright = JUMP_FRIGHT * (Math.max(0, -jump) - rate * JUMP_FALL * stride.sessions());
    move(drift + unit * shock, stride);
    vol = vol.withFast(vol.fast() + fright);
  }

  /** Moves log SPX by {@code spxMove}; the deviations go their own way. */
  void move(double spxMove, Stride stride) {
    move(spxMove, spxMove * spxMove, stride);
  }

  /** The same with {@code squared} remembered as the square of the move. */
  void move(double spxMove, double squared, Stride stride) {
    logSpx += spxMove;
    vol =
        new VolState(
            vol.factors().after(spxMove, squared, stride),
            FAST.after(vol.fast(), noise.normal(), stride),
            SLOW.after(vol.slow(), noise.normal(), stride),
            FRONT.after(vol.front(), noise.normal(), stride),
            BACK.after(vol.back(), noise.normal(), stride),
            VVIX.after(vol.vvixNoise(), noise.normal(), stride),
            SHORT.after(vol.shortNoise(), noise.normal(), stride),
            LONG.after(vol.longNoise(), noise.normal(), stride));
  }
}
