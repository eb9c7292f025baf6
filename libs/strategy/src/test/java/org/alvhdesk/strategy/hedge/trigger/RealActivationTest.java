package org.alvhdesk.strategy.hedge.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alvhdesk.market.Quality;
import org.alvhdesk.quant.vol.measure.VxTermStructure;
import org.alvhdesk.strategy.hedge.Given;
import org.alvhdesk.strategy.hedge.RealHistory;
import org.alvhdesk.strategy.hedge.trigger.ActivationRules.Below;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.trigger.DailySeries;
import org.alvhdesk.strategy.trigger.SpikeRule;
import org.junit.jupiter.api.Test;

/** The thresholds on the real VX history; the figures of docs/strategy/hedge-rules.md. */
class RealActivationTest {
  private static final LocalDate FROM = LocalDate.of(2006, 1, 1);

  @Test
  void layersOffOnAThirdOfDays_andBeforeHalfOfTheSpikes() {
    SortedMap<LocalDate, ActivationState> levels = states(rules(2, 10, false));
    SortedMap<LocalDate, ActivationState> accelerated = states(rules(2, 10, true));
    SortedMap<LocalDate, ActivationState> onePoint = states(rules(1, 1, false));
    SortedMap<LocalDate, ActivationState> bare = states(rules(0, 1, false));
    List<LocalDate> eves = eves(levels);

    assertThat(levels).hasSize(4653);
    assertThat(eves).hasSize(28);
    assertThat(off(levels)).isEqualTo(1764);
    assertThat(offAtEve(levels, eves)).isEqualTo(15);
    assertThat(off(accelerated)).isEqualTo(1594);
    assertThat(offAtEve(accelerated, eves)).isEqualTo(12);
    assertThat(off(onePoint)).isEqualTo(2054);
    assertThat(offAtEve(onePoint, eves)).isEqualTo(17);
    assertThat(off(bare)).isEqualTo(2193);
    assertThat(offAtEve(bare, eves)).isEqualTo(17);
  }

  @Test
  void nothingWasOnBeforeFebruary2018AndFebruary2020() {
    SortedMap<LocalDate, ActivationState> levels = states(rules(2, 10, false));

    List<LocalDate> offAtEve =
        eves(levels).stream().filter(eve -> levels.get(eve).allOff()).toList();

    assertThat(offAtEve).anyMatch(eve -> eve.getYear() == 2018 && eve.getMonthValue() <= 2);
    assertThat(offAtEve).anyMatch(eve -> eve.getYear() == 2020 && eve.getMonthValue() == 2);
  }

  private static ActivationRules rules(double hysteresis, int minimum, boolean accelerate) {
    return new ActivationRules(
        ActivationRules.STANDARD.layers(), hysteresis, minimum, Below.STOP_BUYING, accelerate);
  }

  private static SortedMap<LocalDate, ActivationState> states(ActivationRules rules) {
    SortedMap<LocalDate, Double> vix = RealHistory.vixCloses();
    SortedMap<LocalDate, ActivationState> states = new TreeMap<>();
    ActivationState state = ActivationState.START;
    for (Map.Entry<LocalDate, VxTermStructure> curve : RealHistory.vxCurves().entrySet()) {
      if (!vix.containsKey(curve.getKey())) {
        continue;
      }
      state = Activation.next(rules, state, input(curve.getKey(), curve.getValue())).state();
      states.put(curve.getKey(), state);
    }
    return states.tailMap(FROM);
  }

  private static Activation.Input input(LocalDate session, VxTermStructure curve) {
    Observed forward =
        new Observed("CM30", "points", 2, curve.constantMaturity(30), Given.AS_OF, Quality.SETTLED);
    boolean known = curve.month(1).isPresent() && curve.month(2).isPresent();
    String name = "VX1 above VX2";
    Answer backwardation =
        known
            ? Answer.of(
                name,
                curve.month(1).get().price() > curve.month(2).get().price(),
                "",
                Given.AS_OF,
                Quality.SETTLED)
            : Given.unknown(name);
    return new Activation.Input(session, forward, backwardation);
  }

  /** The session before each spike of {@link SpikeRule#STANDARD}. */
  private static List<LocalDate> eves(SortedMap<LocalDate, ActivationState> states) {
    SortedMap<LocalDate, Double> vix = RealHistory.vixCloses();
    List<LocalDate> sessions = List.copyOf(states.keySet());
    DailySeries closes =
        new DailySeries(
            "VIX", sessions, sessions.stream().map(vix::get).map(OptionalDouble::of).toList());
    return SpikeRule.STANDARD.find(closes).stream()
        .map(spike -> sessions.get(sessions.indexOf(spike.session()) - 1))
        .toList();
  }

  private static long off(SortedMap<LocalDate, ActivationState> states) {
    return states.values().stream().filter(ActivationState::allOff).count();
  }

  private static long offAtEve(SortedMap<LocalDate, ActivationState> states, List<LocalDate> eves) {
    return eves.stream().filter(eve -> states.get(eve).allOff()).count();
  }
}
