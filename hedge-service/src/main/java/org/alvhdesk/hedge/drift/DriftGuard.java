package org.alvhdesk.hedge.drift;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.Refusal;
import org.alvhdesk.approval.RequestEvent;
import org.alvhdesk.approval.Ruling;
import org.alvhdesk.approval.Ruling.Overtaken;
import org.alvhdesk.approval.Ruling.Refused;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.proposal.Moves;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.hedge.proposal.ProposalContent;
import org.alvhdesk.hedge.risk.ChangeRisks;

/**
 * Moves a request that does not hold any more to STALE, with the reasons. Asked where it counts: in
 * the transaction that approves, again where it releases, and each step while it works.
 */
@ApplicationScoped
public class DriftGuard {
  private final DriftCheck check;

  DriftGuard(DriftCheck check) {
    this.check = check;
  }

  /** What {@code proposal} comes to on the inputs of {@code unit}. */
  public Judgement judge(BookUnit unit, Proposal proposal) {
    return check.judge(proposal.signed(), world(unit));
  }

  /** {@code content} priced before and after on the inputs of {@code unit}. */
  public ChangeRisks.Priced priced(BookUnit unit, ProposalContent content) {
    return check.priced(content, world(unit));
  }

  private static DriftCheck.World world(BookUnit unit) {
    return new DriftCheck.World(
        unit.book().version(), unit.holdings(), unit.book().inputs(), unit.now());
  }

  /**
   * Why {@code proposal} cannot be acted on: it does not hold, and is STALE now, or nobody can tell
   * yet, and nothing has moved. Empty when it holds.
   */
  public Optional<Ruling> against(BookUnit unit, Proposal proposal) {
    Judgement judgement = judge(unit, proposal);
    if (judgement.holds()) {
      return Optional.empty();
    }
    return Optional.of(
        judgement.unpriced().isPresent()
            ? new Refused(
                Refusal.NOT_PRICED,
                "Whether it still holds is not known: " + judgement.text() + ".")
            : goStale(unit, proposal, judgement));
  }

  /** Moves {@code proposal}, which does not hold by {@code judgement}, to STALE. */
  public Overtaken goStale(BookUnit unit, Proposal proposal, Judgement judgement) {
    Moves.move(unit, proposal, RequestEvent.GO_STALE, "STALE", Actor.SYSTEM, judgement.text());
    return new Overtaken(
        proposal.state(),
        Refusal.MARKET_MOVED,
        "What was shown does not hold any more: "
            + judgement.text()
            + (proposal.isCondor()
                ? ". The rules propose another one at the next step if one is needed; until then"
                    + " its page shows the figures of now."
                : ". Make a revision: it brings the figures of now, and asks for approval anew."));
  }
}
