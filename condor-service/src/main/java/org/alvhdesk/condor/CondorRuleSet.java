package org.alvhdesk.condor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alvhdesk.rulefiles.RuleLibrary;
import org.alvhdesk.strategy.condor.desk.CondorRules;
import org.alvhdesk.strategy.desk.DeskRules;
import org.alvhdesk.strategy.ledger.SizingNav;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The condor rule set by which this service decides, with the hedge rule set beside it, which may
 * size what is sold (M7): those it was started with, until an approved change puts another in force
 * (package ruleset). Readers see one pair or the other, never a mixture.
 */
@ApplicationScoped
public class CondorRuleSet {
  private final String configured;
  private final String configuredHedge;
  private volatile DeskRules pair;

  /**
   * @throws IllegalArgumentException when {@code alvh.rules} does not name a condor and a hedge
   *     rule set that exist
   */
  public CondorRuleSet(@ConfigProperty(name = "alvh.rules") List<String> names) {
    if (names.size() != 2) {
      throw new IllegalArgumentException(
          "alvh.rules (ALVH_RULES) needs CONDOR,HEDGE such as LAYERED-002,FOUR42-004, not "
              + names);
    }
    configured = names.getFirst().strip();
    configuredHedge = names.getLast().strip();
    use(Optional.empty(), Optional.empty());
  }

  /** Id of the condor rule set that is configured. */
  public String configured() {
    return configured;
  }

  /** Id of the hedge rule set that is configured. */
  public String configuredHedge() {
    return configuredHedge;
  }

  /**
   * Decides by these documents from now on; empty for the configured one.
   *
   * @throws IllegalArgumentException when the engine does not execute one of them
   */
  public void use(Optional<RuleDocument> condor, Optional<RuleDocument> hedge) {
    RuleLibrary library =
        RuleLibrary.shipped().with(Stream.concat(condor.stream(), hedge.stream()).toList());
    String ladder = condor.map(RuleDocument::id).orElse(configured);
    pair =
        new DeskRules(
            library.condorRules(ladder),
            library.hedgeRules(hedge.map(RuleDocument::id).orElse(configuredHedge)),
            library.hedgeModifiers(ladder));
  }

  /** The condor rules in force. */
  public CondorRules rules() {
    return pair.condor();
  }

  /** The condor rules in force with the hedge rules beside them. */
  public DeskRules pair() {
    return pair;
  }

  /** 000-5: what is sized from when the net asset value is {@code nav}. */
  public Capital capital(SizingNav nav) {
    return rules().capital(nav.navUsd()).on(nav.basis());
  }
}
