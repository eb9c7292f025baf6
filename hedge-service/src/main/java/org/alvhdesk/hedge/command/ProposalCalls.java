package org.alvhdesk.hedge.command;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alvhdesk.approval.Ruling;
import org.alvhdesk.approval.Ruling.Accepted;
import org.alvhdesk.approval.Ruling.AlreadyCounted;
import org.alvhdesk.approval.Ruling.Overtaken;
import org.alvhdesk.approval.Ruling.Refused;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.hedge.approval.Approvals;
import org.alvhdesk.hedge.book.BookKey;
import org.alvhdesk.hedge.book.Books;
import org.alvhdesk.hedge.delegation.Electorates;
import org.alvhdesk.hedge.member.MembersAnswer;
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
  private final Electorates electorates;

  ProposalCalls(
      Books books,
      Proposals proposals,
      Approvals approvals,
      ProposalViews views,
      Electorates electorates) {
    this.books = books;
    this.proposals = proposals;
    this.approvals = approvals;
    this.views = views;
    this.electorates = electorates;
  }

  /** What is done under the locks: rules, and writes into the unit what an acceptance changes. */
  @FunctionalInterface
  public interface Act {
    /** The ruling; nothing may be written unless it is {@link Accepted} or {@link Overtaken}. */
    Uni<Ruling> on(LockedProposal locked);
  }

  /**
   * Runs {@code act} for {@code command}, unless the time of the request has run out: then it
   * expires in this transaction, whoever of those who could decide asks.
   */
  public Uni<Answer> locked(ProposalCommand command, Act act) {
    return lockedAtAnyTime(
        command,
        locked ->
            locked
                .overdueFor(command.actor())
                .<Uni<Ruling>>map(over -> Uni.createFrom().item(over))
                .orElseGet(() -> act.on(locked)));
  }

  /**
   * Runs {@code act} for {@code command} whatever the time of the request: for what has happened
   * already, such as a fill, and for the review of it.
   */
  public Uni<Answer> lockedAtAnyTime(ProposalCommand command, Act act) {
    return electorates
        .members()
        .chain(
            members ->
                proposals
                    .bookOf(command.proposalId())
                    .chain(
                        key ->
                            key == null
                                ? Uni.createFrom().item(unknown(command))
                                : lock(key, command, members)
                                    .chain(
                                        locked ->
                                            act.on(locked)
                                                .chain(
                                                    ruling -> answer(command, locked, ruling)))));
  }

  private Uni<LockedProposal> lock(BookKey key, ProposalCommand command, MembersAnswer members) {
    UUID id = command.proposalId();
    return books
        .lock(key)
        .chain(
            unit ->
                proposals
                    .lock(id)
                    .chain(
                        proposal ->
                            approvals
                                .of(id)
                                .chain(
                                    signed ->
                                        electorates
                                            .of(members)
                                            .map(
                                                desk ->
                                                    new LockedProposal(
                                                        unit, proposal, signed, desk)))));
  }

  private Uni<Answer> answer(ProposalCommand command, LockedProposal locked, Ruling ruling) {
    return switch (ruling) {
      case Refused refused -> Answer.to(refused, command.path());
      case Overtaken overtaken -> // it has gone stale under the caller's hands: that is kept
          books.save(locked.unit()).chain(() -> Answer.to(overtaken.refused(), command.path()));
      case Accepted accepted ->
          books.save(locked.unit()).chain(() -> view(command, locked)).map(Answer::ok);
      case AlreadyCounted counted -> view(command, locked).map(Answer::ok);
    };
  }

  private Uni<ProposalView> view(ProposalCommand command, LockedProposal locked) {
    return views.of(locked.proposal(), command.actor(), locked.desk());
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
