package org.alvhdesk.marketdata.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.rest.IndicatorView;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.simulation.Scenario;
import org.alvhdesk.simulation.SimulatedPath;
import org.alvhdesk.strategy.signal.HistorySignals;
import org.alvhdesk.strategy.signal.Signals;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;
import org.junit.jupiter.api.Test;

class IndicatorListTest {
  private static final LocalDate START = Scenario.CALM.defaultStart();

  @Test
  void withoutAPastEveryIndicatorSaysWhy() {
    List<IndicatorView> all = IndicatorList.of(HistorySignals.ofNothing(START, Quality.MODEL));

    assertThat(all)
        .hasSize(12)
        .allSatisfy(
            i -> {
              assertThat(i.value()).isNull();
              assertThat(i.yes()).isNull();
              assertThat(i.detail()).contains("no close is known");
              assertThat(i.asOf()).isEqualTo("2017-09-01T20:00:00Z");
            });
  }

  @Test
  void withAPastTheyAreItsSignals() {
    MarketPast past = new SimulatedPath(Scenario.CALM, 42, Optional.empty()).past();
    Signals signals = HistorySignals.of(past, START, false);
    List<IndicatorView> all = IndicatorList.of(signals);

    assertThat(all).allMatch(i -> (i.value() == null) != (i.yes() == null));
    assertThat(value(all, "RSI(VIX, 14)"))
        .isEqualTo(signals.rsi(Series.VIX, 14, 0).number().orElseThrow());
    assertThat(value(all, "VIX less realised volatility over 21 sessions"))
        .isCloseTo(
            past.closes().getLast().vix() - signals.realisedVol(21, 0).number().orElseThrow(),
            within(1e-12));
  }

  private static double value(List<IndicatorView> all, String name) {
    return all.stream().filter(i -> i.name().equals(name)).findFirst().orElseThrow().value();
  }
}
