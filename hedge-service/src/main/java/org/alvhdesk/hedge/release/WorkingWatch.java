package org.alvhdesk.hedge.release;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.RequestState;
import org.alvhdesk.approval.notice.Notices;
import org.alvhdesk.hedge.audit.AuditLog;
import org.alvhdesk.hedge.audit.AuditRow;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.drift.DriftGuard;
import org.alvhdesk.hedge.drift.Judgement;
import org.alvhdesk.hedge.execution.ExecutionMode;
import org.alvhdesk.hedge.proposal.Moves;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.kit.tx.OffLoop;

/**
 * What is released to people and not filled, judged at each step. It is never taken back from here:
 * a fill may be on its way from a broker. But those concerned are told when it leaves what was
 * approved, once each time, and when it is back.
 */
@ApplicationScoped
public class WorkingWatch {
  /** What the audit calls a change that is back inside what was approved. */
  static final String INSIDE = "INSIDE_BANDS";

  private final DriftGuard guard;
  private final ExecutionMode execution;
  private final AuditLog audit;

  WorkingWatch(DriftGuard guard, ExecutionMode execution, AuditLog audit) {
    this.guard = guard;
    this.execution = execution;
    this.audit = audit;
  }

  /** Judges what people work of {@code live} on the inputs of {@code unit}, which is locked. */
  public Uni<Void> review(BookUnit unit, List<Proposal> live) {
    return Multi.createFrom()
        .iterable(live.stream().filter(this::isWorkedByPeople).toList())
        .onItem()
        .transformToUniAndConcatenate(
            proposal ->
                audit
                    .of(unit.book().key().bookId(), proposal.id().toString())
                    .call(lines -> OffLoop.run(() -> review(unit, proposal, lines))))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private boolean isWorkedByPeople(Proposal proposal) {
    return proposal.state() == RequestState.RELEASED
        && (proposal.isHedge() && execution.paper().isEmpty() || proposal.isCondorOfPeople());
  }

  private void review(BookUnit unit, Proposal proposal, List<AuditRow> lines) {
    Judgement judgement = guard.judge(unit, proposal);
    if (judgement.unpriced().isPresent()) {
      return; // neither has moved nor holds: the next step says
    }
    boolean wasOutside =
        lines.stream()
            .map(AuditRow::action)
            .filter(action -> action.equals(Notices.OUTSIDE_BANDS) || action.equals(INSIDE))
            .reduce((earlier, later) -> later)
            .filter(Notices.OUTSIDE_BANDS::equals)
            .isPresent();
    if (!judgement.holds() && !wasOutside) {
      say(
          unit,
          proposal,
          Notices.OUTSIDE_BANDS,
          "released and not filled, it is outside what was approved: "
              + judgement.text()
              + "; it may be filling at a broker and is not taken back by itself: cancel the order"
              + " there and withdraw it, or go on");
    } else if (judgement.holds() && wasOutside) {
      say(unit, proposal, INSIDE, "it is inside what was approved again");
    }
  }

  private static void say(BookUnit unit, Proposal proposal, String decision, String text) {
    Moves.report(unit, proposal, decision, Actor.SYSTEM, text, List.of(unit.book().lastStep()));
  }
}
