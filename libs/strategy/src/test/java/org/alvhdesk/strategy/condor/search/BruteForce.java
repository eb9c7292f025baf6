package org.alvhdesk.strategy.condor.search;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.Normal;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.quote.Quote;
import org.alvhdesk.strategy.quote.SliceVols;

/** The search as four nested loops over strikes in decimal money: slow and plain, the oracle. */
final class BruteForce {
  private static final BigDecimal TICK = new BigDecimal("0.05");

  /** One candidate: strikes ascending, credit in points. */
  record Condor(double[] strikes, double score, BigDecimal credit) {}

  final List<Condor> candidates = new ArrayList<>();

  /** Pairs of spreads that both passed, by first failing constraint. */
  final Map<Constraint, Long> pairs = new EnumMap<>(Constraint.class);

  /** Put and call spreads by first failing constraint. */
  final Map<Constraint, Long> puts = new EnumMap<>(Constraint.class);

  final Map<Constraint, Long> calls = new EnumMap<>(Constraint.class);

  private final CondorChain chain;
  private final Slice slice;
  private final CondorQuery query;

  BruteForce(CondorChain chain, CondorQuery query) {
    this.chain = chain;
    this.slice = chain.slice();
    this.query = query;
    List<int[]> putSpreads = spreads(Right.PUT, puts);
    List<int[]> callSpreads = spreads(Right.CALL, calls);
    for (int[] put : putSpreads) {
      for (int[] call : callSpreads) {
        pair(put, call);
      }
    }
  }

  private List<int[]> spreads(Right right, Map<Constraint, Long> excluded) {
    List<int[]> kept = new ArrayList<>();
    int n = slice.strikes().length;
    for (int s = 0; s < n; s++) {
      for (int w = 0; w < n; w++) {
        boolean listed =
            right.sign() * (slice.strikes()[s] - slice.forward()) > 0
                && right.sign() * (slice.strikes()[w] - slice.strikes()[s]) > 0;
        if (listed) {
          Constraint failed = oneSide(right, s, w);
          if (failed == null) {
            kept.add(new int[] {s, w});
          } else {
            excluded.merge(failed, 1L, Long::sum);
          }
        }
      }
    }
    return kept;
  }

  private Constraint oneSide(Right right, int s, int w) {
    Wings wings = query.constraints().wings();
    double width = Math.abs(slice.strikes()[s] - slice.strikes()[w]);
    if (!wings.widthsPoints().isEmpty()
        && wings.widthsPoints().stream().noneMatch(p -> p.doubleValue() == width)) {
      return Constraint.WING_WIDTH;
    }
    Quote sold = Quote.of(slice, s, right);
    Quote bought = Quote.of(slice, w, right);
    if (!sold.usable() || !bought.usable()) {
      return Constraint.QUOTE;
    }
    if (!(slice.vol()[s] > 0) || !(slice.vol()[w] > 0)) {
      return Constraint.VOLATILITY;
    }
    if (!shortAllowed(right, s)) {
      return Constraint.SHORT_DISTANCE;
    }
    if (!tight(sold) || !tight(bought)) {
      return Constraint.HALF_SPREAD;
    }
    double[] ages = right == Right.PUT ? chain.putAgeMinutes() : chain.callAgeMinutes();
    double oldest = query.constraints().liquidity().maxAgeMinutes();
    return ages[s] > oldest || ages[w] > oldest ? Constraint.QUOTE_AGE : null;
  }

  private boolean shortAllowed(Right right, int s) {
    return switch (query.constraints().shorts()) {
      case ShortRule.DeltaBand(double least, double most) ->
          Math.abs(delta(right, s)) >= least && Math.abs(delta(right, s)) <= most;
      case ShortRule.ExpectedMoves(double least, double most) -> {
        double move =
            slice.forward()
                * SliceVols.at(slice, slice.forward()).orElseThrow()
                * Math.sqrt(slice.years());
        double distance = Math.abs(slice.strikes()[s] - slice.forward());
        yield distance >= least * move && distance <= most * move;
      }
    };
  }

  private boolean tight(Quote quote) {
    Liquidity limits = query.constraints().liquidity();
    return 0.5 * (quote.ask() - quote.bid()) <= limits.exemptHalfSpreadPoints()
        || quote.halfSpreadShare() <= limits.maxHalfSpreadShare();
  }

  double delta(Right right, int i) {
    return Black76.greeks(
            right,
            slice.forward(),
            slice.strikes()[i],
            slice.years(),
            slice.vol()[i],
            slice.discount())
        .delta();
  }

  private void pair(int[] put, int[] call) {
    SearchConstraints limits = query.constraints();
    double putWidth = slice.strikes()[put[0]] - slice.strikes()[put[1]];
    double callWidth = slice.strikes()[call[1]] - slice.strikes()[call[0]];
    BigDecimal width = BigDecimal.valueOf(Math.max(putWidth, callWidth));
    double net =
        delta(Right.PUT, put[1])
            - delta(Right.PUT, put[0])
            + (delta(Right.CALL, call[1]) - delta(Right.CALL, call[0]));
    BigDecimal credit =
        leg(Right.PUT, put[0], true)
            .subtract(leg(Right.PUT, put[1], false))
            .add(leg(Right.CALL, call[0], true))
            .subtract(leg(Right.CALL, call[1], false))
            .divide(TICK, 0, RoundingMode.FLOOR)
            .multiply(TICK);
    BigDecimal floor = limits.creditFloorPoints();
    if (query.objective() instanceof Objective.ProbabilityOfProfit(var least)) {
      floor = floor.max(least);
    }
    BigDecimal loss = width.subtract(credit).movePointRight(2);
    Constraint failed = null;
    if (limits.wings().equal() && putWidth != callWidth) {
      failed = Constraint.EQUAL_WINGS;
    } else if (Math.abs(net) > limits.maxNetDelta()) {
      failed = Constraint.NET_DELTA;
    } else if (credit.signum() <= 0 || credit.compareTo(floor) < 0) {
      failed = Constraint.CREDIT_FLOOR;
    } else if (limits.maxLossUsd().isPresent() && loss.compareTo(limits.maxLossUsd().get()) > 0) {
      failed = Constraint.MAX_LOSS;
    } else if (credit.compareTo(width) >= 0) {
      failed = Constraint.CREDIT_ABOVE_WIDTH;
    }
    if (failed != null) {
      pairs.merge(failed, 1L, Long::sum);
      return;
    }
    double[] strikes = {
      slice.strikes()[put[1]],
      slice.strikes()[put[0]],
      slice.strikes()[call[0]],
      slice.strikes()[call[1]]
    };
    candidates.add(new Condor(strikes, score(put, call, credit, width), credit));
  }

  private BigDecimal leg(Right right, int i, boolean sold) {
    Quote quote = Quote.of(slice, i, right);
    if (query.basis() == CreditBasis.MID) {
      return quote.midPoints();
    }
    return sold ? quote.bidPoints() : quote.askPoints();
  }

  private double score(int[] put, int[] call, BigDecimal credit, BigDecimal width) {
    return switch (query.objective()) {
      case Objective.CreditOverMaxLoss() ->
          credit.doubleValue() / width.subtract(credit).doubleValue();
      case Objective.ExpectedValuePerMargin() ->
          (credit.doubleValue()
                  - payoff(Right.PUT, put[0])
                  + payoff(Right.PUT, put[1])
                  - payoff(Right.CALL, call[0])
                  + payoff(Right.CALL, call[1]))
              / width.doubleValue();
      case Objective.NearestDelta(double nearPut, double nearCall) ->
          -Math.abs(Math.abs(delta(Right.PUT, put[0])) - nearPut)
              - Math.abs(Math.abs(delta(Right.CALL, call[0])) - nearCall);
      case Objective.ProbabilityOfProfit(var least) ->
          above(slice.strikes()[put[0]] - credit.doubleValue())
              - above(slice.strikes()[call[0]] + credit.doubleValue());
    };
  }

  private double payoff(Right right, int i) {
    double strike = slice.strikes()[i];
    double vol = query.density().vol(slice.forward(), strike, slice.years());
    return Black76.price(right, slice.forward(), strike, slice.years(), vol, slice.discount());
  }

  double above(double level) {
    double sd = SliceVols.at(slice, level).orElseThrow() * Math.sqrt(slice.years());
    return Normal.distribution(StrictMath.log(slice.forward() / level) / sd - 0.5 * sd);
  }
}
