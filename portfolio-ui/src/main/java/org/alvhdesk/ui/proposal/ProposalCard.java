package org.alvhdesk.ui.proposal;

import java.time.Instant;
import java.util.List;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.TraceLine;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.format.KeyFigure;

/**
 * A waiting proposal at a glance: what, why, what it costs, who must agree, and what I can do.
 *
 * @param why the rules that fired, shortest form
 * @param callToAction what the button says; "Open" when there is nothing for me to do
 * @param mine whether it waits for the person who looks
 */
public record ProposalCard(
    String id,
    String kind,
    String kindWords,
    String headline,
    String state,
    String stateWords,
    String tone,
    String trigger,
    List<Reason> why,
    List<KeyFigure> cost,
    String needs,
    String progress,
    String expires,
    String submittedBy,
    String callToAction,
    boolean mine) {
  private static final int REASONS = 4;

  /** A rule that fired. */
  public record Reason(String ruleId, String effect) {}

  /** From the contract; now is market time, or null. */
  public static ProposalCard of(ProposalView p, Instant now) {
    String act =
        p.mayAct().stream()
            .filter(ProposalView.Act::allowed)
            .map(ProposalView.Act::action)
            .filter(a -> "submit".equals(a) || "approve".equals(a))
            .findFirst()
            .orElse("");
    return new ProposalCard(
        p.id(),
        p.kind(),
        Kinds.words(p.kind()),
        p.headline(),
        p.state(),
        States.words(p.state()),
        States.tone(p.state()),
        trigger(p.trigger()),
        p.trace().stream()
            .filter(t -> "FIRED".equals(t.verdict()))
            .limit(REASONS)
            .map(ProposalCard::reason)
            .toList(),
        CostView.of(p),
        needs(p.state(), p.missing()),
        p.approvals().size() + (p.approvals().size() == 1 ? " approval" : " approvals"),
        Fmt.until(now, p.expiresAt()),
        p.submittedBy() == null ? "" : p.submittedBy(),
        switch (act) {
          case "submit" -> "Review and submit";
          case "approve" -> "Review and approve";
          default -> "Open";
        },
        !act.isEmpty());
  }

  private static Reason reason(TraceLine t) {
    return new Reason(
        t.ruleId(), t.effect() == null || t.effect().isBlank() ? t.statement() : t.effect());
  }

  static String trigger(String trigger) {
    return switch (trigger == null ? "" : trigger) {
      case "BREACH" -> "A limit was breached";
      case "SESSION" -> "Regular decision of the session";
      case "PERSON" -> "A person proposed it";
      default -> Fmt.words(trigger);
    };
  }

  static String needs(String state, List<String> missing) {
    if (!missing.isEmpty()) {
      return String.join("; ", missing);
    }
    return switch (state) {
      case "DRAFT" -> "a trader who submits it";
      case "APPROVED", "RELEASED", "PARTLY_FILLED" -> "a fill within the limits";
      default -> "nothing";
    };
  }
}
