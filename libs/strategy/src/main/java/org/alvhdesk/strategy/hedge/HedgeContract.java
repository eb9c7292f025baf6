package org.alvhdesk.strategy.hedge;

import java.time.LocalDate;
import java.util.Comparator;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.contract.Product;
import org.alvhdesk.quant.pricing.Right;

/** What a hedge layer trades and holds: a listed option or a VX future (000-4). */
public sealed interface HedgeContract extends Comparable<HedgeContract>
    permits OptionSeries, VxFuture {

  /** The VIX call of {@code expiry} and {@code strike} points. */
  static OptionSeries vixCall(LocalDate expiry, double strike) {
    return new OptionSeries(OptionRoot.VIX, expiry, strike, Right.CALL);
  }

  /** Day on which it settles. */
  LocalDate expiry();

  /** The exchange's product: ticks and multiplier. */
  Product product();

  /** Such as {@code VIX 2018-02-14 24 call}. */
  String text();

  /** Calendar days from {@code session} to expiry. */
  default int dte(LocalDate session) {
    return Expiries.daysTo(expiry(), session);
  }

  /** US dollars a point of its price. */
  default int usdPerPoint() {
    return product().multiplierUsd();
  }

  /** False for a future: it is margined, nobody pays its price. */
  default boolean paysPremium() {
    return !product().isFuture();
  }

  /**
   * This contract as an option.
   *
   * @throws IllegalArgumentException for a future
   */
  default OptionSeries option() {
    if (this instanceof OptionSeries series) {
      return series;
    }
    throw new IllegalArgumentException(text() + " is no option");
  }

  /** By expiry, futures first, then strike, right and root. */
  @Override
  default int compareTo(HedgeContract other) {
    return Order.BY.compare(this, other);
  }

  /** The order of contracts. */
  final class Order {
    private static final Comparator<HedgeContract> BY =
        Comparator.comparing(HedgeContract::expiry)
            .thenComparingDouble(c -> c instanceof OptionSeries o ? o.strike() : 0)
            .thenComparing(c -> c instanceof OptionSeries o ? o.right() : Right.CALL)
            .thenComparing(HedgeContract::product);

    private Order() {}
  }
}
