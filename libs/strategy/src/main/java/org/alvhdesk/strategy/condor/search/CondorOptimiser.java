package org.alvhdesk.strategy.condor.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the best iron condor of one expiry among all listed strikes, exactly: put wing below put
 * short below the forward below call short below call wing, every combination that satisfies the
 * constraints (rules 002-1, 002-2, 002-3, 003-3). Pure: the same chain and query give the same
 * answer.
 *
 * <p>A condor is a put spread and a call spread. Each side's spreads are tabulated once; net delta,
 * credit, expected payout and greeks add over the two, so pairs need no pricing. Of the pairs only
 * those are looked at whose bound ({@link Scorer}) reaches the best score so far. What each
 * constraint excluded is counted over all pairs all the same.
 */
public final class CondorOptimiser {
  private CondorOptimiser() {}

  /** The best condor of {@code chain} and its runners-up, or which constraint left none. */
  public static SearchResult search(CondorChain chain, CondorQuery query) {
    SearchConstraints constraints = query.constraints();
    VolLine vols = VolLine.of(chain.slice());
    LegTable legs = new LegTable(chain, constraints.liquidity(), query.density());
    ShortBand band = ShortBand.of(constraints.shorts(), chain.slice(), vols);
    SpreadTable puts = side(legs, band, query, -1);
    SpreadTable calls = side(legs, band, query, 1);
    CallChunks chunks = new CallChunks(calls, legs);
    PairLimits limits = new PairLimits(constraints, query.objective());
    Census census =
        new Census(puts.funnel, calls.funnel, new PairCensus(puts, chunks, limits).count());
    if (census.candidates() == 0) {
      return new SearchResult.Nothing(census.verdict(), census);
    }
    Scorer scorer = Scorer.of(query.objective(), legs, puts, chunks, vols);
    PairSearch search =
        new PairSearch(legs, puts, chunks, limits, scorer, query.separationPoints());
    List<PairSearch.Pick> picks = new ArrayList<>();
    Optional<PairSearch.Pick> next = search.best(picks);
    while (next.isPresent()) {
      picks.add(next.get());
      next = picks.size() <= query.runnersUp() ? search.best(picks) : Optional.empty();
    }
    return found(new Candidates(chain.slice(), legs, puts, calls, vols), query, picks, census);
  }

  private static SpreadTable side(LegTable legs, ShortBand band, CondorQuery query, int side) {
    SpreadEnds ends = new SpreadEnds(legs, band, query.constraints().wings(), side);
    return new SpreadTable(legs, ends, query.basis(), query.objective());
  }

  private static SearchResult found(
      Candidates candidates, CondorQuery query, List<PairSearch.Pick> picks, Census census) {
    if (picks.isEmpty()) {
      throw new IllegalStateException(
          census.candidates() + " candidates were counted and none was found: " + query);
    }
    Candidate best = candidates.of(picks.getFirst());
    List<RunnerUp> runnersUp = new ArrayList<>();
    for (PairSearch.Pick pick : picks.subList(1, picks.size())) {
      runnersUp.add(RunnerUp.against(best, candidates.of(pick)));
    }
    return new SearchResult.Found(query, best, runnersUp, census);
  }
}
