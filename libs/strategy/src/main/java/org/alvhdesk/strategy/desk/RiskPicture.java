package org.alvhdesk.strategy.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.alvhdesk.strategy.capital.FigureRules;
import org.alvhdesk.strategy.condor.CondorRisk;
import org.alvhdesk.strategy.condor.CondorValuation;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.condor.ShortTouch;
import org.alvhdesk.strategy.condor.desk.CondorRules;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeDecision;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.joint.BookGreeks;
import org.alvhdesk.strategy.joint.BreakEvenBook;
import org.alvhdesk.strategy.joint.BreakEvenReport;
import org.alvhdesk.strategy.joint.BreakEvens;
import org.alvhdesk.strategy.joint.ConvexityCap;
import org.alvhdesk.strategy.joint.GridReport;
import org.alvhdesk.strategy.joint.JointBook;
import org.alvhdesk.strategy.joint.JointReport;
import org.alvhdesk.strategy.joint.JointScenarios;
import org.alvhdesk.strategy.joint.OffsetQuestion;
import org.alvhdesk.strategy.joint.OffsetResult;
import org.alvhdesk.strategy.joint.OffsetSolver;
import org.alvhdesk.strategy.joint.ScenarioGrid;
import org.alvhdesk.strategy.joint.ScenarioSet;
import org.alvhdesk.strategy.joint.StressCheck;
import org.alvhdesk.strategy.joint.StressLimit;
import org.alvhdesk.strategy.joint.history.ShockWindow;
import org.alvhdesk.strategy.ledger.BookMeasures;
import org.alvhdesk.strategy.ledger.LimitLine;
import org.alvhdesk.strategy.ledger.LimitShares;
import org.alvhdesk.strategy.margin.MarginBesideStress;

/**
 * The joint book of one moment, condors and hedge on one axis (004-16): before and after the hedge
 * decision's trades where both are told, after them otherwise.
 *
 * @param scenarios drift and shock families
 * @param stress the cap of 000-5 on the book before the trades
 * @param grid SPX x VIX
 * @param breakEvens the band with and without hedge; empty without a condor that can be priced
 * @param greeks by expiry class; SPX vega and VIX vega never meet (3.7)
 * @param convexity 003-12 over finite falls
 * @param odds of every condor alone: probability of profit at expiry, and of touching a short
 *     strike before it
 * @param offsets what it takes to offset half of each shock's condor loss; empty when no VIX option
 *     is held or bought
 * @param margins the three modes beside the stress loss
 * @param measures what hard limits look at
 * @param limits every hard limit with the book before and after the hedge trades, as the services
 *     check a hedge proposal
 * @param notes what is missing or assumed, for people
 */
public record RiskPicture(
    JointReport scenarios,
    StressCheck stress,
    GridReport grid,
    Optional<BreakEvenReport> breakEvens,
    BookGreeks greeks,
    ConvexityCap.Check convexity,
    List<Odds> odds,
    List<Offset> offsets,
    List<MarginBesideStress> margins,
    BookMeasures measures,
    List<Limit> limits,
    List<String> notes) {
  /** Share of a shock's loss that {@link #offsets} asks for, decimal (ours). */
  public static final BigDecimal OFFSET_SHARE = new BigDecimal("0.50");

  public RiskPicture {
    odds = List.copyOf(odds);
    offsets = List.copyOf(offsets);
    margins = List.copyOf(margins);
    limits = List.copyOf(limits);
    notes = List.copyOf(notes);
  }

  /**
   * How one condor stands, risk-neutral and without the hedge; a MODEL value, whatever the quotes.
   *
   * @param positionId of a condor held, or {@code proposed/LAYER}
   * @param probabilityOfProfit at expiry, decimal; empty without quotes
   * @param touch empty without quotes
   * @param gap why something is empty, for people; blank when nothing is
   */
  public record Odds(
      String positionId,
      IronCondor condor,
      int quantity,
      OptionalDouble probabilityOfProfit,
      Optional<ShortTouch> touch,
      String gap) {
    private static Odds of(CondorValuation v) {
      return new Odds(
          v.position().id(),
          v.position().condor(),
          v.position().quantity(),
          v.probabilityOfProfit(),
          v.touch(),
          v.gap());
    }
  }

  /** Size and cost that offset {@link #OFFSET_SHARE} of the condor loss in one shock. */
  public record Offset(String scenario, OffsetResult result) {}

  /**
   * One hard limit with a change against it, US dollars.
   *
   * @param before empty when not known
   * @param after empty when not known; then it blocks
   * @param headroom what is left after it; negative when exceeded
   * @param blocks whether the services would refuse the proposal
   */
  public record Limit(
      String name,
      Optional<BigDecimal> before,
      Optional<BigDecimal> after,
      BigDecimal limit,
      Optional<BigDecimal> headroom,
      boolean blocks) {
    private static Limit of(LimitLine line) {
      return new Limit(
          line.name(), line.before(), line.after(), line.limit(), line.headroom(), line.blocks());
    }

    /** Every limit of {@code shares} with the book {@code before} and {@code after} a change. */
    static List<Limit> of(
        LimitShares shares, DeskSituation s, BookMeasures before, BookMeasures after) {
      return shares.of(s.capital().navUsd()).lines(before, after).stream().map(Limit::of).toList();
    }
  }

  /** What hard limits look at in the book of {@code condors} with the hedge as held. */
  static BookMeasures held(DeskSituation s, PricedCondors condors) {
    JointBook book = book(s, condors.priced(), s.hedge());
    return BookMeasures.of(
        condors.positions(),
        JointScenarios.evaluate(book, ScenarioSet.of(s.vix(), s.link(), s.windows())),
        condors.gaps().isEmpty(),
        false,
        BookGreeks.of(book, s.link()));
  }

  /** The picture of {@code condors} and the hedge of {@code s} after {@code decision}. */
  static RiskPicture of(
      CondorRules rules,
      DeskSituation s,
      PricedCondors condors,
      HedgeDecision decision,
      LimitShares limits,
      FigureRules figures,
      BigDecimal convexityCap) {
    List<HedgeHolding> after = decision.holdingsAfter(s.hedge());
    List<PricedCondors.Priced> priced = condors.priced();
    JointBook book = book(s, priced, after);
    ScenarioSet set = ScenarioSet.of(s.vix(), s.link(), s.windows());
    JointReport report = JointScenarios.evaluate(book, set);
    StressCheck stress =
        StressLimit.check(
            rules.set(), s.capital(), report, condors.gaps(), s.marketTime(), s.quality());
    BookGreeks greeks = BookGreeks.of(book, s.link());
    BookMeasures measures =
        BookMeasures.of(condors.positions(), report, condors.gaps().isEmpty(), true, greeks);
    List<String> notes = new ArrayList<>(condors.gaps());
    return new RiskPicture(
        report,
        stress,
        ScenarioGrid.evaluate(book, s.link()),
        breakEvens(s, book, priced, cost(s, decision, notes), figures, notes),
        greeks,
        ConvexityCap.check(
            book, condors.gaps(), s.link(), convexityCap, s.marketTime(), s.quality()),
        condors.valuations().stream().map(Odds::of).toList(),
        offsets(s, book, set, after),
        HedgeMargin.of(s, condors, after, stress),
        measures,
        Limit.of(limits, s, held(s, condors), measures),
        notes);
  }

  static JointBook book(
      DeskSituation s, List<PricedCondors.Priced> priced, List<HedgeHolding> after) {
    return new JointBook(
        s.session(),
        s.spx(),
        s.vix(),
        priced.stream().map(PricedCondors.Priced::exposure).toList(),
        s.hedge(),
        after,
        s.slices(),
        s.vx().map(v -> v.curve()),
        s.vx().flatMap(v -> v.share()));
  }

  private static Optional<BreakEvenReport> breakEvens(
      DeskSituation s,
      JointBook book,
      List<PricedCondors.Priced> priced,
      BigDecimal cost,
      FigureRules figures,
      List<String> notes) {
    if (priced.isEmpty()) {
      return Optional.empty();
    }
    if (!figures.combinedBreakEven().on()) {
      notes.add("break-evens: " + figures.combinedBreakEven().off());
      return Optional.empty();
    }
    BreakEvenReport report =
        BreakEvens.of(
            new BreakEvenBook(
                book,
                priced.stream().map(PricedCondors.Priced::credit).toList(),
                cost,
                priced.getFirst().position().condor().expiry()),
            s.link(),
            s.windows());
    if (figures.breakEvenWithHedge().on()) {
      return Optional.of(report);
    }
    notes.add("break-evens with the hedge: " + figures.breakEvenWithHedge().off());
    return Optional.of(report.withoutHedge());
  }

  /** Premium paid for the hedge after the trades, US dollars, 0 or more. */
  private static BigDecimal cost(DeskSituation s, HedgeDecision decision, List<String> notes) {
    BigDecimal cost = decision.premiumAtMidUsd();
    for (HedgeHolding held : s.hedge()) {
      if (held.averagePoints().isEmpty()) {
        notes.add(held.contract().text() + ": what it cost is not known and counts as nothing");
      } else if (held.contract().paysPremium()) {
        cost =
            cost.add(
                held.averagePoints()
                    .get()
                    .multiply(
                        BigDecimal.valueOf(
                            (long) held.contract().usdPerPoint() * held.quantity())));
      }
    }
    return cost.max(BigDecimal.ZERO);
  }

  private static List<Offset> offsets(
      DeskSituation s, JointBook book, ScenarioSet set, List<HedgeHolding> after) {
    TreeMap<HedgeContract, Integer> ratio = new TreeMap<>();
    after.stream()
        .filter(h -> h.quantity() > 0 && h.contract().paysPremium())
        .forEach(h -> ratio.merge(h.contract(), h.quantity(), Integer::sum));
    if (ratio.isEmpty()) {
      return List.of();
    }
    return s.windows().stream()
        .map(ShockWindow::name)
        .map(
            name ->
                new Offset(
                    name,
                    OffsetSolver.solve(
                        new OffsetQuestion(book, set, name, OFFSET_SHARE, ratio, false))))
        .toList();
  }

  /** Maximum loss of condors at expiry, US dollars. */
  static BigDecimal maxLoss(PricedCondors condors) {
    return condors.positions().stream()
        .map(p -> CondorRisk.of(p).maxLossUsd())
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }
}
