package org.alvhdesk.quant.parity;

import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.quant.parity.ParityResult.DiscountSource;
import org.alvhdesk.quant.parity.ParityResult.Failure;
import org.alvhdesk.quant.parity.ParityResult.Fit;
import org.alvhdesk.quant.parity.ParityResult.Reason;

/**
 * Put-call parity {@code C - P = D (F - K)} as a robust straight line through the mids near the
 * money (docs/methodology 3.1).
 *
 * <p>Each strike carries the noise of its two spreads, so its weight is one over their squared sum.
 * The start is the median of slopes over half the range (the incomplete method of H. Theil, "A
 * rank-invariant method of linear and polynomial regression analysis", 1950), which up to a quarter
 * of wrong strikes cannot move far; then Huber's weights (P. J. Huber, "Robust estimation of a
 * location parameter", Ann. Math. Stat. 35, 1964) with the scale from the median absolute residual;
 * then strikes off the line are rejected and named.
 */
public final class ParityRegression {
  private ParityRegression() {}

  /**
   * Forward and discount, both from the quotes.
   *
   * @param years time to settlement (minutes / 525,600)
   */
  public static ParityResult fit(ParityQuotes quotes, double years, ParitySettings settings) {
    return solve(quotes, years, Double.NaN, settings);
  }

  /**
   * Forward from the quotes, discount from a continuously compounded {@code rate} per year
   * (decimal). One strike is enough.
   */
  public static ParityResult fitWithRate(
      ParityQuotes quotes, double years, double rate, ParitySettings settings) {
    if (!(Math.abs(rate) < 1)) {
      throw new IllegalArgumentException(
          "rate is a decimal per year (0.05 is 5 %), between -1 and 1, was " + rate);
    }
    return solve(quotes, years, StrictMath.exp(-rate * Math.max(years, 0)), settings);
  }

  /**
   * {@link #fit}, and where that does not identify the discount (weak, implausible, or too few
   * strikes) {@link #fitWithRate}: {@link Fit#source} says which.
   */
  public static ParityResult fitOrRate(
      ParityQuotes quotes, double years, double rate, ParitySettings settings) {
    ParityResult free = fit(quotes, years, settings);
    boolean good = free instanceof Fit f && f.source() == DiscountSource.REGRESSED;
    if (good || !(years > 0)) {
      return free;
    }
    return fitWithRate(quotes, years, rate, settings);
  }

  private static ParityResult solve(
      ParityQuotes quotes, double years, double givenDiscount, ParitySettings settings) {
    if (!(years > 0)) {
      return new Failure(
          Reason.EXPIRED, "time to settlement is " + years + " years, not positive", List.of());
    }
    boolean free = Double.isNaN(givenDiscount);
    int needed = free ? settings.minStrikes() : 1;
    ParityWindow window = ParityWindow.of(quotes, settings, Math.max(needed, 8));
    if (window.size() < needed) {
      boolean crossed = window.usable() == 0 && window.crossed() > 0;
      return new Failure(
          crossed ? Reason.CROSSED : Reason.TOO_FEW_STRIKES,
          window.size()
              + " strikes near the money have two-sided calls and puts, "
              + needed
              + " are needed; "
              + window.crossed()
              + " of "
              + quotes.size()
              + " strikes are crossed",
          window.rejected());
    }
    ParityLine line = new ParityLine(window, givenDiscount);
    line.solve(settings.rejectDeviations());
    List<RejectedStrike> rejected = new ArrayList<>(window.rejected());
    line.addRejected(rejected);
    if (line.used() < needed || 2 * line.used() < window.size()) {
      return new Failure(
          Reason.INCONSISTENT,
          "only " + line.used() + " of " + window.size() + " strikes agree on one line",
          rejected);
    }
    double discount = line.discount();
    if (!(discount > settings.lowestDiscount() && discount <= settings.highestDiscount())) {
      return new Failure(
          Reason.IMPLAUSIBLE_DISCOUNT,
          "discount factor "
              + discount
              + " is outside ("
              + settings.lowestDiscount()
              + ", "
              + settings.highestDiscount()
              + "]",
          rejected);
    }
    if (!(line.forward() >= window.lowestStrike() && line.forward() <= window.highestStrike())) {
      return new Failure(
          Reason.FORWARD_OUTSIDE_STRIKES,
          "forward "
              + line.forward()
              + " is outside the two-sided strikes "
              + window.lowestStrike()
              + " to "
              + window.highestStrike(),
          rejected);
    }
    return new Fit(
        line.forward(),
        line.forwardError(),
        discount,
        free ? line.discountError() : 0,
        free ? source(line, years, settings) : DiscountSource.GIVEN_RATE,
        line.used(),
        window.usable() - window.size(),
        line.residualRms(),
        rejected);
  }

  private static DiscountSource source(ParityLine line, double years, ParitySettings s) {
    double error = line.discountError();
    double lowest = line.discount() - 3 * error;
    double highest = line.discount() + 3 * error;
    boolean plausible =
        highest >= StrictMath.exp(-s.highestRate() * years)
            && lowest <= StrictMath.exp(-s.lowestRate() * years);
    boolean sharp = error <= s.maxRateError() * years * line.discount();
    return plausible && sharp ? DiscountSource.REGRESSED : DiscountSource.REGRESSED_WEAK;
  }
}
