package org.alvhdesk.rulefiles;

import java.math.BigDecimal;
import org.alvhdesk.strategy.rules.Choice;
import org.alvhdesk.strategy.rules.Parameter;
import org.alvhdesk.strategy.rules.RuleSet;

/** A shipped rule set with one number or choice of another value. */
final class ChangedRules {
  private ChangedRules() {}

  static RuleSet shipped(String id) {
    return RuleLibrary.shipped().document(id).executable();
  }

  static RuleSet with(RuleSet set, String name, String value) {
    if (!set.has(name)) {
      throw new IllegalArgumentException(set.id() + " has no " + name);
    }
    return new RuleSet(
        set.id(),
        set.version(),
        set.title(),
        set.parameters().stream()
            .map(
                p ->
                    p.name().equals(name)
                        ? new Parameter(p.name(), new BigDecimal(value), p.unit(), p.citation())
                        : p)
            .toList(),
        set.choices().stream()
            .map(c -> c.name().equals(name) ? new Choice(c.name(), value, c.citation()) : c)
            .toList());
  }
}
