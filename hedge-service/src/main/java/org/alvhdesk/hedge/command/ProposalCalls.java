package org.alvhdesk.hedge.command;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alvhdesk.approval.Ruling;
import org.alvhdesk.approval.Ruling.Accepted;
import org.alvhdesk.approval.Ruling.AlreadyCounted;
import org.alvhdesk.approval.Ruling.Overtaken;
import org.alvhdesk.approval.Ruling.Refused;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.hedge.approval.ApprovalRow;
import org.alvhdesk.hedge.approval.Approvals;
import org.alvhdesk.hedge.book.BookKey;
import org.alvhdesk.hedge.book.Books;
import org.alvhdesk.hedge.delegation.Electorates;
import org.alvhdesk.hedge.member.MembersAnswer;
import org.alvhdesk.hedge.proposal.Genuine;
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
  private final Genuine genuine;
  private final RulesInForce rules;

  ProposalCalls(
      Books books,
      Proposals proposals,
      Approvals approvals,
      ProposalViews views,
      Electorates electorates,
      Genuine genuine,
      RulesInForce rules) {
    this.books = books;
    this.proposals = proposals;
    this.approvals = approvals;
    this.views = views;
    this.electorates = electorates;
    this.genuine = genuine;
    this.rules = rules;
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
    return people(command)
        .chain(names -> electorates.members(names))
        .chain(
            members ->
                proposals
                    .bookOf(command.proposalId())
                    .chain(
                        key ->
                            key == null
                                ? Uni.createFrom().item(unknown(command))
                                : lock(key, command, members)
                                    .chain(locked -> genuine(locked, command, act))));
  }

  /** Nothing is decided by rows that are not those that were written. */
  private Uni<Answer> genuine(LockedProposal locked, ProposalCommand command, Act act) {
    return rules
        .unusable()
        .chain(
            document ->
                document.isPresent()
                    ? Uni.createFrom().item(Optional.of(refused(command, document.get())))
                    : genuine
                        .tampered(locked.proposal())
                        .map(text -> text.map(t -> tampered(command, t))))
        .chain(
            refused ->
                refused.isPresent()
                    ? Uni.createFrom().item(refused.get())
                    : act.on(locked).chain(ruling -> answer(command, locked, ruling)));
  }

  private static Answer refused(ProposalCommand command, RulesInForce.Unusable document) {
    return Answer.problem(409, document.problem(), document.text(), command.path());
  }

  private static Answer tampered(ProposalCommand command, String text) {
    return Answer.problem(
        409,
        Genuine.PROBLEM,
        "What this would be decided by is not stored as it was written: "
            + text
            + ". Nothing was done. Tell the risk manager; ./alvh verify proposal "
            + command.proposalId()
            + " says more.",
        command.path());
  }

  /** The caller, and those whose approvals may have to count; before any lock is taken. */
  private Uni<Set<String>> people(ProposalCommand command) {
    return approvals
        .of(command.proposalId())
        .map(
            signed ->
                Stream.concat(
                        Stream.of(command.actor().name()),
                        signed.stream()
                            .map(ApprovalRow::approval)
                            .flatMap(
                                one ->
                                    Stream.concat(
                                        Stream.of(one.approver()),
                                        one.delegated().values().stream())))
                    .collect(Collectors.toSet()));
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
