package org.alvhdesk.strategy.hedge.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alvhdesk.strategy.hedge.Given;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.Test;

class EntryGatesTest {
  @Test
  void entryNeedsBoth_andOneKnownNoDecides() {
    assertThat(EntryGates.entry("FRONT", Given.yes("m"), Given.yes("b")).verdict())
        .isEqualTo(Verdict.FIRED);
    assertThat(EntryGates.entry("FRONT", Given.yes("m"), Given.no("b")).verdict())
        .isEqualTo(Verdict.NOT_FIRED);
    assertThat(EntryGates.entry("FRONT", Given.unknown("m"), Given.no("b")).verdict())
        .isEqualTo(Verdict.NOT_FIRED);
    assertThat(EntryGates.entry("FRONT", Given.unknown("m"), Given.yes("b")).verdict())
        .isEqualTo(Verdict.NO_DATA);
  }

  @Test
  void rollsLongerAboveTheLevelOnly() {
    assertThat(roll(60)).isEqualTo(Verdict.NOT_FIRED);
    assertThat(roll(60.01)).isEqualTo(Verdict.FIRED);
    assertThat(EntryGates.rollLonger("MID", 60, Given.missing("RSI", "oscillator")).verdict())
        .isEqualTo(Verdict.NO_DATA);
    assertThatThrownBy(() -> EntryGates.rollLonger("MID", 101, Given.missing("RSI", "o")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Verdict roll(double rsi) {
    return EntryGates.rollLonger("MID", 60, Given.number("RSI", "oscillator", rsi)).verdict();
  }
}
