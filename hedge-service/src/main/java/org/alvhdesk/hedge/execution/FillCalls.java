package org.alvhdesk.hedge.execution;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.Recording;
import org.alvhdesk.approval.Refusal;
import org.alvhdesk.approval.RequestEvent;
import org.alvhdesk.approval.Ruling;
import org.alvhdesk.approval.Ruling.Accepted;
import org.alvhdesk.approval.Ruling.AlreadyCounted;
import org.alvhdesk.approval.Ruling.Refused;
import org.alvhdesk.hedge.approval.ApprovalRow;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.command.Answer;
import org.alvhdesk.hedge.command.LockedProposal;
import org.alvhdesk.hedge.command.ProposalCalls;
import org.alvhdesk.hedge.command.ProposalCommand;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.strategy.execution.Execution;
import org.alvhdesk.strategy.execution.Reconciled;
import org.alvhdesk.strategy.execution.Reconciled.Break;
import org.alvhdesk.strategy.execution.Reconciled.Duplicate;
import org.alvhdesk.strategy.execution.Reconciled.Matched;
import org.alvhdesk.strategy.execution.Reconciliation;
import org.alvhdesk.strategy.execution.WorkingOrder;

/** One fill that a person types in. */
@ApplicationScoped
class FillCalls {
  private final ProposalCalls calls;
  private final OrphanAlarms alarms;
  private final BookShowing showing;
  private final ExecutionMode mode;

  FillCalls(ProposalCalls calls, OrphanAlarms alarms, BookShowing showing, ExecutionMode mode) {
    this.calls = calls;
    this.alarms = alarms;
    this.showing = showing;
    this.mode = mode;
  }

  /** Books {@code execution} as a fill of the command's proposal, or says what does not fit. */
  Uni<Answer> record(ProposalCommand command, Execution execution) {
    return calls.lockedAtAnyTime(
        command,
        locked -> {
          Optional<Refused> barred =
              barred(locked.proposal(), locked.signed(), command.actor(), mode);
          return barred.isPresent()
              ? Uni.createFrom().item(barred.get())
              : book(locked, execution, command.actor());
        });
  }

  /** Why {@code actor} may not record a fill of {@code proposal} now. */
  static Optional<Refused> barred(
      Proposal proposal, List<ApprovalRow> signed, Actor actor, ExecutionMode mode) {
    Optional<Refused> person =
        Recording.barred(actor, signed.stream().map(ApprovalRow::approval).toList());
    if (person.isPresent()) {
      return person;
    }
    if (proposal.isDocument()) {
      return state("A document trades nothing.");
    }
    if (proposal.isCondor() && WorkingChanges.isWorking(proposal)) {
      return proposal.isCondorOfPeople()
          ? Optional.empty()
          : state("It was released to condor-service, which fills it on paper.");
    }
    if (mode.paper().isPresent()) {
      return state(FillImports.ON_PAPER.formatted(mode.configured()));
    }
    return WorkingChanges.isWorking(proposal)
        ? Optional.empty()
        : state(
            "It is "
                + proposal.state()
                + ": fills are recorded while it is RELEASED or PARTLY_FILLED.");
  }

  private static Optional<Refused> state(String text) {
    return Optional.of(new Refused(Refusal.ILLEGAL_STATE, text));
  }

  private Uni<Ruling> book(LockedProposal locked, Execution execution, Actor actor) {
    BookUnit unit = locked.unit();
    Proposal proposal = locked.proposal();
    List<WorkingOrder> orders = WorkingChanges.of(unit, List.of(proposal));
    Reconciled outcome =
        Reconciliation.of(List.of(execution), orders, WorkingChanges.known(unit)).getFirst();
    return switch (outcome) {
      case Duplicate d -> Uni.createFrom().item(new AlreadyCounted(List.of()));
      case Break b ->
          Uni.createFrom()
              .item(
                  new Refused(
                      Refusal.FILL_DOES_NOT_FIT,
                      "Not booked, "
                          + b.reason()
                          + ": "
                          + execution.text()
                          + ": "
                          + b.text()
                          + "."));
      case Matched m -> {
        FillBooking.book(unit, proposal, orders, List.of(m), actor);
        yield (proposal.isCondor() ? Uni.createFrom().voidItem() : showing.show(unit))
            .chain(() -> alarms.review(unit, proposal))
            .replaceWith(new Accepted(RequestEvent.FILL_PART, proposal.state(), List.of()));
      }
    };
  }
}
