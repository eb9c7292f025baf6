package org.alvhdesk.strategy.condor;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.vol.measure.ExpectedMove;
import org.alvhdesk.quant.vol.measure.Probabilities;
import org.alvhdesk.strategy.quote.SliceVols;

/** Risk-neutral probabilities of one sold condor on the quotes of its expiry (methodology 3.8). */
public sealed interface CondorOdds {
  /** Calendar days of the year in which volatility is quoted. */
  double DAYS_PER_YEAR = 365;

  /**
   * Shares 0 to 1; levels in index points. Touch means that the forward of the expiry, with
   * constant volatility, reaches the short strike before settlement; settling beyond it is about
   * half as likely.
   *
   * @param lowerBreakEven short put - credit
   * @param upperBreakEven short call + credit
   * @param profit N(d2) at the lower less N(d2) at the upper break-even, each at its own volatility
   * @param touchPut exact barrier probability of the short put's strike at the strike's volatility
   * @param touchCall the same for the short call
   * @param touchPutDoubled rule of thumb: twice the probability of settling beyond, drift ignored
   * @param touchCallDoubled the same for the short call
   * @param expectedMovePoints one standard deviation, {@code forward vol_ATM sqrt(days/365)}: 003-5
   *     as corrected in methodology 3.2 (document 003 divides by the root of time)
   * @param putDistanceMoves distance from forward to short put in expected moves
   * @param callDistanceMoves the same for the short call
   */
  record Known(
      double lowerBreakEven,
      double upperBreakEven,
      double profit,
      double touchPut,
      double touchCall,
      double touchPutDoubled,
      double touchCallDoubled,
      double expectedMovePoints,
      double putDistanceMoves,
      double callDistanceMoves)
      implements CondorOdds {
    /** Distance between the break-evens, index points. */
    public double breakEvenWidth() {
      return upperBreakEven - lowerBreakEven;
    }
  }

  /** Nothing can be said; {@code reason} for people. */
  record NoData(String reason) implements CondorOdds {}

  /**
   * Odds of {@code condor} sold for {@code creditPoints} on {@code slice}.
   *
   * @param creditPoints net credit per condor, index points, positive
   * @throws IllegalArgumentException when the slice is of another root or expiry, or the credit is
   *     not positive or reaches the short put
   */
  static CondorOdds of(IronCondor condor, BigDecimal creditPoints, Slice slice) {
    if (slice.root() != condor.root() || !slice.expiry().equals(condor.expiry())) {
      throw new IllegalArgumentException(
          condor + " is not of the slice of " + slice.root() + " " + slice.expiry());
    }
    BigDecimal lowest = BigDecimal.valueOf(condor.shortPut()).subtract(creditPoints);
    if (creditPoints.signum() <= 0 || lowest.signum() <= 0) {
      throw new IllegalArgumentException(
          "a condor's credit must be positive and below the short put: " + creditPoints);
    }
    double lower = lowest.doubleValue();
    double upper = BigDecimal.valueOf(condor.shortCall()).add(creditPoints).doubleValue();
    if (!(slice.years() > 0)) {
      return new NoData(slice.root() + " " + slice.expiry() + " has settled");
    }
    OptionalDouble atLower = SliceVols.at(slice, lower);
    OptionalDouble atUpper = SliceVols.at(slice, upper);
    OptionalDouble atPut = SliceVols.at(slice, condor.shortPut());
    OptionalDouble atCall = SliceVols.at(slice, condor.shortCall());
    OptionalDouble atForward = SliceVols.at(slice, slice.forward());
    if (atLower.isEmpty()
        || atUpper.isEmpty()
        || atPut.isEmpty()
        || atCall.isEmpty()
        || atForward.isEmpty()) {
      return new NoData(
          "no option of " + slice.root() + " " + slice.expiry() + " has a volatility");
    }
    double forward = slice.forward();
    double years = slice.years();
    double putVol = atPut.getAsDouble();
    double callVol = atCall.getAsDouble();
    double move =
        ExpectedMove.oneDeviation(forward, atForward.getAsDouble(), years * DAYS_PER_YEAR);
    return new Known(
        lower,
        upper,
        Probabilities.settleBetween(
            forward, lower, atLower.getAsDouble(), upper, atUpper.getAsDouble(), years),
        Probabilities.touch(forward, condor.shortPut(), years, putVol),
        Probabilities.touch(forward, condor.shortCall(), years, callVol),
        Probabilities.touchByDoubling(forward, condor.shortPut(), years, putVol),
        Probabilities.touchByDoubling(forward, condor.shortCall(), years, callVol),
        move,
        (forward - condor.shortPut()) / move,
        (condor.shortCall() - forward) / move);
  }
}
