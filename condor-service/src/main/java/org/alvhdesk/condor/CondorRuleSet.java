package org.alvhdesk.condor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alvhdesk.rulefiles.RuleLibrary;
import org.alvhdesk.strategy.condor.desk.CondorRules;
import org.alvhdesk.strategy.ledger.SizingNav;
import org.alvhdesk.strategy.rules.Capital;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The condor rule set this service was started with. */
@ApplicationScoped
public class CondorRuleSet {
  private final CondorRules rules;

  /**
   * @throws IllegalArgumentException when {@code alvh.rules} names no condor rule set that exists
   */
  CondorRuleSet(@ConfigProperty(name = "alvh.rules") List<String> names) {
    rules = RuleLibrary.shipped().condorRules(names.getFirst().strip());
  }

  public CondorRules rules() {
    return rules;
  }

  /** 000-5: what is sized from when the net asset value is {@code nav}. */
  public Capital capital(SizingNav nav) {
    return rules.capital(nav.navUsd()).on(nav.basis());
  }
}
