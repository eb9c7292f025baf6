package org.alvhdesk.strategy.hedgedesk;

import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.hedge.size.Factor;
import org.alvhdesk.strategy.hedge.size.RealisedVolFactor;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.signal.Signals;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

/** 002-7, 003-4: the factor of realised less implied volatility from the closes of a year. */
final class VolatilitySpread {
  /** Returns of the realised volatility. */
  private static final int WINDOW = 21;

  private VolatilitySpread() {}

  static Factor factor(RealisedVolFactor.Rules rules, String layer, Signals signals) {
    List<Double> before = new ArrayList<>();
    for (int ago = Math.min(rules.sessions(), signals.sessions()) - 1; ago > 0; ago--) {
      ratio(rules, signals, ago).asOptional().ifPresent(before::add);
    }
    Measured today =
        signals.sessions() == 0 ? Measured.none("no close is known") : ratio(rules, signals, 0);
    return RealisedVolFactor.of(
        rules,
        layer,
        new Observed(
            "q = 1 + k (RV21 - VIX) / VIX", "ratio", 4, today, signals.asOf(), signals.quality()),
        before);
  }

  private static Measured ratio(RealisedVolFactor.Rules rules, Signals signals, int ago) {
    return RealisedVolFactor.ratio(
        rules, signals.realisedVol(WINDOW, ago).value(), signals.level(Series.VIX, ago).value());
  }
}
