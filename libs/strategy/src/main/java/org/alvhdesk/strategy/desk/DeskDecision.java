package org.alvhdesk.strategy.desk;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alvhdesk.market.Quality;
import org.alvhdesk.strategy.Engine;
import org.alvhdesk.strategy.capital.FigureRules;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorRisk;
import org.alvhdesk.strategy.condor.CondorValuation;
import org.alvhdesk.strategy.condor.desk.CondorDecision;
import org.alvhdesk.strategy.condor.desk.CondorDesk;
import org.alvhdesk.strategy.condor.desk.CondorRules;
import org.alvhdesk.strategy.condor.ladder.TimeShift;
import org.alvhdesk.strategy.hedge.HedgeDecision;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.LayerPlan;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.hedgedesk.HedgeDesk;
import org.alvhdesk.strategy.hedgedesk.HedgeModifiers;
import org.alvhdesk.strategy.hedgedesk.HedgeRules;
import org.alvhdesk.strategy.joint.ConvexityCap;
import org.alvhdesk.strategy.joint.JointBook;
import org.alvhdesk.strategy.joint.JointScenarios;
import org.alvhdesk.strategy.joint.ScenarioSet;
import org.alvhdesk.strategy.joint.StressLimit;
import org.alvhdesk.strategy.ledger.LimitShares;
import org.alvhdesk.strategy.ledger.SettlementAlert;
import org.alvhdesk.strategy.ledger.SettlementAlerts;
import org.alvhdesk.strategy.quote.RiskReversal;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.rules.RuleSet;

/**
 * The whole decision of one moment. Pure: the same rules and situation give the same decision.
 *
 * @param engine version of the decision code
 * @param condorRules the condor rule set
 * @param hedgeRules the hedge rule set
 * @param market levels and as-of
 * @param signals what the desk reads first
 * @param condors held, valued, by expiry and id
 * @param shifts each of them against the same strikes in a later expiry, with what changes
 * @param ladder what the condor rules want
 * @param hedge what the hedge rules want beside the condors held
 * @param cost of the hedge trades on three denominators
 * @param risk the joint book before and after the hedge trades, condors as held
 * @param controls what is shown beside the decision and changes nothing
 * @param ifLadderFills hedge and joint book once the ladder's trades have filled; empty when it has
 *     none
 * @param alerts settlements that need attention
 */
public record DeskDecision(
    String engine,
    Rules condorRules,
    Rules hedgeRules,
    Market market,
    SignalBoard signals,
    Capital capital,
    List<CondorValuation> condors,
    List<TimeShift> shifts,
    CondorDecision ladder,
    HedgeDecision hedge,
    Cost cost,
    RiskPicture risk,
    Controls controls,
    Optional<AfterLadder> ifLadderFills,
    List<SettlementAlert> alerts) {
  private static final int RISK_REVERSAL_DAYS = 30;
  private static final int ALERT_SESSIONS = 2;
  private static final MathContext SHARE = new MathContext(6);

  public DeskDecision {
    condors = List.copyOf(condors);
    shifts = List.copyOf(shifts);
    alerts = List.copyOf(alerts);
  }

  /** A rule set by name and version. */
  public record Rules(String id, String version, String title) {
    private static Rules of(RuleSet set) {
      return new Rules(set.id(), set.version(), set.title());
    }
  }

  /**
   * Where the market stands.
   *
   * @param spx S&P 500, index points
   * @param vix VIX, points
   * @param slices expiries quoted
   * @param quality of the option quotes: the worst of those used
   */
  public record Market(
      LocalDate session, Instant asOf, double spx, double vix, int slices, Quality quality) {}

  /**
   * What the hedge trades cost, US dollars; negative when received.
   *
   * @param ofMaxLoss at the limits, share of the condors' maximum loss; empty without condors
   * @param ofMargin share of their Cboe/Reg T margin
   * @param ofNav share of net asset value
   */
  public record Cost(
      BigDecimal atLimitUsd,
      BigDecimal atMidUsd,
      Optional<BigDecimal> ofMaxLoss,
      Optional<BigDecimal> ofMargin,
      BigDecimal ofNav) {
    private static Cost of(HedgeDecision hedge, PricedCondors condors, Capital capital) {
      BigDecimal paid = hedge.premiumAtLimitUsd();
      BigDecimal margin =
          condors.positions().stream()
              .map(p -> CondorRisk.of(p).marginUsd())
              .reduce(new BigDecimal("0.00"), BigDecimal::add);
      return new Cost(
          paid,
          hedge.premiumAtMidUsd(),
          share(paid, RiskPicture.maxLoss(condors)),
          share(paid, margin),
          paid.divide(capital.navUsd(), SHARE));
    }

    private static Optional<BigDecimal> share(BigDecimal of, BigDecimal whole) {
      return whole.signum() > 0 ? Optional.of(of.divide(whole, SHARE)) : Optional.empty();
    }
  }

  /**
   * Hedge, cost and joint book when the ladder's trades have filled at mid.
   *
   * @param limits every hard limit with the book before and after the ladder's trades at their
   *     limits, hedge as held, as the services check a condor proposal; empty beside the condors
   *     held, where nothing of them is traded
   */
  public record AfterLadder(
      HedgeDecision hedge,
      Cost cost,
      RiskPicture risk,
      Controls controls,
      List<RiskPicture.Limit> limits) {
    public AfterLadder {
      limits = List.copyOf(limits);
    }
  }

  /**
   * What the rules want in {@code situation}.
   *
   * @param modifiers what the condor set says about the hedge beside it (002-7, 002-13)
   * @param limits hard limits that proposals are held against
   */
  public static DeskDecision decide(
      CondorRules condorRules,
      HedgeRules hedgeRules,
      Optional<HedgeModifiers> modifiers,
      DeskSituation situation,
      LimitShares limits) {
    CondorDecision ladder =
        DeskLadder.decide(
            new DeskRules(condorRules, hedgeRules, modifiers),
            situation.ofCondors(),
            () -> situation);
    PricedCondors held = PricedCondors.of(situation, situation.condors());
    AfterLadder now =
        hedged(condorRules, hedgeRules, modifiers, situation, held, limits, List.of());
    Optional<AfterLadder> next =
        ladder.trades().isEmpty()
            ? Optional.empty()
            : Optional.of(
                hedged(
                    condorRules,
                    hedgeRules,
                    modifiers,
                    situation,
                    PricedCondors.of(
                        situation,
                        PricedCondors.after(
                            situation.condors(), ladder.trades(), situation.marketTime())),
                    limits,
                    RiskPicture.Limit.of(
                        limits,
                        situation,
                        RiskPicture.held(situation, held),
                        RiskPicture.held(
                            situation,
                            PricedCondors.of(
                                situation,
                                PricedCondors.afterAtLimits(
                                    situation.condors(),
                                    ladder.trades(),
                                    situation.marketTime()))))));
    return new DeskDecision(
        Engine.VERSION,
        Rules.of(condorRules.set()),
        Rules.of(hedgeRules.set()),
        new Market(
            situation.session(),
            situation.marketTime(),
            situation.spx(),
            situation.vix(),
            situation.slices().size(),
            situation.quality()),
        SignalBoard.of(source(situation, held)),
        situation.capital(),
        held.valuations(),
        Shifts.of(situation, held, condorRules.plan()),
        ladder,
        now.hedge(),
        now.cost(),
        now.risk(),
        now.controls(),
        next,
        alerts(situation));
  }

  private static SignalCatalog.Source source(DeskSituation s, PricedCondors held) {
    return new SignalCatalog.Source(
        s.signals(),
        s.session(),
        RiskReversal.nearest(
            s.slices(), s.session(), RISK_REVERSAL_DAYS, s.marketTime(), s.quality()),
        Controls.theta(s, held));
  }

  /**
   * The layers of the hedge rules as they would stand beside the opening condor, whatever gates say
   * of it today: which layer a held option belongs to is asked before anything is decided.
   */
  public static List<LayerPlan> openingLayers(
      CondorRules condorRules, HedgeRules hedgeRules, DeskSituation situation) {
    CondorDecision opening = CondorDesk.opening(condorRules, situation.ofCondors());
    PricedCondors condors =
        PricedCondors.of(
            situation, PricedCondors.after(List.of(), opening.trades(), situation.marketTime()));
    return HedgeDesk.decide(hedgeRules, situation.ofHedge(condors, false)).layers();
  }

  private static AfterLadder hedged(
      CondorRules condorRules,
      HedgeRules hedgeRules,
      Optional<HedgeModifiers> modifiers,
      DeskSituation s,
      PricedCondors condors,
      LimitShares shares,
      List<RiskPicture.Limit> ofLadder) {
    HedgeDecision hedge =
        HedgeDesk.decide(
            hedgeRules, modifiers, s.ofHedge(condors, breached(condorRules, s, condors)));
    FigureRules figures = FigureRules.of(List.of(condorRules.set(), hedgeRules.set()));
    RiskPicture risk =
        RiskPicture.of(
            condorRules, s, condors, hedge, shares, figures, convexityCap(condorRules, hedgeRules));
    return new AfterLadder(
        hedge,
        Cost.of(hedge, condors, s.capital()),
        risk,
        Controls.of(s, condors, risk, figures),
        ofLadder);
  }

  /** 003-12: the cap of the hedge set, else of the condor set, else that of the methodology. */
  private static BigDecimal convexityCap(CondorRules condors, HedgeRules hedge) {
    String name = "convexity.cap";
    return Stream.of(hedge.set(), condors.set())
        .filter(set -> set.has(name))
        .findFirst()
        .map(set -> set.value(name))
        .orElse(ConvexityCap.CAP);
  }

  /** Whether the book before any hedge trade is above the stress cap (000-5). */
  private static boolean breached(CondorRules rules, DeskSituation s, PricedCondors condors) {
    JointBook book = RiskPicture.book(s, condors.priced(), s.hedge());
    return StressLimit.check(
            rules.set(),
            s.capital(),
            JointScenarios.evaluate(book, ScenarioSet.of(s.vix(), s.link(), s.windows())),
            condors.gaps(),
            s.marketTime(),
            s.quality())
        .breached();
  }

  private static List<SettlementAlert> alerts(DeskSituation s) {
    Stream<SettlementAlerts.Held> condors =
        s.condors().stream()
            .map(CondorPosition::condor)
            .map(c -> new SettlementAlerts.Held(c.root(), c.expiry()));
    Stream<SettlementAlerts.Held> hedge =
        s.hedge().stream()
            .map(HedgeHolding::contract)
            .filter(OptionSeries.class::isInstance)
            .map(OptionSeries.class::cast)
            .map(o -> new SettlementAlerts.Held(o.root(), o.expiry()));
    return SettlementAlerts.at(
        s.marketTime(),
        new ArrayList<>(Stream.concat(condors, hedge).distinct().toList()),
        ALERT_SESSIONS);
  }
}
