package org.alvhdesk.strategy.trigger;

import static org.alvhdesk.strategy.trigger.TriggerState.NO_DATA;
import static org.alvhdesk.strategy.trigger.TriggerState.OFF;
import static org.alvhdesk.strategy.trigger.TriggerState.ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.alvhdesk.strategy.trigger.TriggerFrequency.Judgement;
import org.junit.jupiter.api.Test;

class TriggerTest {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

  private static List<LocalDate> days(int n) {
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      days.add(FIRST.plusDays(i));
    }
    return days;
  }

  /** One letter a session: 1 on, 0 off, ? no data. */
  private static TriggerSeries series(String letters) {
    return new TriggerSeries(
        "test",
        "003-9",
        days(letters.length()),
        letters.chars().mapToObj(c -> c == '1' ? ON : c == '0' ? OFF : NO_DATA).toList());
  }

  private static String letters(TriggerSeries series) {
    StringBuilder letters = new StringBuilder();
    series.states().forEach(s -> letters.append(s == ON ? '1' : s == OFF ? '0' : '?'));
    return letters.toString();
  }

  /** A negative number stands for none. */
  private static DailySeries values(double... values) {
    List<OptionalDouble> list = new ArrayList<>();
    for (double v : values) {
      list.add(v < 0 ? OptionalDouble.empty() : OptionalDouble.of(v));
    }
    return new DailySeries("VIX", days(values.length), list);
  }

  @Test
  void sessionsWithoutDataAreInNoShare_andDoNotSplitAnEpisode() {
    TriggerFrequency f = TriggerFrequency.of(series("??0110?01?10?"));

    assertThat(f.on()).isEqualTo(4);
    assertThat(f.off()).isEqualTo(4);
    assertThat(f.noData()).isEqualTo(5);
    assertThat(f.episodes()).isEqualTo(2);
    assertThat(f.share()).hasValue(0.5);
    // Days 3 to 12 of the series: ten calendar days.
    assertThat(f.episodesPerYear().orElseThrow()).isCloseTo(2 / (10 / 365.25), within(1e-12));
  }

  @Test
  void aGapOfMoreThanAMonthIsNoTimeInWhichItCouldHaveFired() {
    // 31 days between the two sessions that can tell count; of 32, only the two days do.
    assertThat(TriggerFrequency.of(series("1" + "?".repeat(30) + "1")).episodesPerYear())
        .hasValue(1 / (32 / 365.25));
    assertThat(TriggerFrequency.of(series("1" + "?".repeat(31) + "1")).episodesPerYear())
        .hasValue(1 / (2 / 365.25));
  }

  @Test
  void nothingKnown_isUnknown_notRare() {
    TriggerFrequency f = TriggerFrequency.of(series("???"));

    assertThat(f.share()).isEmpty();
    assertThat(f.episodesPerYear()).isEmpty();
    assertThat(f.judgement()).isEqualTo(Judgement.UNKNOWN);
    assertThat(TriggerFrequency.of(series("")).judgement()).isEqualTo(Judgement.UNKNOWN);
  }

  @Test
  void warningsBelowHalfAPercent_andAboveEightyPercent() {
    assertThat(judged(1, 199)).isEqualTo(Judgement.USUAL);
    assertThat(judged(1, 200)).isEqualTo(Judgement.RARE);
    assertThat(judged(0, 10)).isEqualTo(Judgement.RARE);
    assertThat(judged(80, 20)).isEqualTo(Judgement.USUAL);
    assertThat(judged(81, 19)).isEqualTo(Judgement.STANDING);
  }

  private static Judgement judged(int on, int off) {
    List<TriggerState> states = new ArrayList<>(Collections.nCopies(on, ON));
    states.addAll(Collections.nCopies(off, OFF));
    return TriggerFrequency.of(new TriggerSeries("test", "003-9", days(on + off), states))
        .judgement();
  }

  @Test
  void aLatchHoldsItsSessions_andDoesNotHideMissingData() {
    assertThat(letters(series("0100000").latched(3))).isEqualTo("0111000");
    assertThat(letters(series("0101000").latched(3))).isEqualTo("0111110");
    assertThat(letters(series("0?00100").latched(3))).isEqualTo("0???111");
    assertThat(letters(series("0?10000").latched(2))).isEqualTo("0?11000");
    assertThat(letters(series("01?0").latched(1))).isEqualTo("01?0");
    assertThatIllegalArgumentException().isThrownBy(() -> series("0").latched(0));
  }

  @Test
  void andOrKnowWhatTheyDoNotKnow() {
    List<TriggerSeries> parts = List.of(series("111000???"), series("10?10?10?"));

    assertThat(letters(TriggerSeries.allOf("all", "003-9", parts))).isEqualTo("10?000?0?");
    assertThat(letters(TriggerSeries.anyOf("any", "003-9", parts))).isEqualTo("11110?1??");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TriggerSeries.allOf("x", "003-9", List.of(series("1"), series("11"))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TriggerSeries.anyOf("x", "003-9", List.of()));
  }

  @Test
  void aCombinationIsUnknownWhereItsInputEnds() {
    assertThat(letters(series("1010").whereKnown(series("10??")))).isEqualTo("10??");
    assertThatIllegalArgumentException().isThrownBy(() -> series("1010").whereKnown(series("10")));
  }

  @Test
  void theEveIsTheLastSessionBefore() {
    TriggerSeries s = series("01?");

    assertThat(s.eveOf(FIRST)).isEmpty();
    assertThat(s.stateOnEveOf(FIRST)).isEqualTo(NO_DATA);
    assertThat(s.stateOnEveOf(FIRST.plusDays(1))).isEqualTo(OFF);
    assertThat(s.stateOnEveOf(FIRST.plusDays(2))).isEqualTo(ON);
    assertThat(s.stateOnEveOf(FIRST.plusDays(30))).isEqualTo(NO_DATA);
    EveCount count =
        EveCount.of(
            s,
            List.of(
                new SpikeRule.Spike(FIRST, 10, 20),
                new SpikeRule.Spike(FIRST.plusDays(1), 10, 20),
                new SpikeRule.Spike(FIRST.plusDays(2), 10, 20)));
    assertThat(count.on()).containsExactly(FIRST.plusDays(2));
    assertThat(count.off()).containsExactly(FIRST.plusDays(1));
    assertThat(count.noData()).containsExactly(FIRST);
  }

  @Test
  void countingBeginsWhereAsked() {
    TriggerSeries s = series("?01").from(FIRST.plusDays(1));
    assertThat(letters(s)).isEqualTo("01");
    assertThat(s.sessions()).containsExactly(FIRST.plusDays(1), FIRST.plusDays(2));
    assertThat(series("01").from(FIRST.plusDays(9)).sessions()).isEmpty();
  }

  @Test
  void hysteresisSwitchesOffBelowItsBand_notBeforeItsSessions() {
    DailySeries vix = values(17, 18, 17, 16, 15.9, 18, 15, 15, 15, 15);

    assertThat(letters(new Hysteresis(18, 2, 0).over(vix, "x", "004-2"))).isEqualTo("0111010000");
    assertThat(letters(new Hysteresis(18, 0, 0).over(vix, "x", "004-2"))).isEqualTo("0100010000");
    assertThat(letters(new Hysteresis(18, 2, 3).over(vix, "x", "004-2"))).isEqualTo("0111011100");
    assertThat(letters(new Hysteresis(18, 2, 6).over(vix, "x", "004-2"))).isEqualTo("0111111000");
  }

  @Test
  void hysteresisWithoutAValue_keepsItsStateAndSaysNoData() {
    DailySeries vix = values(18, -1, 17, -1, 15, -1, 15);
    assertThat(letters(new Hysteresis(18, 2, 0).over(vix, "x", "004-2"))).isEqualTo("1?1?0?0");
  }

  @Test
  void aSpikeIsAJumpOfOneSession_andItsAftershocksBelongToIt() {
    DailySeries vix = values(10, 12.9, 13, 17, -1, 23, 23, 40, 40);

    assertThat(new SpikeRule(0.30, 3).find(vix))
        .containsExactly(
            new SpikeRule.Spike(FIRST.plusDays(3), 13, 17),
            new SpikeRule.Spike(FIRST.plusDays(7), 23, 40));
    assertThat(new SpikeRule(0.30, 1).find(vix)).hasSize(3);
    assertThat(new SpikeRule(0.30, 10).find(vix)).hasSize(1);
    assertThat(new SpikeRule(0.30, 1).find(values(10, 13)))
        .containsExactly(new SpikeRule.Spike(FIRST.plusDays(1), 10, 13));
  }

  @Test
  void badInputIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TriggerSeries("x", "003-9", days(2), List.of(ON)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TriggerSeries("x", "003-9", List.of(FIRST, FIRST), List.of(ON, OFF)))
        .withMessageContaining("not after");
    assertThatIllegalArgumentException().isThrownBy(() -> values(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> new Hysteresis(18, -1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new SpikeRule(0, 10));
  }
}
