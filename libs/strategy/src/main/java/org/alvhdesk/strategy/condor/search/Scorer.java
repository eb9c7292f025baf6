package org.alvhdesk.strategy.condor.search;

/**
 * An {@link Objective} on the two spread tables: the score of one pair, and a number that the score
 * of no candidate among a put spread and a run of call spreads exceeds. The search is exact because
 * a run is left out only when its bound is below the best score found.
 */
sealed interface Scorer {
  /** More than the rounding of a sum of payoffs can be. */
  double SLACK = 1e-9;

  /** Score of put spread {@code i} with call spread {@code j}; credit and width in ticks. */
  double score(int i, int j, double credit, double width);

  /**
   * Bound over put spread {@code i} with the call spreads of {@code entry}.
   *
   * @param credit highest credit of these pairs, ticks
   * @param width wider wing of these pairs, ticks
   */
  double bound(int i, int entry, double credit, double width);

  static Scorer of(
      Objective objective, LegTable legs, SpreadTable puts, CallChunks chunks, VolLine vols) {
    return switch (objective) {
      case Objective.CreditOverMaxLoss() -> new Ratio();
      case Objective.ExpectedValuePerMargin() -> new Expected(puts, chunks);
      case Objective.NearestDelta(double put, double call) -> new Nearest(puts, chunks);
      case Objective.ProbabilityOfProfit(var least) ->
          new Probability(legs, puts, chunks, new BreakEvens(vols));
    };
  }

  /** Grows with the credit at a given width. */
  record Ratio() implements Scorer {
    @Override
    public double score(int i, int j, double credit, double width) {
      return credit / (width - credit);
    }

    @Override
    public double bound(int i, int entry, double credit, double width) {
      return credit < width ? credit / (width - credit) : Double.POSITIVE_INFINITY;
    }
  }

  /** The credit before rounding less the payout adds over the two sides. */
  record Expected(SpreadTable puts, CallChunks chunks) implements Scorer {
    @Override
    public double score(int i, int j, double credit, double width) {
      double expected =
          credit / CondorChain.TICKS_PER_POINT - (puts.payout[i] + chunks.calls.payout[j]);
      return expected / (width / CondorChain.TICKS_PER_POINT);
    }

    @Override
    public double bound(int i, int entry, double credit, double width) {
      double most = puts.part[i] + chunks.maxPart[entry];
      return most / (width / CondorChain.TICKS_PER_POINT) + SLACK;
    }
  }

  /** Adds over the two sides. */
  record Nearest(SpreadTable puts, CallChunks chunks) implements Scorer {
    @Override
    public double score(int i, int j, double credit, double width) {
      return puts.part[i] + chunks.calls.part[j];
    }

    @Override
    public double bound(int i, int entry, double credit, double width) {
      return puts.part[i] + chunks.maxPart[entry];
    }
  }

  /** N(d2) at the lower less N(d2) at the upper break-even. */
  record Probability(LegTable legs, SpreadTable puts, CallChunks chunks, BreakEvens levels)
      implements Scorer {
    @Override
    public double score(int i, int j, double credit, double width) {
      double put = legs.strikes[puts.shortLeg[i]] * CondorChain.TICKS_PER_POINT;
      double call = legs.strikes[chunks.calls.shortLeg[j]] * CondorChain.TICKS_PER_POINT;
      return levels.above(Math.rint(put) - credit) - levels.above(Math.rint(call) + credit);
    }

    @Override
    public double bound(int i, int entry, double credit, double width) {
      double most = Math.min(credit, width) / CondorChain.TICKS_PER_POINT;
      double lower = legs.strikes[puts.shortLeg[i]] - most;
      double upper = chunks.maxShort[entry] + most;
      return levels.highestFrom(lower) - levels.lowestUpTo(upper);
    }
  }
}
