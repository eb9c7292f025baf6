package org.alvhdesk.strategy.hedgedesk;

import org.alvhdesk.strategy.rules.RuleSet;

/**
 * No hedge at all: the condors alone (001-10) or fewer of them (M7), which is the business of who
 * counts the condors. Nothing is traded, so there is nothing on which it could be: the second
 * engine of a condor document does not run beside it.
 */
public record NoHedgeRules(RuleSet set) implements HedgeRules {
  static NoHedgeRules of(RuleSet set) {
    if (set.value("hedge.contracts").signum() != 0) {
      throw new IllegalArgumentException(
          "rule set "
              + set.id()
              + ": hedge.contracts must be 0, was "
              + set.value("hedge.contracts"));
    }
    return new NoHedgeRules(set);
  }
}
