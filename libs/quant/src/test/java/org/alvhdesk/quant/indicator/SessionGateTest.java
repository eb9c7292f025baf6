package org.alvhdesk.quant.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionGateTest {
  private static final LocalDate START = LocalDate.of(2010, 1, 4);

  private static Momentum fed(int bars) {
    Momentum momentum = new Momentum("VIX close", MomentumRules.STANDARD);
    for (int i = 0; i < bars; i++) {
      momentum.accept(START.plusDays(i), 20 + Math.floorMod(i * 7, 11));
    }
    return momentum;
  }

  private static NoDataReason reason(Reading<?> reading) {
    return ((Reading.NoData<?>) reading).reason();
  }

  @Test
  @DisplayName("no signal on bar 249, one on bar 250")
  void warmUp() {
    Momentum momentum = fed(249);
    assertThat(reason(momentum.rsi())).isEqualTo(new NoDataReason.WarmUp(249, 250));
    assertThat(reason(momentum.macdCrossesUp()).text()).isEqualTo("warm-up: bar 249 of 250");
    assertThat(momentum.divergence(Divergence.Kind.BULLISH).isNoData()).isTrue();

    momentum.accept(START.plusDays(249), 20);
    assertThat(momentum.rsi().isNoData()).isFalse();
    assertThat(momentum.macd().isNoData()).isFalse();
    assertThat(momentum.macdCrossesUp().isNoData()).isFalse();
    assertThat(momentum.divergence(Divergence.Kind.BULLISH).isNoData()).isFalse();
  }

  @Test
  @DisplayName("before the first session there is nothing, not false")
  void nothingYet() {
    assertThat(reason(fed(0).rsiBelow(30))).isEqualTo(new NoDataReason.NothingYet());
  }

  @Test
  @DisplayName("a missing close: no data that day, the next day goes on from the last usable close")
  void missing() {
    Momentum with = fed(260);
    Momentum without = fed(260);
    with.accept(START.plusDays(260), Double.NaN);
    assertThat(reason(with.rsiAbove(70)))
        .isEqualTo(new NoDataReason.MissingInput(START.plusDays(260), "VIX close"));

    with.accept(START.plusDays(261), 24);
    without.accept(START.plusDays(261), 24);
    assertThat(with.rsi()).isEqualTo(without.rsi());
    assertThat(with.macd()).isEqualTo(without.macd());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.0, -14.2, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e16})
  @DisplayName("an impossible close is named and not used")
  void impossible(double close) {
    Momentum momentum = fed(260);
    Momentum.State before = momentum.state();
    momentum.accept(START.plusDays(260), close);
    assertThat(reason(momentum.rsi()))
        .isInstanceOfSatisfying(
            NoDataReason.BadInput.class,
            bad -> {
              assertThat(bad.value()).isEqualTo(Double.toString(close));
              assertThat(bad.rule()).contains("above 0");
            });
    assertThat(momentum.state().rsi()).isEqualTo(before.rsi());
    assertThat(momentum.state().macd()).isEqualTo(before.macd());
  }

  @Test
  @DisplayName("ten calendar days are bridged, eleven start the warm-up again and say so")
  void gap() {
    LocalDate last = START.plusDays(259);
    Momentum bridged = fed(260);
    bridged.accept(last.plusDays(10), 22);
    assertThat(bridged.rsi().isNoData()).isFalse();

    Momentum broken = fed(260);
    broken.accept(last.plusDays(11), 22);
    assertThat(reason(broken.rsi()))
        .isEqualTo(new NoDataReason.Gap(last, last.plusDays(11), 1, 250));
    for (int i = 1; i < 250; i++) {
      assertThat(broken.rsi().isNoData()).isTrue();
      broken.accept(last.plusDays(11 + i), 20 + Math.floorMod(i * 5, 13));
    }
    assertThat(broken.rsi().isNoData()).isFalse();

    Momentum fresh = new Momentum("VIX close", MomentumRules.STANDARD);
    fresh.accept(last.plusDays(11), 22);
    for (int i = 1; i < 250; i++) {
      fresh.accept(last.plusDays(11 + i), 20 + Math.floorMod(i * 5, 13));
    }
    assertThat(broken.bar()).isEqualTo(fresh.bar());
  }

  @Test
  @DisplayName("a session twice or out of order is an error of the caller")
  void order() {
    Momentum momentum = fed(3);
    assertThatThrownBy(() -> momentum.accept(START.plusDays(2), 20))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2010-01-06 is not after 2010-01-06")
        .hasMessageContaining("in order");
    assertThatThrownBy(() -> momentum.accept(START, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("a series that never moved has no RSI, and MACD 0 without a crossing")
  void flat() {
    Momentum momentum = new Momentum("VIX close", MomentumRules.STANDARD);
    for (int i = 0; i < 300; i++) {
      momentum.accept(START.plusDays(i), 16.25);
    }
    assertThat(reason(momentum.rsi()).text()).contains("VIX close never moved");
    assertThat(momentum.macd()).isEqualTo(new Reading.Value<>(new MacdPoint(0.0, 0.0, 0.0)));
    assertThat(on(momentum.macdCrossesUp())).isFalse();

    // The first move gives an RSI, but nothing to compare it with.
    momentum.accept(START.plusDays(300), 15);
    assertThat(on(momentum.rsiBelow(30))).isTrue();
    assertThat(reason(momentum.rsiFallsBelow(30)).text()).contains("had never moved");
    momentum.accept(START.plusDays(301), 14);
    assertThat(on(momentum.rsiFallsBelow(30))).isFalse();
  }

  static boolean on(Reading<Signal> reading) {
    return ((Reading.Value<Signal>) reading).value().on();
  }

  @Test
  @DisplayName("a warm-up shorter than the indicators need is lengthened, never a crash")
  void shortWarmUp() {
    MomentumRules rules =
        new MomentumRules(14, 12, 26, 9, DivergenceRules.STANDARD, new GateRules(1, 10));
    Momentum momentum = new Momentum("x", rules);
    for (int i = 1; i <= 60; i++) {
      momentum.accept(START.plusDays(i), 20 + Math.floorMod(i * 7, 11));
      assertThat(momentum.bar().macd().isNoData()).isEqualTo(i < 35);
    }
    Guarded<SimpleMovingAverage.State> mean =
        new Guarded<>("x", Domain.ANY, new GateRules(1, 10), new SimpleMovingAverage(3));
    assertThat(mean.accept(START, -1).isNoData()).isTrue();
    assertThat(mean.accept(START.plusDays(1), -1).isNoData()).isTrue();
    assertThat(mean.accept(START.plusDays(2), -1)).isEqualTo(new Reading.Value<>(-1.0));
  }

  @Test
  @DisplayName("RSI levels are strict; a crossing happens on one session only")
  void levels() {
    Momentum momentum = fed(260);
    for (int i = 260; i < 290; i++) {
      boolean wasBelow = on(momentum.rsiBelow(30));
      boolean wasAbove = on(momentum.rsiAbove(70));
      momentum.accept(START.plusDays(i), i < 275 ? 20 - 0.5 * (i - 260) : 13 + 2 * (i - 275));
      assertThat(on(momentum.rsiFallsBelow(30))).isEqualTo(!wasBelow && on(momentum.rsiBelow(30)));
      assertThat(on(momentum.rsiRisesAbove(70))).isEqualTo(!wasAbove && on(momentum.rsiAbove(70)));
    }
    double now = ((Reading.Value<Double>) momentum.rsi()).value();
    assertThat(on(momentum.rsiAbove(70))).isTrue();
    assertThat(on(momentum.rsiAbove(now))).isFalse();
    assertThat(on(momentum.rsiBelow(now))).isFalse();
  }

  @Test
  @DisplayName("the histogram crosses up between a day below and a day above zero, and only then")
  void crossing() {
    Momentum momentum = new Momentum("SPX close", MomentumRules.STANDARD);
    int ups = 0;
    int downs = 0;
    double before = 0;
    for (int i = 0; i < 900; i++) {
      momentum.accept(START.plusDays(i), 4000 + 300 * StrictMath.sin(i / 17.0));
      if (momentum.macd() instanceof Reading.Value<MacdPoint>(MacdPoint p)) {
        if (before != 0) {
          assertThat(on(momentum.macdCrossesUp())).isEqualTo(before < 0 && p.histogram() > 0);
          assertThat(on(momentum.macdCrossesDown())).isEqualTo(before > 0 && p.histogram() < 0);
        }
        ups += on(momentum.macdCrossesUp()) ? 1 : 0;
        downs += on(momentum.macdCrossesDown()) ? 1 : 0;
        before = p.histogram();
      }
    }
    // 650 bars of a wave of period 2 pi 17 = 106.8 bars.
    assertThat(ups).isBetween(6, 7);
    assertThat(downs).isBetween(6, 7);
  }
}
