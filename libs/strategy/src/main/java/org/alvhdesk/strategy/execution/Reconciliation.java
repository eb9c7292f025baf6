package org.alvhdesk.strategy.execution;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.alvhdesk.strategy.execution.Reconciled.Break;
import org.alvhdesk.strategy.execution.Reconciled.Duplicate;
import org.alvhdesk.strategy.execution.Reconciled.Matched;
import org.alvhdesk.strategy.execution.Reconciled.Reason;
import org.alvhdesk.strategy.hedge.Action;

/**
 * Sets a broker's executions against what was released: by contract, side, time, what is left, and
 * price. An execution is never split: what is more than the rest is a break as a whole.
 *
 * <p>Price: an order of one leg by that leg's limit. The legs of a combo by its net limit when this
 * batch brings all of them in their ratios, as brokers report a combo that filled as one; otherwise
 * each by its own limit. Legs of a condor have no limits of their own: the batch that completes
 * units is judged by what those units cost on average, their legs of earlier batches included, and
 * a leg whose unit is not complete yet waits for that.
 */
public final class Reconciliation {
  /** Clocks of brokers and the desk may differ by this much. */
  static final Duration TOLERANCE = Duration.ofMinutes(1);

  private final List<WorkingOrder> before;
  private final List<WorkingOrder> working;
  private final Map<String, Execution> known = new HashMap<>();
  private final List<Reconciled> outcomes = new ArrayList<>();

  private Reconciliation(List<WorkingOrder> working, List<Execution> known) {
    this.before = List.copyOf(working);
    this.working = new ArrayList<>(working);
    known.forEach(e -> this.known.put(id(e), e));
  }

  /**
   * One outcome for each of {@code executions}, in their order.
   *
   * @param working orders of released changes with what is filled of them
   * @param known what is in the book already
   */
  public static List<Reconciled> of(
      List<Execution> executions, List<WorkingOrder> working, List<Execution> known) {
    Reconciliation run = new Reconciliation(working, known);
    executions.forEach(run::take);
    return run.priced();
  }

  private record At(int order, int leg) {}

  private void take(Execution e) {
    Execution before = known.putIfAbsent(id(e), e);
    if (before != null) {
      outcomes.add(
          before.agreesWith(e)
              ? new Duplicate(e)
              : new Break(
                  e,
                  Reason.CONFLICTING_ID,
                  "",
                  "the id " + e.executionId() + " is in the book as " + before.text()));
      return;
    }
    List<At> same = at(e);
    if (same.isEmpty()) {
      broken(e, Reason.UNKNOWN_CONTRACT, same, "no released change trades " + e.contract().text());
      return;
    }
    List<At> side = kept(same, a -> leg(a).action() == e.action());
    if (side.isEmpty()) {
      broken(
          e,
          Reason.WRONG_SIDE,
          same,
          "the released change is to "
              + leg(same.getFirst()).text(order(same.getFirst()).order().units()));
      return;
    }
    List<At> here = kept(side, a -> order(a).workable());
    if (here.isEmpty()) {
      broken(
          e,
          Reason.NOT_FILLED_HERE,
          side,
          "it is a leg of a condor change, which condor-service fills on paper");
      return;
    }
    List<At> timely = kept(here, a -> inTime(order(a), e.tradedAt()));
    if (timely.isEmpty()) {
      WorkingOrder o = order(here.getFirst());
      broken(
          e,
          Reason.WRONG_TIME,
          here,
          "traded at "
              + e.tradedAt()
              + ", the change may be filled from "
              + o.releasedAt().map(Instant::toString).orElse("its release")
              + " to "
              + o.expiresAt());
      return;
    }
    Optional<At> fits = best(e, timely);
    if (fits.isEmpty()) {
      At a = timely.getFirst();
      broken(
          e,
          Reason.OVERFILL,
          timely,
          e.quantity()
              + " were filled, "
              + order(a).rest(a.leg())
              + " are left of the approved change");
      return;
    }
    At a = fits.get();
    working.set(a.order(), order(a).plus(a.leg(), new Lot(e.quantity(), e.pricePoints())));
    outcomes.add(new Matched(e, order(a).proposalId(), order(a).order().number(), a.leg()));
  }

  /** Enough left; the order whose reference the broker repeats comes first. */
  private Optional<At> best(Execution e, List<At> candidates) {
    List<At> enough = kept(candidates, a -> order(a).rest(a.leg()) >= e.quantity());
    return enough.stream()
        .filter(a -> order(a).reference().equals(e.orderReference()))
        .findFirst()
        .or(() -> enough.stream().findFirst());
  }

  private static boolean inTime(WorkingOrder order, Instant at) {
    return order.releasedAt().map(from -> !at.isBefore(from.minus(TOLERANCE))).orElse(true)
        && !at.isAfter(order.expiresAt());
  }

  /** The outcomes with matches outside their price made breaks. */
  private List<Reconciled> priced() {
    List<Reconciled> judged = new ArrayList<>();
    for (Reconciled outcome : outcomes) {
      judged.add(outcome instanceof Matched m ? priced(m) : outcome);
    }
    return List.copyOf(judged);
  }

  private Reconciled priced(Matched m) {
    WorkingOrder after = order(working, m);
    Order order = after.order();
    if (order.hasNetLimitOnly()) {
      return completed(order(before, m), after).map(net -> byNet(m, order, net)).orElse(m);
    }
    Optional<BigDecimal> net = order.isCombo() ? net(m, order) : Optional.empty();
    if (net.isPresent()) {
      return byNet(m, order, net.get());
    }
    OrderLeg leg = order.legs().get(m.leg());
    BigDecimal price = m.execution().pricePoints();
    BigDecimal limit = leg.limitPoints().orElseThrow();
    boolean inside =
        leg.action() == Action.BUY ? price.compareTo(limit) <= 0 : price.compareTo(limit) >= 0;
    return inside
        ? m
        : outside(
            m,
            "at "
                + LegCells.price(price)
                + ", the approved worst price is "
                + LegCells.price(limit));
  }

  private static Reconciled byNet(Matched m, Order order, BigDecimal net) {
    return net.compareTo(order.netLimitPoints()) <= 0
        ? m
        : outside(
            m,
            "the combo filled at a net "
                + effect(net)
                + ", the approved worst is a net "
                + effect(order.netLimitPoints()));
  }

  /** Average net price of the units that this batch completes; empty when it completes none. */
  private static Optional<BigDecimal> completed(WorkingOrder was, WorkingOrder is) {
    int units = is.whole() - was.whole();
    return units == 0
        ? Optional.empty()
        : Optional.of(
            is.netPoints(is.whole())
                .subtract(was.netPoints(was.whole()))
                .divide(BigDecimal.valueOf(units), MathContext.DECIMAL64));
  }

  /** Net price of a unit of {@code order} in this batch; empty unless all legs came in ratio. */
  private Optional<BigDecimal> net(Matched of, Order order) {
    BigDecimal net = BigDecimal.ZERO;
    BigDecimal units = null;
    for (int i = 0; i < order.legs().size(); i++) {
      OrderLeg leg = order.legs().get(i);
      int contracts = 0;
      BigDecimal paid = BigDecimal.ZERO;
      for (Reconciled outcome : outcomes) {
        if (outcome instanceof Matched m
            && m.proposalId().equals(of.proposalId())
            && m.order() == of.order()
            && m.leg() == i) {
          contracts += m.execution().quantity();
          paid =
              paid.add(
                  m.execution()
                      .pricePoints()
                      .multiply(BigDecimal.valueOf(m.execution().quantity())));
        }
      }
      if (contracts == 0 || contracts % leg.ratio() != 0) {
        return Optional.empty();
      }
      BigDecimal here = BigDecimal.valueOf(contracts / leg.ratio());
      if (units != null && units.compareTo(here) != 0) {
        return Optional.empty();
      }
      units = here;
      net = net.add(paid.multiply(BigDecimal.valueOf(leg.action().sign())));
    }
    return Optional.of(net.divide(units, MathContext.DECIMAL64));
  }

  private static String effect(BigDecimal net) {
    return (net.signum() < 0 ? "credit of " : "debit of ") + LegCells.price(net);
  }

  private static Break outside(Matched m, String text) {
    return new Break(m.execution(), Reason.OUTSIDE_LIMIT, m.proposalId(), text);
  }

  private void broken(Execution e, Reason reason, List<At> near, String text) {
    outcomes.add(
        new Break(e, reason, near.isEmpty() ? "" : order(near.getFirst()).proposalId(), text));
  }

  private List<At> at(Execution e) {
    List<At> found = new ArrayList<>();
    for (int i = 0; i < working.size(); i++) {
      List<OrderLeg> legs = working.get(i).order().legs();
      for (int j = 0; j < legs.size(); j++) {
        if (legs.get(j).contract().equals(e.contract())) {
          found.add(new At(i, j));
        }
      }
    }
    return found;
  }

  private static List<At> kept(List<At> all, Predicate<At> which) {
    return all.stream().filter(which).toList();
  }

  private WorkingOrder order(At at) {
    return working.get(at.order());
  }

  private static WorkingOrder order(List<WorkingOrder> orders, Matched m) {
    return orders.stream()
        .filter(o -> o.proposalId().equals(m.proposalId()) && o.order().number() == m.order())
        .findFirst()
        .orElseThrow();
  }

  private OrderLeg leg(At at) {
    return order(at).order().legs().get(at.leg());
  }

  private static String id(Execution e) {
    return e.broker() + "\n" + e.executionId();
  }
}
