package org.alvhdesk.strategy.condor.search;

import java.math.BigDecimal;

/** What makes one condor better than another; every score is better when it is larger. */
public sealed interface Objective {
  /** In words, with the score's unit. */
  String text();

  /** Credit over maximum loss at expiry, a decimal. */
  record CreditOverMaxLoss() implements Objective {
    @Override
    public String text() {
      return "credit over maximum loss (decimal)";
    }
  }

  /**
   * Expected profit today over the Cboe/Reg T margin (widest wing), a decimal. Expected under the
   * search's {@link SettlementDensity}.
   */
  record ExpectedValuePerMargin() implements Objective {
    @Override
    public String text() {
      return "expected value over margin (decimal)";
    }
  }

  /**
   * 002-2: shorts nearest a target delta: minus the sum of both shorts' distances from it.
   *
   * @param delta absolute Black delta (discounted, per point of the forward), such as 0.16
   */
  record NearestDelta(double delta) implements Objective {
    public NearestDelta {
      if (!(delta > 0 && delta < 1)) {
        throw new IllegalArgumentException("a target delta lies between 0 and 1, was " + delta);
      }
    }

    @Override
    public String text() {
      return "minus the shorts' distance from delta " + delta;
    }
  }

  /**
   * Probability of profit at expiry (docs/methodology 3.8) among condors with a least credit.
   *
   * @param leastCreditPoints index points, in the search's basis
   */
  record ProbabilityOfProfit(BigDecimal leastCreditPoints) implements Objective {
    public ProbabilityOfProfit {
      if (leastCreditPoints.signum() <= 0) {
        throw new IllegalArgumentException(
            "without a least credit the farthest condor always wins: " + leastCreditPoints);
      }
    }

    @Override
    public String text() {
      return "probability of profit (decimal) at a credit of at least "
          + leastCreditPoints.toPlainString()
          + " points";
    }
  }
}
