package org.alvhdesk.marketdata.signal;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.alvhdesk.contracts.rest.IndicatorView;
import org.alvhdesk.kit.step.MarketPasts;
import org.alvhdesk.kit.step.Slices;
import org.alvhdesk.market.Quality;
import org.alvhdesk.marketdata.current.SealedStep;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.desk.SignalCatalog;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.quote.RiskReversal;

/** The signals that people are shown, as a decision at a step knows them. */
final class IndicatorList {
  /** Closes of the past that come along: half a year. */
  static final int CLOSES = 120;

  private static final int RISK_REVERSAL_DAYS = 30;

  private IndicatorList() {}

  /** All of {@link SignalCatalog}, each daily number with its past. */
  static List<IndicatorView> of(SealedStep step) {
    Quality quality = Quality.valueOf(step.fact().optionQuality());
    SignalCatalog.Source source =
        new SignalCatalog.Source(
            MarketPasts.signals(step.fact()),
            step.fact().session(),
            RiskReversal.nearest(
                step.slices().stream().map(Slices::toMarket).toList(),
                step.fact().session(),
                RISK_REVERSAL_DAYS,
                step.fact().marketTime(),
                quality),
            new Observed(
                "theta of the condors a day over their time value",
                "decimal",
                4,
                Measured.none("the market service does not know what is held"),
                step.fact().marketTime(),
                quality));
    return SignalCatalog.read(source, CLOSES).stream()
        .flatMap(
            r ->
                Stream.concat(
                    r.number().map(o -> view(r, o)).stream(),
                    r.answer().map(a -> view(r, a)).stream()))
        .toList();
  }

  private static IndicatorView view(SignalCatalog.Reading r, Observed o) {
    return new IndicatorView(
        o.name(),
        boxed(o.number()),
        null,
        o.unit(),
        o.asOf(),
        o.quality().name(),
        o.missing(),
        r.group().title(),
        o.decimals(),
        r.past().stream().map(IndicatorList::boxed).toList());
  }

  private static IndicatorView view(SignalCatalog.Reading r, Answer a) {
    return new IndicatorView(
        a.name(),
        null,
        a.isUnknown() ? null : a.yes(),
        "yes/no",
        a.asOf(),
        a.quality().name(),
        a.detail(),
        r.group().title(),
        0,
        List.of());
  }

  private static Double boxed(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }
}
