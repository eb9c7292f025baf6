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
   * 002-2: shorts nearest target deltas: minus the sum of both shorts' distances from theirs.
   *
   * @param put absolute Black delta (discounted, per point of the forward), such as 0.16
   * @param call the same of the call short
   */
  record NearestDelta(double put, double call) implements Objective {
    /** The same for both shorts. */
    public NearestDelta(double delta) {
      this(delta, delta);
    }

    public NearestDelta {
      if (!(put > 0 && put < 1 && call > 0 && call < 1)) {
        throw new IllegalArgumentException(
            "a target delta lies between 0 and 1, was " + put + ", " + call);
      }
    }

    @Override
    public String text() {
      return put == call
          ? "minus the shorts' distance from delta " + put
          : "minus the shorts' distance from put delta " + put + " and call delta " + call;
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
