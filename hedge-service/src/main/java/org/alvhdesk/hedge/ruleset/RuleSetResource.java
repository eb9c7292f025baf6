package org.alvhdesk.hedge.ruleset;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.RuleSetDiffView;
import org.alvhdesk.contracts.rest.RuleSetSummary;
import org.alvhdesk.contracts.rest.RuleSetView;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.strategy.rules.diff.RuleDiff;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.lint.Linter;
import org.alvhdesk.strategy.rules.lint.Typical;

/** The rule documents of the desk, shipped or in force, for everyone who may log in. */
@Path("/api/v1/rule-sets")
@RolesAllowed({"viewer", "trader", "risk", "pm", "admin"})
class RuleSetResource {
  private final ActiveRules active;

  RuleSetResource(ActiveRules active) {
    this.active = active;
  }

  /**
   * Condor sets first.
   *
   * @param rule only those that cite this rule, such as {@code 004-7}; all when absent or blank
   */
  @GET
  public Items<RuleSetSummary> list(@QueryParam("rule") String rule) {
    return Items.of(
        active.library().all().stream()
            .filter(document -> rule == null || rule.isBlank() || cites(document, rule))
            .map(this::summary)
            .toList());
  }

  private static boolean cites(RuleDocument document, String rule) {
    return document.parameters().stream().anyMatch(p -> p.citation().ruleId().equals(rule));
  }

  /** One document whole, with what the linter finds at {@link Typical#DEMO} sizes. */
  @GET
  @Path("/{id}/versions/{version}")
  public RuleSetView one(@PathParam("id") String id, @PathParam("version") String version) {
    RuleDocument document = document(id, 404);
    if (!document.version().equals(version)) {
      throw Problems.problem(
          404,
          "Rule set "
              + id
              + " is here in version "
              + document.version()
              + ", not in version "
              + version
              + ".");
    }
    return RuleSetViews.view(summary(document), document, Linter.lint(document, Typical.DEMO));
  }

  /**
   * What differs from the one in the path to another.
   *
   * @param against id of the other; 400 when it is missing or unknown
   */
  @GET
  @Path("/{id}/diff")
  public RuleSetDiffView diff(@PathParam("id") String id, @QueryParam("against") String against) {
    RuleDocument before = document(id, 404);
    if (against == null || against.isBlank()) {
      throw Problems.problem(
          400, "Say what to compare " + id + " with: ?against= and the id of another rule set.");
    }
    RuleDocument after = document(against, 400);
    return RuleSetViews.diff(before, after, RuleDiff.between(before, after));
  }

  private RuleSetSummary summary(RuleDocument document) {
    return RuleSetViews.summary(document, active.running(document.id()));
  }

  private RuleDocument document(String id, int otherwise) {
    try {
      return active.library().document(id);
    } catch (IllegalArgumentException e) {
      throw Problems.problem(otherwise, e.getMessage());
    }
  }
}
