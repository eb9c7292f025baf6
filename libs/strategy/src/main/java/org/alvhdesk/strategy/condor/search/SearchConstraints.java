package org.alvhdesk.strategy.condor.search;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a condor must satisfy to be a candidate.
 *
 * @param creditFloorPoints least net credit per condor, index points, in the search's basis; below
 *     one step of the 0.05 grid nothing is a credit
 * @param maxNetDelta 002-2: highest absolute net delta of one sold condor (discounted Black delta
 *     per point of the expiry's forward)
 * @param maxLossUsd highest loss of one condor at expiry, US dollars; empty without a limit
 */
public record SearchConstraints(
    ShortRule shorts,
    Wings wings,
    Liquidity liquidity,
    BigDecimal creditFloorPoints,
    double maxNetDelta,
    Optional<BigDecimal> maxLossUsd) {
  /** 002-2: the documents' condor is delta-neutral, read as at most 0.05. */
  public static final double NEUTRAL = 0.05;

  public SearchConstraints {
    if (creditFloorPoints.signum() < 0 || !(maxNetDelta >= 0)) {
      throw new IllegalArgumentException(
          "credit floor and net delta cap must not be negative: "
              + creditFloorPoints
              + ", "
              + maxNetDelta);
    }
    if (maxLossUsd.isPresent() && maxLossUsd.get().signum() <= 0) {
      throw new IllegalArgumentException("the maximum loss must be positive: " + maxLossUsd.get());
    }
  }

  /** Delta-neutral (002-2), any two-sided quote, any credit, no limit in dollars. */
  public static SearchConstraints neutral(ShortRule shorts, Wings wings) {
    return new SearchConstraints(
        shorts, wings, Liquidity.any(), BigDecimal.ZERO, NEUTRAL, Optional.empty());
  }

  /** The same with a least credit, index points. */
  public SearchConstraints withCreditFloor(String points) {
    return new SearchConstraints(
        shorts, wings, liquidity, new BigDecimal(points), maxNetDelta, maxLossUsd);
  }

  /** The same with another cap on the absolute net delta. */
  public SearchConstraints withMaxNetDelta(double cap) {
    return new SearchConstraints(shorts, wings, liquidity, creditFloorPoints, cap, maxLossUsd);
  }

  /** The same with limits on every leg's quote. */
  public SearchConstraints withLiquidity(Liquidity limits) {
    return new SearchConstraints(shorts, wings, limits, creditFloorPoints, maxNetDelta, maxLossUsd);
  }

  /** The same with a highest loss per condor, US dollars. */
  public SearchConstraints withMaxLoss(String usd) {
    return new SearchConstraints(
        shorts, wings, liquidity, creditFloorPoints, maxNetDelta, Optional.of(new BigDecimal(usd)));
  }
}
