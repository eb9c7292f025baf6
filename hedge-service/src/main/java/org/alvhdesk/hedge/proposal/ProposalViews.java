package org.alvhdesk.hedge.proposal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.Approval;
import org.alvhdesk.approval.Deciding;
import org.alvhdesk.approval.Matter;
import org.alvhdesk.approval.Refusal;
import org.alvhdesk.approval.RequestState;
import org.alvhdesk.approval.Ruling;
import org.alvhdesk.approval.Voter;
import org.alvhdesk.contracts.event.CondorFillV1;
import org.alvhdesk.contracts.rest.ProposalSummary;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.ProposalView.Act;
import org.alvhdesk.hedge.approval.ApprovalRow;
import org.alvhdesk.hedge.approval.Approvals;
import org.alvhdesk.hedge.approval.Policies;
import org.alvhdesk.hedge.audit.AuditLog;
import org.alvhdesk.hedge.audit.AuditRow;
import org.alvhdesk.hedge.book.Books;
import org.alvhdesk.hedge.book.HedgeBook;
import org.alvhdesk.hedge.book.HedgeFill;
import org.alvhdesk.hedge.book.PaperFill;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.kit.step.StepMoment;
import org.alvhdesk.strategy.quote.QuoteFitness;

/**
 * A proposal as a person sees it: the stored bytes, who has signed, and what this person may do.
 */
@ApplicationScoped
public class ProposalViews {
  private final Approvals approvals;
  private final AuditLog audit;
  private final Books books;
  private final CondorFills condorFills;
  private final Policies policies;

  ProposalViews(
      Approvals approvals,
      AuditLog audit,
      Books books,
      CondorFills condorFills,
      Policies policies) {
    this.approvals = approvals;
    this.condorFills = condorFills;
    this.audit = audit;
    this.books = books;
    this.policies = policies;
  }

  /** The whole page for {@code actor}, in the caller's session. */
  public Uni<ProposalView> of(Proposal proposal, Actor actor) {
    return approvals
        .of(proposal.id())
        .chain(
            signed ->
                audit
                    .of(proposal.id().toString())
                    .chain(
                        history ->
                            books
                                .fillsOf(proposal.id())
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
                                                                    signed,
                                                                    history,
                                                                    fills,
                                                                    condorFill,
                                                                    book))))));
  }

  /** One line of the list. */
  ProposalSummary summary(Proposal p, List<ApprovalRow> signed) {
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
        missing(p, signed.stream().map(ApprovalRow::approval).toList()),
        p.expiresAt());
  }

  /** What the quorum still needs; nothing once the request is decided. */
  private List<String> missing(Proposal proposal, List<Approval> signed) {
    boolean undecided =
        proposal.state() == RequestState.DRAFT || proposal.state().isOpenForApproval();
    if (!undecided) {
      return List.of();
    }
    return policies
        .of(proposal.kind())
        .map(policy -> policy.missing(signed))
        .orElse(List.of("an approval policy for " + proposal.kind()));
  }

  private ProposalView view(
      Proposal p,
      Actor actor,
      List<ApprovalRow> signed,
      List<AuditRow> history,
      List<HedgeFill> fills,
      Optional<CondorFillV1> condorFill,
      HedgeBook book) {
    List<Approval> counted = signed.stream().map(ApprovalRow::approval).toList();
    ProposalViewParts parts =
        new ProposalViewParts(
            p.state().name(),
            p.contentHash(),
            p.submittedBy,
            signed.stream().map(ApprovalRow::view).toList(),
            missing(p, counted),
            mayAct(p, actor, counted, book),
            fills.stream().map(HedgeFill::view).toList(),
            history.stream().map(AuditRow::history).toList(),
            condorFill.orElse(null));
    return switch (p.signed()) {
      case ProposalContent hedge -> parts.with(hedge);
      case CondorContent condor -> parts.with(condor);
    };
  }

  private List<Act> mayAct(Proposal p, Actor actor, List<Approval> counted, HedgeBook book) {
    Matter matter =
        new Matter(
            p.request(), policies.required(p.kind()), counted, book.inputs().step().marketTime());
    Voter voter = Voter.own(actor);
    String hash = p.contentHash();
    List<Act> acts = new ArrayList<>();
    acts.add(submission(Deciding.submit(matter, actor, hash), p.signed(), book));
    acts.add(act("approve", Deciding.approve(matter, voter, hash)));
    acts.add(act("reject", Deciding.reject(matter, Optional.empty(), voter, hash, "to be given")));
    acts.add(act("withdraw", withdrawal(p, actor, hash)));
    return acts;
  }

  /**
   * Whether {@code actor} may take {@code proposal} back. A released condor change may be filled
   * already: only condor-service can tell.
   *
   * @param hash checked when given, may be null
   */
  public static Ruling withdrawal(Proposal proposal, Actor actor, String hash) {
    Ruling ruling = Deciding.withdraw(proposal.request(), actor, hash);
    return ruling instanceof Ruling.Accepted
            && proposal.isCondor()
            && proposal.state() == RequestState.RELEASED
        ? new Ruling.Refused(
            Refusal.ILLEGAL_STATE,
            "It is released to condor-service, where it is filled, refused or expires; it cannot"
                + " be taken back any more.")
        : ruling;
  }

  private static Act submission(Ruling ruling, SignedContent content, HedgeBook book) {
    if (ruling instanceof Ruling.Accepted) {
      Optional<String> moved = moved(content, book);
      if (moved.isPresent()) {
        return new Act("submit", false, moved.get());
      }
    }
    return act("submit", ruling);
  }

  /** Why {@code content} cannot be submitted any more; empty when it can. */
  public static Optional<String> moved(SignedContent content, HedgeBook book) {
    return switch (content) {
      case ProposalContent hedge -> marketMoved(hedge, book);
      case CondorContent condor -> bookChanged(condor, book);
    };
  }

  private static Optional<String> marketMoved(ProposalContent content, HedgeBook book) {
    MarketInputs inputs = book.inputs();
    QuoteFitness.Moment moment = StepMoment.of(inputs.step(), inputs.step().marketTime());
    return PaperFill.quoted(content.legs(), inputs, moment)
            instanceof PaperFill.Attempt.NotFillable no
        ? Optional.of(
            "The market has moved: "
                + no.why()
                + ". A fresh proposal comes with the next session; submit that one.")
        : Optional.empty();
  }

  private static Optional<String> bookChanged(CondorContent content, HedgeBook book) {
    long now = book.inputs().condors().version();
    return now == content.condorBookVersion()
        ? Optional.empty()
        : Optional.of(
            "The condor book has changed: it is at version "
                + now
                + ", this was made for version "
                + content.condorBookVersion()
                + ". A fresh proposal comes with the next session if one is needed; submit that"
                + " one.");
  }

  private static Act act(String action, Ruling ruling) {
    return switch (ruling) {
      case Ruling.Accepted accepted ->
          new Act(
              action,
              true,
              accepted.missing().isEmpty()
                  ? "nothing is missing after it"
                  : "missing after it: " + String.join(", ", accepted.missing()));
      case Ruling.AlreadyCounted counted -> new Act(action, false, "You have already done this.");
      case Ruling.Refused refused -> new Act(action, false, refused.text());
    };
  }
}
