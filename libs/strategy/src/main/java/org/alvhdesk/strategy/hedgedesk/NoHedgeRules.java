package org.alvhdesk.strategy.hedgedesk;

import java.util.Optional;
import java.util.function.Function;
import org.alvhdesk.strategy.rules.RuleSet;

/**
 * No hedge at all: the condors alone (001-10) or fewer of them (M7). Nothing is traded, so there is
 * nothing on which it could be: the second engine of a condor document does not run beside it.
 *
 * @param downsize how many condors are sold instead; empty when all of them are
 */
public record NoHedgeRules(RuleSet set, Optional<DownsizeRules> downsize) implements HedgeRules {
  static NoHedgeRules of(RuleSet set) {
    if (set.value("hedge.contracts").signum() != 0) {
      throw new IllegalArgumentException(
          "rule set "
              + set.id()
              + ": hedge.contracts must be 0, was "
              + set.value("hedge.contracts"));
    }
    return new NoHedgeRules(set, DownsizeRules.of(set));
  }

  /** The same with the hedged arm that it is matched against, found by id. */
  NoHedgeRules withArm(Function<String, HedgeRules> sets) {
    return new NoHedgeRules(set, downsize.map(d -> d.with(sets.apply(d.armId()))));
  }
}
