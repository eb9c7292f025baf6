package org.alvhdesk.hedge.execution;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.CondorLegFill;
import org.alvhdesk.hedge.proposal.Genuine;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.hedge.proposal.Proposals;
import org.alvhdesk.strategy.execution.Execution;
import org.alvhdesk.strategy.execution.OrderLeg;
import org.alvhdesk.strategy.execution.Reconciled.Matched;
import org.alvhdesk.strategy.execution.WorkingOrder;

/**
 * Legs that complete condors which a broker has begun, although they cost more than approved or
 * came after the change had ended: the rest of the condor is in no position before they are booked.
 */
@ApplicationScoped
class CondorCompletions {
  private final Proposals proposals;
  private final Genuine genuine;

  CondorCompletions(Proposals proposals, Genuine genuine) {
    this.proposals = proposals;
    this.genuine = genuine;
  }

  /** What became of a leg. */
  sealed interface Completion {
    /** It is a leg of a begun condor now. */
    record Booked() implements Completion {}

    /** There is no begun condor that it completes; nothing is booked. */
    record NoCondor() implements Completion {}

    /**
     * Changes whose condors it could complete are not as they were written; nothing is booked.
     *
     * @param why by proposal
     */
    record Tampered(Map<UUID, String> why) implements Completion {
      public Tampered {
        why = Map.copyOf(why);
      }
    }
  }

  /**
   * Books {@code execution} as a missing leg of a begun condor of {@code layer}; the book is
   * locked.
   */
  Uni<Completion> complete(BookUnit unit, Execution execution, String layer, Actor actor) {
    List<UUID> filled =
        unit.condorFills().stream()
            .filter(fill -> fill.layer().equals(layer))
            .map(CondorLegFill::place)
            .map(CondorLegFill.Place::proposalId)
            .distinct()
            .toList();
    return Multi.createFrom()
        .iterable(filled)
        .onItem()
        .transformToUniAndConcatenate(proposals::lock)
        .collect()
        .asList()
        .chain(
            all ->
                genuine
                    .tampered(all)
                    .map(bad -> complete(unit, all, bad, execution, layer, actor)));
  }

  private static Completion complete(
      BookUnit unit,
      List<Proposal> all,
      Map<UUID, String> tampered,
      Execution execution,
      String layer,
      Actor actor) {
    if (!tampered.isEmpty()) {
      return new Completion.Tampered(tampered);
    }
    return all.stream().anyMatch(p -> complete(unit, p, execution, layer, actor))
        ? new Completion.Booked()
        : new Completion.NoCondor();
  }

  private static boolean complete(
      BookUnit unit, Proposal proposal, Execution execution, String layer, Actor actor) {
    List<WorkingOrder> orders = WorkingChanges.of(proposal, unit);
    Optional<Matched> leg =
        orders.stream().flatMap(o -> missing(o, execution, layer).stream()).findFirst();
    leg.ifPresent(m -> FillBooking.book(unit, proposal, orders, List.of(m), actor));
    return leg.isPresent();
  }

  private static Optional<Matched> missing(WorkingOrder order, Execution e, String layer) {
    for (int i = 0; i < order.fills().size(); i++) {
      OrderLeg leg = order.order().legs().get(i);
      int lacking = order.started() * leg.ratio() - order.filled().get(i);
      if (leg.layer().equals(layer)
          && leg.action() == e.action()
          && leg.contract().equals(e.contract())
          && e.quantity() <= lacking) {
        return Optional.of(new Matched(e, order.proposalId(), order.order().number(), i));
      }
    }
    return Optional.empty();
  }
}
