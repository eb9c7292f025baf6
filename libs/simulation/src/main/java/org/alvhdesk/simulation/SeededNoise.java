package org.alvhdesk.simulation;

/**
 * Reproducible noise: SplitMix64 (Steele, Lea, Flood 2014) for the bits, Marsaglia's polar method
 * on StrictMath for the normal variates. Own code because java.util.random does not promise its
 * bits for ever.
 */
final class SeededNoise {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private long state;
  private double spare;
  private boolean hasSpare;

  /** Streams of the same seed differ by name. */
  SeededNoise(long seed, String stream) {
    long salt = 0;
    for (int i = 0; i < stream.length(); i++) {
      salt = mix(salt + GOLDEN_GAMMA + stream.charAt(i));
    }
    state = mix(seed + GOLDEN_GAMMA) ^ salt;
  }

  long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** Uniform in [0, 1) on a grid of 2^-53. */
  double uniform() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** Standard normal variate. */
  double normal() {
    if (hasSpare) {
      hasSpare = false;
      return spare;
    }
    while (true) {
      double u = 2 * uniform() - 1;
      double v = 2 * uniform() - 1;
      double s = u * u + v * v;
      if (s < 1 && s > 0) {
        double factor = Math.sqrt(-2 * StrictMath.log(s) / s);
        spare = v * factor;
        hasSpare = true;
        return u * factor;
      }
    }
  }

  private static long mix(long z) {
    long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    y = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
    return y ^ (y >>> 31);
  }
}
