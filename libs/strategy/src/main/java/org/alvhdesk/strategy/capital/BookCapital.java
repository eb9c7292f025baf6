package org.alvhdesk.strategy.capital;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.alvhdesk.market.Quality;
import org.alvhdesk.quant.statistics.CashFlow;
import org.alvhdesk.quant.statistics.Estimate;
import org.alvhdesk.quant.statistics.Refusal;
import org.alvhdesk.quant.statistics.Xirr;
import org.alvhdesk.strategy.trace.RuleTrace;

/**
 * What the book earned on the capital it used, sleeve by sleeve, at its last close with a value
 * (methodology 3.9): rates of return, alpha, cost of capital, the quarterly verdict and the hurdle.
 *
 * @param asOf the close
 * @param days calendar days since the opening
 * @param sleeves the account, the book, condors and hedge, and each of their layers
 * @param wacc weighted cost of the capital in use, decimal a year (002-9)
 * @param uses what it is weighted over
 * @param quarters condor returns against the cost of the hedge's capital (001-6)
 * @param hurdle the book's own rate of return so far against the hurdle (004-13)
 */
public record BookCapital(
    LocalDate asOf,
    long days,
    List<Sleeve> sleeves,
    Estimate<Double> wacc,
    List<BookWacc.Use> uses,
    QuarterPanel.Panel quarters,
    NavPath path,
    RuleTrace hurdle) {
  private static final BigDecimal ZERO = new BigDecimal("0.00");

  /** Copies the lists. */
  public BookCapital {
    sleeves = List.copyOf(sleeves);
    uses = List.copyOf(uses);
  }

  /** What a sleeve is. */
  public enum Kind {
    /** Deposits and withdrawals against net asset value. */
    ACCOUNT,
    /** Condors and hedge: margin posted and premium paid as outlays. */
    BOOK,
    /** All condors, margin as outlay. */
    CONDORS,
    /** Condors of one layer. */
    CONDOR_LAYER,
    /** The whole hedge, premium as outlay. */
    HEDGE,
    /** The hedge of one layer. */
    HEDGE_LAYER
  }

  /**
   * A sleeve.
   *
   * @param name layer, or the kind in words
   * @param capitalUsd in use at the close: NAV, margin, or value at mid
   * @param gainUsd since the opening
   * @param irr rates of return of its flows
   * @param alpha on daily returns
   */
  public record Sleeve(
      Kind kind,
      String name,
      BigDecimal capitalUsd,
      BigDecimal gainUsd,
      Estimate<Xirr.Result> irr,
      SleeveAlpha.Report alpha) {}

  /**
   * What the ledger knows.
   *
   * @param opened the session before the first
   * @param closes ascending; the last has a net asset value
   * @param external deposits less withdrawals by value date, the opening cash among them
   * @param condors everything that moved margin or cash of condors
   * @param closingCosts what buying back costs at the last close, by open condor
   * @param hedge every trade of the hedge
   * @param hedgeValues at mid at the last close, by layer
   * @param quality of the marks
   * @param closedAt market time of the last close
   */
  public record Known(
      LocalDate opened,
      List<BookClose> closes,
      SortedMap<LocalDate, BigDecimal> external,
      List<CondorCycles.Movement> condors,
      Map<String, BigDecimal> closingCosts,
      HedgeLedger hedge,
      SortedMap<String, BigDecimal> hedgeValues,
      Quality quality,
      Instant closedAt) {
    /**
     * @throws IllegalArgumentException unless the last close has a net asset value
     */
    public Known {
      closes = List.copyOf(closes);
      if (closes.isEmpty() || closes.getLast().navUsd().isEmpty()) {
        throw new IllegalArgumentException("capital figures need a last close with a value");
      }
    }
  }

  /**
   * The figures.
   *
   * @param houseSpread over the bill rate on margin and cash, decimal a year
   * @param rules windows, the hurdle and which figures are wanted
   */
  public static BookCapital of(Known known, double houseSpread, FigureRules rules) {
    BookClose last = known.closes().getLast();
    LocalDate asOf = last.session();
    List<CondorCycles.Cycle> cycles = CondorCycles.of(known.condors());
    Estimate<List<CashFlow>> condorFlows = CondorCycles.flows(cycles, asOf, known.closingCosts());
    Estimate<List<CashFlow>> bookFlows =
        condorFlows.map(flows -> both(flows, hedgeFlows(known, asOf, layer -> true)));
    List<BookWacc.Use> uses = uses(last, cycles, asOf, condorFlows, houseSpread, rules);
    int quarters = rules.quarters().whole();
    return new BookCapital(
        asOf,
        ChronoUnit.DAYS.between(known.opened(), asOf),
        sleeves(known, cycles, condorFlows, bookFlows, rules),
        rules.waccAndIrr().only(last.rate().isEmpty() ? noRate() : BookWacc.of(uses)),
        uses,
        QuarterPanel.of(
            QuarterFigures.of(cycles, known.closes(), asOf, houseSpread, quarters), asOf, quarters),
        NavPath.of(known.opened(), known.closes()),
        HurdleCheck.soFar(bookFlows, rules.hurdle().value(), known.closedAt(), known.quality()));
  }

  private static List<Sleeve> sleeves(
      Known known,
      List<CondorCycles.Cycle> cycles,
      Estimate<List<CashFlow>> condorFlows,
      Estimate<List<CashFlow>> bookFlows,
      FigureRules rules) {
    BookClose last = known.closes().getLast();
    LocalDate asOf = last.session();
    SortedSet<String> condorLayers = new TreeSet<>();
    known.condors().forEach(m -> condorLayers.addAll(m.layers()));
    SortedSet<String> hedgeLayers = new TreeSet<>();
    known.hedge().entries().forEach(e -> hedgeLayers.add(e.layer()));
    LocalDate since = asOf.minusMonths(rules.alphaMonths().whole());
    Alphas alphas =
        new Alphas(
            SleeveReturns.of(
                known.closes().stream().filter(c -> !c.session().isBefore(since)).toList()),
            rules);
    BigDecimal margin = margin(cycles, asOf, c -> true);
    BigDecimal hedge = last.hedgeUsd().orElseThrow();
    List<Sleeve> sleeves = new ArrayList<>();
    sleeves.add(
        sleeve(
            Kind.ACCOUNT,
            "account",
            last.navUsd().orElseThrow(),
            known,
            alphas,
            layer -> true,
            Xirr.of(accountFlows(known, asOf))));
    sleeves.add(
        sleeve(
            Kind.BOOK,
            "condors and hedge",
            margin.add(hedge),
            known,
            alphas,
            layer -> true,
            bookFlows.flatMap(Xirr::of)));
    sleeves.add(
        sleeve(
            Kind.CONDORS,
            "condors",
            margin,
            known,
            alphas,
            condorLayers::contains,
            condorFlows.flatMap(Xirr::of)));
    for (String layer : condorLayers) {
      List<CondorCycles.Cycle> own =
          cycles.stream().filter(c -> c.layers().contains(layer)).toList();
      sleeves.add(
          sleeve(
              Kind.CONDOR_LAYER,
              layer,
              margin(cycles, asOf, c -> c.layers().equals(new TreeSet<>(List.of(layer)))),
              known,
              alphas,
              layer::equals,
              rules
                  .waccAndIrr()
                  .only(
                      own.stream().allMatch(c -> c.layers().size() == 1)
                          ? CondorCycles.irr(own, asOf, known.closingCosts())
                          : new Estimate.Refused<>(
                              new Refusal.Impossible(
                                  "cash of "
                                      + layer
                                      + " is booked together with that of another layer")))));
    }
    sleeves.add(
        sleeve(
            Kind.HEDGE,
            "hedge",
            hedge,
            known,
            alphas,
            layer -> !condorLayers.contains(layer),
            rules.hedgeReturn().only(Xirr.of(hedgeFlows(known, asOf, layer -> true)))));
    for (String layer : hedgeLayers) {
      sleeves.add(
          sleeve(
              Kind.HEDGE_LAYER,
              layer,
              known.hedgeValues().getOrDefault(layer, ZERO),
              known,
              alphas,
              layer::equals,
              rules
                  .waccAndIrr()
                  .only(
                      rules.hedgeReturn().only(Xirr.of(hedgeFlows(known, asOf, layer::equals))))));
    }
    return sleeves;
  }

  /** Regressions of the wanted months, the second factor where it is wanted (002-15). */
  private record Alphas(SleeveReturns returns, FigureRules rules) {
    SleeveAlpha.Report of(Predicate<String> layers) {
      SleeveAlpha.Report report = returns.alpha(layers);
      return new SleeveAlpha.Report(
          report.capm(),
          rules.volatilityFactor().only(report.twoFactor()),
          report.used(),
          report.dropped());
    }
  }

  private static Sleeve sleeve(
      Kind kind,
      String name,
      BigDecimal capital,
      Known known,
      Alphas alphas,
      Predicate<String> layers,
      Estimate<Xirr.Result> irr) {
    BigDecimal gain = ZERO;
    for (BookClose close : known.closes()) {
      for (var of :
          close.gains().map(BookClose.Gains::byLayer).orElse(new TreeMap<>()).entrySet()) {
        gain = layers.test(of.getKey()) ? gain.add(of.getValue()) : gain;
      }
    }
    return new Sleeve(kind, name, capital, gain, irr, alphas.of(layers));
  }

  private static List<BookWacc.Use> uses(
      BookClose last,
      List<CondorCycles.Cycle> cycles,
      LocalDate asOf,
      Estimate<List<CashFlow>> condorFlows,
      double houseSpread,
      FigureRules rules) {
    double rate = last.rate().orElse(Double.NaN);
    List<BookWacc.Use> uses = new ArrayList<>();
    uses.add(
        BookWacc.margin(
            "margin of the condors", margin(cycles, asOf, c -> true), rate, houseSpread));
    if (rules.opportunityCost().on()) {
      uses.addAll(
          HedgeFinancing.uses(
              last.hedgeUsd().orElseThrow(),
              last.condorsUsd().orElseThrow().negate(),
              condorFlows.flatMap(Xirr::of),
              rate,
              houseSpread));
    }
    return uses;
  }

  private static Estimate<Double> noRate() {
    return new Estimate.Refused<>(
        new Refusal.Impossible("no riskless rate is stored with the last close"));
  }

  private static BigDecimal margin(
      List<CondorCycles.Cycle> cycles, LocalDate asOf, Predicate<CondorCycles.Cycle> of) {
    return cycles.stream().filter(of).map(c -> c.marginAt(asOf)).reduce(ZERO, BigDecimal::add);
  }

  /** Deposits as outlay, net asset value as what came of them. */
  private static List<CashFlow> accountFlows(Known known, LocalDate asOf) {
    List<CashFlow> flows = new ArrayList<>();
    known
        .external()
        .forEach(
            (date, amount) -> {
              if (!date.isAfter(asOf)) {
                flows.add(CashFlow.on(date, amount.negate().doubleValue()));
              }
            });
    flows.add(CashFlow.on(asOf, known.closes().getLast().navUsd().orElseThrow().doubleValue()));
    return flows;
  }

  private static List<CashFlow> hedgeFlows(Known known, LocalDate asOf, Predicate<String> layers) {
    BigDecimal value =
        known.hedgeValues().entrySet().stream()
            .filter(e -> layers.test(e.getKey()))
            .map(Map.Entry::getValue)
            .reduce(ZERO, BigDecimal::add);
    return HedgeLedger.of(
            known.hedge().entries().stream().filter(e -> layers.test(e.layer())).toList())
        .flows(asOf, value);
  }

  private static List<CashFlow> both(List<CashFlow> condors, List<CashFlow> hedge) {
    List<CashFlow> all = new ArrayList<>(condors);
    all.addAll(hedge);
    return all;
  }
}
