package org.alvhdesk.strategy.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorRisk;
import org.alvhdesk.strategy.joint.BookGreeks;
import org.alvhdesk.strategy.joint.JointReport;
import org.alvhdesk.strategy.joint.ScenarioFamily;
import org.alvhdesk.strategy.joint.ScenarioResult;

/**
 * What hard limits look at, US dollars, losses positive.
 *
 * @param maxLossByExpiryWeek maximum loss of the condors that expire in an ISO week, such as {@code
 *     2026-W03}
 * @param stressLoss joint loss at SPX -10 %, 0 when it gains; empty when a position could not be
 *     revalued
 * @param shockLoss joint loss by shock, 0 when it gains; empty as above
 * @param spxVega of SPX options, condors and hedge, per volatility point, as held; empty when not
 *     known
 * @param vixVega of VIX options per volatility point of theirs, as held; empty when not known.
 *     Never added to the other: they are different volatilities (methodology 3.7)
 * @param putSideLoss what the condors lose when all settle at or below their long puts
 * @param callSideLoss what they lose when all settle at or above their long calls
 */
public record BookMeasures(
    SortedMap<String, BigDecimal> maxLossByExpiryWeek,
    Optional<BigDecimal> stressLoss,
    Optional<SortedMap<String, BigDecimal>> shockLoss,
    Optional<BigDecimal> spxVega,
    Optional<BigDecimal> vixVega,
    BigDecimal putSideLoss,
    BigDecimal callSideLoss) {
  /** The SPX move of the stress limit, decimal (000-5). */
  private static final double STRESS_MOVE = -0.10;

  /** Copies the maps. */
  public BookMeasures {
    maxLossByExpiryWeek = Collections.unmodifiableSortedMap(new TreeMap<>(maxLossByExpiryWeek));
    shockLoss = shockLoss.map(s -> Collections.unmodifiableSortedMap(new TreeMap<>(s)));
  }

  /**
   * Measures of {@code condors} with the stress figures that a joint report gave for them.
   *
   * @param stressLoss as in the record
   * @param shockLoss as in the record
   * @param spxVega as in the record
   * @param vixVega as in the record
   */
  public static BookMeasures of(
      List<CondorPosition> condors,
      Optional<BigDecimal> stressLoss,
      Optional<SortedMap<String, BigDecimal>> shockLoss,
      Optional<BigDecimal> spxVega,
      Optional<BigDecimal> vixVega) {
    SortedMap<String, BigDecimal> byWeek = new TreeMap<>();
    BigDecimal puts = new BigDecimal("0.00");
    BigDecimal calls = new BigDecimal("0.00");
    for (CondorPosition p : condors) {
      byWeek.merge(weekOf(p.condor().expiry()), CondorRisk.of(p).maxLossUsd(), BigDecimal::add);
      puts = puts.add(sideLoss(p, p.condor().putWidth()));
      calls = calls.add(sideLoss(p, p.condor().callWidth()));
    }
    return new BookMeasures(byWeek, stressLoss, shockLoss, spxVega, vixVega, puts, calls);
  }

  /**
   * Measures of {@code condors} from the joint report and greeks of the same book. A report with
   * gaps, or one without every condor, gives no stress figures.
   *
   * @param complete whether every condor was in the joint book
   * @param afterTrades whether the hedge after the trades counts, or the one held
   * @param greeks of that hedge
   */
  public static BookMeasures of(
      List<CondorPosition> condors,
      JointReport report,
      boolean complete,
      boolean afterTrades,
      BookGreeks greeks) {
    boolean known = complete && report.gaps().isEmpty() && greeks.gaps().isEmpty();
    SortedMap<String, BigDecimal> shocks = new TreeMap<>();
    Optional<BigDecimal> stress = Optional.empty();
    for (ScenarioResult row : report.rows()) {
      BigDecimal loss =
          (afterTrades ? row.jointAfterUsd() : row.jointBeforeUsd())
              .negate()
              .max(new BigDecimal("0.00"));
      if (row.family() == ScenarioFamily.SHOCK) {
        shocks.put(row.name(), loss);
      } else if (isStress(row)) {
        stress = Optional.of(loss);
      }
    }
    return of(
        condors,
        stress.filter(s -> known),
        known ? Optional.of(shocks) : Optional.empty(),
        known ? Optional.of(spxVega(greeks)) : Optional.empty(),
        known ? Optional.of(usd(greeks.totalHedge().vega().usdPerVolPoint())) : Optional.empty());
  }

  /** Vega of all SPX options of a book, those of condors and those of the hedge. */
  public static BigDecimal spxVega(BookGreeks greeks) {
    return usd(
        greeks.totalCondors().vega().usdPerVolPoint()
            + greeks.totalHedgeOnSpx().vega().usdPerVolPoint());
  }

  /** Whether {@code row} is the scenario of the stress limit: SPX -10 % under drift betas. */
  public static boolean isStress(ScenarioResult row) {
    return row.family() != ScenarioFamily.SHOCK && row.spxMove() == STRESS_MOVE;
  }

  /** The ISO week of {@code date}, such as {@code 2026-W03}. */
  public static String weekOf(LocalDate date) {
    int week = date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    return date.get(IsoFields.WEEK_BASED_YEAR) + (week < 10 ? "-W0" : "-W") + week;
  }

  private static BigDecimal sideLoss(CondorPosition p, double width) {
    return BigDecimal.valueOf(width)
        .subtract(p.creditPoints())
        .multiply(BigDecimal.valueOf((long) OptionRoot.MULTIPLIER_USD * p.quantity()))
        .setScale(2, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal usd(double amount) {
    return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN);
  }
}
