package org.alvhdesk.marketdata.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.rest.IndicatorView;
import org.alvhdesk.kit.step.MarketPasts;
import org.alvhdesk.kit.step.Slices;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.ModelSurface;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.marketdata.current.SealedStep;
import org.alvhdesk.simulation.Scenario;
import org.alvhdesk.simulation.SimulatedPath;
import org.alvhdesk.strategy.signal.HistorySignals;
import org.alvhdesk.strategy.signal.Signals;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;
import org.junit.jupiter.api.Test;

class IndicatorListTest {
  private static SealedStep step(MarketState state, MarketPast past, boolean quoted) {
    MarketStepV1 fact =
        new MarketStepV1(
            "r",
            1,
            state.marketTime(),
            state.session(),
            0,
            false,
            "s",
            0,
            "d",
            "sim:calm",
            "MODEL",
            "MODEL",
            StepLevels.of(state),
            past == null ? null : MarketPasts.toWire(past));
    return new SealedStep(
        fact,
        state,
        quoted
            ? ModelSurface.slices(state).stream().map(s -> Slices.toWire("r", 1, "s", s)).toList()
            : List.of(),
        Instant.EPOCH);
  }

  @Test
  void withoutAPastEverySignalSaysWhy() {
    MarketState state = new SimulatedPath(Scenario.CALM, 42, Optional.empty()).next().orElseThrow();

    assertThat(IndicatorList.of(step(state, null, false)))
        .hasSize(67)
        .allSatisfy(
            i -> {
              assertThat(i.value()).isNull();
              assertThat(i.yes()).isNull();
              assertThat(i.detail()).isNotBlank();
              assertThat(i.past()).isEmpty();
            });
  }

  @Test
  void withAPastTheyAreItsSignals() {
    SimulatedPath path = new SimulatedPath(Scenario.CALM, 42, Optional.empty());
    MarketState state = path.next().orElseThrow();
    MarketPast past = path.past();
    Signals signals = HistorySignals.of(past, state.session(), false);

    List<IndicatorView> all = IndicatorList.of(step(state, past, true));

    IndicatorView rsi = named(all, "RSI(VIX, 14)");
    assertThat(rsi.value()).isEqualTo(signals.rsi(Series.VIX, 14, 0).number().orElseThrow());
    assertThat(rsi.past()).hasSize(IndicatorList.CLOSES).endsWith(rsi.value());
    assertThat(rsi.past().getFirst())
        .as("the first 80 have none: a warm-up of 250")
        .isEqualTo(
            signals.rsi(Series.VIX, 14, 119).number().isPresent()
                ? signals.rsi(Series.VIX, 14, 119).number().getAsDouble()
                : null);
    assertThat(named(all, "VIX less realised volatility over 21 sessions").value())
        .isCloseTo(
            past.closes().getLast().vix() - signals.realisedVol(21, 0).number().orElseThrow(),
            within(1e-12));
    assertThat(named(all, "RR25 of SPX, expiry nearest 30 days").value()).isPositive();
    assertThat(named(all, "Cash Press: BACKWARDATION").yes()).isFalse();
    assertThat(named(all, "Cash Press: THETA_OVER_EXTRINSIC").detail())
        .contains("the market service does not know what is held");
    assertThat(named(all, "days to the next FOMC").value()).isNotNegative();
    assertThat(all).extracting(IndicatorView::name).doesNotHaveDuplicates();
  }

  private static IndicatorView named(List<IndicatorView> all, String name) {
    return all.stream().filter(i -> i.name().equals(name)).findFirst().orElseThrow();
  }
}
