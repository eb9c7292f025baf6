package org.alvhdesk.market;

import java.time.LocalDate;
import org.alvhdesk.quant.calendar.OptionRoot;

/**
 * Bid and ask on the tick grid around a model price. Both grow with the price, so that quotes never
 * contradict the order of the prices; a bid below one tick is a dead bid (0).
 *
 * <p>SPX: half-spread 0.045 + 1.8 % of the price up to 8 points and 0.3 % beyond. The spreads of
 * the complete chains of 2023-02-07, 2023-08-18 and 2024-01-05 as a share of mid, medians of 15 to
 * 45 days: 5.2 % at 5 delta, 2.9 % at 16 delta, 1.3 % at 40 delta; this gives 5.2, 2.7 and 1.3.
 * VIX: 6 % of the price up to 3 points and 1 % beyond. Both at least half a tick. In stress they
 * widen: from VIX 20 to 45 the VIX share rises to 12 % and the SPX half-spread doubles
 * (docs/methodology 4 and 8: median 5 to 8 %, 13 % in a crash).
 */
final class QuoteModel {
  /** From this session VIX monthlies trade in 0.01 below 3 (Cboe notice, docs/methodology 1.2). */
  private static final LocalDate FINE_VIX_TICKS = LocalDate.of(2022, 11, 29);

  private final boolean vix;
  private final double smallTick;
  private final double largeTick;
  private final double stress;

  QuoteModel(OptionRoot root, LocalDate session, double vixLevel) {
    vix = root.isVix();
    boolean fine = vix && !session.isBefore(FINE_VIX_TICKS);
    smallTick = fine ? 0.01 : 0.05;
    largeTick = fine ? 0.05 : 0.10;
    stress = 1 + Math.clamp((vixLevel - 20) / 25, 0.0, 1.0);
  }

  double bid(double mid) {
    double half = Math.max(tick(mid) / 2, halfSpread(mid));
    return onGrid(mid - half);
  }

  double ask(double mid) {
    double half = Math.max(tick(mid) / 2, halfSpread(mid));
    double bid = onGrid(mid - half);
    double ask = onGrid(mid + half);
    return ask > bid ? ask : onGrid(bid + tick(bid));
  }

  private double halfSpread(double mid) {
    double calm =
        vix
            ? 0.06 * Math.min(mid, 3) + 0.01 * Math.max(0, mid - 3)
            : 0.045 + 0.018 * Math.min(mid, 8) + 0.003 * Math.max(0, mid - 8);
    return stress * calm;
  }

  private double tick(double price) {
    return price < 3 ? smallTick : largeTick;
  }

  private double onGrid(double price) {
    if (price <= 0) {
      return 0;
    }
    double tick = tick(price);
    // Whole hundredths, so that 0.15 is the double 0.15 and not three times 0.05.
    return StrictMath.round(price / tick) * StrictMath.round(tick * 100) / 100.0;
  }
}
