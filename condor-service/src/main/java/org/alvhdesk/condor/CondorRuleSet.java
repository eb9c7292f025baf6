package org.alvhdesk.condor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alvhdesk.rulefiles.RuleLibrary;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.rules.LayeredRules;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The condor rule set this service was started with, and the capital it sizes from. */
@ApplicationScoped
public class CondorRuleSet {
  private final LayeredRules rules;
  private final Capital capital;

  /**
   * @throws IllegalArgumentException when {@code alvh.rules} names no condor rule set that exists
   */
  CondorRuleSet(@ConfigProperty(name = "alvh.rules") List<String> names, CondorConfig config) {
    rules = RuleLibrary.shipped().condorRules(names.getFirst().strip());
    capital = Capital.ofNav(config.navUsd(), rules);
  }

  public LayeredRules rules() {
    return rules;
  }

  public Capital capital() {
    return capital;
  }
}
