package org.alvhdesk.condor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alvhdesk.rulefiles.RuleLibrary;
import org.alvhdesk.strategy.condor.desk.CondorRules;
import org.alvhdesk.strategy.rules.Capital;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The condor rule set this service was started with, and the capital it sizes from. */
@ApplicationScoped
public class CondorRuleSet {
  private final CondorRules rules;
  private final Capital capital;

  /**
   * @throws IllegalArgumentException when {@code alvh.rules} names no condor rule set that exists
   */
  CondorRuleSet(@ConfigProperty(name = "alvh.rules") List<String> names, CondorConfig config) {
    rules = RuleLibrary.shipped().condorRules(names.getFirst().strip());
    capital = rules.capital(config.navUsd());
  }

  public CondorRules rules() {
    return rules;
  }

  public Capital capital() {
    return capital;
  }
}
