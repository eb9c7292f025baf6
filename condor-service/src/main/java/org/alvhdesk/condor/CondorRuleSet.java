package org.alvhdesk.condor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.rulefiles.RuleLibrary;
import org.alvhdesk.strategy.condor.desk.CondorRules;
import org.alvhdesk.strategy.ledger.SizingNav;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The condor rule set by which this service decides: the one it was started with, until an approved
 * change puts another in force (package ruleset).
 */
@ApplicationScoped
public class CondorRuleSet {
  private final String configured;
  private volatile CondorRules rules;

  /**
   * @throws IllegalArgumentException when {@code alvh.rules} names no condor rule set that exists
   */
  CondorRuleSet(@ConfigProperty(name = "alvh.rules") List<String> names) {
    configured = names.getFirst().strip();
    use(Optional.empty());
  }

  /** Id of the rule set that is configured. */
  public String configured() {
    return configured;
  }

  /**
   * Decides by {@code document} from now on; empty for the configured rule set.
   *
   * @throws IllegalArgumentException when the engine does not execute it
   */
  public void use(Optional<RuleDocument> document) {
    rules =
        document
            .map(d -> RuleLibrary.of(List.of(d)).condorRules(d.id()))
            .orElseGet(() -> RuleLibrary.shipped().condorRules(configured));
  }

  /** The rules in force. */
  public CondorRules rules() {
    return rules;
  }

  /** 000-5: what is sized from when the net asset value is {@code nav}. */
  public Capital capital(SizingNav nav) {
    return rules.capital(nav.navUsd()).on(nav.basis());
  }
}
