package org.alvhdesk.strategy.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.SessionClose;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.signal.HistorySignals;
import org.alvhdesk.strategy.signal.Pasts;
import org.alvhdesk.strategy.signal.Signals;

class SignalCatalogProperties {
  private static final int FED = 30;

  static SignalCatalog.Source source(Signals signals, SessionClose close) {
    Observed none =
        new Observed(
            "not asked", "none", 0, Measured.none("a test"), signals.asOf(), Quality.MODEL);
    return new SignalCatalog.Source(signals, close.session(), none, none);
  }

  private static List<SignalCatalog.Reading> at(MarketPast past, int closes) {
    SessionClose last = past.closes().getLast();
    return SignalCatalog.read(source(HistorySignals.of(past, last.session(), true), last), closes);
  }

  @Property(tries = 12)
  void sessionsFedOneByOneGiveTheSameBitsAsTheWholeHistory(
      @ForAll long seed, @ForAll @IntRange(min = FED, max = 420) int sessions) {
    MarketPast whole = Pasts.walk(seed, sessions);
    MarketPast live = MarketPast.of(whole.closes().subList(0, sessions - FED), whole.quality());
    List<List<SignalCatalog.Reading>> fed = new ArrayList<>();
    for (SessionClose close : whole.closes().subList(sessions - FED, sessions)) {
      live = live.with(close);
      fed.add(at(live, 0));
    }

    List<SignalCatalog.Reading> batch = at(whole, FED);

    assertThat(fed.getLast()).isEqualTo(at(whole, 0));
    int daily = 0;
    for (int i = 0; i < batch.size(); i++) {
      List<OptionalDouble> past = batch.get(i).past();
      if (!past.isEmpty()) {
        daily++;
        int signal = i;
        assertThat(past)
            .as(batch.get(i).number().orElseThrow().name())
            .isEqualTo(
                fed.stream().map(r -> r.get(signal).number().orElseThrow().number()).toList());
      }
    }
    assertThat(daily).isEqualTo(24);
  }
}
