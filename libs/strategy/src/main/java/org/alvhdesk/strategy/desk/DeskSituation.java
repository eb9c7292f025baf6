package org.alvhdesk.strategy.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.desk.CondorSituation;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.manage.PremiumBudget;
import org.alvhdesk.strategy.hedgedesk.HedgeDeskSituation;
import org.alvhdesk.strategy.hedgedesk.HedgeDeskSituation.HeldCondor;
import org.alvhdesk.strategy.joint.DriftLink;
import org.alvhdesk.strategy.joint.ScenarioSet;
import org.alvhdesk.strategy.joint.StressView;
import org.alvhdesk.strategy.joint.history.ShockWindow;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.signal.Signals;

/**
 * All that a desk knows when it decides.
 *
 * @param session trading day
 * @param marketTime of the decision
 * @param spx S&P 500, index points
 * @param vix VIX, points
 * @param vx futures and their as-of; empty when none is known
 * @param slices quotes of SPX, SPXW and VIX, in any order
 * @param signals the market's past
 * @param capital what both books are sized from
 * @param condors held, in any order
 * @param hedge held, in any order
 * @param premiumsPaid for hedges over the last year, one entry a purchase
 * @param lastEntry session in which a condor was last opened; empty when nobody knows
 * @param link how VIX and its forwards follow SPX in slow moves
 * @param windows measured shocks, at least one
 * @param quality of the option quotes: the worst of those used
 */
public record DeskSituation(
    LocalDate session,
    Instant marketTime,
    double spx,
    double vix,
    Optional<HedgeDeskSituation.VxFutures> vx,
    List<Slice> slices,
    Signals signals,
    Capital capital,
    List<CondorPosition> condors,
    List<HedgeHolding> hedge,
    List<PremiumBudget.Paid> premiumsPaid,
    Optional<LocalDate> lastEntry,
    DriftLink link,
    List<ShockWindow> windows,
    Quality quality) {
  public DeskSituation {
    slices = List.copyOf(slices);
    condors = List.copyOf(condors);
    hedge = HedgeHolding.merged(hedge);
    premiumsPaid = List.copyOf(premiumsPaid);
    windows = List.copyOf(windows);
  }

  /** The same market with nothing held and nothing paid. */
  DeskSituation withoutBooks() {
    return new DeskSituation(
        session,
        marketTime,
        spx,
        vix,
        vx,
        slices,
        signals,
        capital,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        link,
        windows,
        quality);
  }

  /** What the condor rules look at. */
  CondorSituation ofCondors() {
    return new CondorSituation(
        session,
        marketTime,
        spx,
        capital,
        condors,
        slices,
        signals,
        lastEntry,
        StressView.withHedge(
            RiskPicture.book(this, List.of(), hedge), ScenarioSet.of(vix, link, windows)),
        quality);
  }

  /**
   * What the hedge rules look at when {@code open} condors are held.
   *
   * @param breached whether the stress cap is breached
   */
  HedgeDeskSituation ofHedge(PricedCondors open, boolean breached) {
    return new HedgeDeskSituation(
        session,
        marketTime,
        spx,
        vix,
        capital,
        open.count(),
        open.priced().stream()
            .map(
                p ->
                    new HeldCondor(
                        p.exposure(),
                        p.credit(),
                        Optional.of(
                            LocalDate.ofInstant(
                                p.position().openedAt(), TradingCalendar.NEW_YORK))))
            .toList(),
        hedge,
        premiumsPaid,
        Map.of(),
        Optional.empty(),
        slices,
        vx,
        signals,
        Map.of(),
        breached,
        quality);
  }
}
