package org.alvhdesk.strategy.hedgedesk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.hedge.size.Factor;
import org.alvhdesk.strategy.hedge.size.MultipleBand;
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
    return RealisedVolFactor.of(rules, layer, today(rules, signals), before);
  }

  /** Today's q. */
  static Observed today(RealisedVolFactor.Rules rules, Signals signals) {
    return new Observed(
        "q = 1 + k (RV21 - VIX) / VIX",
        "ratio",
        4,
        signals.sessions() == 0 ? Measured.none("no close is known") : ratio(rules, signals, 0),
        signals.asOf(),
        signals.quality());
  }

  /**
   * The multiple that the band leaves in use, folded over the closes since the first session of the
   * year before, or the first of which a year of closes is known. That start moves once a year, so
   * that two decisions of one week fold over the same closes.
   *
   * @param breached whether a limit is breached
   * @return empty where today has no multiple
   */
  static Optional<MultipleBand.Step> banded(
      RealisedVolFactor.Rules rules, Signals signals, boolean breached) {
    if (signals.sessions() == 0) {
      return Optional.empty();
    }
    int firstYear = signals.session(0).getYear() - 1;
    List<Double> ratios = new ArrayList<>();
    int folded = 0;
    for (int ago = 0;
        ago < signals.sessions() && ratios.size() < folded + rules.sessions() - 1;
        ago++) {
      OptionalDouble q = ratio(rules, signals, ago).asOptional();
      if (ago == 0 && q.isEmpty()) {
        return Optional.empty();
      }
      if (q.isPresent()) {
        ratios.add(q.getAsDouble());
        folded += signals.session(ago).getYear() >= firstYear ? 1 : 0;
      }
    }
    Collections.reverse(ratios);
    return MultipleBand.fold(rules.band(), RealisedVolFactor.multiples(rules, ratios), breached);
  }

  private static Measured ratio(RealisedVolFactor.Rules rules, Signals signals, int ago) {
    return RealisedVolFactor.ratio(
        rules, signals.realisedVol(WINDOW, ago).value(), signals.level(Series.VIX, ago).value());
  }
}
