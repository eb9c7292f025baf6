package org.alvhdesk.strategy.condor.search;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.CondorGreeks;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.condor.ShortTouch;

/** Everything shown of a chosen pair. */
final class Candidates {
  private static final double DAYS_PER_YEAR = 365;
  private static final BigDecimal TICK = new BigDecimal("0.05");
  private static final BigDecimal MULTIPLIER = BigDecimal.valueOf(OptionRoot.MULTIPLIER_USD);

  private final Slice slice;
  private final LegTable legs;
  private final SpreadTable puts;
  private final SpreadTable calls;
  private final VolLine vols;

  Candidates(Slice slice, LegTable legs, SpreadTable puts, SpreadTable calls, VolLine vols) {
    this.slice = slice;
    this.legs = legs;
    this.puts = puts;
    this.calls = calls;
    this.vols = vols;
  }

  Candidate of(PairSearch.Pick pick) {
    int i = pick.put();
    int j = pick.call();
    int[] leg = {puts.wing[i], puts.shortLeg[i], calls.shortLeg[j], calls.wing[j]};
    double shortPut = legs.strikes[leg[1]];
    double shortCall = legs.strikes[leg[2]];
    double perPoint = CondorChain.TICKS_PER_POINT;
    double lower = (Math.rint(shortPut * perPoint) - pick.credit()) / perPoint;
    double upper = (Math.rint(shortCall * perPoint) + pick.credit()) / perPoint;
    double expected = pick.credit() / perPoint - (puts.payout[i] + calls.payout[j]);
    IronCondor condor =
        new IronCondor(
            slice.root(),
            slice.expiry(),
            legs.strikes[leg[0]],
            shortPut,
            shortCall,
            legs.strikes[leg[3]]);
    return new Candidate(
        condor,
        pick.score(),
        points(pick.credit()),
        points(
            LegTable.ticks(
                legs.mid[leg[1]] - legs.mid[leg[0]] + (legs.mid[leg[2]] - legs.mid[leg[3]]))),
        points(
            LegTable.ticks(
                legs.bid[leg[1]] - legs.ask[leg[0]] + (legs.bid[leg[2]] - legs.ask[leg[3]]))),
        usd(pick.width() - pick.credit()),
        usd(pick.width()),
        lower,
        upper,
        vols.above(lower) - vols.above(upper),
        ShortTouch.of(condor, slice).orElseThrow(),
        expected * OptionRoot.MULTIPLIER_USD,
        greeks(leg),
        legs.delta[leg[1]],
        legs.delta[leg[2]]);
  }

  private CondorGreeks greeks(int[] leg) {
    return new CondorGreeks(
        sold(legs.delta, leg),
        sold(legs.gamma, leg),
        sold(legs.vega, leg) / 100 * OptionRoot.MULTIPLIER_USD,
        sold(legs.theta, leg) / DAYS_PER_YEAR * OptionRoot.MULTIPLIER_USD);
  }

  /** Shorts sold, wings bought; the net delta adds in the order in which the search tested it. */
  private static double sold(double[] column, int[] leg) {
    return (column[leg[0]] - column[leg[1]]) + (column[leg[3]] - column[leg[2]]);
  }

  private static BigDecimal points(double ticks) {
    return TICK.multiply(BigDecimal.valueOf((long) ticks));
  }

  private static BigDecimal usd(double ticks) {
    return points(ticks).multiply(MULTIPLIER).setScale(2, RoundingMode.HALF_EVEN);
  }
}
