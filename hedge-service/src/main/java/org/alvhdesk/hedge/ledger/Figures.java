package org.alvhdesk.hedge.ledger;

import java.math.BigDecimal;
import java.util.Optional;
import org.alvhdesk.contracts.rest.Figure;
import org.alvhdesk.quant.statistics.Estimate;

/** Estimates as pages show them. */
public final class Figures {
  private Figures() {}

  /** The number, or why there is none. */
  public static Figure of(Estimate<? extends Number> estimate) {
    return switch (estimate) {
      case Estimate.Known<? extends Number> known -> of(known.value());
      case Estimate.Refused<? extends Number> refused -> none(refused.reason().text());
    };
  }

  /** A number. */
  public static Figure of(Number value) {
    return new Figure(value.doubleValue(), null);
  }

  /** The number, or {@code otherwise}. */
  public static Figure of(Optional<BigDecimal> value, String otherwise) {
    return value.map(Figures::of).orElseGet(() -> none(otherwise));
  }

  /** No number. */
  public static Figure none(String why) {
    return new Figure(null, why);
  }
}
