package org.alvhdesk.marketdata.signal;

import java.util.List;
import java.util.OptionalDouble;
import org.alvhdesk.contracts.event.SignalsV1;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.VxPoint;

/** Levels and term-structure signals of a state; docs/methodology 3.6. */
public final class Signals {
  private static final int CONSTANT_MATURITY_DAYS = 30;

  private Signals() {}

  /**
   * The signals of {@code state}; null where a level they need is missing. VX1 is the first future
   * that expires after the session: on its last day a future settles before the first step.
   */
  public static SignalsV1 of(MarketState state) {
    List<VxPoint> curve =
        state.vx().points().stream().filter(p -> p.expiry().isAfter(state.session())).toList();
    return new SignalsV1(
        state.spx(),
        state.vix(),
        boxed(state.vix9d()),
        boxed(state.vix3m()),
        boxed(state.vvix()),
        state.vx().constantMaturity(state.session(), CONSTANT_MATURITY_DAYS),
        curve.size() < 2 ? null : curve.get(1).price() / curve.get(0).price() - 1,
        backwardation(state, curve),
        curve.stream().map(p -> new SignalsV1.VxFuture(p.expiry(), p.price())).toList(),
        state.rate());
  }

  /**
   * VX1 above VX2, or VIX at or above VIX3M: true as soon as one is known to hold, false only when
   * both are known not to, else null.
   */
  private static Boolean backwardation(MarketState state, List<VxPoint> curve) {
    Boolean inverted = curve.size() < 2 ? null : curve.get(0).price() > curve.get(1).price();
    Boolean above = state.vix3m().isEmpty() ? null : state.vix() >= state.vix3m().getAsDouble();
    if (Boolean.TRUE.equals(inverted) || Boolean.TRUE.equals(above)) {
      return true;
    }
    return inverted == null || above == null ? null : Boolean.FALSE;
  }

  private static Double boxed(OptionalDouble level) {
    return level.isPresent() ? level.getAsDouble() : null;
  }
}
