package org.alvhdesk.hedge.release;

import java.math.BigDecimal;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.RequestEvent;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.LegFill;
import org.alvhdesk.hedge.book.PaperFill;
import org.alvhdesk.hedge.book.PaperFill.Attempt;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.proposal.Moves;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.kit.step.StepMoment;

/** From approved to filled, on paper. */
public final class Release {
  private Release() {}

  /**
   * Releases an approved proposal and tries to fill it against the prevailing quotes.
   *
   * @param working the limits it works at, in words: prevailing prices, never worse than approved
   */
  public static void releaseAndFill(
      BookUnit unit, Proposal proposal, MarketInputs inputs, String working) {
    Moves.move(
        unit,
        proposal,
        RequestEvent.RELEASE,
        "RELEASED",
        Actor.SYSTEM,
        "released to the paper broker at the quotes of snapshot "
            + inputs.step().snapshotId()
            + ", working limits: "
            + working);
    fill(unit, proposal, inputs);
  }

  /** Hands an approved condor change to condor-service, which alone fills condors. */
  public static void toCondorService(BookUnit unit, Proposal proposal) {
    Moves.move(
        unit,
        proposal,
        RequestEvent.RELEASE,
        "RELEASED",
        Actor.SYSTEM,
        "released to condor-service, which fills it while the condor book is the one approved");
  }

  /** Leaves an approved document to the session it names. */
  public static void toActivation(BookUnit unit, Proposal proposal) {
    Moves.move(
        unit,
        proposal,
        RequestEvent.RELEASE,
        "RELEASED",
        Actor.SYSTEM,
        "it decides from session "
            + proposal.document().change().activateFrom()
            + ", or from the next one when that has begun");
  }

  /** Tries to fill a released proposal; it stays as it is when the market does not give it. */
  public static boolean fill(BookUnit unit, Proposal proposal, MarketInputs inputs) {
    boolean unchanged = proposal.content().bookVersion() == unit.book().version();
    Attempt attempt =
        PaperFill.attempt(
            proposal.content().legs(),
            unit.holdings(),
            unchanged,
            inputs,
            StepMoment.of(inputs.step(), unit.now()));
    if (!(attempt instanceof Attempt.Fillable fillable)) {
      return false;
    }
    unit.fill(proposal.id(), BookUnit.Cause.PROPOSAL, inputs, fillable.legs());
    BigDecimal paid = BigDecimal.ZERO;
    for (LegFill leg : fillable.legs()) {
      paid = paid.add(leg.premiumUsd());
    }
    proposal.sizedFor().ifPresent(condors -> unit.book().sized(inputs.step().session(), condors));
    Moves.move(
        unit,
        proposal,
        RequestEvent.FILL,
        "FILLED",
        Actor.SYSTEM,
        "paper fill, premium " + paid + " USD, quotes of snapshot " + inputs.step().snapshotId());
    return true;
  }
}
