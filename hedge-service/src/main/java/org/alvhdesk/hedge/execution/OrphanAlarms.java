package org.alvhdesk.hedge.execution;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.audit.AuditEntry;
import org.alvhdesk.hedge.book.BookKey;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.proposal.Moves;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.strategy.execution.OrphanLegs;
import org.alvhdesk.strategy.execution.OrphanLegs.Orphan;
import org.alvhdesk.strategy.execution.OrphanLegs.Side;

/**
 * The orphan-leg alarm: raised with a line of the audit and a fact when a fill in part leaves
 * shorts uncovered, cleared when the book covers them again, whatever became of the change
 * meanwhile.
 */
@ApplicationScoped
public class OrphanAlarms {
  /** Decision of the fact and action of the audit line. */
  static final String RAISED = "ORPHAN_LEG";

  static final String CLEARED = "ORPHAN_CLEARED";

  /** Alarms of {@code key} that stand, oldest first. */
  Uni<List<OrphanAlarmRow>> open(BookKey key) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "from OrphanAlarmRow where runId = :run and bookId = :book"
                            + " and clearedAt is null order by id",
                        OrphanAlarmRow.class)
                    .setParameter("run", key.runId())
                    .setParameter("book", key.bookId())
                    .getResultList());
  }

  /** Clears the alarms that do not hold any more; the book is locked. */
  public Uni<Void> review(BookUnit unit) {
    if (unit.isFresh()) {
      return Uni.createFrom().voidItem();
    }
    return open(unit.book().key()).invoke(open -> clear(unit, open)).replaceWithVoid();
  }

  /** Reviews after fills of {@code proposal}: raises what they leave uncovered. */
  Uni<Void> review(BookUnit unit, Proposal proposal) {
    return open(unit.book().key())
        .invoke(
            open -> {
              clear(unit, open);
              List<Orphan> orphans =
                  OrphanLegs.of(
                      WorkingChanges.held(unit),
                      WorkingChanges.rest(WorkingChanges.of(unit, List.of(proposal))));
              orphans.forEach(orphan -> raise(unit, proposal, open, orphan));
            })
        .replaceWithVoid();
  }

  private static void raise(
      BookUnit unit, Proposal proposal, List<OrphanAlarmRow> open, Orphan orphan) {
    Optional<OrphanAlarmRow> before =
        open.stream().filter(row -> row.side().equals(orphan.side())).findFirst();
    if (before.isPresent() && before.get().clearedAt == null) {
      before.get().uncovered = orphan.uncovered();
      before.get().planned = orphan.planned();
      return;
    }
    unit.add(
        OrphanAlarmRow.of(
            unit.book().key(), proposal.id(), orphan, unit.book().step().marketTime()));
    Moves.report(
        unit,
        proposal,
        RAISED,
        Actor.SYSTEM,
        orphan.text(),
        List.of(unit.occurrence(), orphan.side().text()));
  }

  private static void clear(BookUnit unit, List<OrphanAlarmRow> open) {
    Map<Side, Integer> uncovered = OrphanLegs.uncovered(WorkingChanges.held(unit));
    for (OrphanAlarmRow row : open) {
      if (uncovered.getOrDefault(row.side(), 0) <= row.planned) {
        row.clearedAt = unit.book().step().marketTime();
        unit.audit(
            new AuditEntry(
                unit.now(),
                unit.book().step().marketTime(),
                Actor.SYSTEM,
                CLEARED,
                row.proposalId.toString(),
                null,
                null,
                row.side().text() + " are covered again"));
      }
    }
  }
}
