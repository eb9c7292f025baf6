package org.alvhdesk.condor.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.alvhdesk.contracts.event.CondorFillV1;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.condor.desk.CondorTrade;

/** Fills as they are reported, and their prices and cash in each other's units. */
final class FillLines {
  /** An average to these decimals times 100 USD and up to 10,000 condors is right to the cent. */
  private static final int PRICE_DECIMALS = 8;

  private static final int LEAST_DECIMALS = 2;

  private FillLines() {}

  /**
   * {@code condors} of {@code trade}.
   *
   * @param cashUsd received when positive, paid when negative
   * @param realisedUsd of a CLOSE; null for an OPEN
   */
  static CondorFillV1.Fill of(
      CondorTrade trade,
      String positionId,
      int condors,
      BigDecimal cashUsd,
      BigDecimal realisedUsd) {
    IronCondor condor = trade.condor();
    return new CondorFillV1.Fill(
        trade.side().name(),
        trade.layer().name(),
        positionId,
        condor.root().name(),
        condor.expiry(),
        condor.longPut(),
        condor.shortPut(),
        condor.shortCall(),
        condor.longCall(),
        condors,
        points(trade.side() == CondorTrade.Side.OPEN ? cashUsd : cashUsd.negate(), condors),
        cashUsd,
        realisedUsd);
  }

  /** Two fills of one trade as one, at their average price. */
  static CondorFillV1.Fill sum(CondorFillV1.Fill before, CondorFillV1.Fill now) {
    boolean sold = now.realisedUsd() == null;
    int condors = Math.addExact(before.quantity(), now.quantity());
    BigDecimal cash = before.cashUsd().add(now.cashUsd());
    return new CondorFillV1.Fill(
        now.side(),
        now.layer(),
        now.positionId(),
        now.root(),
        now.expiry(),
        now.longPut(),
        now.shortPut(),
        now.shortCall(),
        now.longCall(),
        condors,
        points(sold ? cash : cash.negate(), condors),
        cash,
        sold ? null : before.realisedUsd().add(now.realisedUsd()));
  }

  /** Price per condor, index points: as many decimals as give the cents back, 2 at least. */
  static BigDecimal points(BigDecimal usd, int condors) {
    BigDecimal points =
        usd.divide(
                BigDecimal.valueOf((long) OptionRoot.MULTIPLIER_USD * condors),
                PRICE_DECIMALS,
                RoundingMode.HALF_EVEN)
            .stripTrailingZeros();
    return points.setScale(Math.max(LEAST_DECIMALS, points.scale()));
  }

  /** US dollars of {@code condors} at {@code points} each, to the cent. */
  static BigDecimal usd(BigDecimal points, int condors) {
    return points
        .multiply(BigDecimal.valueOf((long) OptionRoot.MULTIPLIER_USD * condors))
        .setScale(2, RoundingMode.HALF_EVEN);
  }
}
