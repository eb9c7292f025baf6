package org.alvhdesk.strategy.margin;

import java.math.BigDecimal;

/**
 * Parameters of the portfolio-margin grid (docs/methodology 2). What is recalled there stands here
 * as a parameter, to be checked with the broker.
 *
 * @param spxUp highest move of a high-capitalisation broad index, decimal (SEC 34-46576)
 * @param spxDown deepest move, decimal, positive (SEC 34-46576)
 * @param vixShock highest and deepest move of VIX forwards, decimal; {@code pm.vix.shock}, not
 *     verified
 * @param moves equidistant moves, half of them up and half down: an even number
 * @param volShift relative change of every volatility at every move, decimal; brokers and the OCC
 *     have their own, 0 leaves volatilities alone
 * @param floorPointsPerContract least requirement per contract, index points, times the multiplier;
 *     0.375 is recalled
 * @param nettedExpiries true nets SPX expiries against each other at each move; false (ours, the
 *     cautious reading) adds up each expiry's worst
 * @param vixOffsetShare share of the VIX class's gain at its highest move that reduces the SPX
 *     requirement, decimal; 0 gives no offset
 */
public record PortfolioMarginRules(
    double spxUp,
    double spxDown,
    double vixShock,
    int moves,
    double volShift,
    BigDecimal floorPointsPerContract,
    boolean nettedExpiries,
    BigDecimal vixOffsetShare) {
  /**
   * @throws IllegalArgumentException when a move is not between 0 and 1, the number of moves is not
   *     even and positive, or a share is out of its range
   */
  public PortfolioMarginRules {
    if (!(spxUp > 0 && spxUp < 1)
        || !(spxDown > 0 && spxDown < 1)
        || !(vixShock > 0 && vixShock < 1)) {
      throw new IllegalArgumentException(
          "portfolio-margin moves lie between 0 and 1: "
              + spxUp
              + ", "
              + spxDown
              + ", "
              + vixShock);
    }
    if (moves <= 0 || moves % 2 != 0 || !(volShift > -1) || !(volShift < 10)) {
      throw new IllegalArgumentException(
          "moves must be even and positive, volShift above -1 and below 10: "
              + moves
              + ", "
              + volShift);
    }
    if (floorPointsPerContract.signum() < 0
        || vixOffsetShare.signum() < 0
        || vixOffsetShare.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "the floor must not be negative and the offset lies between 0 and 1: "
              + floorPointsPerContract
              + ", "
              + vixOffsetShare);
    }
  }

  /** +6 %/-8 % in ten moves, VIX +/-20 %, 0.375 points a contract, nothing offset. */
  public static PortfolioMarginRules defaults() {
    return new PortfolioMarginRules(
        0.06, 0.08, 0.20, 10, 0, new BigDecimal("0.375"), false, BigDecimal.ZERO);
  }

  /** The same with another {@code pm.vix.shock}, decimal. */
  public PortfolioMarginRules withVixShock(double shock) {
    return new PortfolioMarginRules(
        spxUp,
        spxDown,
        shock,
        moves,
        volShift,
        floorPointsPerContract,
        nettedExpiries,
        vixOffsetShare);
  }

  /** The same with SPX expiries netted at each move. */
  public PortfolioMarginRules withNettedExpiries() {
    return new PortfolioMarginRules(
        spxUp, spxDown, vixShock, moves, volShift, floorPointsPerContract, true, vixOffsetShare);
  }

  /** The same with a share (decimal) of the VIX class's gain offset against SPX. */
  public PortfolioMarginRules withVixOffset(BigDecimal share) {
    return new PortfolioMarginRules(
        spxUp, spxDown, vixShock, moves, volShift, floorPointsPerContract, nettedExpiries, share);
  }
}
