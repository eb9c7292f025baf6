package org.alvhdesk.strategy.condor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.quote.Quote;
import org.alvhdesk.strategy.rules.LayeredRules;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * Rule 002-2 inside one expiry: 16-delta shorts, listed wings, live quotes, credit on the grid.
 *
 * <p>Delta is the Black delta of docs/methodology 3.1, discounted, per point of the expiry's
 * forward: the number that is shown everywhere else. A strike qualifies when it is out of the
 * money, has a mid volatility, and the strike a wing away is listed too. At the same distance from
 * the wanted delta the strike farther from the forward wins.
 */
final class CondorSearch {
  private CondorSearch() {}

  sealed interface Result {}

  record Found(IronCondor condor, BigDecimal creditPoints, double netDelta, List<RuleTrace> trace)
      implements Result {}

  record Refused(String reason) implements Result {}

  /** A strike that may be sold: its delta and that of its wing, each for one option bought. */
  private record Side(double strike, double wing, double delta, double wingDelta) {
    /** Delta of the sold spread. */
    double net() {
      return wingDelta - delta;
    }
  }

  static Result in(LayeredRules rules, Slice slice) {
    List<Side> puts = sides(rules, slice, Right.PUT);
    List<Side> calls = sides(rules, slice, Right.CALL);
    if (puts.isEmpty() || calls.isEmpty()) {
      return new Refused(
          "no "
              + (puts.isEmpty() ? "put" : "call")
              + " with a volatility has a strike "
              + Texts.plain(rules.wingPoints())
              + " points farther out listed");
    }
    Side put = nearestDelta(puts, rules.shortDelta());
    Side symmetric = nearestDelta(calls, rules.shortDelta());
    Side call = symmetric;
    if (Math.abs(put.net() + symmetric.net()) > rules.maxNetDelta()) {
      call = mostNeutral(calls, put);
    }
    double netDelta = put.net() + call.net();
    if (Math.abs(netDelta) > rules.maxNetDelta()) {
      return new Refused("no call short brings net delta within " + rules.maxNetDelta());
    }
    IronCondor condor =
        new IronCondor(
            slice.root(), slice.expiry(), put.wing(), put.strike(), call.strike(), call.wing());
    List<CondorLeg> unquoted = CondorPricer.legsWithout(Quote::usable, condor, slice);
    if (!unquoted.isEmpty()) {
      return new Refused("dead or crossed quotes on " + unquoted);
    }
    BigDecimal mid = CondorPricer.costAtMid(condor, slice);
    BigDecimal credit =
        mid.divide(rules.creditGrid(), 0, RoundingMode.FLOOR)
            .multiply(rules.creditGrid())
            .setScale(2, RoundingMode.HALF_EVEN);
    if (credit.signum() <= 0 || credit.compareTo(BigDecimal.valueOf(condor.widestWing())) >= 0) {
      return new Refused("net credit at mid is " + Texts.plain(mid) + " points");
    }
    return new Found(
        condor,
        credit,
        netDelta,
        List.of(
            deltaTrace(rules, slice, put, call),
            neutralTrace(rules, slice, netDelta, put.net() + symmetric.net(), call),
            creditTrace(rules, slice, mid, credit)));
  }

  private static List<Side> sides(LayeredRules rules, Slice slice, Right right) {
    double wing = right.sign() * rules.wingPoints().doubleValue();
    List<Side> sides = new ArrayList<>();
    for (int i = 0; i < slice.strikes().length; i++) {
      double strike = slice.strikes()[i];
      boolean outOfTheMoney = right.sign() * (strike - slice.forward()) > 0;
      int far = outOfTheMoney ? slice.indexOf(strike + wing) : -1;
      if (far >= 0 && slice.vol()[i] > 0 && slice.vol()[far] > 0) {
        sides.add(
            new Side(strike, strike + wing, delta(slice, i, right), delta(slice, far, right)));
      }
    }
    return sides;
  }

  private static double delta(Slice slice, int index, Right right) {
    return Black76.greeks(
            right,
            slice.forward(),
            slice.strikes()[index],
            slice.years(),
            slice.vol()[index],
            slice.discount())
        .delta();
  }

  private static Side nearestDelta(List<Side> sides, double wanted) {
    Side best = null;
    for (Side side : sides) {
      double distance = Math.abs(Math.abs(side.delta()) - wanted);
      double bestDistance =
          best == null ? Double.POSITIVE_INFINITY : Math.abs(Math.abs(best.delta()) - wanted);
      if (distance < bestDistance
          || (distance == bestDistance && Math.abs(side.delta()) < Math.abs(best.delta()))) {
        best = side;
      }
    }
    return best;
  }

  private static Side mostNeutral(List<Side> calls, Side put) {
    Side best = calls.getFirst();
    for (Side call : calls) {
      if (Math.abs(put.net() + call.net()) < Math.abs(put.net() + best.net())) {
        best = call;
      }
    }
    return best;
  }

  private static RuleTrace deltaTrace(LayeredRules rules, Slice slice, Side put, Side call) {
    return TraceBuilder.rule(
            "002-2",
            rules.set().parameter("base.shortDelta").citation(),
            "sell the listed strikes whose Black delta (per point of the expiry's forward) is"
                + " nearest the target, with listed wings")
        .input("forward", Texts.fixed(slice.forward(), 2), "points", slice)
        .input("put delta", Texts.fixed(put.delta(), 4), "per point", slice)
        .input("call delta", Texts.fixed(call.delta(), 4), "per point", slice)
        .threshold(
            rules.shortDelta() + " absolute, wings " + Texts.plain(rules.wingPoints()) + " points")
        .fired(
            "BASE: "
                + Texts.strike(put.wing())
                + "/"
                + Texts.strike(put.strike())
                + "/"
                + Texts.strike(call.strike())
                + "/"
                + Texts.strike(call.wing()));
  }

  private static RuleTrace neutralTrace(
      LayeredRules rules, Slice slice, double netDelta, double symmetricDelta, Side call) {
    TraceBuilder rule =
        TraceBuilder.rule(
                "002-2",
                rules.set().parameter("base.maxNetDelta").citation(),
                "if the condor is not delta-neutral, the call short moves until it is")
            .input("net delta at target deltas", Texts.fixed(symmetricDelta, 4), "per point", slice)
            .threshold("above " + rules.maxNetDelta() + " absolute");
    return Math.abs(symmetricDelta) > rules.maxNetDelta()
        ? rule.fired(
            "BASE: call short moved to "
                + Texts.strike(call.strike())
                + ", net delta "
                + Texts.fixed(netDelta, 4))
        : rule.notFired("BASE: strikes stay");
  }

  private static RuleTrace creditTrace(
      LayeredRules rules, Slice slice, BigDecimal mid, BigDecimal credit) {
    return TraceBuilder.rule(
            "1.1",
            rules.set().parameter("base.creditGrid").citation(),
            "net credit at mid, rounded down to the package tick, must be positive")
        .input("net credit at mid", Texts.plain(mid), "points", slice)
        .threshold(Texts.plain(rules.creditGrid()) + " points")
        .fired("BASE: credit " + Texts.plain(credit) + " points");
  }
}
