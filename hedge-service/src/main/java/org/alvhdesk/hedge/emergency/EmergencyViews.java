package org.alvhdesk.hedge.emergency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.Ruling.Refused;
import org.alvhdesk.approval.emergency.Review;
import org.alvhdesk.contracts.rest.EmergencyView;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.hedge.audit.AuditRow;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.hedge.proposal.Proposals;

/** Emergencies as a person sees them, in the caller's session. */
@ApplicationScoped
class EmergencyViews {
  private static final String TO_BE_GIVEN = "to be given";

  private final EmergencyRows rows;
  private final Proposals proposals;

  EmergencyViews(EmergencyRows rows, Proposals proposals) {
    this.rows = rows;
    this.proposals = proposals;
  }

  /** All of them, newest first. */
  Uni<List<EmergencyView>> all(Actor caller) {
    return rows.all()
        .chain(
            all ->
                proposals
                    .read(all.emergencies().stream().map(row -> row.proposalId).toList())
                    .map(found -> views(all, found, caller)));
  }

  private static List<EmergencyView> views(
      EmergencyRows.All all, List<Proposal> found, Actor caller) {
    Map<UUID, Proposal> byId = new HashMap<>();
    found.forEach(proposal -> byId.put(proposal.id(), proposal));
    List<EmergencyView> views = new ArrayList<>();
    for (EmergencyRow row : all.emergencies()) {
      views.add(view(row, all.signatures(), byId.get(row.proposalId), caller));
    }
    Collections.reverse(views);
    return List.copyOf(views);
  }

  private static EmergencyView view(
      EmergencyRow row, List<SignatureRow> signatures, Proposal proposal, Actor caller) {
    Review review = row.review(signatures);
    return new EmergencyView(
        row.proposalId.toString(),
        proposal.kind(),
        proposal.headline(),
        row.revision,
        row.contentHash,
        proposal.state().name(),
        row.brokenBy,
        AuditRow.split(row.roles),
        row.reason,
        row.why,
        row.stressBeforeUsd,
        row.stressAfterUsd,
        row.openedAt,
        row.marketTime,
        !review.missing().isEmpty(),
        review.missing(),
        signatures.stream()
            .filter(s -> s.proposalId.equals(row.proposalId))
            .map(SignatureRow::view)
            .toList(),
        maySign(review, caller));
  }

  private static ProposalView.Act maySign(Review review, Actor caller) {
    if (review.seen().stream().anyMatch(s -> s.reviewer().equals(caller.name()))) {
      return new ProposalView.Act("review", false, "You have signed it.");
    }
    Optional<Refused> barred = review.barred(caller, TO_BE_GIVEN);
    return new ProposalView.Act(
        "review",
        barred.isEmpty(),
        barred.map(Refused::text).orElse("waits for " + String.join(", ", review.missing())));
  }
}
