package org.alvhdesk.strategy.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.ScheduledEvents;
import org.alvhdesk.market.history.SessionClose;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.signal.Signals.BreadthReading;
import org.alvhdesk.strategy.signal.Signals.MacdLengths;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HistorySignalsTest {
  private static final LocalDate FRIDAY = LocalDate.of(2018, 2, 2);

  private static SessionClose close(
      double vix, OptionalDouble vix3m, OptionalDouble vx1, OptionalDouble vx2) {
    return new SessionClose(
        FRIDAY,
        2762.13,
        vix,
        OptionalDouble.empty(),
        vix3m,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        vx1,
        vx2,
        Optional.empty());
  }

  private static Signals of(SessionClose close) {
    return Pasts.atClose(MarketPast.of(List.of(close), Quality.SETTLED));
  }

  private static OptionalDouble points(double level) {
    return OptionalDouble.of(level);
  }

  private static OptionalDouble none() {
    return OptionalDouble.empty();
  }

  @Test
  void aMarketWithoutAPastAnswersNothing() {
    Signals s = HistorySignals.ofNothing(FRIDAY, Quality.MODEL);

    assertThat(s.sessions()).isZero();
    assertThat(s.asOf()).as("close of the day before").isEqualTo("2018-02-01T21:00:00Z");
    assertThat(s.quality()).isEqualTo(Quality.MODEL);
    assertThat(s.level(Series.VIX, 0).missing()).isEqualTo("VIX: no close is known");
    assertThat(s.rsi(Series.VIX, 14, 0).number()).isEmpty();
    assertThat(s.macdHistogram(Series.VIX, MacdLengths.STANDARD, 0).number()).isEmpty();
    assertThat(s.macdCross(Series.VIX, MacdLengths.STANDARD, 0).isUnknown()).isTrue();
    assertThat(s.breadth(BreadthReading.DIVERGENCE, 0).isUnknown()).isTrue();
    assertThat(s.backwardation(0).isUnknown()).isTrue();
    assertThat(s.contango(0).number()).isEmpty();
    assertThat(s.rank(Series.VIX, 252, 0).number()).isEmpty();
    assertThat(s.realisedVol(21, 0).number()).isEmpty();
    assertThat(s.inflationRising().isUnknown()).isTrue();
    assertThat(s.reerVolatility().missing()).contains("no REER is known");
    assertThat(s.reerVolatilityRank().number()).isEmpty();
    assertThat(s.rateDifferentialRank().number()).isEmpty();
    assertThat(s.concentrationRank().number()).isEmpty();
    assertThat(s.valuationRank().number()).isEmpty();
    assertThat(s.events()).isEqualTo(ScheduledEvents.NONE);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> s.session(0))
        .withMessageContaining("no close is known");
  }

  @Test
  void oneHalfOfBackwardationIsEnough_aNoNeedsBoth() {
    assertThat(of(close(17, points(18), points(16), points(15.9))).backwardation(0).yes()).isTrue();
    assertThat(of(close(17, points(17), none(), none())).backwardation(0).yes()).isTrue();
    assertThat(of(close(17, points(17.01), points(15.9), points(15.9))).backwardation(0).no())
        .isTrue();
    assertThat(of(close(17, none(), points(15), points(16))).backwardation(0).isUnknown()).isTrue();
    assertThat(of(close(17, points(18), points(15), none())).backwardation(0).isUnknown()).isTrue();
  }

  @Test
  void contangoAndLevelsComeFromTheClose() {
    Signals s = of(close(17.31, points(18), points(16), points(16.8)));

    assertThat(s.contango(0).number().orElseThrow()).isCloseTo(0.05, within(1e-12));
    assertThat(s.level(Series.VIX, 0).number()).hasValue(17.31);
    assertThat(s.level(Series.VX2_OVER_VX1, 0).number()).hasValue(1.05);
    assertThat(s.level(Series.VVIX, 0).missing()).contains("no close on 2018-02-02");
    assertThat(s.level(Series.VIX, 1).missing()).contains("only 1 closes are known");
    assertThat(s.level(Series.VIX, -1).number()).isEmpty();
  }

  @Test
  @DisplayName("000-14, 004-18: how far the last close stands from those before it")
  void zScoreComparesWithTheClosesBefore() {
    List<OptionalDouble> values =
        DoubleStream.of(1, 2, 3, 4, 5, 9).mapToObj(OptionalDouble::of).toList();

    assertThat(ZScore.of("X", values, 5, 5).asOptional().orElseThrow())
        .isCloseTo(6 / Math.sqrt(2.5), within(1e-12));
    assertThat(ZScore.of("X", values, 6, 5))
        .isEqualTo(none("history has 5 closes before it, needs 6"));
    List<OptionalDouble> hole = new ArrayList<>(values);
    hole.set(2, none());
    assertThat(ZScore.of("X", hole, 5, 5)).isEqualTo(none("X lacks a close of the 5 before"));
    assertThat(ZScore.of("X", hole, 1, 2)).isEqualTo(none("X has no close"));
    List<OptionalDouble> flat = Collections.nCopies(6, points(3));
    assertThat(ZScore.of("X", flat, 5, 5)).isEqualTo(none("X did not move over 5 closes"));
  }

  private static Measured none(String reason) {
    return Measured.none(reason);
  }

  @Test
  void anOldPastIsNoPast() {
    MarketPast past = MarketPast.of(List.of(close(17, none(), none(), none())), Quality.SETTLED);

    assertThat(HistorySignals.of(past, FRIDAY.plusDays(10), false).sessions()).isEqualTo(1);
    Signals old = HistorySignals.of(past, FRIDAY.plusDays(11), false);
    assertThat(old.sessions()).isZero();
    assertThat(old.level(Series.VIX, 0).missing())
        .contains("the last close known is that of 2018-02-02");
  }

  @Test
  void asOfIsTheCloseOfTheSession_alsoOnAShortDay() {
    MarketPast past = Pasts.walk(7, 300);
    Signals s = Pasts.atClose(past);

    assertThat(s.session(0)).isEqualTo(past.closes().getLast().session());
    LocalDate shortDay = LocalDate.of(2016, 11, 25);
    int ago = 299 - past.sessions().indexOf(shortDay);
    assertThat(s.session(ago)).isEqualTo(shortDay);
    assertThat(s.level(Series.SPX, ago).asOf()).isEqualTo("2016-11-25T18:00:00Z");
  }
}
