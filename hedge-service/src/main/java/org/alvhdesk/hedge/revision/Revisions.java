package org.alvhdesk.hedge.revision;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alvhdesk.approval.Refusal;
import org.alvhdesk.approval.Ruling;
import org.alvhdesk.approval.Ruling.Accepted;
import org.alvhdesk.approval.Ruling.Refused;
import org.alvhdesk.contracts.rest.RevisionCommand;
import org.alvhdesk.hedge.approval.Policies;
import org.alvhdesk.hedge.command.Answer;
import org.alvhdesk.hedge.command.LockedProposal;
import org.alvhdesk.hedge.command.ProposalCalls;
import org.alvhdesk.hedge.command.ProposalCommand;
import org.alvhdesk.hedge.proposal.Moves;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.hedge.proposal.ProposalRevision;
import org.alvhdesk.hedge.proposal.ProposalRulings;
import org.alvhdesk.kit.tx.OffLoop;

/** Makes the next revision of a hedge proposal, and reads all of them. */
@ApplicationScoped
class Revisions {
  private final ProposalCalls calls;
  private final Policies policies;
  private final RevisedContent revised;

  Revisions(ProposalCalls calls, Policies policies, RevisedContent revised) {
    this.calls = calls;
    this.policies = policies;
    this.revised = revised;
  }

  /** Edits it or has it priced anew; {@code request} carries the hash that was read. */
  Uni<Answer> revise(ProposalCommand request, RevisionCommand command) {
    return calls.locked(request, locked -> OffLoop.call(() -> revise(locked, request, command)));
  }

  private Ruling revise(LockedProposal locked, ProposalCommand request, RevisionCommand command) {
    Proposal proposal = locked.proposal();
    boolean edits = !command.edits().isEmpty();
    Ruling ruling =
        ProposalRulings.revise(
            proposal, locked.matter(policies), request.actor(), request.contentHash());
    if (!(ruling instanceof Accepted)) {
      return ruling;
    }
    if (edits && (command.reason() == null || command.reason().isBlank())) {
      return new Refused(Refusal.REASON_MISSING, "Say why: an edit needs a reason.");
    }
    return switch (revised.of(proposal.content(), command, locked.unit())) {
      case RevisedContent.Answer.Not not -> not.why();
      case RevisedContent.Answer.Made made -> {
        Moves.revise(
            locked.unit(),
            proposal,
            made.content(),
            !edits,
            edits ? ProposalRevision.EDITED : ProposalRevision.REFRESHED,
            request.actor(),
            command.reason());
        locked.unit().add(made.inputs());
        yield ruling;
      }
    };
  }

  /** Every revision of {@code proposal}, newest first. */
  static Uni<List<ProposalRevision>> of(UUID proposal) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "from ProposalRevision where proposalId = :id order by revision desc",
                        ProposalRevision.class)
                    .setParameter("id", proposal)
                    .getResultList());
  }
}
