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
import org.alvhdesk.strategy.rules.document.RuleDocument;

/**
 * The rule sets by which this service decides: those it was started with, until an approved change
 * puts another in force (package document). Readers see one pair or the other, never a mixture.
 */
@ApplicationScoped
public class ActiveRules {
  /** A condor and a hedge rule set that decide together. */
  private record Pair(
      CondorRules condor,
      HedgeRules hedge,
      Optional<HedgeModifiers> modifiers,
      RuleLibrary library) {}

  private final String configuredCondor;
  private final String configuredHedge;
  private final Pair configured;
  private volatile Pair pair;

  /** These rules, whatever is configured. */
  public ActiveRules(CondorRules condor, HedgeRules hedge, Optional<HedgeModifiers> modifiers) {
    this.configuredCondor = condor.set().id();
    this.configuredHedge = hedge.set().id();
    this.configured = new Pair(condor, hedge, modifiers, RuleLibrary.shipped());
    this.pair = configured;
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
    configuredCondor = names.get(0).trim();
    configuredHedge = names.get(1).trim();
    RuleLibrary shipped = RuleLibrary.shipped();
    configured =
        new Pair(
            shipped.condorRules(configuredCondor),
            shipped.hedgeRules(configuredHedge),
            shipped.hedgeModifiers(configuredCondor),
            shipped);
    pair = configured;
  }

  /** Id of the condor rule set that is configured. */
  public String configuredCondor() {
    return configuredCondor;
  }

  /** Id of the hedge rule set that is configured. */
  public String configuredHedge() {
    return configuredHedge;
  }

  /**
   * Decides by these documents from now on.
   *
   * @param condor empty for the configured one
   * @param hedge empty for the configured one
   * @throws IllegalArgumentException when the engine does not execute one of them
   */
  public void use(Optional<RuleDocument> condor, Optional<RuleDocument> hedge) {
    // Each in a library of its own: both slots may hold versions of a document of one id.
    RuleLibrary ladder = RuleLibrary.shipped().with(condor.stream().toList());
    RuleLibrary layers = RuleLibrary.shipped().with(hedge.stream().toList());
    pair =
        new Pair(
            condor.map(d -> ladder.condorRules(d.id())).orElse(configured.condor()),
            hedge.map(d -> layers.hedgeRules(d.id())).orElse(configured.hedge()),
            condor.map(d -> ladder.hedgeModifiers(d.id())).orElse(configured.modifiers()),
            ladder.with(hedge.stream().toList()));
  }

  /** Every rule document of the desk, in the version that is in force. */
  public RuleLibrary library() {
    return pair.library();
  }

  /** Condor rules: risk capital and the stress cap. */
  public CondorRules condor() {
    return pair.condor();
  }

  /** Hedge rules. */
  public HedgeRules hedge() {
    return pair.hedge();
  }

  /** What the condor rules say about the hedge (002-7, 002-13); empty when they say nothing. */
  public Optional<HedgeModifiers> hedgeModifiers() {
    return pair.modifiers();
  }

  /** What the running pair says about figures that are shown. */
  public FigureRules figures() {
    Pair now = pair;
    return FigureRules.of(List.of(now.condor().set(), now.hedge().set()));
  }

  /** Whether the desk decides by the rule set called {@code id}. */
  boolean running(String id) {
    Pair now = pair;
    return now.condor().set().id().equals(id) || now.hedge().set().id().equals(id);
  }

  /** The hedge rule set that proposals name. */
  public RuleSet hedgeSet() {
    return pair.hedge().set();
  }
}
