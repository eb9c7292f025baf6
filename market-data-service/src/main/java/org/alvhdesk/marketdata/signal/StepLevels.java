package org.alvhdesk.marketdata.signal;

import java.util.OptionalDouble;
import org.alvhdesk.contracts.event.SignalsV1;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.history.SessionClose;

/**
 * Levels and term structure of one state, within a session too (docs/methodology 3.6). What closes
 * of the past say is {@link org.alvhdesk.strategy.signal.Signals}.
 */
public final class StepLevels {
  private StepLevels() {}

  /**
   * The levels of {@code state}; null where one they need is missing. VX1 is the first future that
   * expires after the session: on its last day a future settles before the first step.
   */
  public static SignalsV1 of(MarketState state) {
    SessionClose levels = SessionClose.of(state);
    return new SignalsV1(
        state.spx(),
        state.vix(),
        boxed(state.vix9d()),
        boxed(state.vix3m()),
        boxed(state.vvix()),
        levels.cm30().orElseThrow(),
        boxed(levels.contango()),
        levels.backwardation().orElse(null),
        state.vx().points().stream()
            .filter(p -> p.expiry().isAfter(state.session()))
            .map(p -> new SignalsV1.VxFuture(p.expiry(), p.price()))
            .toList(),
        state.rate(),
        state
            .etp()
            .map(e -> new SignalsV1.Etp(e.symbol(), e.usd(), e.quality().name()))
            .orElse(null));
  }

  private static Double boxed(OptionalDouble level) {
    return level.isPresent() ? level.getAsDouble() : null;
  }
}
