package org.alvhdesk.marketdata.signal;

import java.util.function.Function;
import org.alvhdesk.contracts.event.SignalsV1;

/** The levels that a run keeps; points. */
enum IndexSymbol {
  SPX(SignalsV1::spx),
  VIX(SignalsV1::vix),
  VIX9D(SignalsV1::vix9d),
  VIX3M(SignalsV1::vix3m),
  VVIX(SignalsV1::vvix),
  /** 30-day constant-maturity VX. */
  VX30(SignalsV1::vx30);

  private final Function<SignalsV1, Double> level;

  IndexSymbol(Function<SignalsV1, Double> level) {
    this.level = level;
  }

  /** The level, null where the step has none. */
  Double of(SignalsV1 signals) {
    return level.apply(signals);
  }
}
