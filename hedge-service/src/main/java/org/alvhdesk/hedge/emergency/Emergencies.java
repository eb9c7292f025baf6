package org.alvhdesk.hedge.emergency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.QuorumPolicy;
import org.alvhdesk.approval.Refusal;
import org.alvhdesk.approval.RequestEvent;
import org.alvhdesk.approval.Ruling;
import org.alvhdesk.approval.Ruling.Accepted;
import org.alvhdesk.approval.Ruling.AlreadyCounted;
import org.alvhdesk.approval.Ruling.Refused;
import org.alvhdesk.approval.emergency.BreakGlass;
import org.alvhdesk.approval.emergency.Review;
import org.alvhdesk.hedge.approval.Policies;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.command.Answer;
import org.alvhdesk.hedge.command.LockedProposal;
import org.alvhdesk.hedge.command.ProposalCalls;
import org.alvhdesk.hedge.command.ProposalCommand;
import org.alvhdesk.hedge.drift.DriftGuard;
import org.alvhdesk.hedge.engine.HedgeEngine;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.proposal.CondorContent;
import org.alvhdesk.hedge.proposal.DocumentContent;
import org.alvhdesk.hedge.proposal.Moves;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.hedge.proposal.ProposalContent;
import org.alvhdesk.hedge.proposal.ProposalRulings;
import org.alvhdesk.hedge.release.Releasing;
import org.alvhdesk.hedge.risk.ChangeRisks;
import org.alvhdesk.kit.tx.OffLoop;
import org.alvhdesk.strategy.ledger.RiskChange;

/** Breaks the glass, and signs reviews: libs/approval rules, all is written together. */
@ApplicationScoped
class Emergencies {
  private final ProposalCalls calls;
  private final EmergencyRows rows;
  private final HedgeEngine engine;
  private final ChangeRisks risks;
  private final DriftGuard guard;
  private final Releasing releasing;
  private final Policies policies;

  Emergencies(
      ProposalCalls calls,
      EmergencyRows rows,
      HedgeEngine engine,
      ChangeRisks risks,
      DriftGuard guard,
      Releasing releasing,
      Policies policies) {
    this.calls = calls;
    this.rows = rows;
    this.engine = engine;
    this.risks = risks;
    this.guard = guard;
    this.releasing = releasing;
    this.policies = policies;
  }

  /** Releases it at once when it reduces risk, priced before and after on the quotes of now. */
  Uni<Answer> breakGlass(ProposalCommand request) {
    return calls.locked(
        request,
        locked ->
            rows.locked(locked.proposal().bookKey().bookId())
                .chain(all -> OffLoop.call(() -> breakGlass(locked, request, all.open()))));
  }

  private Ruling breakGlass(LockedProposal locked, ProposalCommand request, List<Review> open) {
    BookUnit unit = locked.unit();
    Proposal proposal = locked.proposal();
    RiskChange proof = proof(unit, proposal);
    Ruling ruling =
        ProposalRulings.underPolicy(
            proposal,
            policies.signature(),
            BreakGlass.rule(
                proposal.request(),
                request.actor(),
                request.contentHash(),
                request.reason(),
                ChangeRisks.direction(proof.effect()),
                open,
                unit.now()));
    if (!(ruling instanceof Accepted accepted)) {
      return ruling instanceof Refused refused ? withProof(refused, proof) : ruling;
    }
    Optional<Ruling> against = guard.against(unit, proposal);
    if (against.isPresent()) {
      return against.get();
    }
    QuorumPolicy review = policies.review();
    unit.add(EmergencyRow.of(unit, proposal, request.actor(), request.reason(), proof, review));
    Moves.move(unit, proposal, accepted.event(), "BREAK_GLASS", request.actor(), request.reason());
    Moves.report(
        unit,
        proposal,
        "REVIEW_OPENED",
        Actor.SYSTEM,
        "released alone by "
            + request.actor().name()
            + "; worst shock loss "
            + proof.before().orElseThrow().lossUsd()
            + " USD before and "
            + proof.after().orElseThrow().lossUsd()
            + " after it: "
            + proof.why()
            + "; "
            + review.id()
            + " asks for "
            + String.join(" and ", review.missing(List.of(), "review")));
    return releasing.release(unit, proposal).<Ruling>map(stale -> stale).orElse(accepted);
  }

  /** A refusal for its direction says which figure does not get better. */
  private static Refused withProof(Refused refused, RiskChange proof) {
    return switch (refused.reason()) {
      case NOT_RISK_REDUCING ->
          new Refused(refused.reason(), refused.text() + " " + sentence(proof.why()));
      default -> refused;
    };
  }

  private static String sentence(String why) {
    return Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".";
  }

  private RiskChange proof(BookUnit unit, Proposal proposal) {
    MarketInputs inputs = unit.book().inputs();
    return switch (proposal.signed()) {
      case ProposalContent hedge -> guard.priced(unit, hedge).change();
      case CondorContent condor ->
          risks.condorNow(
              inputs,
              engine.assess(inputs, unit.held(inputs.step().session()), Map.of()),
              condor.change());
      case DocumentContent document ->
          new RiskChange(
              Optional.empty(),
              Optional.empty(),
              RiskChange.Effect.UNKNOWN,
              "it changes what the desk decides by, which no pricing proves to reduce risk",
              List.of());
    };
  }

  /** Signs the review of the emergency that the proposal of {@code request} was. */
  Uni<Answer> review(ProposalCommand request) {
    return calls.lockedAtAnyTime(
        request,
        locked ->
            rows.locked(locked.proposal().bookKey().bookId())
                .map(all -> review(locked, request, all)));
  }

  private static Ruling review(
      LockedProposal locked, ProposalCommand request, EmergencyRows.All all) {
    Proposal proposal = locked.proposal();
    BookUnit unit = locked.unit();
    Actor actor = request.actor();
    Optional<EmergencyRow> emergency =
        all.emergencies().stream().filter(row -> row.proposalId.equals(proposal.id())).findFirst();
    if (emergency.isEmpty()) {
      return new Refused(
          Refusal.ILLEGAL_STATE,
          "This proposal was released by its quorum or not at all: there is no emergency to"
              + " review.");
    }
    Review review = emergency.get().review(all.signatures());
    if (review.seen().stream().anyMatch(s -> s.reviewer().equals(actor.name()))) {
      return new AlreadyCounted(review.missing());
    }
    Optional<Refused> barred = review.barred(actor, request.reason());
    if (barred.isPresent()) {
      return barred.get();
    }
    SignatureRow signature = SignatureRow.of(proposal.id(), actor, request.reason(), unit.now());
    unit.add(signature);
    Moves.report(unit, proposal, "EMERGENCY_REVIEWED", actor, request.reason());
    List<String> missing =
        new Review(
                review.proposalId(),
                review.brokenBy(),
                review.editors(),
                Stream.concat(review.seen().stream(), Stream.of(signature.signature())).toList(),
                review.needed())
            .missing();
    if (missing.isEmpty()) {
      Moves.report(
          unit,
          proposal,
          "REVIEW_CLOSED",
          Actor.SYSTEM,
          "everybody has seen it whom " + review.needed().id() + " asks for");
    }
    return new Accepted(RequestEvent.BREAK_GLASS, proposal.state(), missing);
  }
}
