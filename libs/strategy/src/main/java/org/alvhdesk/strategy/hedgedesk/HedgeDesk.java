package org.alvhdesk.strategy.hedgedesk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeDecision;
import org.alvhdesk.strategy.hedge.HedgeDecision.Alternative;
import org.alvhdesk.strategy.hedge.HedgeDecision.Degree;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.HedgeTrade;
import org.alvhdesk.strategy.hedge.LayerPlan;
import org.alvhdesk.strategy.hedge.manage.RiskProfile;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.Market;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * The hedge decision, for any rule document: what its layers ask for, then what is common to all of
 * them: roll, harvest (004-9), pace (000-9, 003-14), the limit in dollars (K4) and the premium
 * budget (001-5), and the alternatives of 6B.
 *
 * <p>The result does not depend on the order of holdings, slices or condors. What a layer holds
 * that the rule set does not have is left alone.
 */
public final class HedgeDesk {
  private HedgeDesk() {}

  /** Target of every layer against what is held, the trades between them, and why. */
  public static HedgeDecision decide(HedgeRules rules, HedgeDeskSituation situation) {
    return decide(rules, Optional.empty(), situation);
  }

  /**
   * The same with what the condor document says about the hedge (002-7, 002-13).
   *
   * @param modifiers of the condor set that is run, such as LAYERED-002
   */
  public static HedgeDecision decide(
      HedgeRules rules, Optional<HedgeModifiers> modifiers, HedgeDeskSituation situation) {
    return switch (rules) {
      case NoHedgeRules none -> noHedge(none, situation);
      case TradedHedge traded -> {
        Book book = new Book(situation, new HedgeQuotes(traded.trading(), situation));
        Prescription plain = prescribe(traded, book);
        yield carryOut(
            traded, book, modifiers.map(m -> m.apply(traded, plain, book)).orElse(plain));
      }
    };
  }

  /**
   * The purchases of some layers into an empty book, to be booked at {@link HedgeTrade#quote()}
   * ask: an opening book. None for rules that have none of these layers.
   *
   * @throws IllegalArgumentException when something is held
   */
  public static List<HedgeTrade> opening(
      HedgeRules rules, HedgeDeskSituation situation, List<HedgeLayer> layers) {
    return opening(rules, Optional.empty(), situation, layers);
  }

  /**
   * The same with what the condor document says about the hedge (002-7), so that the first decision
   * after it does not correct it.
   *
   * @throws IllegalArgumentException when something is held
   */
  public static List<HedgeTrade> opening(
      HedgeRules rules,
      Optional<HedgeModifiers> modifiers,
      HedgeDeskSituation situation,
      List<HedgeLayer> layers) {
    if (!situation.holdings().isEmpty()) {
      throw new IllegalArgumentException(
          "an opening book is bought into an empty one; held: " + situation.holdings());
    }
    if (!(rules instanceof TradedHedge traded)) {
      return List.of();
    }
    Book book = new Book(situation, new HedgeQuotes(traded.trading(), situation));
    Prescription plain = prescribe(traded, book);
    Prescription all = modifiers.map(m -> m.apply(traded, plain, book)).orElse(plain);
    Prescription some =
        new Prescription(
            all.tasks().stream().filter(t -> layers.contains(t.layer())).toList(),
            all.sizedAnew(),
            all.traces());
    return carryOut(traded, book, some).trades();
  }

  /**
   * A trade that a person wants, priced as those of the rules are: prevailing quote, limit with the
   * allowance of the rules, greeks of now.
   *
   * @param quantity contracts, positive
   * @return empty when the contract is not listed, has no quote to trade on, or the rules trade no
   *     hedge
   */
  public static Optional<HedgeTrade> priced(
      HedgeRules rules,
      HedgeDeskSituation situation,
      Action action,
      HedgeLayer layer,
      HedgeContract contract,
      int quantity) {
    if (!(rules instanceof TradedHedge traded)) {
      return Optional.empty();
    }
    return new HedgeQuotes(traded.trading(), situation)
        .find(contract)
        .filter(found -> found.quote().usable())
        .map(found -> found.trade(traded.trading(), action, layer, quantity, situation.session()));
  }

  private static Prescription prescribe(TradedHedge rules, Book book) {
    Prescription plain = layers(rules, book);
    return rules.cashPress().map(press -> press.apply(plain, book)).orElse(plain);
  }

  private static Prescription layers(TradedHedge rules, Book book) {
    return switch (rules) {
      case LadderRules ladder -> LadderEngine.prescribe(ladder, book);
      case TailRules tail -> TailEngine.prescribe(tail, book);
      case CoreHedgeRules core -> CoreHedgeEngine.prescribe(core, book);
      case ShortDatedRules dated -> ShortDatedEngine.prescribe(dated, book);
      case OverlayRules overlay -> ComparatorEngine.prescribe(overlay, book);
      case PutSpreadRatioRules ratio -> ComparatorEngine.prescribe(ratio, book);
    };
  }

  private static HedgeDecision carryOut(TradedHedge rules, Book book, Prescription prescription) {
    HedgeDeskSituation situation = book.situation();
    Optional<RiskProfile.ProfitTaking> byProfile = profitTaking(rules, situation);
    Profits profits =
        byProfile
            .map(RiskProfile.ProfitTaking::rules)
            .or(rules::harvest)
            .map(h -> Profits.of(h, book.hedgeValue(), book.condorStressLoss(), book.hedgePaid()))
            .orElseGet(() -> Profits.none(book.condorStressLoss()));
    LayerDecision.Desk desk =
        new LayerDecision.Desk(
            situation,
            book.quotes(),
            new Limits(
                situation, rules.trading(), rules.budgetShareOfNav().map(book::ofNav), profits),
            profits,
            rules.pace());
    // 002-13: the sleeve draws on no budget of the hedge, and its gains are its own.
    Profits apart = Profits.none(book.condorStressLoss());
    LayerDecision.Desk sleeve =
        new LayerDecision.Desk(
            situation,
            book.quotes(),
            new Limits(situation, rules.trading(), Optional.empty(), apart),
            apart,
            rules.pace());
    Map<HedgeLayer, LayerDecision> decisions = new HashMap<>();
    Map<Market, Map<LocalDate, HedgeLayer>> usedBy = new EnumMap<>(Market.class);
    for (Market market : Market.values()) {
      usedBy.put(market, new TreeMap<>());
    }
    for (LayerTask task : prescription.tasks()) {
      List<HedgeHolding> held =
          situation.holdings().stream().filter(h -> h.layer() == task.layer()).toList();
      LayerDecision decision =
          new LayerDecision(
              task,
              task.layer() == HedgeLayer.SECOND_ENGINE ? sleeve : desk,
              HeldUnits.of(task.structure(), held));
      decisions.put(task.layer(), decision);
    }
    for (LayerTask task : prescription.tasks()) {
      Map<LocalDate, HedgeLayer> used = usedBy.get(task.structure().market());
      decisions.get(task.layer()).keeps().forEach(e -> used.putIfAbsent(e, task.layer()));
    }
    List<LayerPlan> plans = new ArrayList<>();
    for (LayerTask task : prescription.tasks()) {
      Map<LocalDate, HedgeLayer> used = usedBy.get(task.structure().market());
      LayerPlan plan = decisions.get(task.layer()).plan(used);
      plan.contract()
          .flatMap(HedgeContract::expires)
          .ifPresent(expiry -> used.putIfAbsent(expiry, task.layer()));
      plans.add(plan);
    }
    plans.sort(Comparator.comparing(LayerPlan::layer));
    List<Order> orders =
        plans.stream().flatMap(p -> decisions.get(p.layer()).orders().stream()).toList();
    List<RuleTrace> trace = new ArrayList<>(prescription.traces());
    byProfile.map(RiskProfile.ProfitTaking::trace).ifPresent(trace::add);
    profits.trace().ifPresent(trace::add);
    plans.forEach(p -> trace.addAll(decisions.get(p.layer()).trace()));
    return decision(rules, book, plans, orders, prescription.sizedAnew(), trace);
  }

  /** 004-10: the harvest of a profile that cheap money changes; empty for any other. */
  private static Optional<RiskProfile.ProfitTaking> profitTaking(
      TradedHedge rules, HedgeDeskSituation situation) {
    return rules
        .profile()
        .filter(RiskProfile::harvestsMoreWhenCheap)
        .flatMap(
            profile ->
                rules
                    .harvest()
                    .map(
                        own ->
                            profile.profitTaking(
                                own,
                                RiskProfile.lowWacc(situation.signals().rateDifferentialRank()))));
  }

  private static HedgeDecision decision(
      TradedHedge rules,
      Book book,
      List<LayerPlan> plans,
      List<Order> orders,
      boolean sizedAnew,
      List<RuleTrace> trace) {
    List<HedgeTrade> full = trades(rules, book, orders.stream());
    List<HedgeTrade> half = trades(rules, book, orders.stream().map(Order::half));
    return new HedgeDecision(
        plans,
        full,
        HedgeDecision.atLimit(full),
        HedgeDecision.atMid(full),
        sizedAnew,
        List.of(
            alternative(book, Degree.HOLD, List.of()),
            alternative(book, Degree.PARTIAL, half),
            alternative(book, Degree.FULL, full)),
        trace);
  }

  private static List<HedgeTrade> trades(TradedHedge rules, Book book, Stream<Order> orders) {
    return orders
        .flatMap(o -> o.trades(rules.trading(), book.situation().session()).stream())
        .toList();
  }

  private static Alternative alternative(Book book, Degree degree, List<HedgeTrade> trades) {
    return new Alternative(
        degree,
        trades,
        HedgeDecision.atLimit(trades),
        book.jointStressLoss(HedgeDecision.after(book.situation().holdings(), trades)));
  }

  private static HedgeDecision noHedge(NoHedgeRules rules, HedgeDeskSituation situation) {
    RuleTrace trace =
        TraceBuilder.rule(
                rules.set().parameter("hedge.contracts").citation().ruleId(),
                rules.set().parameter("hedge.contracts").citation(),
                "no hedge is bought")
            .input(
                "open condors",
                Integer.toString(situation.condorCount()),
                "condors",
                situation.marketTime(),
                situation.bookQuality())
            .threshold("0 contracts")
            .notFired("all layers: no contract wanted");
    return new HedgeDecision(
        List.of(),
        List.of(),
        HedgeDecision.atLimit(List.of()),
        HedgeDecision.atMid(List.of()),
        false,
        List.of(),
        List.of(trace));
  }
}
