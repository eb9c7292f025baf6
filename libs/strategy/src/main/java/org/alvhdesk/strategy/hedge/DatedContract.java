package org.alvhdesk.strategy.hedge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.contract.PriceSteps;
import org.alvhdesk.quant.contract.Product;

/** A hedge contract that settles on a day: an option or a future. */
public sealed interface DatedContract extends HedgeContract permits OptionSeries, VxFuture {
  /** Day on which it settles. */
  LocalDate expiry();

  /** The exchange's product: ticks and multiplier. */
  Product product();

  /** Calendar days from {@code session} to expiry. */
  default int dte(LocalDate session) {
    return Expiries.daysTo(expiry(), session);
  }

  @Override
  default Optional<LocalDate> expires() {
    return Optional.of(expiry());
  }

  @Override
  default int usdPerPoint() {
    return product().multiplierUsd();
  }

  @Override
  default boolean paysPremium() {
    return !product().isFuture();
  }

  @Override
  default BigDecimal tick(BigDecimal price, LocalDate day) {
    return PriceSteps.step(product(), price, day);
  }
}
