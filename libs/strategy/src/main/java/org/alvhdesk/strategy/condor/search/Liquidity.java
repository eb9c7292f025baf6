package org.alvhdesk.strategy.condor.search;

/**
 * What every leg's quote must satisfy, beside being two-sided and not crossed.
 *
 * @param maxHalfSpreadShare half the spread as a share of mid, decimal
 * @param exemptHalfSpreadPoints a half-spread of at most this many index points is always fine: a
 *     wing of 0.05 bid, 0.10 offered has a share of 33 % and costs nothing
 * @param maxAgeMinutes oldest quote, market minutes
 */
public record Liquidity(
    double maxHalfSpreadShare, double exemptHalfSpreadPoints, double maxAgeMinutes) {
  public Liquidity {
    if (!(maxHalfSpreadShare >= 0) || !(exemptHalfSpreadPoints >= 0) || !(maxAgeMinutes >= 0)) {
      throw new IllegalArgumentException(
          "liquidity limits must not be negative: "
              + maxHalfSpreadShare
              + ", "
              + exemptHalfSpreadPoints
              + ", "
              + maxAgeMinutes);
    }
  }

  /** Every two-sided quote will do. */
  public static Liquidity any() {
    return new Liquidity(
        Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
  }
}
