package org.alvhdesk.hedge.proposal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.Matter;
import org.alvhdesk.approval.Voter;
import org.alvhdesk.contracts.event.CondorFillV1;
import org.alvhdesk.contracts.rest.ProposalSummary;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.hedge.approval.ApprovalRow;
import org.alvhdesk.hedge.approval.Approvals;
import org.alvhdesk.hedge.approval.Policies;
import org.alvhdesk.hedge.audit.AuditLog;
import org.alvhdesk.hedge.audit.AuditRow;
import org.alvhdesk.hedge.book.Books;
import org.alvhdesk.hedge.book.CondorLegFill;
import org.alvhdesk.hedge.book.HedgeBook;
import org.alvhdesk.hedge.book.HedgeFill;
import org.alvhdesk.hedge.delegation.Electorate;
import org.alvhdesk.hedge.delegation.Electorates;

/**
 * A proposal as a person sees it: the stored bytes, who has signed, and what this person may do.
 */
@ApplicationScoped
public class ProposalViews {
  private final Approvals approvals;
  private final AuditLog audit;
  private final Books books;
  private final CondorFills condorFills;
  private final Electorates electorates;
  private final Quorums quorums;
  private final Policies policies;

  ProposalViews(
      Approvals approvals,
      AuditLog audit,
      Books books,
      CondorFills condorFills,
      Electorates electorates,
      Quorums quorums,
      Policies policies) {
    this.approvals = approvals;
    this.condorFills = condorFills;
    this.audit = audit;
    this.books = books;
    this.electorates = electorates;
    this.quorums = quorums;
    this.policies = policies;
  }

  /** The whole page for {@code actor}, in the caller's session. */
  public Uni<ProposalView> of(Proposal proposal, Actor actor) {
    return electorates.now().chain(desk -> of(proposal, actor, desk));
  }

  /** The same when it is known already who can decide. */
  public Uni<ProposalView> of(Proposal proposal, Actor actor, Electorate desk) {
    return approvals
        .of(proposal.id())
        .chain(
            signed ->
                audit
                    .of(proposal.bookKey().bookId(), proposal.id().toString())
                    .chain(
                        history ->
                            books
                                .fillsOf(proposal.id())
                                .map(some -> some.stream().map(HedgeFill::view).toList())
                                .chain(hedge -> withCondors(proposal, hedge))
                                .chain(
                                    fills ->
                                        condorFills
                                            .of(proposal.id())
                                            .chain(
                                                condorFill ->
                                                    books
                                                        .read(proposal.bookKey())
                                                        .map(
                                                            book ->
                                                                view(
                                                                    proposal,
                                                                    actor,
                                                                    desk,
                                                                    signed,
                                                                    history,
                                                                    fills,
                                                                    condorFill,
                                                                    book))))));
  }

  private Uni<List<ProposalView.Fill>> withCondors(
      Proposal proposal, List<ProposalView.Fill> hedge) {
    return proposal.isCondor()
        ? books
            .condorFillsOf(proposal.id())
            .map(fills -> fills.stream().map(CondorLegFill::view).toList())
        : Uni.createFrom().item(hedge);
  }

  /** One line of the list. */
  ProposalSummary summary(WithApprovals some) {
    Proposal p = some.proposal();
    return new ProposalSummary(
        p.id().toString(),
        p.bookId,
        p.kind(),
        p.revision(),
        p.state().name(),
        p.contentHash(),
        p.ruleSet(),
        p.headline,
        p.costUsd,
        p.createdAt,
        p.submittedBy,
        quorums.missing(p, some.signed()),
        p.expiresAt());
  }

  /** Whether {@code caller} is asked for an approval that is not in yet. */
  boolean waitsFor(WithApprovals some, Actor caller, Electorate desk) {
    return quorums.waitsFor(some.proposal(), some.signed(), caller, desk);
  }

  private ProposalView view(
      Proposal p,
      Actor actor,
      Electorate desk,
      List<ApprovalRow> signed,
      List<AuditRow> history,
      List<ProposalView.Fill> fills,
      Optional<CondorFillV1> condorFill,
      HedgeBook book) {
    Matter matter = quorums.matter(p, signed, desk);
    Voter voter = desk.voter(actor, p.request(), matter.now());
    ProposalViewParts parts =
        new ProposalViewParts(
            p.state().name(),
            p.contentHash(),
            p.submittedBy,
            p.expiresAt(),
            signed.stream().map(ApprovalRow::view).toList(),
            quorums.missing(p, matter, signed, desk),
            PossibleActs.of(p, matter, voter, desk, policies.signature(), book),
            fills,
            history.stream().map(AuditRow::history).toList(),
            condorFill.orElse(null),
            quorums.view(p, matter, desk));
    return switch (p.signed()) {
      case ProposalContent hedge -> parts.with(hedge);
      case CondorContent condor -> parts.with(condor);
      case DocumentContent document -> parts.with(document);
    };
  }
}
