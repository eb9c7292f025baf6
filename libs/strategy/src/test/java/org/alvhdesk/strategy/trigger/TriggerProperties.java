package org.alvhdesk.strategy.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TriggerProperties {
  private static TriggerSeries series(List<TriggerState> states) {
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      days.add(LocalDate.of(2020, 1, 1).plusDays(i));
    }
    return new TriggerSeries("x", "003-9", days, states);
  }

  @Property
  void everySessionIsCountedOnce(@ForAll @Size(max = 60) List<TriggerState> states) {
    TriggerFrequency f = TriggerFrequency.of(series(states));
    assertThat(f.on() + f.off() + f.noData()).isEqualTo(states.size());
    assertThat(f.episodes()).isBetween(f.on() > 0 ? 1 : 0, f.on());
    assertThat(f.share().isPresent()).isEqualTo(f.on() + f.off() > 0);
  }

  @Property
  void latchedEqualsItsDefinition(
      @ForAll @Size(max = 40) List<TriggerState> states,
      @ForAll @IntRange(min = 1, max = 8) int n) {
    List<TriggerState> latched = series(states).latched(n).states();
    for (int i = 0; i < states.size(); i++) {
      List<TriggerState> window = states.subList(Math.max(0, i - n + 1), i + 1);
      assertThat(latched.get(i))
          .isEqualTo(
              window.contains(TriggerState.ON)
                  ? TriggerState.ON
                  : window.contains(TriggerState.NO_DATA)
                      ? TriggerState.NO_DATA
                      : TriggerState.OFF);
    }
  }

  @Property
  void aLayerIsOnAboveItsLevel_andOffBelowItsBandOnceHeld(
      @ForAll @Size(max = 60) List<@DoubleRange(min = 10, max = 30) Double> values,
      @ForAll @IntRange(max = 4) int band,
      @ForAll @IntRange(max = 5) int minimum) {
    List<LocalDate> days = new ArrayList<>();
    List<OptionalDouble> list = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      days.add(LocalDate.of(2020, 1, 1).plusDays(i));
      list.add(OptionalDouble.of(values.get(i)));
    }
    List<TriggerState> states =
        new Hysteresis(18, band, minimum)
            .over(new DailySeries("CM30", days, list), "x", "004-2")
            .states();
    int run = 0;
    for (int i = 0; i < states.size(); i++) {
      boolean on = states.get(i) == TriggerState.ON;
      if (values.get(i) >= 18) {
        assertThat(on).isTrue();
      }
      if (!on && i > 0 && states.get(i - 1) == TriggerState.ON) {
        assertThat(values.get(i)).isLessThan(18 - band);
        assertThat(run).isGreaterThanOrEqualTo(minimum);
      }
      run = on ? run + 1 : 0;
    }
  }
}
