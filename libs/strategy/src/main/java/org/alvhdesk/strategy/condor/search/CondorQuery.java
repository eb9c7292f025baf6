package org.alvhdesk.strategy.condor.search;

/**
 * One question to {@link CondorOptimiser}.
 *
 * @param runnersUp how many further condors to show, 0 or more
 * @param separationPoints two condors count as the same choice when each of the four strikes
 *     differs by less than this many index points; 0 or less would list neighbours only
 */
public record CondorQuery(
    SearchConstraints constraints,
    Objective objective,
    CreditBasis basis,
    SettlementDensity density,
    int runnersUp,
    double separationPoints) {
  /** Runners-up and separation of {@link #of}. */
  public static final int RUNNERS_UP = 4;

  public static final double SEPARATION_POINTS = 25;

  public CondorQuery {
    if (runnersUp < 0 || !(separationPoints > 0)) {
      throw new IllegalArgumentException(
          "runnersUp must not be negative and separationPoints positive: "
              + runnersUp
              + ", "
              + separationPoints);
    }
  }

  /** At mid, with four runners-up that differ by 25 points in at least one strike. */
  public static CondorQuery of(
      SearchConstraints constraints, Objective objective, SettlementDensity density) {
    return new CondorQuery(
        constraints, objective, CreditBasis.MID, density, RUNNERS_UP, SEPARATION_POINTS);
  }

  /** The same with credits counted at {@code other}. */
  public CondorQuery at(CreditBasis other) {
    return new CondorQuery(constraints, objective, other, density, runnersUp, separationPoints);
  }
}
