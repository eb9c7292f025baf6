package org.alvhdesk.hedge.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.rest.Figure;
import org.alvhdesk.contracts.rest.HedgeCapital;
import org.alvhdesk.quant.statistics.Estimate;
import org.alvhdesk.quant.statistics.Xirr;
import org.alvhdesk.strategy.capital.BudgetUse;
import org.alvhdesk.strategy.capital.Denominators;
import org.alvhdesk.strategy.capital.DragMeter;
import org.alvhdesk.strategy.capital.FigureRules;
import org.alvhdesk.strategy.capital.HedgeEntry;
import org.alvhdesk.strategy.capital.HedgeLedger;
import org.alvhdesk.strategy.capital.HedgePeriod;
import org.alvhdesk.strategy.rules.Parameter;
import org.alvhdesk.strategy.rules.RuleSet;

/** The hedge as capital at a close: 001-1, 001-5, 003-11. */
final class CapitalFigures {
  private static final String BUDGET = "tail.budgetShareOfNav";
  private static final String NO_VALUE = "the hedge has no value at this close: a mark is missing";
  private static final String NO_NAV = "NAV is not known: a mark is missing";

  private CapitalFigures() {}

  /**
   * What a close knows.
   *
   * @param from day before the first session of the book
   * @param session the session that closes
   * @param entries of the hedge ledger, all of the book
   * @param hedgeUsd value of the hedge; empty when a mark is missing
   * @param navUsd net asset value; empty when a mark is missing
   * @param hedgeValues value at earlier closes, where it is known
   * @param spx at earlier closes
   */
  record Close(
      LocalDate from,
      LocalDate session,
      List<HedgeEntry> entries,
      Optional<BigDecimal> hedgeUsd,
      Optional<BigDecimal> navUsd,
      double spxNow,
      CondorBookV1 condors,
      SortedMap<LocalDate, BigDecimal> hedgeValues,
      SortedMap<LocalDate, Double> spx) {}

  /**
   * The figures of {@code close}.
   *
   * @param rules the hedge rule set: its budget (001-5)
   * @param wanted windows, and which figures are shown
   */
  static HedgeCapital of(Close close, RuleSet rules, FigureRules wanted) {
    HedgeLedger ledger = HedgeLedger.of(close.entries());
    BigDecimal value = close.hedgeUsd().orElse(BigDecimal.ZERO);
    HedgePeriod period = ledger.period(close.from(), close.session(), BigDecimal.ZERO, value);
    boolean known = close.hedgeUsd().isPresent();
    Denominators base = base(close);
    Optional<BudgetUse> budget =
        close
            .navUsd()
            .flatMap(nav -> share(rules).map(s -> BudgetUse.of(ledger, close.session(), nav, s)));
    Estimate<DragMeter.Reading> drag = drag(ledger, close, base, wanted.dragSessions().whole());
    return new HedgeCapital(
        close.from(),
        close.session(),
        period.premiumUsd(),
        period.proceedsUsd(),
        period.payoffUsd(),
        period.feesUsd(),
        Figures.of(close.hedgeUsd(), NO_VALUE),
        known ? Figures.of(period.costUsd()) : Figures.none(NO_VALUE),
        known
            ? xirr(wanted.hedgeReturn().only(Xirr.of(ledger.flows(close.session(), value))))
            : Figures.none(NO_VALUE),
        known ? perYear(period.drag(base), close.navUsd().isPresent()) : unknown(),
        budget
            .map(
                b ->
                    new HedgeCapital.Budget(
                        b.budgetUsd(), b.spentUsd(), b.leftUsd(), Figures.of(b.utilisation())))
            .orElse(null),
        budget.isPresent()
            ? null
            : share(rules).isPresent() ? NO_NAV : rules.id() + " has no tail budget",
        drag instanceof Estimate.Known<DragMeter.Reading>(DragMeter.Reading r)
            ? reading(r, close.navUsd().isPresent())
            : null,
        drag instanceof Estimate.Refused<DragMeter.Reading> refused
            ? refused.reason().text()
            : null);
  }

  private static Denominators base(Close close) {
    BigDecimal maxLoss = BigDecimal.ZERO;
    BigDecimal margin = BigDecimal.ZERO;
    for (CondorBookV1.Condor condor : close.condors().condors()) {
      maxLoss = maxLoss.add(condor.maxLossUsd());
      margin = margin.add(condor.marginUsd());
    }
    return new Denominators(maxLoss, margin, close.navUsd().orElse(BigDecimal.ZERO));
  }

  private static Estimate<DragMeter.Reading> drag(
      HedgeLedger ledger, Close close, Denominators base, int sessions) {
    SortedMap<LocalDate, BigDecimal> values = new TreeMap<>(close.hedgeValues());
    close.hedgeUsd().ifPresent(v -> values.put(close.session(), v));
    SortedMap<LocalDate, Double> spx = new TreeMap<>(close.spx());
    spx.put(close.session(), close.spxNow());
    return DragMeter.read(ledger, close.session(), values, spx, base, sessions);
  }

  private static HedgeCapital.Drag reading(DragMeter.Reading r, boolean navKnown) {
    return new HedgeCapital.Drag(
        r.period().from(),
        r.period().to(),
        r.period().costUsd(),
        perYear(r.drag(), navKnown),
        r.spxReturn(),
        r.sideways());
  }

  private static HedgeCapital.PerYear perYear(HedgePeriod.Drag drag, boolean navKnown) {
    return new HedgeCapital.PerYear(
        Figures.of(drag.usdPerYear()),
        Figures.of(drag.ofMaxLoss()),
        Figures.of(drag.ofMargin()),
        navKnown ? Figures.of(drag.ofNav()) : Figures.none(NO_NAV));
  }

  private static HedgeCapital.PerYear unknown() {
    Figure none = Figures.none(NO_VALUE);
    return new HedgeCapital.PerYear(none, none, none, none);
  }

  private static Figure xirr(Estimate<Xirr.Result> of) {
    return switch (of) {
      case Estimate.Known<Xirr.Result>(Xirr.OneRoot one) -> Figures.of(one.rate());
      case Estimate.Known<Xirr.Result>(Xirr.ManyRoots many) ->
          Figures.none("the flows have " + many.roots().size() + " rates of return");
      case Estimate.Known<Xirr.Result>(Xirr.NoRoot none) ->
          Figures.none("the flows have no rate of return between -99 % and 1,000 % a year");
      case Estimate.Refused<Xirr.Result> refused -> Figures.none(refused.reason().text());
    };
  }

  /** Rule 001-5: premium a rolling year, decimal share of NAV, where the rule set has it. */
  private static Optional<BigDecimal> share(RuleSet rules) {
    return rules.parameters().stream()
        .filter(p -> p.name().equals(BUDGET))
        .map(Parameter::value)
        .findFirst();
  }
}
