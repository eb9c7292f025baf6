package org.alvhdesk.hedge.execution;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.RequestState;
import org.alvhdesk.approval.Ruling.Refused;
import org.alvhdesk.contracts.rest.ExecutionView;
import org.alvhdesk.hedge.approval.ApprovalRow;
import org.alvhdesk.hedge.approval.Approvals;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.Books;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.hedge.ticket.ChangeTickets;
import org.alvhdesk.strategy.execution.ContractSymbols;
import org.alvhdesk.strategy.execution.TicketFormat;
import org.alvhdesk.strategy.execution.WorkingOrder;

/** A change after its approval, as pages show it. */
@ApplicationScoped
class Executions {
  private final Books books;
  private final Approvals approvals;
  private final OrphanAlarms alarms;
  private final ExecutionMode mode;

  Executions(Books books, Approvals approvals, OrphanAlarms alarms, ExecutionMode mode) {
    this.books = books;
    this.approvals = approvals;
    this.alarms = alarms;
    this.mode = mode;
  }

  /** Of {@code proposal} for {@code actor}, in the caller's session. */
  Uni<ExecutionView> of(Proposal proposal, Actor actor) {
    return books
        .unlocked(proposal.bookKey())
        .chain(
            unit ->
                approvals
                    .of(proposal.id())
                    .chain(
                        signed ->
                            alarms
                                .open(proposal.bookKey())
                                .map(open -> view(proposal, actor, unit, signed, open))));
  }

  private ExecutionView view(
      Proposal proposal,
      Actor actor,
      BookUnit unit,
      List<ApprovalRow> signed,
      List<OrphanAlarmRow> open) {
    Optional<String> noTicket = ChangeTickets.problem(proposal);
    boolean after =
        noTicket.isEmpty()
            || proposal.state() == RequestState.FILLED
            || proposal.releasedAt().isPresent();
    List<WorkingOrder> orders = after ? WorkingChanges.of(proposal, unit) : List.of();
    Optional<Refused> barred = FillCalls.barred(proposal, signed, actor, mode);
    return new ExecutionView(
        proposal.id().toString(),
        proposal.state().name(),
        proposal.execution().orElse(mode.configured()),
        noTicket.orElse(null),
        Arrays.stream(TicketFormat.values()).map(TicketFormat::path).toList(),
        orders.stream().map(o -> order(o, proposal)).toList(),
        open.stream()
            .filter(row -> row.proposalId.equals(proposal.id()))
            .map(OrphanAlarmRow::view)
            .toList(),
        barred.isEmpty(),
        barred.map(Refused::text).orElse("you may record what the broker filled"));
  }

  private static ExecutionView.OrderView order(WorkingOrder o, Proposal proposal) {
    // On paper condors are filled whole: there is nothing between none and all.
    boolean whole =
        proposal.isCondor()
            && !proposal.isCondorOfPeople()
            && proposal.state() == RequestState.FILLED;
    List<ExecutionView.LegView> legs = new ArrayList<>();
    for (int i = 0; i < o.filled().size(); i++) {
      var leg = o.order().legs().get(i);
      int quantity = o.rest(i) + o.filled().get(i);
      legs.add(
          new ExecutionView.LegView(
              leg.text(o.order().units()),
              ContractSymbols.of(leg.contract()),
              quantity,
              whole ? quantity : o.filled().get(i),
              whole ? 0 : o.rest(i),
              leg.limitPoints().orElse(null)));
    }
    return new ExecutionView.OrderView(
        o.reference(),
        o.order().isCombo(),
        o.order().units(),
        o.order().netLimitPoints(),
        legs,
        whole ? o.order().units() : o.whole());
  }
}
