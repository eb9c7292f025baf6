package org.alvhdesk.ui.proposal;

import java.time.Instant;
import org.alvhdesk.contracts.rest.ProposalSummary;
import org.alvhdesk.ui.format.Fmt;

/** One line of the list. */
record ProposalRow(
    String id,
    String kindWords,
    String headline,
    String state,
    String stateWords,
    String tone,
    String needs,
    String cost,
    String created,
    String submittedBy,
    String expires,
    String ruleSet,
    boolean open) {

  static ProposalRow of(ProposalSummary p, Instant now) {
    boolean open = States.open(p.state());
    return new ProposalRow(
        p.id(),
        Kinds.words(p.kind()),
        p.headline(),
        p.state(),
        States.words(p.state()),
        States.tone(p.state()),
        open ? ProposalCard.needs(p.state(), p.missing()) : "",
        CostView.line(p.costUsd()),
        Fmt.marketTimeShort(p.createdAt()),
        p.submittedBy() == null ? "" : p.submittedBy(),
        open ? Fmt.until(now, p.expiresAt()) : "",
        p.ruleSet() == null ? "" : p.ruleSet().id() + " " + p.ruleSet().version(),
        open);
  }
}
