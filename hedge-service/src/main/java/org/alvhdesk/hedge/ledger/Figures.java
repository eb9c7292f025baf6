package org.alvhdesk.hedge.ledger;

import java.math.BigDecimal;
import java.util.Optional;
import org.alvhdesk.contracts.rest.Figure;
import org.alvhdesk.quant.statistics.Estimate;

/** Estimates as pages show them. */
final class Figures {
  private Figures() {}

  static Figure of(Estimate<? extends Number> estimate) {
    return switch (estimate) {
      case Estimate.Known<? extends Number> known -> of(known.value());
      case Estimate.Refused<? extends Number> refused -> none(refused.reason().text());
    };
  }

  static Figure of(Number value) {
    return new Figure(value.doubleValue(), null);
  }

  static Figure of(Optional<BigDecimal> value, String otherwise) {
    return value.map(Figures::of).orElseGet(() -> none(otherwise));
  }

  static Figure none(String why) {
    return new Figure(null, why);
  }
}
