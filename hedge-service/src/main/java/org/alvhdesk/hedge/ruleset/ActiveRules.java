package org.alvhdesk.hedge.ruleset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.hedge.HedgeConfig;
import org.alvhdesk.rulefiles.RuleLibrary;
import org.alvhdesk.strategy.capital.FigureRules;
import org.alvhdesk.strategy.condor.desk.CondorRules;
import org.alvhdesk.strategy.hedgedesk.HedgeModifiers;
import org.alvhdesk.strategy.hedgedesk.HedgeRules;
import org.alvhdesk.strategy.rules.RuleSet;

/** The rule sets by which this service decides. */
@ApplicationScoped
public class ActiveRules {
  private final CondorRules condor;
  private final HedgeRules hedge;
  private final Optional<HedgeModifiers> hedgeModifiers;

  /** These rules, whatever is configured. */
  public ActiveRules(CondorRules condor, HedgeRules hedge, Optional<HedgeModifiers> modifiers) {
    this.condor = condor;
    this.hedge = hedge;
    this.hedgeModifiers = modifiers;
  }

  /**
   * @throws IllegalArgumentException when {@code alvh.hedge.rules} does not name a condor and a
   *     hedge rule set
   */
  @Inject
  public ActiveRules(HedgeConfig config) {
    List<String> names = config.rules();
    if (names.size() != 2) {
      throw new IllegalArgumentException(
          "alvh.hedge.rules (ALVH_RULES) needs CONDOR,HEDGE such as LAYERED-002,FOUR42-004, not "
              + names);
    }
    condor = RuleLibrary.shipped().condorRules(names.get(0).trim());
    hedge = RuleLibrary.shipped().hedgeRules(names.get(1).trim());
    hedgeModifiers = RuleLibrary.shipped().hedgeModifiers(names.get(0).trim());
  }

  /** Condor rules: risk capital and the stress cap. */
  public CondorRules condor() {
    return condor;
  }

  /** Hedge rules. */
  public HedgeRules hedge() {
    return hedge;
  }

  /** What the condor rules say about the hedge (002-7, 002-13); empty when they say nothing. */
  public Optional<HedgeModifiers> hedgeModifiers() {
    return hedgeModifiers;
  }

  /** What the running pair says about figures that are shown. */
  public FigureRules figures() {
    return FigureRules.of(List.of(condor.set(), hedge.set()));
  }

  /** Whether the desk decides by the rule set called {@code id}. */
  boolean running(String id) {
    return condor.set().id().equals(id) || hedge.set().id().equals(id);
  }

  /** The hedge rule set that proposals name. */
  public RuleSet hedgeSet() {
    return hedge.set();
  }
}
