package org.alvhdesk.strategy.condor.search;

import java.util.List;

/**
 * What became of every listed condor: the put spreads, the call spreads, then the pairs of those
 * left on both sides.
 */
public record Census(Funnel putSpreads, Funnel callSpreads, Funnel condors) {
  /**
   * One constraint's share.
   *
   * @param excluded how many it removed as the first that failed
   * @param left how many passed it and all before it
   */
  public record Step(Constraint constraint, long excluded, long left) {}

  /**
   * Constraints in the order tested.
   *
   * @param listed how many there were
   */
  public record Funnel(String what, long listed, List<Step> steps) {
    public Funnel {
      steps = List.copyOf(steps);
    }

    /** How many passed everything. */
    public long left() {
      return steps.isEmpty() ? listed : steps.getLast().left();
    }

    /** How many {@code constraint} removed as the first that failed. */
    public long excluded(Constraint constraint) {
      return steps.stream()
          .filter(s -> s.constraint() == constraint)
          .mapToLong(Step::excluded)
          .sum();
    }

    private String verdict() {
      if (listed == 0) {
        return "there are no " + what;
      }
      for (Step step : steps) {
        if (step.left() == 0) {
          return step.constraint().text()
              + " removed the last "
              + step.excluded()
              + " of "
              + listed
              + " "
              + what;
        }
      }
      return left() + " of " + listed + " " + what + " are left";
    }
  }

  /** Condors that satisfy every constraint. */
  public long candidates() {
    return condors.left();
  }

  /** Which constraint removed the last candidates, or how many are left. */
  public String verdict() {
    if (putSpreads.left() == 0) {
      return putSpreads.verdict();
    }
    return callSpreads.left() == 0 ? callSpreads.verdict() : condors.verdict();
  }
}
