package org.alvhdesk.quant.parity;

import java.util.List;

/** What put-call parity says about one expiry: a fit, or the reason why there is none. */
public sealed interface ParityResult {
  /**
   * Forward and discount.
   *
   * @param forward index points, of this expiry
   * @param forwardError standard error of the forward, index points; from the scatter of the mids
   *     around the line, so an offset common to all quotes is not in it
   * @param discount factor to settlement
   * @param discountError standard error of the discount; zero when it was given
   * @param source where the discount comes from
   * @param strikesUsed strikes with weight in the last step
   * @param strikesOutsideWindow two-sided strikes too far from the money to be looked at
   * @param residualPoints root mean square of the residuals of the strikes used, index points
   * @param rejected strikes inside the window that were not used, with the reason
   */
  record Fit(
      double forward,
      double forwardError,
      double discount,
      double discountError,
      DiscountSource source,
      int strikesUsed,
      int strikesOutsideWindow,
      double residualPoints,
      List<RejectedStrike> rejected)
      implements ParityResult {
    public Fit {
      rejected = List.copyOf(rejected);
    }

    /** Continuously compounded rate per year (decimal) over {@code years}. */
    public double rate(double years) {
      return -StrictMath.log(discount) / years;
    }
  }

  /**
   * No fit.
   *
   * @param reason typed reason
   * @param detail one sentence with the numbers that led to it
   * @param rejected strikes near the money that could not be used, with the reason
   */
  record Failure(Reason reason, String detail, List<RejectedStrike> rejected)
      implements ParityResult {
    public Failure {
      rejected = List.copyOf(rejected);
    }
  }

  /** Where a discount factor comes from. */
  enum DiscountSource {
    /** Slope of the regression. */
    REGRESSED,
    /**
     * Slope of the regression, but it does not say much about the rate: the expiry is too short or
     * the strikes too few (rate error above the limit, or the rate outside the plausible band). The
     * forward is good all the same.
     */
    REGRESSED_WEAK,
    /** Computed from a rate the caller gave. */
    GIVEN_RATE
  }

  /** Why there is no fit. */
  enum Reason {
    /** Time to settlement is not positive. */
    EXPIRED,
    /** Every strike with four quotes is crossed. */
    CROSSED,
    /** Fewer strikes with two-sided calls and puts than the regression needs. */
    TOO_FEW_STRIKES,
    /** More than half of the strikes in the window contradict the line that fits best. */
    INCONSISTENT,
    /** The discount factor is outside the plausible bounds. */
    IMPLAUSIBLE_DISCOUNT,
    /** The forward is outside the listed two-sided strikes. */
    FORWARD_OUTSIDE_STRIKES
  }
}
