package org.alvhdesk.strategy.joint;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alvhdesk.strategy.hedge.HedgeContract;

/**
 * "Contracts and cost to offset a share of this window's loss."
 *
 * @param book its condors lose, its held hedge ({@code before}) may count
 * @param set scenarios made for the book's VIX
 * @param scenario name of one of them
 * @param share of the condor loss, decimal above 0
 * @param ratio contracts of each series in a set, positive; one entry asks for a single series
 * @param countHeld whether the gain of the held hedge counts towards the share
 */
public record OffsetQuestion(
    JointBook book,
    ScenarioSet set,
    String scenario,
    BigDecimal share,
    SortedMap<HedgeContract, Integer> ratio,
    boolean countHeld) {
  /**
   * @throws IllegalArgumentException for an unknown scenario, a share that is not positive, or a
   *     ratio that is empty or not positive
   */
  public OffsetQuestion {
    ratio = Collections.unmodifiableSortedMap(new TreeMap<>(ratio));
    List<String> names = set.names();
    if (!names.contains(scenario)) {
      throw new IllegalArgumentException("no scenario '" + scenario + "'; there are " + names);
    }
    if (share.signum() <= 0) {
      throw new IllegalArgumentException("the share must be above 0, was " + share);
    }
    if (ratio.isEmpty() || ratio.values().stream().anyMatch(n -> n <= 0)) {
      throw new IllegalArgumentException("a ratio needs positive contracts, was " + ratio);
    }
  }
}
