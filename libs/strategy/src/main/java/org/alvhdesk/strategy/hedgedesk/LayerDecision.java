package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeTrade;
import org.alvhdesk.strategy.hedge.LayerPlan;
import org.alvhdesk.strategy.hedge.trigger.PaceGate;
import org.alvhdesk.strategy.hedgedesk.LayerTask.Allow;
import org.alvhdesk.strategy.hedgedesk.LayerTask.Size;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * One layer: what its rules ask for against what it holds.
 *
 * <p>Units that need not be rolled are kept, never re-struck; only their number follows the target,
 * as pace, limits and harvest allow. A replacement is bought also when the old contract has no bid:
 * the hedge is always on, and a call nobody bids for is left to settle. The old one is sold also
 * when no replacement is quoted. Rolling waits for no pace: it changes nothing but the expiry.
 */
final class LayerDecision {
  private final LayerTask task;
  private final Desk desk;
  private final List<HeldUnits> kept;
  private final List<HeldUnits> expiring;
  private final List<RuleTrace> trace = new ArrayList<>();
  private final List<Order> sales = new ArrayList<>();
  private final List<Order> purchases = new ArrayList<>();
  private boolean noData;
  private String unsold = "";

  /** What all layers of a decision share. */
  record Desk(
      HedgeDeskSituation situation,
      HedgeQuotes quotes,
      Limits limits,
      Profits profits,
      Optional<PaceGate.Rules> pace) {}

  LayerDecision(LayerTask task, Desk desk, List<HeldUnits> held) {
    this.task = task;
    this.desk = desk;
    this.kept = held.stream().filter(h -> !isDue(task, desk, h)).toList();
    this.expiring = held.stream().filter(h -> isDue(task, desk, h)).toList();
  }

  private static boolean isDue(LayerTask task, Desk desk, HeldUnits held) {
    return Rolling.isDue(task.structure().roll(), held, desk.situation().session());
  }

  /** Expiries that it keeps. */
  List<LocalDate> keeps() {
    return kept.stream().flatMap(h -> h.first().expires().stream()).toList();
  }

  /**
   * Decides the layer; orders and trace are then read from it.
   *
   * @param usedBy expiries that other layers keep or have just chosen
   */
  LayerPlan plan(Map<LocalDate, HedgeLayer> usedBy) {
    int held = kept.stream().mapToInt(HeldUnits::units).sum();
    Optional<Size> early =
        task.sizer().needsUnit() ? Optional.empty() : Optional.of(size(Optional.empty(), held));
    sellExpiring();
    return kept.isEmpty() ? empty(early, usedBy) : holding(early, held);
  }

  private LayerPlan empty(Optional<Size> early, Map<LocalDate, HedgeLayer> usedBy) {
    boolean wanted = early.map(s -> target(s) > 0).orElse(true);
    if (!wanted || task.gate().allow() != Allow.BUY || desk.profits().harvests()) {
      noData |= wanted && task.gate().allow() == Allow.UNKNOWN;
      noData |= early.filter(s -> s.units().isEmpty()).isPresent();
      String reason =
          !wanted
              ? "no contract wanted for " + desk.situation().condorCount() + " condors"
              : task.gate().allow() != Allow.BUY
                  ? task.gate().reason()
                  : "gains are taken, nothing is bought";
      return planOf(Optional.empty(), early.map(this::target).orElse(0), 0, early, reason);
    }
    SeriesChoice choice =
        SeriesChoice.of(
            new SeriesChoice.From(
                task.layer(), task.structure(), desk.quotes(), desk.situation(), usedBy));
    trace.addAll(choice.trace());
    noData |= choice.unit().isEmpty();
    Size size = early.orElseGet(() -> size(choice.unit(), 0));
    int target = target(size);
    String reason = choice.reason();
    if (choice.unit().isPresent() && size.units().isEmpty()) {
      noData = true;
      reason = "no size: an input is missing";
    } else if (choice.unit().isPresent() && target > 0) {
      boolean roll = !expiring.isEmpty();
      int bought = roll || paced(PaceGate.Wish.ADD) ? buy(choice.unit().get(), 0, target) : 0;
      reason = bought < target ? reason + "; " + bought + " of " + target + " now" : reason;
    }
    return planOf(choice.unit().map(Unit::first), target, 0, Optional.of(size), reason);
  }

  private LayerPlan holding(Optional<Size> early, int held) {
    HeldUnits current = current();
    Optional<Unit> quoted = current.quoted(desk.quotes());
    Size size = early.orElseGet(() -> size(quoted.filter(this::tradable), held));
    boolean sell = task.gate().allow() == Allow.SELL;
    int asked = sell ? 0 : size.keep() || size.units().isEmpty() ? held : target(size);
    noData |= size.units().isEmpty() && !size.keep() && !sell;
    boolean harvests = desk.profits().harvests();
    int target = harvests ? Math.min(asked, desk.profits().kept(held)) : asked;
    String keeps = "kept until it is due to roll";
    String reason;
    if (harvests) {
      reason = reduce(held, target, true, keeps + "; gains are taken");
    } else if (held < target) {
      reason = add(current, quoted, target - held, held, keeps);
    } else {
      reason = reduce(held, target, sell, keeps);
    }
    return planOf(Optional.of(current.first()), target, held, Optional.of(size), reason);
  }

  private boolean tradable(Unit unit) {
    return desk.quotes().unusable(unit).isEmpty();
  }

  private Size size(Optional<Unit> unit, int held) {
    Size size = task.sizer().size(unit, held);
    trace.addAll(size.traces());
    return size;
  }

  private int target(Size size) {
    return size.units().map(u -> u.setScale(0, RoundingMode.DOWN).intValueExact()).orElse(0);
  }

  private LayerPlan planOf(
      Optional<HedgeContract> contract, int target, int held, Optional<Size> size, String reason) {
    int sign = task.structure().legs().getFirst().ratio() < 0 ? -1 : 1;
    BigDecimal residual =
        size.flatMap(Size::units)
            .map(u -> u.subtract(u.setScale(0, RoundingMode.DOWN)))
            .orElse(BigDecimal.ZERO);
    return new LayerPlan(
        task.layer(),
        contract,
        contract
            .flatMap(HedgeContract::expires)
            .map(e -> Expiries.daysTo(e, desk.situation().session()))
            .orElse(0),
        sign * target,
        sign * held,
        sign * expiring.stream().mapToInt(HeldUnits::units).sum(),
        residual,
        noData,
        unsold.isEmpty() ? reason : reason + "; " + unsold);
  }

  /** Sales before purchases. */
  List<Order> orders() {
    List<Order> all = new ArrayList<>(sales);
    all.addAll(purchases);
    return all;
  }

  List<RuleTrace> trace() {
    return trace;
  }

  /** 004-9 and its like: everything that is due is sold, if anybody bids. */
  private void sellExpiring() {
    TraceBuilder rule = Rolling.trace(task.structure().roll());
    boolean unknown = false;
    for (HeldUnits h : kept) {
      Rolling.input(rule, task.structure().roll(), h, desk.situation());
      unknown |= Rolling.isUnknown(task.structure().roll(), h);
    }
    expiring.forEach(h -> Rolling.input(rule, task.structure().roll(), h, desk.situation()));
    if (expiring.isEmpty()) {
      String effect =
          task.layer() + (kept.isEmpty() ? ": nothing is held" : ": keeps its contract");
      trace.add(unknown ? rule.noData(effect) : rule.notFired(effect));
      return;
    }
    List<String> stuck = new ArrayList<>();
    for (HeldUnits h : expiring) {
      String problem = sell(h, h.units(), true);
      if (!problem.isEmpty()) {
        stuck.add(h.text() + ": " + problem);
      }
    }
    if (stuck.isEmpty()) {
      trace.add(rule.fired(task.layer() + ": sold, replaced as the target asks"));
    } else {
      unsold = "cannot be sold now, settles if it stays so: " + String.join(", ", stuck);
      trace.add(rule.noData(task.layer() + ": " + unsold));
    }
  }

  /** The kept unit that purchases go to: the largest, the later one when equal. */
  private HeldUnits current() {
    return kept.stream()
        .max(Comparator.comparingInt(HeldUnits::units).thenComparing(HeldUnits::first))
        .orElseThrow();
  }

  private String reduce(int held, int target, boolean forced, String keeps) {
    if (held <= target) {
      return keeps;
    }
    if (!forced && !paced(PaceGate.Wish.REDUCE)) {
      return keeps + "; " + (held - target) + " too many, the pace holds them";
    }
    int left = held - target;
    List<String> stuck = new ArrayList<>();
    for (HeldUnits h : kept) {
      int units = Math.min(left, h.units());
      if (units > 0) {
        String problem = sell(h, units, false);
        if (!problem.isEmpty()) {
          stuck.add(h.text() + ": " + problem);
        }
        left -= units;
      }
    }
    return stuck.isEmpty()
        ? keeps + "; " + (held - target) + " more than the target, nearest expiry sold first"
        : keeps + "; too many, but " + String.join(", ", stuck);
  }

  private String add(HeldUnits current, Optional<Unit> quoted, int wanted, int held, String keeps) {
    if (task.gate().allow() != Allow.BUY) {
      noData |= task.gate().allow() == Allow.UNKNOWN;
      return keeps + "; " + wanted + " missing, " + task.gate().reason();
    }
    String problem = quoted.map(desk.quotes()::unusable).orElse("not listed in this step");
    if (!problem.isEmpty()) {
      noData = true;
      trace.add(
          TraceBuilder.rule(
                  "K1-c.liquidity",
                  desk.quotes().rules().maxHalfSpreadShare().citation(),
                  "buy only where the quote is two-sided, fresh, and half its spread is small")
              .input(
                  "units missing",
                  Integer.toString(wanted),
                  "units",
                  desk.situation().marketTime(),
                  desk.situation().bookQuality())
              .threshold("a usable quote")
              .noData(
                  task.layer() + ": nothing bought, " + current.first().text() + " " + problem));
      return keeps + "; " + wanted + " missing, " + problem;
    }
    Unit unit = quoted.orElseThrow();
    TraceBuilder rule = SeriesChoice.liquidityRule(desk.quotes(), unit);
    if (!desk.quotes().liquid(unit)) {
      trace.add(rule.notFired(task.layer() + ": waits for a narrower spread"));
      return keeps + "; " + wanted + " missing, spread too wide";
    }
    trace.add(rule.fired(task.layer() + ": liquid"));
    if (!paced(PaceGate.Wish.ADD)) {
      return keeps + "; " + wanted + " missing, the pace holds them back";
    }
    int bought = buy(unit, held, wanted);
    return keeps
        + "; "
        + wanted
        + " fewer than the target"
        + (bought < wanted ? ", " + bought + " bought within the limits" : "");
  }

  /** 000-9, 003-14: whether the pace allows {@code wish}; a rule set without pace always does. */
  private boolean paced(PaceGate.Wish wish) {
    if (desk.pace().isEmpty()) {
      return true;
    }
    HedgeDeskSituation s = desk.situation();
    PaceGate.Gate gate =
        PaceGate.ask(
            desk.pace().get(),
            task.layer().name(),
            wish,
            s.pastOf(task.layer()),
            s.session(),
            s.breached(),
            s.marketTime(),
            s.bookQuality());
    trace.addAll(gate.traces());
    return gate.allowed();
  }

  /** Buys what the limits allow; returns how many units. */
  private int buy(Unit unit, int held, int wanted) {
    Limits.Allowed allowed = desk.limits().allow(task, unit, held, wanted);
    trace.addAll(allowed.traces());
    if (allowed.units() > 0) {
      record(purchases, new Order(task.layer(), unit, allowed.units(), false));
    }
    return allowed.units();
  }

  /** Sells on the prevailing quotes; returns why not, in words, or an empty text. */
  private String sell(HeldUnits held, int units, boolean forced) {
    Optional<Unit> unit = held.quoted(desk.quotes());
    String problem = unit.map(desk.quotes()::unusable).orElse("not listed in this step");
    if (problem.isEmpty()) {
      record(sales, new Order(task.layer(), unit.orElseThrow(), -units, forced));
    } else {
      noData = true;
    }
    return problem;
  }

  private void record(List<Order> to, Order order) {
    to.add(order);
    for (HedgeTrade trade : order.trades(desk.quotes().rules(), desk.situation().session())) {
      Found found =
          order.unit().legs().stream()
              .map(Unit.Part::found)
              .filter(f -> f.contract().equals(trade.contract()))
              .findFirst()
              .orElseThrow();
      trace.add(
          TraceBuilder.rule(
                  "K1-c.limit",
                  desk.quotes().rules().limitAllowanceShare().citation(),
                  "worst price = the touch and at most the larger of 1 tick and a share of mid"
                      + " beyond")
              .input(
                  "bid",
                  Texts.fixed(trade.quote().bid(), 2),
                  "points",
                  found.asOf(),
                  found.quality())
              .input(
                  "ask",
                  Texts.fixed(trade.quote().ask(), 2),
                  "points",
                  found.asOf(),
                  found.quality())
              .threshold(
                  Texts.percent(desk.quotes().rules().allowance())
                      + " of mid or 1 tick, on the tick")
              .fired(task.layer() + ": " + trade.text() + ", limit " + trade.limitPoints()));
    }
  }
}
