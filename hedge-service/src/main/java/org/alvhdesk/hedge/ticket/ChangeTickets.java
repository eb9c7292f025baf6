package org.alvhdesk.hedge.ticket;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.approval.RequestState;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.execution.WorkingChanges;
import org.alvhdesk.hedge.proposal.CondorContent;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.hedge.proposal.ProposalContent;
import org.alvhdesk.hedge.proposal.SignedContent;
import org.alvhdesk.strategy.execution.Order;
import org.alvhdesk.strategy.execution.Ticket;

/** The ticket of a change: made from the stored bytes that were signed, and nothing else. */
public final class ChangeTickets {
  private static final Set<RequestState> WITH_TICKET =
      Set.of(RequestState.APPROVED, RequestState.RELEASED, RequestState.PARTLY_FILLED);

  private ChangeTickets() {}

  /** Why {@code proposal} has no ticket now; empty when it has one. */
  public static Optional<String> problem(Proposal proposal) {
    return WITH_TICKET.contains(proposal.state())
        ? Optional.empty()
        : Optional.of(
            "It is "
                + proposal.state()
                + (proposal.state().isFinal()
                    ? ": nothing is left to be sent to a broker."
                    : ": there is a ticket once it is APPROVED, until it is filled."));
  }

  /** What is left to send of {@code proposal}. */
  static Ticket of(Proposal proposal, BookUnit unit) {
    List<Order> left =
        WorkingChanges.of(proposal, unit).stream().flatMap(order -> order.left().stream()).toList();
    return new Ticket(
        proposal.id().toString(),
        proposal.revision(),
        proposal.contentHash(),
        proposal.kind(),
        proposal.state().name(),
        proposal.headline(),
        proposal.signed().snapshotId(),
        quality(proposal.signed()),
        proposal.expiresAt(),
        left);
  }

  private static String quality(SignedContent content) {
    if (content instanceof ProposalContent hedge) {
      return hedge.quality();
    }
    return content instanceof CondorContent condor ? condor.quality() : "";
  }
}
