package org.alvhdesk.strategy.condor;

import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.market.Slice;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.rules.LayeredRules;

/** Chooses the base layer's condor. */
public final class BaseLayer {
  private BaseLayer() {}

  /** Chooses condor, credit and quantity among the SPX and SPXW {@code slices} (others ignored). */
  public static BaseLayerDecision select(
      LayeredRules rules, Capital capital, LocalDate session, List<Slice> slices) {
    throw new UnsupportedOperationException();
  }
}
