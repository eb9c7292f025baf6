package org.alvhdesk.hedge.execution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alvhdesk.approval.RequestState;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.hedge.book.ApprovedLegs;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.CondorLegFill;
import org.alvhdesk.hedge.book.HedgeFill;
import org.alvhdesk.hedge.proposal.CondorContent;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.hedge.proposal.ProposalContent;
import org.alvhdesk.hedge.proposal.SignedContent;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.execution.Execution;
import org.alvhdesk.strategy.execution.Lot;
import org.alvhdesk.strategy.execution.Order;
import org.alvhdesk.strategy.execution.OrderLeg;
import org.alvhdesk.strategy.execution.Orders;
import org.alvhdesk.strategy.execution.OrphanLegs;
import org.alvhdesk.strategy.execution.Ticket;
import org.alvhdesk.strategy.execution.WorkingOrder;
import org.alvhdesk.strategy.hedge.HedgeHolding;

/** Changes at the broker as orders, read from the signed content and the fills of the book. */
public final class WorkingChanges {
  private WorkingChanges() {}

  /** Whether fills are waited for. */
  public static boolean isWorking(Proposal proposal) {
    return proposal.state() == RequestState.RELEASED
        || proposal.state() == RequestState.PARTLY_FILLED;
  }

  /** Orders of all of {@code proposals} that are at the broker. */
  public static List<WorkingOrder> of(BookUnit unit, Collection<Proposal> proposals) {
    List<WorkingOrder> orders = new ArrayList<>();
    proposals.stream().filter(WorkingChanges::isWorking).forEach(p -> orders.addAll(of(p, unit)));
    return List.copyOf(orders);
  }

  /** Orders of {@code proposal}, whatever its state. */
  public static List<WorkingOrder> of(Proposal proposal, BookUnit unit) {
    List<HedgeFill> own =
        unit.allFills().stream()
            .filter(f -> f.proposalId().filter(proposal.id()::equals).isPresent())
            .toList();
    return orders(proposal.signed(), unit.holdings(), own).stream()
        .map(
            order ->
                new WorkingOrder(
                    proposal.id().toString(),
                    Ticket.reference(proposal.id().toString(), order.number()),
                    order,
                    !proposal.isCondor() || proposal.isCondorOfPeople(),
                    proposal.releasedAt(),
                    proposal.expiresAt(),
                    proposal.isCondor()
                        ? condorLots(unit, proposal.id(), order)
                        : order.legs().stream().map(leg -> lots(leg, own)).toList()))
        .toList();
  }

  /** What brokers filled of condor change {@code proposalId}, in its order. */
  static Stream<CondorLegFill> condorFills(BookUnit unit, UUID proposalId) {
    return unit.condorFills().stream().filter(f -> f.place().proposalId().equals(proposalId));
  }

  private static List<List<Lot>> condorLots(BookUnit unit, UUID proposalId, Order order) {
    return IntStream.range(0, order.legs().size())
        .mapToObj(leg -> new CondorLegFill.Place(proposalId, order.number(), leg))
        .map(
            place ->
                unit.condorFills().stream()
                    .filter(f -> f.place().equals(place))
                    .map(CondorLegFill::lot)
                    .toList())
        .toList();
  }

  private static List<Order> orders(
      SignedContent content, List<HedgeHolding> holdings, List<HedgeFill> own) {
    if (content instanceof ProposalContent hedge) {
      return ApprovedLegs.orders(hedge.legs(), holdings, own);
    }
    return content instanceof CondorContent condor ? condors(condor.change()) : List.of();
  }

  /** What brokers reported and the book holds. */
  static List<Execution> known(BookUnit unit) {
    Map<String, Execution> known = new LinkedHashMap<>();
    unit.allFills().stream()
        .flatMap(fill -> fill.execution().stream())
        .forEach(e -> known.merge(e.broker() + "\n" + e.executionId(), e, WorkingChanges::whole));
    List<Execution> all = new ArrayList<>(known.values());
    unit.condorFills().forEach(fill -> all.add(fill.execution()));
    return List.copyOf(all);
  }

  /** What is held, as the orphan-leg alarm sees it: the condors that are whole cover themselves. */
  static List<OrphanLegs.Held> held(BookUnit unit) {
    List<OrphanLegs.Held> held = new ArrayList<>();
    unit.holdings().forEach(h -> held.add(new OrphanLegs.Held(h.contract(), h.quantity())));
    held.addAll(LooseLegs.of(unit.condorFills(), unit.book().marketTime()));
    return List.copyOf(held);
  }

  /** What {@code orders} still bring, signed as traded. */
  static List<OrphanLegs.Held> rest(List<WorkingOrder> orders) {
    List<OrphanLegs.Held> rest = new ArrayList<>();
    for (WorkingOrder order : orders) {
      for (int i = 0; i < order.fills().size(); i++) {
        OrderLeg leg = order.order().legs().get(i);
        rest.add(
            new OrphanLegs.Held(
                leg.contract(), Math.multiplyExact(leg.action().sign(), order.rest(i))));
      }
    }
    return rest;
  }

  private static Execution whole(Execution a, Execution b) {
    return new Execution(
        0,
        a.broker(),
        a.executionId(),
        "",
        a.action(),
        Math.addExact(a.quantity(), b.quantity()),
        a.contract(),
        a.pricePoints(),
        a.tradedAt());
  }

  private static List<Lot> lots(OrderLeg leg, List<HedgeFill> fills) {
    return fills.stream()
        .filter(
            f ->
                f.hedgeLayer().name().equals(leg.layer())
                    && f.contract().equals(leg.contract())
                    && f.traded().filter(leg.action()::equals).isPresent())
        .map(HedgeFill::lot)
        .toList();
  }

  private static List<Order> condors(CondorChange change) {
    return Orders.ofCondors(change.trades().stream().map(WorkingChanges::condor).toList());
  }

  private static Orders.ApprovedCondor condor(CondorChange.Trade t) {
    return new Orders.ApprovedCondor(
        t.layer(),
        t.side().equals("OPEN"),
        new IronCondor(
            OptionRoot.valueOf(t.root()),
            t.expiry(),
            t.longPut(),
            t.shortPut(),
            t.shortCall(),
            t.longCall()),
        t.quantity(),
        t.limitPoints());
  }
}
