package org.alvhdesk.strategy.condor.ladder;

/**
 * When an open layer is acted on (002-10, 002-12).
 *
 * @param profitShare share of the credit earned at which the shortest layer is rolled, decimal
 * @param stopCredits loss in credits at which a layer is closed
 * @param defendDelta absolute delta of a short at which a layer is defended, decimal
 * @param exitDte calendar days to expiry at which a layer of 45 days is closed
 */
public record ManagementRules(
    double profitShare, double stopCredits, double defendDelta, int exitDte) {
  public ManagementRules {
    if (!(profitShare > 0 && profitShare <= 1)
        || !(stopCredits > 0)
        || !(defendDelta > 0 && defendDelta < 1)
        || exitDte < 0) {
      throw new IllegalArgumentException(
          "management needs a profit share in (0, 1], positive stop, a delta in (0, 1) and days >= 0:"
              + " "
              + profitShare
              + ", "
              + stopCredits
              + ", "
              + defendDelta
              + ", "
              + exitDte);
    }
  }

  /** 50 %, 2 credits, 0.35, 21 days. */
  public static ManagementRules defaults() {
    return new ManagementRules(0.50, 2, 0.35, 21);
  }
}
