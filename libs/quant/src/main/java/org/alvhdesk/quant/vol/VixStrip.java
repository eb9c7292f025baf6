package org.alvhdesk.quant.vol;

import org.alvhdesk.quant.vix.IndexLevel;
import org.alvhdesk.quant.vix.IndexOutcome;
import org.alvhdesk.quant.vix.NoIndex;
import org.alvhdesk.quant.vix.StripKernel;
import org.alvhdesk.quant.vix.StripStatus;

/**
 * Short form of the VIX calculation for surfaces that are known to be quoted well; {@link
 * org.alvhdesk.quant.vix.TermVariance} is the one with every contribution and typed refusals. Both
 * run the same {@link StripKernel}.
 */
public final class VixStrip {
  private VixStrip() {}

  /**
   * Variance of one expiry.
   *
   * @param forward index points, implied by parity
   * @param k0 highest strike at or below the forward
   * @param variance annualised, decimal (0.04 is a volatility of 20)
   * @param contributions number of strikes that entered
   */
  public record Result(double forward, double k0, double variance, int contributions) {}

  /**
   * Variance of the expiry quoted by the arrays (index points, one element per listed strike).
   *
   * @param years minutes to settlement / 525,600
   * @param rate continuously compounded riskless rate to settlement, decimal
   * @throws IllegalArgumentException when the quotes give none; the message says why
   */
  public static Result variance(
      double years,
      double rate,
      double[] strikes,
      double[] callBid,
      double[] callAsk,
      double[] putBid,
      double[] putAsk) {
    StripKernel kernel = new StripKernel();
    StripStatus status = kernel.compute(years, rate, strikes, callBid, callAsk, putBid, putAsk);
    if (status != StripStatus.OK) {
      throw new IllegalArgumentException(status.text());
    }
    return new Result(
        kernel.forward(), strikes[kernel.k0Index()], kernel.variance(), kernel.count());
  }

  /**
   * Index level in volatility points at {@code targetDays} from two expiries: total variance,
   * linear in time.
   *
   * @throws IllegalArgumentException when the interpolated variance is negative
   */
  public static double index(
      double nearYears,
      double nearVariance,
      double farYears,
      double farVariance,
      double targetDays) {
    IndexOutcome outcome =
        IndexLevel.of(
            nearYears * StripKernel.MINUTES_PER_YEAR,
            nearVariance,
            farYears * StripKernel.MINUTES_PER_YEAR,
            farVariance,
            targetDays * 1440);
    return switch (outcome) {
      case IndexLevel level -> level.level();
      case NoIndex none -> throw new IllegalArgumentException(none.reason());
    };
  }
}
