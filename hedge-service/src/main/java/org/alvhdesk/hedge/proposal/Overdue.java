package org.alvhdesk.hedge.proposal;

import java.time.Instant;
import java.util.Optional;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.Expiry;
import org.alvhdesk.approval.RequestEvent;
import org.alvhdesk.approval.Ruling.Overtaken;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.HedgeBook;
import org.alvhdesk.kit.step.StepMoment;

/**
 * Requests whose time has run out: the market's time, and in a live market also the wall's, so that
 * nothing outlives its close because no step comes after it.
 */
public final class Overdue {
  private Overdue() {}

  /**
   * What a command on {@code proposal} gets instead of a ruling; empty while its time runs. A
   * condor change released to paper is in condor-service's hands, which says when it is over.
   *
   * @param wall wall time
   */
  public static Optional<Overtaken> of(Proposal proposal, HedgeBook book, Instant wall) {
    return proposal.isWithCondorService()
        ? Optional.empty()
        : Expiry.of(proposal.request(), proposal.expiresAt(), now(book, wall));
  }

  /** Moves {@code proposal} to EXPIRED when its time has run out; empty when it has not. */
  public static Optional<Overtaken> end(BookUnit unit, Proposal proposal) {
    Optional<Overtaken> over = of(proposal, unit.book(), unit.now());
    if (over.isPresent()) {
      Moves.move(
          unit,
          proposal,
          RequestEvent.EXPIRE,
          "EXPIRED",
          Actor.SYSTEM,
          "its time has run out: it expired at "
              + proposal.expiresAt()
              + " market time, and it is "
              + now(unit.book(), unit.now()));
    }
    return over;
  }

  /** Market time now: in a live market not before {@code wall}. */
  public static Instant now(HedgeBook book, Instant wall) {
    return StepMoment.of(book.step(), wall).judgedAt();
  }
}
