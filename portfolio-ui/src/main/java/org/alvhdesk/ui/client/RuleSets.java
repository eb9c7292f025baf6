package org.alvhdesk.ui.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.RuleSetDiffView;
import org.alvhdesk.contracts.rest.RuleSetSummary;
import org.alvhdesk.contracts.rest.RuleSetView;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The rule sets that ship with the engine. */
@ApplicationScoped
public class RuleSets {
  private final HedgeClient hedge;

  RuleSets(@RestClient HedgeClient hedge) {
    this.hedge = hedge;
  }

  /** The rule sets that ship with the engine; only those that cite {@code rule} unless null. */
  public Uni<Answer<List<RuleSetSummary>>> list(String rule) {
    return Answers.of(Service.HEDGE, hedge.ruleSets(rule)).map(a -> a.map(Items::items));
  }

  /** One rule set whole, in the version that ships; absent when there is none of that name. */
  public Uni<Answer<RuleSetView>> one(RuleSetSummary head) {
    return Answers.of(Service.HEDGE, hedge.ruleSet(head.id(), head.version()));
  }

  /** What differs from one rule set to another. */
  public Uni<Answer<RuleSetDiffView>> diff(String id, String other) {
    return Answers.of(Service.HEDGE, hedge.ruleSetDiff(id, other));
  }
}
