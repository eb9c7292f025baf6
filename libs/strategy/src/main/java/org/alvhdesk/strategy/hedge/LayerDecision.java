package org.alvhdesk.strategy.hedge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.FourFourTwoRules;
import org.alvhdesk.strategy.rules.FourFourTwoRules.LayerRule;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * One layer of the ladder: rules K1-c (target quantity), 004-9 (sold or rolled at 9 days) and,
 * through {@link SeriesChoice}, which series to buy.
 *
 * <p>A contract with more than the roll days to run is kept, never re-struck; only its quantity
 * follows the target. A replacement is bought also when the old contract has no bid: the hedge is
 * always on, and a call nobody bids for is left to settle. The old one is sold also when no
 * replacement is quoted.
 */
final class LayerDecision {
  private final FourFourTwoRules rules;
  private final HedgeSituation situation;
  private final VixQuotes quotes;
  private final LayerRule layer;
  private final List<HedgeHolding> kept;
  private final List<HedgeHolding> expiring;
  private final List<RuleTrace> trace = new ArrayList<>();
  private final List<HedgeTrade> sales = new ArrayList<>();
  private final List<HedgeTrade> purchases = new ArrayList<>();
  private boolean noData;
  private String unsold = "";

  LayerDecision(
      FourFourTwoRules rules,
      HedgeSituation situation,
      VixQuotes quotes,
      LayerRule layer,
      List<HedgeHolding> held) {
    this.rules = rules;
    this.situation = situation;
    this.quotes = quotes;
    this.layer = layer;
    this.kept = held.stream().filter(h -> isKept(rules, situation, h)).toList();
    this.expiring = held.stream().filter(h -> !isKept(rules, situation, h)).toList();
  }

  /** 004-9: whether {@code holding} has more than the roll days to run. */
  static boolean isKept(FourFourTwoRules rules, HedgeSituation situation, HedgeHolding holding) {
    return holding.contract().dte(situation.session()) > rules.rollDays();
  }

  /**
   * Decides the layer; trades and trace are then read from it.
   *
   * @param usedBy expiries that other layers keep or have just chosen
   */
  LayerPlan plan(Map<LocalDate, HedgeLayer> usedBy) {
    BigDecimal exact =
        BigDecimal.valueOf((long) situation.condorCount() * layer.ratio())
            .divide(BigDecimal.valueOf(rules.perCondors()), 4, RoundingMode.DOWN);
    int target = exact.intValue();
    BigDecimal residual = exact.subtract(BigDecimal.valueOf(target));
    traceTarget(target, residual);
    sellExpiring();
    int held = kept.stream().mapToInt(HedgeHolding::quantity).sum();
    Optional<HedgeContract> contract;
    String reason;
    if (!kept.isEmpty()) {
      HedgeContract current = current();
      contract = Optional.of(current);
      reason = adjust(current, target, held);
    } else if (target == 0) {
      contract = Optional.empty();
      reason = "no contract wanted for " + situation.condorCount() + " condors";
    } else {
      SeriesChoice choice = SeriesChoice.of(rules, layer, quotes, situation, usedBy);
      trace.addAll(choice.trace());
      choice.found().ifPresent(series -> buy(series, target));
      noData |= choice.found().isEmpty();
      contract = choice.found().map(VixQuotes.Found::contract);
      reason = choice.reason();
    }
    return new LayerPlan(
        layer.layer(),
        contract,
        contract.map(c -> c.dte(situation.session())).orElse(0),
        target,
        held,
        expiring.stream().mapToInt(HedgeHolding::quantity).sum(),
        residual,
        noData,
        unsold.isEmpty() ? reason : reason + "; " + unsold);
  }

  /** Sales before purchases, each by contract. */
  List<HedgeTrade> trades() {
    List<HedgeTrade> all = new ArrayList<>(sales);
    all.addAll(purchases);
    return all;
  }

  List<RuleTrace> trace() {
    return trace;
  }

  private void traceTarget(int target, BigDecimal residual) {
    TraceBuilder rule =
        TraceBuilder.rule(
                "K1-c",
                citation("ratio"),
                "contracts = floor(open condors x ratio / " + rules.perCondors() + ")")
            .input(
                "open condors",
                Integer.toString(situation.condorCount()),
                "condors",
                situation.marketTime(),
                situation.bookQuality())
            .threshold(layer.ratio() + " per " + rules.perCondors() + " condors");
    String effect =
        layer.layer() + ": target " + target + " contracts, residual " + Texts.plain(residual);
    trace.add(target > 0 ? rule.fired(effect) : rule.notFired(effect));
  }

  /** 004-9: everything with at most the roll days to run is sold, if anybody bids. */
  private void sellExpiring() {
    TraceBuilder rule = rollRule();
    for (HedgeHolding holding : kept) {
      addDte(rule, holding);
    }
    for (HedgeHolding holding : expiring) {
      addDte(rule, holding);
    }
    if (expiring.isEmpty()) {
      trace.add(
          rule.notFired(
              layer.layer() + (kept.isEmpty() ? ": nothing is held" : ": keeps its contract")));
      return;
    }
    List<String> stuck = new ArrayList<>();
    for (HedgeHolding holding : expiring) {
      String problem = sell(holding.contract(), holding.quantity());
      if (!problem.isEmpty()) {
        stuck.add(holding.contract().text() + ": " + problem);
      }
    }
    if (stuck.isEmpty()) {
      trace.add(rule.fired(layer.layer() + ": sold, replaced as the target asks"));
    } else {
      unsold = "cannot be sold now, settles if it stays so: " + String.join(", ", stuck);
      trace.add(rule.noData(layer.layer() + ": " + unsold));
    }
  }

  private TraceBuilder rollRule() {
    return TraceBuilder.rule(
            "004-9",
            rules.set().parameter("rollDays").citation(),
            "a call is sold or rolled before expiry and never carried into settlement")
        .threshold("at most " + rules.rollDays() + " days to expiry");
  }

  private void addDte(TraceBuilder rule, HedgeHolding holding) {
    rule.input(
        "days to expiry of " + holding.quantity() + " " + holding.contract().text(),
        Integer.toString(holding.contract().dte(situation.session())),
        "days",
        situation.marketTime(),
        situation.bookQuality());
  }

  /** The kept contract that purchases go to: the largest, the later one when equal. */
  private HedgeContract current() {
    return kept.stream()
        .max(Comparator.comparingInt(HedgeHolding::quantity).thenComparing(HedgeHolding::contract))
        .orElseThrow()
        .contract();
  }

  /** Brings kept contracts to the target; says why they stay or how they change. */
  private String adjust(HedgeContract current, int target, int held) {
    String keeps = "kept until it has " + rules.rollDays() + " days to expiry";
    if (held < target) {
      return addTo(current, target - held, keeps);
    }
    if (held > target) {
      int left = held - target;
      List<String> stuck = new ArrayList<>();
      for (HedgeHolding holding : kept) {
        int quantity = Math.min(left, holding.quantity());
        if (quantity > 0) {
          String problem = sell(holding.contract(), quantity);
          if (!problem.isEmpty()) {
            stuck.add(holding.contract().text() + ": " + problem);
          }
          left -= quantity;
        }
      }
      return stuck.isEmpty()
          ? keeps + "; " + (held - target) + " more than the target, nearest expiry sold first"
          : keeps + "; too many, but " + String.join(", ", stuck);
    }
    return keeps;
  }

  private String addTo(HedgeContract current, int quantity, String keeps) {
    Optional<VixQuotes.Found> found = quotes.find(current);
    if (found.isEmpty() || !quotes.unusable(found.get()).isEmpty()) {
      noData = true;
      String why = found.map(quotes::unusable).orElse("not listed in this step");
      trace.add(
          TraceBuilder.rule(
                  "K1-c.liquidity",
                  rules.set().parameter("maxHalfSpreadShare").citation(),
                  "buy only where the quote is two-sided, fresh, and half its spread is small")
              .input(
                  "contracts missing",
                  Integer.toString(quantity),
                  "contracts",
                  situation.marketTime(),
                  situation.bookQuality())
              .threshold("a usable quote")
              .noData(layer.layer() + ": nothing bought, " + current.text() + " " + why));
      return keeps + "; " + quantity + " missing, " + why;
    }
    TraceBuilder rule = SeriesChoice.liquidityRule(rules, found.get());
    if (!quotes.liquid(found.get())) {
      trace.add(rule.notFired(layer.layer() + ": waits for a narrower spread"));
      return keeps + "; " + quantity + " missing, spread too wide";
    }
    trace.add(rule.fired(layer.layer() + ": liquid"));
    buy(found.get(), quantity);
    return keeps + "; " + quantity + " fewer than the target";
  }

  private void buy(VixQuotes.Found series, int quantity) {
    record(purchases, quotes.trade(Action.BUY, layer.layer(), series, quantity), series);
  }

  /** Sells on the prevailing quote; returns why not, in words, or an empty text. */
  private String sell(HedgeContract contract, int quantity) {
    Optional<VixQuotes.Found> found = quotes.find(contract);
    String problem = found.map(quotes::unusable).orElse("not listed in this step");
    if (problem.isEmpty()) {
      VixQuotes.Found series = found.orElseThrow();
      record(sales, quotes.trade(Action.SELL, layer.layer(), series, quantity), series);
    } else {
      noData = true;
    }
    return problem;
  }

  private void record(List<HedgeTrade> to, HedgeTrade trade, VixQuotes.Found series) {
    to.add(trade);
    trace.add(
        TraceBuilder.rule(
                "K1-c.limit",
                rules.set().parameter("limitAllowanceShare").citation(),
                "worst price = the touch and at most the larger of 1 tick and a share of mid beyond")
            .input("bid", Texts.fixed(trade.quote().bid(), 2), "points", series.slice())
            .input("ask", Texts.fixed(trade.quote().ask(), 2), "points", series.slice())
            .threshold(
                Texts.percent(rules.limitAllowanceShare()) + " of mid or 1 tick, on the tick")
            .fired(layer.layer() + ": " + trade.text() + ", limit " + trade.limitPoints()));
  }

  private Citation citation(String name) {
    return rules.set().parameter(layer.key(name)).citation();
  }
}
