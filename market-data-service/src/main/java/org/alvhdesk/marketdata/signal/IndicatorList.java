package org.alvhdesk.marketdata.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.alvhdesk.contracts.rest.IndicatorView;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.quant.vol.realised.VarianceRiskPremium;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.signal.Signals;
import org.alvhdesk.strategy.signal.Signals.BreadthReading;
import org.alvhdesk.strategy.signal.Signals.MacdLengths;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

/** The indicators that people are shown, at the last close that a decision may know. */
final class IndicatorList {
  private static final int RSI = 14;
  private static final int YEAR = 252;
  private static final int MONTH = 21;

  private IndicatorList() {}

  static List<IndicatorView> of(Signals signals) {
    List<IndicatorView> all = new ArrayList<>();
    for (Series series : List.of(Series.VIX, Series.SPX)) {
      all.add(view(signals.rsi(series, RSI, 0)));
      all.add(view(signals.macdHistogram(series, MacdLengths.STANDARD, 0)));
      all.add(view(signals.macdCross(series, MacdLengths.STANDARD, 0)));
    }
    all.add(view(signals.rank(Series.VIX, YEAR, 0)));
    all.add(view(signals.contango(0)));
    all.add(view(signals.backwardation(0)));
    all.add(view(signals.realisedVol(MONTH, 0)));
    all.add(view(premium(signals)));
    all.add(view(signals.breadth(BreadthReading.BELOW_EMA_FALLING_NEAR_HIGH, 0)));
    return List.copyOf(all);
  }

  /** VIX less realised volatility, both of the same close (docs/methodology 3.3). */
  private static Observed premium(Signals signals) {
    Observed vix = signals.level(Series.VIX, 0);
    Observed realised = signals.realisedVol(MONTH, 0);
    OptionalDouble level = vix.number();
    OptionalDouble vol = realised.number();
    Measured value =
        level.isPresent() && vol.isPresent()
            ? Measured.of(
                VarianceRiskPremium.volPoints(level.getAsDouble(), vol.getAsDouble() / 100))
            : Measured.none(level.isEmpty() ? vix.missing() : realised.missing());
    return new Observed(
        "VIX less realised volatility over " + MONTH + " sessions",
        "percent points a year",
        2,
        value,
        signals.asOf(),
        signals.quality());
  }

  private static IndicatorView view(Observed o) {
    OptionalDouble number = o.number();
    return new IndicatorView(
        o.name(),
        number.isPresent() ? number.getAsDouble() : null,
        null,
        o.unit(),
        o.asOf(),
        o.quality().name(),
        o.missing());
  }

  private static IndicatorView view(Answer a) {
    return new IndicatorView(
        a.name(),
        null,
        a.isUnknown() ? null : a.yes(),
        "yes/no",
        a.asOf(),
        a.quality().name(),
        a.detail());
  }
}
