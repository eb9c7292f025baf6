package org.alvhdesk.hedge.command;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alvhdesk.approval.Ruling;
import org.alvhdesk.approval.Ruling.Accepted;
import org.alvhdesk.approval.Ruling.AlreadyCounted;
import org.alvhdesk.approval.Ruling.Refused;
import org.alvhdesk.hedge.approval.Approvals;
import org.alvhdesk.hedge.book.Books;
import org.alvhdesk.hedge.proposal.ProposalViews;
import org.alvhdesk.hedge.proposal.Proposals;

/**
 * How every command on a proposal runs in the caller's one transaction: the book is locked, then
 * the proposal; {@link Act} rules and writes; the answer is the proposal as it is then.
 */
@ApplicationScoped
public class ProposalCalls {
  private final Books books;
  private final Proposals proposals;
  private final Approvals approvals;
  private final ProposalViews views;

  ProposalCalls(Books books, Proposals proposals, Approvals approvals, ProposalViews views) {
    this.books = books;
    this.proposals = proposals;
    this.approvals = approvals;
    this.views = views;
  }

  /** What is done under the locks: rules, and writes into the unit what an acceptance changes. */
  @FunctionalInterface
  public interface Act {
    /** The ruling; nothing may be written unless it is {@link Accepted}. */
    Uni<Ruling> on(LockedProposal locked);
  }

  /** Runs {@code act} for {@code command}. */
  public Uni<Answer> locked(ProposalCommand command, Act act) {
    UUID id = command.proposalId();
    return proposals
        .bookOf(id)
        .chain(
            key ->
                key == null
                    ? Uni.createFrom().item(unknown(command))
                    : books
                        .lock(key)
                        .chain(
                            unit ->
                                proposals
                                    .lock(id)
                                    .chain(
                                        proposal ->
                                            approvals
                                                .of(id)
                                                .map(
                                                    signed ->
                                                        new LockedProposal(
                                                            unit, proposal, signed))))
                        .chain(
                            locked ->
                                act.on(locked).chain(ruling -> answer(command, locked, ruling))));
  }

  private Uni<Answer> answer(ProposalCommand command, LockedProposal locked, Ruling ruling) {
    return switch (ruling) {
      case Refused refused -> Uni.createFrom().item(Answer.refused(refused, command.path()));
      case Accepted accepted ->
          books
              .save(locked.unit())
              .chain(() -> views.of(locked.proposal(), command.actor()))
              .map(Answer::ok);
      case AlreadyCounted counted -> views.of(locked.proposal(), command.actor()).map(Answer::ok);
    };
  }

  private static Answer unknown(ProposalCommand command) {
    return Answer.problem(
        404,
        "about:blank",
        "There is no proposal "
            + command.proposalId()
            + ". GET /api/v1/proposals lists those that exist.",
        command.path());
  }
}
