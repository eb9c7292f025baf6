package org.alvhdesk.strategy.condor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.alvhdesk.market.Slice;
import org.alvhdesk.strategy.quote.Quote;

/**
 * What the market gives for a whole condor at the worst touch of its four quotes, per condor, index
 * points on the 0.05 grid of a package, rounded against us.
 */
public final class CondorTouch {
  private static final BigDecimal GRID = new BigDecimal("0.05");

  private CondorTouch() {}

  /**
   * Credit for selling: shorts sold at their bid, wings bought at their ask. Empty when a leg is
   * not listed, dead or crossed, or when nothing would be received.
   */
  public static Optional<BigDecimal> credit(IronCondor condor, Slice slice) {
    if (!CondorPricer.legsWithout(Quote::usable, condor, slice).isEmpty()) {
      return Optional.empty();
    }
    BigDecimal credit = BigDecimal.ZERO;
    for (CondorLeg leg : CondorLeg.values()) {
      Quote quote = quote(condor, leg, slice);
      credit = leg.sign() > 0 ? credit.subtract(quote.askPoints()) : credit.add(quote.bidPoints());
    }
    return Optional.of(onGrid(credit, RoundingMode.FLOOR)).filter(c -> c.signum() > 0);
  }

  /**
   * Debit for buying back: shorts bought at their ask, wings sold at their bid. A wing without a
   * bid is given away for nothing, so that a condor can be closed when its wings are worthless.
   * Empty when a leg is not listed, not offered or crossed, or when closing would pay us.
   */
  public static Optional<BigDecimal> debit(IronCondor condor, Slice slice) {
    if (!CondorPricer.legsWithout(Quote::markable, condor, slice).isEmpty()) {
      return Optional.empty();
    }
    BigDecimal debit = BigDecimal.ZERO;
    for (CondorLeg leg : CondorLeg.values()) {
      Quote quote = quote(condor, leg, slice);
      debit = leg.sign() > 0 ? debit.subtract(quote.bidPoints()) : debit.add(quote.askPoints());
    }
    return Optional.of(onGrid(debit, RoundingMode.CEILING)).filter(d -> d.signum() >= 0);
  }

  private static Quote quote(IronCondor condor, CondorLeg leg, Slice slice) {
    return Quote.of(slice, slice.indexOf(leg.strike(condor)), leg.right());
  }

  private static BigDecimal onGrid(BigDecimal points, RoundingMode mode) {
    return points.divide(GRID, 0, mode).multiply(GRID);
  }
}
