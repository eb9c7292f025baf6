package org.alvhdesk.strategy.hedge.manage;

import static org.assertj.core.api.Assertions.assertThat;

import org.alvhdesk.strategy.hedge.Given;
import org.alvhdesk.strategy.hedge.manage.CashPress.Input;
import org.alvhdesk.strategy.hedge.manage.CashPress.Reading;
import org.alvhdesk.strategy.hedge.manage.CashPress.Rules;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CashPressTest {
  private static final Observed NOTHING = Given.missing("nothing", "none");
  private static final Answer UNKNOWN = Given.unknown("VX1 above VX2");

  @Test
  void eachReadingLooksAtItsOwnInputOnly() {
    assertThat(flag(Reading.THETA_OVER_EXTRINSIC, in(theta(0.05), NOTHING, NOTHING, UNKNOWN)))
        .isEqualTo(Verdict.FIRED);
    assertThat(flag(Reading.THETA_OVER_EXTRINSIC, in(theta(0.049), NOTHING, NOTHING, UNKNOWN)))
        .isEqualTo(Verdict.NOT_FIRED);
    assertThat(flag(Reading.COMPRESSED_VIX, in(NOTHING, rank(19.9), NOTHING, UNKNOWN)))
        .isEqualTo(Verdict.FIRED);
    assertThat(flag(Reading.COMPRESSED_VIX, in(NOTHING, rank(20), NOTHING, UNKNOWN)))
        .isEqualTo(Verdict.NOT_FIRED);
    assertThat(flag(Reading.BACKWARDATION, in(NOTHING, NOTHING, NOTHING, Given.yes("b"))))
        .isEqualTo(Verdict.FIRED);
  }

  @Test
  void decayAndFallingVixNeedsBoth_andOneKnownNoDecides() {
    assertThat(decay(theta(0.06), change(-0.01))).isEqualTo(Verdict.FIRED);
    assertThat(decay(theta(0.06), change(0))).isEqualTo(Verdict.NOT_FIRED);
    assertThat(decay(theta(0.01), NOTHING)).isEqualTo(Verdict.NOT_FIRED);
    assertThat(decay(NOTHING, change(-1))).isEqualTo(Verdict.NO_DATA);
    assertThat(decay(theta(0.06), NOTHING)).isEqualTo(Verdict.NO_DATA);
  }

  @Test
  void theDefaultTakesEitherHalf_andNeedsBothForANo() {
    Reading either = Reading.VX1_ABOVE_VX2_OR_LOW_VIX_RANK;
    Answer no = Given.no("VX1 above VX2");

    assertThat(flag(either, in(NOTHING, NOTHING, NOTHING, Given.yes("VX1 above VX2"))))
        .isEqualTo(Verdict.FIRED);
    assertThat(flag(either, in(NOTHING, rank(10), NOTHING, UNKNOWN))).isEqualTo(Verdict.FIRED);
    assertThat(flag(either, in(NOTHING, rank(50), NOTHING, UNKNOWN))).isEqualTo(Verdict.NO_DATA);
    assertThat(flag(either, in(NOTHING, NOTHING, NOTHING, no))).isEqualTo(Verdict.NO_DATA);
    assertThat(flag(either, in(NOTHING, rank(50), NOTHING, no))).isEqualTo(Verdict.NOT_FIRED);
  }

  @Test
  void everyReadingWithoutItsInputIsNoData() {
    for (Reading reading : Reading.values()) {
      assertThat(flag(reading, in(NOTHING, NOTHING, NOTHING, UNKNOWN)))
          .as("%s", reading)
          .isEqualTo(Verdict.NO_DATA);
    }
  }

  @Test
  @DisplayName("K9: contango of 8 % or more, and no other input, raises the flag of the site")
  void steepContango() {
    for (double contango : new double[] {0.08, 0.12, 0.3}) {
      assertThat(contango(contango)).isEqualTo(Verdict.FIRED);
    }
    assertThat(contango(0.0799)).isEqualTo(Verdict.NOT_FIRED);
    assertThat(contango(-0.1)).isEqualTo(Verdict.NOT_FIRED);
  }

  private static Verdict contango(double contango) {
    return flag(
        Reading.CONTANGO_8_12,
        new Input(
            NOTHING, NOTHING, NOTHING, UNKNOWN, Given.number("contango", "decimal", contango)));
  }

  private static Verdict decay(Observed theta, Observed change) {
    return flag(Reading.DECAY_AND_FALLING_VIX, in(theta, NOTHING, change, UNKNOWN));
  }

  private static Verdict flag(Reading reading, Input input) {
    return CashPress.of(Rules.of(reading), input).verdict();
  }

  private static Input in(Observed theta, Observed rank, Observed change, Answer backwardation) {
    return new Input(theta, rank, change, backwardation, NOTHING);
  }

  private static Observed theta(double share) {
    return Given.number("theta/extrinsic", "share a day", share);
  }

  private static Observed rank(double rank) {
    return Given.number("VIX rank", "percentRank", rank);
  }

  private static Observed change(double points) {
    return Given.number("VIX change", "points", points);
  }
}
