package org.alvhdesk.strategy.condor.search;

import java.util.List;

/** What a search found. */
public sealed interface SearchResult {
  /** What became of every listed condor. */
  Census census();

  /**
   * The best condor of all candidates, exactly.
   *
   * @param runnersUp in order; each differs from the best and from those before it by the query's
   *     separation in at least one strike, and is the best that does
   */
  record Found(CondorQuery query, Candidate best, List<RunnerUp> runnersUp, Census census)
      implements SearchResult {
    public Found {
      runnersUp = List.copyOf(runnersUp);
    }
  }

  /**
   * No condor satisfies the constraints.
   *
   * @param reason which constraint removed the last candidates, for people
   */
  record Nothing(String reason, Census census) implements SearchResult {}
}
