package org.alvhdesk.strategy.signal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.history.SessionClose;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.quant.indicator.Reading;
import org.alvhdesk.quant.indicator.Signal;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;

/**
 * Asks about the close some sessions ago, and says no data where there is no such close. Functions
 * given to it take the index of the close.
 *
 * @param closes known closes, oldest first
 * @param asOf instant of the last one, or of the attempt to know it
 * @param none why there is no close further back, or none at all
 */
record AtClose(List<SessionClose> closes, Instant asOf, String none, Quality quality) {

  Optional<SessionClose> close(int ago) {
    int i = index(ago);
    return ago < 0 || i < 0 ? Optional.empty() : Optional.of(closes.get(i));
  }

  private int index(int ago) {
    return closes.size() - 1 - ago;
  }

  Instant asOf(int ago) {
    return close(ago).map(c -> TradingCalendar.stockClose(c.session())).orElse(asOf);
  }

  Observed measured(String name, String unit, int decimals, int ago, IntFunction<Measured> at) {
    Measured value = close(ago).isPresent() ? at.apply(index(ago)) : Measured.none(none);
    return new Observed(name, unit, decimals, value, asOf(ago), quality);
  }

  Observed read(String name, String unit, int decimals, int ago, IntFunction<Reading<Double>> at) {
    return close(ago).isPresent()
        ? Observed.of(name, unit, decimals, at.apply(index(ago)), asOf(ago), quality)
        : new Observed(name, unit, decimals, Measured.none(none), asOf(ago), quality);
  }

  Answer signal(String name, int ago, IntFunction<Reading<Signal>> at) {
    return answer(name, ago, i -> Answer.of(name, at.apply(i), asOf(ago), quality));
  }

  Answer answer(String name, int ago, IntFunction<Answer> at) {
    return close(ago).isPresent()
        ? at.apply(index(ago))
        : Answer.unknown(name, none, asOf(ago), quality);
  }
}
