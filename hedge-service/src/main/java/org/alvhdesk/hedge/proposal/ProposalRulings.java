package org.alvhdesk.hedge.proposal;

import java.util.Optional;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.Deciding;
import org.alvhdesk.approval.Matter;
import org.alvhdesk.approval.Reach;
import org.alvhdesk.approval.Refusal;
import org.alvhdesk.approval.Ruling;
import org.alvhdesk.approval.Ruling.Accepted;
import org.alvhdesk.approval.Ruling.Refused;
import org.alvhdesk.approval.Voter;
import org.alvhdesk.hedge.book.HedgeBook;
import org.alvhdesk.hedge.book.PaperFill;
import org.alvhdesk.hedge.delegation.Electorate;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.kit.step.StepMoment;
import org.alvhdesk.strategy.quote.QuoteFitness;

/**
 * The rules of libs/approval with what only this service knows: the market, the policy that runs,
 * and that a released condor change is in other hands. A page asks the same as a command, so what
 * it offers is what is accepted.
 */
public final class ProposalRulings {
  private ProposalRulings() {}

  /**
   * Whether a draft may be submitted.
   *
   * @param policy name and version that run now
   * @param desk who could approve it; when that is unknown it is not refused for lack of them
   */
  public static Ruling submit(
      Proposal proposal,
      Matter matter,
      Actor actor,
      String hash,
      String policy,
      HedgeBook book,
      Electorate desk) {
    Ruling ruling = underPolicy(proposal, policy, Deciding.submit(matter, actor, hash));
    if (!(ruling instanceof Accepted)) {
      return ruling;
    }
    Matter submitted = Reach.submittedBy(matter, actor);
    return Reach.barred(submitted, desk.voters(submitted.request(), matter.now()))
        .or(() -> moved(proposal.signed(), book).map(why -> new Refused(Refusal.MARKET_MOVED, why)))
        .<Ruling>map(refused -> refused)
        .orElse(ruling);
  }

  /** Whether an approval counts. */
  public static Ruling approve(
      Proposal proposal, Matter matter, Voter voter, String hash, String policy) {
    return underPolicy(proposal, policy, Deciding.approve(matter, voter, hash));
  }

  /** Whether there may be a next revision; of a condor change only condor-service makes one. */
  public static Ruling revise(Proposal proposal, Matter matter, Actor actor, String hash) {
    Ruling ruling = Deciding.revise(matter, actor, hash);
    if (ruling instanceof Accepted && proposal.isDocument()) {
      return new Refused(
          Refusal.NOT_REVISABLE,
          "A document is revised whole: propose the next version, which takes the place of this"
              + " one unless people are deciding on it.");
    }
    return ruling instanceof Accepted && proposal.isCondor()
        ? new Refused(
            Refusal.NOT_REVISABLE,
            "condor-service chose these condors and prices them, so nobody edits them here. Reject"
                + " it or ask for changes: condor-service proposes another one at its next step if"
                + " the rules still want one.")
        : ruling;
  }

  /** Whether it may be taken back. */
  public static Ruling withdraw(Proposal proposal, Actor actor, String hash) {
    return notReleased(proposal, "taken back", Deciding.withdraw(proposal.request(), actor, hash));
  }

  /** Whether a veto stops it. */
  public static Ruling veto(
      Proposal proposal,
      Matter matter,
      Optional<String> vetoedBy,
      Actor actor,
      String hash,
      String reason) {
    return notReleased(proposal, "vetoed", Deciding.veto(matter, vetoedBy, actor, hash, reason));
  }

  /** A condor change released to paper may be filled already: only condor-service can tell. */
  private static Ruling notReleased(Proposal proposal, String done, Ruling ruling) {
    return ruling instanceof Accepted && proposal.isWithCondorService()
        ? new Refused(
            Refusal.ILLEGAL_STATE,
            "It is released to condor-service, where it is filled, refused or expires; it cannot"
                + " be "
                + done
                + " any more.")
        : ruling;
  }

  /**
   * {@code ruling}, unless {@code proposal} was made under another policy than the one in force.
   */
  public static Ruling underPolicy(Proposal proposal, String policy, Ruling ruling) {
    String signed = proposal.signed().policyId();
    return ruling instanceof Accepted && !signed.equals(policy)
        ? new Refused(
            Refusal.POLICY_CHANGED,
            "It was made under the approval policy "
                + signed
                + ", and "
                + policy
                + " runs now. Withdraw or reject it; the next proposal is made under that one.")
        : ruling;
  }

  /** Why {@code content} cannot be submitted any more; empty when it can. */
  private static Optional<String> moved(SignedContent content, HedgeBook book) {
    return switch (content) {
      case ProposalContent hedge -> marketMoved(hedge, book);
      case CondorContent condor -> bookChanged(condor, book);
      case DocumentContent document -> Optional.empty(); // compared again when it is due
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
                + ". Make a revision for fresh numbers, or wait: a fresh proposal comes with the next"
                + " session.")
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
}
