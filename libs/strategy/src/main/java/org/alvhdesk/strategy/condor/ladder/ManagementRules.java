package org.alvhdesk.strategy.condor.ladder;

import java.util.OptionalInt;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.RuleSet;

/**
 * When an open layer is acted on (002-10, 002-11, 002-12).
 *
 * @param profitShare share of the credit earned at which the shortest layer is rolled, decimal
 * @param stopCredits loss in credits at which a layer is closed
 * @param defendDelta absolute delta of a short at which a layer is defended, decimal
 * @param exitDte calendar days to expiry at which this layer is closed; empty when it is not
 * @param minimumHolding sessions for which a new condor is left alone unless stopped or defended
 * @param sources where they come from
 */
public record ManagementRules(
    double profitShare,
    double stopCredits,
    double defendDelta,
    OptionalInt exitDte,
    int minimumHolding,
    Sources sources) {
  /** Citations of the numbers; {@code exit} is that of the stop where a layer has no time exit. */
  public record Sources(
      Citation profit, Citation stop, Citation defend, Citation exit, Citation holding) {}

  /**
   * @throws IllegalArgumentException when a number is out of its range
   */
  public ManagementRules {
    if (!(profitShare > 0 && profitShare <= 1)
        || !(stopCredits > 0)
        || !(defendDelta > 0 && defendDelta < 1)
        || exitDte.orElse(0) < 0
        || minimumHolding < 0) {
      throw new IllegalArgumentException(
          "management needs a profit share in (0, 1], positive stop, a delta in (0, 1), and days and"
              + " sessions >= 0: "
              + profitShare
              + ", "
              + stopCredits
              + ", "
              + defendDelta
              + ", "
              + exitDte
              + ", "
              + minimumHolding);
    }
  }

  /**
   * Those of a rule set: the numbers of its first layer hold for all, a time exit for its own.
   *
   * @param first owner of the numbers, such as {@code base}
   * @param layer owner of the layer that is managed, such as {@code second}
   * @throws IllegalArgumentException when a number is missing or out of its range
   */
  public static ManagementRules of(RuleSet set, String first, String layer) {
    String profit = first + ".profitTake";
    String stop = first + ".stopCreditMultiple";
    String defend = first + ".defendDelta";
    String exit = layer + ".timeExitDte";
    String holding = "entry.minimumHolding";
    boolean exits = set.has(exit);
    return new ManagementRules(
        set.value(profit).doubleValue(),
        set.value(stop).doubleValue(),
        set.value(defend).doubleValue(),
        exits ? OptionalInt.of(set.wholeNumber(exit)) : OptionalInt.empty(),
        set.wholeNumber(holding),
        new Sources(
            set.citation(profit),
            set.citation(stop),
            set.citation(defend),
            set.citation(exits ? exit : stop),
            set.citation(holding)));
  }
}
