package org.alvhdesk.strategy.hedge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;

/**
 * What a hedge layer trades and holds: a listed option, a VX future or a share of an
 * exchange-traded VIX product (000-4, 001-2).
 */
public sealed interface HedgeContract extends Comparable<HedgeContract>
    permits DatedContract, EtpShare {

  /** The VIX call of {@code expiry} and {@code strike} points. */
  static OptionSeries vixCall(LocalDate expiry, double strike) {
    return new OptionSeries(OptionRoot.VIX, expiry, strike, Right.CALL);
  }

  /** Day on which it settles; empty for a share, which never does. */
  Optional<LocalDate> expires();

  /** Such as {@code VIX 2018-02-14 24 call}. */
  String text();

  /** US dollars a point of its price. */
  int usdPerPoint();

  /** False for a future: it is margined, nobody pays its price. */
  boolean paysPremium();

  /** Minimum price step at {@code price} points on {@code day}. */
  BigDecimal tick(BigDecimal price, LocalDate day);

  /** {@code price} on its tick, scale 2. */
  default BigDecimal onTick(BigDecimal price, LocalDate day, RoundingMode mode) {
    BigDecimal tick = tick(price, day);
    return price.divide(tick, 0, mode).multiply(tick).setScale(2, RoundingMode.UNNECESSARY);
  }

  /** What {@code contracts} cost at {@code points}, US dollars to the cent; 0 for a future. */
  default BigDecimal premiumUsd(BigDecimal points, int contracts) {
    return paysPremium()
        ? points
            .multiply(BigDecimal.valueOf((long) usdPerPoint() * contracts))
            .setScale(2, RoundingMode.HALF_EVEN)
        : new BigDecimal("0.00");
  }

  /**
   * This contract as an option.
   *
   * @throws IllegalArgumentException for a future or a share
   */
  default OptionSeries option() {
    if (this instanceof OptionSeries series) {
      return series;
    }
    throw new IllegalArgumentException(text() + " is no option");
  }

  /** By expiry, futures first, then strike, right and root; shares after all others. */
  @Override
  default int compareTo(HedgeContract other) {
    return Order.BY.compare(this, other);
  }

  /** The order of contracts. */
  final class Order {
    private static final Comparator<HedgeContract> BY =
        Comparator.<HedgeContract, LocalDate>comparing(c -> c.expires().orElse(LocalDate.MAX))
            .thenComparingDouble(c -> c instanceof OptionSeries o ? o.strike() : 0)
            .thenComparing(c -> c instanceof OptionSeries o ? o.right() : Right.CALL)
            .thenComparing(c -> c instanceof DatedContract d ? d.product().ordinal() : -1)
            .thenComparing(c -> c instanceof EtpShare s ? s.symbol() : "");

    private Order() {}
  }
}
