package org.alvhdesk.strategy.condor.desk;

import java.util.Optional;
import org.alvhdesk.strategy.rules.Parameter;
import org.alvhdesk.strategy.rules.RuleSet;

/**
 * 6B, time-shifting: a layer whose time exit (002-10) fires is moved to a later expiry with the
 * same strikes instead of closed, where that brings at least the least net credit.
 *
 * @param atTimeExit whether a layer is moved at its time exit; else it is only closed
 * @param leastNetPoints new credit less the cost to close, index points per condor
 */
public record ShiftRules(boolean atTimeExit, Parameter leastNetPoints) {
  private static final String WHEN = "shift.when";

  /**
   * The rules of {@code set}; empty when it has none.
   *
   * @throws IllegalArgumentException for a reading that the engine does not execute
   */
  static Optional<ShiftRules> of(RuleSet set) {
    if (!set.has(WHEN)) {
      return Optional.empty();
    }
    boolean atTimeExit =
        switch (set.chosen(WHEN)) {
          case "AT_TIME_EXIT" -> true;
          case "OFF" -> false;
          default ->
              throw new IllegalArgumentException(
                  "rule set "
                      + set.id()
                      + ": the engine does not execute shift.when = "
                      + set.chosen(WHEN)
                      + ", only AT_TIME_EXIT and OFF");
        };
    return Optional.of(new ShiftRules(atTimeExit, set.parameter("shift.leastNetPoints")));
  }
}
