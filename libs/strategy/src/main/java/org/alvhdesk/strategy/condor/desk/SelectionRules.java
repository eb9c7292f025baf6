package org.alvhdesk.strategy.condor.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.strategy.condor.search.Liquidity;
import org.alvhdesk.strategy.condor.search.Objective;
import org.alvhdesk.strategy.condor.search.SearchConstraints;
import org.alvhdesk.strategy.condor.search.ShortRule;
import org.alvhdesk.strategy.condor.search.Wings;
import org.alvhdesk.strategy.rules.RuleSet;

/**
 * Which condor of an expiry a rule set wants (002-1, 002-2, 003-3, 003-5).
 *
 * @param shorts where the sold options stand
 * @param best which of the allowed condors is the best
 * @param maxNetDelta 002-2: highest absolute net delta of one condor
 * @param wingPoints width of the first layer's wings, index points
 * @param liquidity what every leg's quote must satisfy
 * @param limitAllowanceShare share of mid by which the worst price may differ from it, decimal
 * @param gridPoints net package tick, index points (docs/methodology 1.1)
 */
public record SelectionRules(
    Shorts shorts,
    Best best,
    double maxNetDelta,
    BigDecimal wingPoints,
    Liquidity liquidity,
    BigDecimal limitAllowanceShare,
    BigDecimal gridPoints) {
  /** The grid on which orders are priced and on which the search counts. */
  private static final BigDecimal PACKAGE_TICK = new BigDecimal("0.05");

  /** Strikes of SPX near the money stand 5 points apart; widened wings round up to that. */
  private static final BigDecimal STRIKE_STEP = new BigDecimal("5");

  /** However far it leans, a short option has a delta. */
  private static final double LEAST_DELTA = 0.01;

  /** Which of the allowed condors is the best. */
  public enum Best {
    /** Shorts nearest the target delta (002-2). */
    NEAREST_DELTA,
    /** Highest credit over maximum loss. */
    CREDIT_OVER_MAX_LOSS,
    /** Highest expected value over margin, under the smile's own law. */
    EXPECTED_VALUE_OVER_MARGIN
  }

  /** Where the sold options stand. */
  public sealed interface Shorts {
    /**
     * 002-2: near an absolute delta.
     *
     * @param target decimal
     * @param band how far they may stand from it, decimal
     */
    record Delta(double target, double band) implements Shorts {}

    /**
     * 003-5, corrected: distance in expected moves, forward x volatility x root of days/365.
     *
     * @param least nearest
     * @param most farthest
     */
    record Moves(double least, double most) implements Shorts {}
  }

  /**
   * @throws IllegalArgumentException when a number is out of its range, or nearest delta is asked
   *     for without a delta
   */
  public SelectionRules {
    if (!(maxNetDelta > 0) || wingPoints.signum() <= 0 || limitAllowanceShare.signum() < 0) {
      throw new IllegalArgumentException(
          "net delta and wings must be positive, the limit's allowance not negative: "
              + maxNetDelta
              + ", "
              + wingPoints
              + ", "
              + limitAllowanceShare);
    }
    if (gridPoints.compareTo(PACKAGE_TICK) != 0) {
      throw new IllegalArgumentException(
          "net package prices move in 0.05 points; a creditGrid of "
              + gridPoints
              + " cannot trade");
    }
    if (best == Best.NEAREST_DELTA && !(shorts instanceof Shorts.Delta)) {
      throw new IllegalArgumentException(
          "NEAREST_DELTA needs shortRule DELTA; with EXPECTED_MOVE choose another objective");
    }
  }

  /**
   * Those of a rule set.
   *
   * @param first owner of the numbers, such as {@code base}
   * @throws IllegalArgumentException when a parameter is missing or out of its range
   */
  static SelectionRules of(RuleSet set, String first) {
    return new SelectionRules(
        shorts(set, first),
        Best.valueOf(set.chosen(first + ".objective")),
        set.value(first + ".maxNetDelta").doubleValue(),
        set.value(first + ".wingPoints"),
        new Liquidity(
            set.value("condor.maxHalfSpreadShare").doubleValue(),
            set.value("condor.exemptHalfSpreadPoints").doubleValue(),
            set.value("condor.maxQuoteAgeMinutes").doubleValue()),
        set.value("condor.limitAllowanceShare"),
        set.value(first + ".creditGrid"));
  }

  private static Shorts shorts(RuleSet set, String first) {
    if (set.chosen(first + ".shortRule").equals("DELTA")) {
      return new Shorts.Delta(
          set.value(first + ".shortDelta").doubleValue(),
          set.value(first + ".shortDeltaBand").doubleValue());
    }
    if (!set.chosen("expectedMove.formula").equals("SQRT_TIME_FORWARD")) {
      throw new IllegalArgumentException(
          "rule set "
              + set.id()
              + ": dividing volatility by the root of time is wrong (003-5); choose"
              + " expectedMove.formula SQRT_TIME_FORWARD");
    }
    return new Shorts.Moves(
        set.value(first + ".leastMoves").doubleValue(),
        set.value(first + ".mostMoves").doubleValue());
  }

  /** 002-2: absolute delta looked for; empty when shorts stand by expected moves. */
  public OptionalDouble targetDelta() {
    return shorts instanceof Shorts.Delta(double target, double band)
        ? OptionalDouble.of(target)
        : OptionalDouble.empty();
  }

  /**
   * What a condor must satisfy.
   *
   * @param delta absolute delta looked for now (002-4 may have moved it); ignored by expected moves
   * @param wings width of its wings, index points
   */
  SearchConstraints constraints(double delta, BigDecimal wings) {
    ShortRule where =
        switch (shorts) {
          case Shorts.Delta(double target, double band) ->
              new ShortRule.DeltaBand(Math.max(0, delta - band), Math.min(1, delta + band));
          case Shorts.Moves(double least, double most) -> new ShortRule.ExpectedMoves(least, most);
        };
    return new SearchConstraints(
        where,
        new Wings(List.of(wings), false),
        liquidity,
        BigDecimal.ZERO,
        maxNetDelta,
        Optional.empty());
  }

  /**
   * What makes one condor better than another; {@code delta} as in {@link #constraints}.
   *
   * @param skew how far the put short is looked for further out, the call short closer, decimal
   */
  Objective objective(double delta, double skew) {
    return switch (best) {
      case NEAREST_DELTA ->
          new Objective.NearestDelta(Math.max(LEAST_DELTA, delta - skew), delta + skew);
      case CREDIT_OVER_MAX_LOSS -> new Objective.CreditOverMaxLoss();
      case EXPECTED_VALUE_OVER_MARGIN -> new Objective.ExpectedValuePerMargin();
    };
  }

  /** 002-3, 000-10: wings {@code factor} times as wide, up to the next 5 points. */
  BigDecimal wings(BigDecimal factor) {
    return wingPoints
        .multiply(factor)
        .divide(STRIKE_STEP, 0, RoundingMode.CEILING)
        .multiply(STRIKE_STEP);
  }

  /** Worst credit of a sale at {@code mid}: less the allowance, at least one tick; on the grid. */
  BigDecimal leastCredit(BigDecimal mid) {
    return onGrid(mid.subtract(allowance(mid)), RoundingMode.CEILING).max(gridPoints);
  }

  /** Worst debit of a purchase at {@code mid}: plus the allowance; on the grid. */
  BigDecimal highestDebit(BigDecimal mid) {
    return onGrid(mid.add(allowance(mid)), RoundingMode.FLOOR);
  }

  private BigDecimal allowance(BigDecimal mid) {
    return limitAllowanceShare.multiply(mid).max(gridPoints);
  }

  /** {@code points} on the grid, two decimals. */
  BigDecimal onGrid(BigDecimal points, RoundingMode mode) {
    return points
        .divide(gridPoints, 0, mode)
        .multiply(gridPoints)
        .setScale(2, RoundingMode.UNNECESSARY);
  }
}
