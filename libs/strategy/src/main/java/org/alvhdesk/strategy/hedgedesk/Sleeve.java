package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.manage.PremiumBudget.Paid;
import org.alvhdesk.strategy.hedge.manage.PremiumBudget.Purse;
import org.alvhdesk.strategy.hedge.manage.SecondEngine;
import org.alvhdesk.strategy.hedgedesk.HedgeDeskSituation.HeldCondor;
import org.alvhdesk.strategy.hedgedesk.LayerTask.Allow;
import org.alvhdesk.strategy.hedgedesk.LayerTask.Gate;
import org.alvhdesk.strategy.hedgedesk.LayerTask.Size;
import org.alvhdesk.strategy.input.Dollars;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * The Second Engine's own units (002-13, 6B). Whole spreads are bought while the sleeve is funded,
 * for what its budget leaves: a share of the credits of the open condors, less what the sleeve paid
 * since the first of them was sold. What is held stays as it is, also when the funding ends: fills
 * better than their limits make no further proposal. It is sold before expiry, or as a whole once
 * it is worth most of its width.
 */
final class Sleeve {
  private static final HedgeLayer LAYER = HedgeLayer.SECOND_ENGINE;
  private static final Citation WHOLE =
      new Citation("002-13", "ours", "whole spreads for what is left of their part of the credits");

  private final SleeveRules rules;
  private final SecondEngine.Budget budget;
  private final Book book;

  Sleeve(SleeveRules rules, SecondEngine.Budget budget, Book book) {
    this.rules = rules;
    this.budget = budget;
    this.book = book;
  }

  /** The task of this step; what was looked at is added to {@code traces}. */
  LayerTask task(List<RuleTrace> traces) {
    boolean monetised = monetised(traces);
    Gate gate =
        monetised
            ? new Gate(Allow.SELL, "the spreads are worth most of their width")
            : switch (budget.trace().verdict()) {
              case FIRED -> Gate.OPEN;
              case NOT_FIRED -> new Gate(Allow.HOLD, "the second engine is not funded (002-13)");
              case NO_DATA ->
                  new Gate(
                      Allow.UNKNOWN,
                      "nobody knows the concentration that funds the second engine (002-13)");
            };
    return new LayerTask(
        LAYER,
        rules.spread(),
        Sizers.ofUnit(
            (unit, held) -> gate.allow() == Allow.BUY && held == 0 ? size(unit) : asHeld(held)),
        gate,
        Optional.of(budget.usd()));
  }

  /** What is held stays, whatever it costs. */
  private static Size asHeld(int held) {
    return new Size(Optional.of(BigDecimal.valueOf(held)), true, List.of());
  }

  /** Whole units for what is left of the budget, at the limit price. */
  private Size size(Optional<Unit> unit) {
    HedgeDeskSituation s = book.situation();
    Optional<BigDecimal> cost =
        unit.map(u -> u.limitUsd(book.quotes().rules(), s.session()))
            .filter(usd -> usd.signum() > 0);
    Dollars one =
        cost.map(usd -> book.known("one spread at its limit", usd))
            .orElseGet(() -> book.unknown("one spread at its limit", "no usable quote of it"));
    BigDecimal spent = spentUsd();
    TraceBuilder trace =
        one.in(TraceBuilder.rule("002-13", WHOLE, "the sleeve buys whole spreads"))
            .input("budget", Texts.plain(budget.usd()), "USD", s.marketTime(), s.bookQuality())
            .input("paid of it", Texts.plain(spent), "USD", s.marketTime(), s.bookQuality())
            .threshold("what is left of the budget");
    if (cost.isEmpty()) {
      return new Size(Optional.empty(), false, List.of(trace.noData(LAYER + ": no size")));
    }
    BigDecimal more =
        budget.usd().subtract(spent).max(BigDecimal.ZERO).divide(cost.get(), 4, RoundingMode.DOWN);
    String effect = LAYER + ": " + Texts.plain(more) + " spreads";
    return new Size(
        Optional.of(more),
        false,
        List.of(
            more.compareTo(BigDecimal.ONE) >= 0 ? trace.fired(effect) : trace.notFired(effect)));
  }

  /** Premiums of the sleeve since the first open condor was sold; all of them when unknown. */
  private BigDecimal spentUsd() {
    List<HeldCondor> condors = book.situation().condors();
    boolean dated = condors.stream().allMatch(c -> c.opened().isPresent());
    Optional<LocalDate> since =
        dated
            ? condors.stream().map(c -> c.opened().orElseThrow()).min(LocalDate::compareTo)
            : Optional.empty();
    Predicate<Paid> counts = p -> since.isEmpty() || !p.date().isBefore(since.get());
    return book.situation().premiumsPaid().stream()
        .filter(p -> p.purse() == Purse.SECOND_ENGINE)
        .filter(counts)
        .map(Paid::usd)
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }

  /** Whether what is held can be sold for most of the distance of its strikes. */
  private boolean monetised(List<RuleTrace> traces) {
    List<HedgeHolding> held =
        book.situation().holdings().stream().filter(h -> h.layer() == LAYER).toList();
    if (held.isEmpty()) {
      return false;
    }
    BigDecimal value = BigDecimal.ZERO;
    BigDecimal width = BigDecimal.ZERO;
    List<String> missing = new ArrayList<>();
    for (HedgeHolding h : held) {
      Optional<Found> found = book.quotes().find(h.contract()).filter(f -> f.quote().markable());
      if (found.isEmpty()) {
        missing.add(h.contract().text() + " is not quoted");
        continue;
      }
      BigDecimal price =
          h.quantity() > 0 ? found.get().quote().bidPoints() : found.get().quote().askPoints();
      value = value.add(h.contract().premiumUsd(price, h.quantity()));
      width =
          width.subtract(
              h.contract()
                  .premiumUsd(BigDecimal.valueOf(h.contract().option().strike()), h.quantity()));
    }
    BigDecimal share = rules.harvestWidthShare().value();
    Dollars worth =
        missing.isEmpty()
            ? book.known("the sleeve can be sold for", value)
            : book.unknown("the sleeve can be sold for", String.join("; ", missing));
    TraceBuilder trace =
        worth
            .in(
                TraceBuilder.rule(
                    "002-13.harvest",
                    rules.harvestWidthShare().citation(),
                    "a spread that is worth most of its width has little left to gain"))
            .threshold(
                "from " + Texts.percent(share) + " of its width, " + Texts.plain(width) + " USD");
    if (!missing.isEmpty()) {
      traces.add(trace.noData(LAYER + ": kept, because nobody knows"));
      return false;
    }
    boolean sold = value.compareTo(width.multiply(share)) >= 0;
    traces.add(sold ? trace.fired(LAYER + ": sold") : trace.notFired(LAYER + ": kept"));
    return sold;
  }
}
