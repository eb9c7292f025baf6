package org.alvhdesk.hedge.execution;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.Recording;
import org.alvhdesk.approval.Ruling.Refused;
import org.alvhdesk.approval.audit.AuditEntry;
import org.alvhdesk.hedge.approval.ApprovalRow;
import org.alvhdesk.hedge.approval.Approvals;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.Books;
import org.alvhdesk.hedge.command.Answer;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.strategy.execution.Reconciled.Matched;

/** Writes an import: fills, breaks, audit and alarms in the caller's one transaction. */
@ApplicationScoped
class FillImportBooking {
  private final Books books;
  private final Approvals approvals;
  private final OrphanAlarms alarms;
  private final BookShowing showing;

  FillImportBooking(Books books, Approvals approvals, OrphanAlarms alarms, BookShowing showing) {
    this.books = books;
    this.approvals = approvals;
    this.alarms = alarms;
    this.showing = showing;
  }

  /**
   * Books what {@code judged} matches and lists what fits nothing, unless the caller approved one
   * of the changes that are filled.
   */
  Uni<Answer> book(
      BookUnit unit,
      List<Proposal> live,
      FillImportRow row,
      FillJudge.Judged judged,
      Actor actor,
      String path) {
    Map<Proposal, List<Matched>> matched = new LinkedHashMap<>();
    for (Proposal proposal : live) {
      List<Matched> own =
          judged.trades().stream()
              .flatMap(t -> t.matched().stream())
              .filter(m -> m.proposalId().equals(proposal.id().toString()))
              .toList();
      if (!own.isEmpty()) {
        matched.put(proposal, own);
      }
    }
    return approvals
        .of(matched.keySet().stream().map(Proposal::id).toList())
        .chain(
            signed -> {
              Optional<Refused> barred =
                  Recording.barred(actor, signed.stream().map(ApprovalRow::approval).toList());
              return barred.isPresent()
                  ? Uni.createFrom().item(Answer.refused(barred.get(), path))
                  : write(unit, row, judged, matched, actor);
            });
  }

  private Uni<Answer> write(
      BookUnit unit,
      FillImportRow row,
      FillJudge.Judged judged,
      Map<Proposal, List<Matched>> matched,
      Actor actor) {
    matched.forEach(
        (proposal, fills) ->
            FillBooking.book(unit, proposal, WorkingChanges.of(proposal, unit), fills, actor));
    List<JudgedTrade> misfits = judged.trades().stream().filter(JudgedTrade::isBreak).toList();
    misfits.forEach(m -> unit.add(FillBreakRow.of(unit, row.id, row.broker, m, actor)));
    int booked = matched.values().stream().mapToInt(List::size).sum();
    unit.audit(
        new AuditEntry(
            unit.now(),
            unit.book().step().marketTime(),
            actor,
            "FILLS_IMPORTED",
            unit.subject(),
            null,
            row.sha256,
            row.fileName
                + " of "
                + row.broker
                + ": "
                + booked
                + " booked, "
                + misfits.size()
                + " fit nothing, "
                + (judged.trades().size() - booked - misfits.size())
                + " were here already"));
    misfits.forEach(m -> unit.audit(broken(unit, m, actor)));
    row.booked(actor, unit.now(), judged.rows());
    Uni<Void> shown =
        matched.keySet().stream().allMatch(Proposal::isCondor)
            ? Uni.createFrom().voidItem()
            : showing.show(unit);
    return shown
        .chain(
            () ->
                Multi.createFrom()
                    .iterable(matched.keySet())
                    .onItem()
                    .transformToUniAndConcatenate(p -> alarms.review(unit, p))
                    .collect()
                    .last())
        .chain(() -> books.save(unit))
        .map(saved -> Answer.ok(row.report()));
  }

  private static AuditEntry broken(BookUnit unit, JudgedTrade m, Actor actor) {
    return new AuditEntry(
        unit.now(),
        unit.book().step().marketTime(),
        actor,
        "FILL_BREAK",
        unit.subject(),
        null,
        null,
        m.row().text() + " (" + m.trade().executionId() + "): " + m.reason() + ", " + m.detail());
  }
}
