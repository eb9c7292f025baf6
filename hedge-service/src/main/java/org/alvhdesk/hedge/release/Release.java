package org.alvhdesk.hedge.release;

import java.math.BigDecimal;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.RequestEvent;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.FillOrigin;
import org.alvhdesk.hedge.book.LegFill;
import org.alvhdesk.hedge.book.PaperFill;
import org.alvhdesk.hedge.book.PaperFill.Attempt;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.execution.ExecutionMode;
import org.alvhdesk.hedge.proposal.Moves;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.kit.step.StepMoment;
import org.alvhdesk.strategy.execution.PaperMode;

/** From approved to the broker: the paper one, which fills at once if it can, or people. */
public final class Release {
  private Release() {}

  /**
   * Releases an approved proposal and tries to fill it against the prevailing quotes.
   *
   * @param working the limits it works at, in words: prevailing prices, never worse than approved
   */
  public static void releaseAndFill(
      BookUnit unit,
      Proposal proposal,
      MarketInputs inputs,
      String working,
      ExecutionMode execution) {
    proposal.releasedAt(inputs.step().marketTime());
    Moves.move(
        unit,
        proposal,
        RequestEvent.RELEASE,
        "RELEASED",
        Actor.SYSTEM,
        (execution.paper().isPresent()
                ? "released to the paper broker ("
                    + execution.configured()
                    + ") at the quotes of snapshot "
                    + inputs.step().snapshotId()
                : "released: its tickets go to a broker, whose fills people record")
            + ", working limits: "
            + working);
    fill(unit, proposal, inputs, execution);
  }

  /**
   * Hands an approved condor change on: to condor-service, which fills it on paper, or to people,
   * who record what their broker filled. The release says which of both, and that holds.
   */
  public static void ofCondors(BookUnit unit, Proposal proposal, ExecutionMode execution) {
    proposal.releasedAt(unit.book().marketTime());
    proposal.filledAs(execution.configured());
    Moves.move(
        unit,
        proposal,
        RequestEvent.RELEASE,
        "RELEASED",
        Actor.SYSTEM,
        execution
            .paper()
            .map(
                mode ->
                    "released to condor-service, which fills it "
                        + (mode == PaperMode.FULL_SPREAD ? "" : "(" + mode.configured() + ") ")
                        + "while the condor book is the one approved")
            .orElse("released: its tickets go to a broker, whose fills people record"));
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

  /**
   * Tries to fill a released proposal on paper; it stays as it is when the market does not give it,
   * and where people record the fills.
   */
  public static boolean fill(
      BookUnit unit, Proposal proposal, MarketInputs inputs, ExecutionMode execution) {
    if (execution.paper().isEmpty()) {
      return false;
    }
    PaperMode mode = execution.paper().get();
    boolean unchanged = proposal.content().bookVersion() == unit.book().version();
    Attempt attempt =
        PaperFill.attempt(
            proposal.content().legs(),
            unit.holdings(),
            unchanged,
            inputs,
            StepMoment.of(inputs.step(), unit.now()),
            mode);
    if (!(attempt instanceof Attempt.Fillable fillable)) {
      return false;
    }
    unit.fill(
        proposal.id(), BookUnit.Cause.PROPOSAL, FillOrigin.paper(mode), inputs, fillable.legs());
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
        "paper fill ("
            + mode.configured()
            + "), premium "
            + paid
            + " USD, quotes of snapshot "
            + inputs.step().snapshotId());
    return true;
  }
}
