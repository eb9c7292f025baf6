package org.alvhdesk.strategy.condor.search;

/** Where the sold options may stand; both must be out of the money in any case. */
public sealed interface ShortRule {
  /**
   * 002-2: absolute Black delta (discounted, per point of the expiry's forward) inside a band.
   *
   * @param least decimal, from 0
   * @param most decimal, at most 1
   */
  record DeltaBand(double least, double most) implements ShortRule {
    public DeltaBand {
      if (!(0 <= least && least <= most && most <= 1)) {
        throw new IllegalArgumentException(
            "a delta band needs 0 <= least <= most <= 1, was " + least + " to " + most);
      }
    }
  }

  /**
   * 003-3, 003-5: distance from the forward in expected moves, {@code forward x atmVol x
   * sqrt(years)} (docs/methodology 3.2; document 003 divides by the root of time, which is wrong).
   *
   * @param least expected moves, not negative
   * @param most expected moves
   */
  record ExpectedMoves(double least, double most) implements ShortRule {
    public ExpectedMoves {
      if (!(0 <= least && least <= most)) {
        throw new IllegalArgumentException(
            "expected moves need 0 <= least <= most, was " + least + " to " + most);
      }
    }
  }
}
