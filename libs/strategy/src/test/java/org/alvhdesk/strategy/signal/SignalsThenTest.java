package org.alvhdesk.strategy.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.Publication;
import org.alvhdesk.market.history.PublishedSeries;
import org.alvhdesk.market.history.PublishedValue;
import org.alvhdesk.market.history.ScheduledEvent;
import org.alvhdesk.market.history.ScheduledEvents;
import org.alvhdesk.quant.indicator.Divergence;
import org.alvhdesk.strategy.signal.Signals.BreadthReading;
import org.alvhdesk.strategy.signal.Signals.MacdLengths;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignalsThenTest {
  private static final MarketPast PAST = past();

  /** Two years of closes, prices and rates by month before and during them, and a calendar. */
  private static MarketPast past() {
    MarketPast closes = Pasts.walk(7, 500);
    List<ScheduledEvent> events = new ArrayList<>();
    for (YearMonth m = YearMonth.of(2015, 12);
        m.isBefore(YearMonth.of(2018, 6));
        m = m.plusMonths(1)) {
      events.add(new ScheduledEvent(ScheduledEvent.FOMC, m.atDay(20)));
      events.add(new ScheduledEvent(ScheduledEvent.CPI, m.atDay(12)));
      events.add(new ScheduledEvent(ScheduledEvent.PPI, m.atDay(13)));
    }
    return closes.with(
        Map.of(
            Publication.CPI, months(200, 0.002),
            Publication.PPI, months(190, 0.003),
            Publication.REER, months(100, 0.01),
            Publication.CAPE, months(20, 0.02)),
        ScheduledEvents.ofKinds(
            events, List.of(ScheduledEvent.FOMC, ScheduledEvent.CPI, ScheduledEvent.PPI)));
  }

  private static PublishedSeries months(double level, double step) {
    List<PublishedValue> values = new ArrayList<>();
    double v = level;
    int i = 0;
    for (YearMonth m = YearMonth.of(2003, 1);
        m.isBefore(YearMonth.of(2018, 2));
        m = m.plusMonths(1)) {
      v *= 1 + step * StrictMath.sin(i++ / 5.0);
      values.add(new PublishedValue(m.atDay(1), m.plusMonths(1).atDay(15), v));
    }
    return new PublishedSeries(values);
  }

  @Test
  @DisplayName("says what the signals of that day said, on any day")
  void asThen() {
    HistorySignals whole = Pasts.atClose(PAST);
    for (int i : new int[] {20, 260, 333, 471, 499}) {
      LocalDate session = PAST.closes().get(i).session();
      Signals day = HistorySignals.of(PAST, session, true);
      Signals then = new SignalsThen(whole, PAST, i);

      assertThat(then.sessions()).isEqualTo(day.sessions());
      assertThat(then.asOf()).isEqualTo(day.asOf());
      for (int ago : new int[] {0, 3}) {
        assertThat(then.session(ago)).isEqualTo(day.session(ago));
        assertThat(then.level(Series.CM30, ago)).isEqualTo(day.level(Series.CM30, ago));
        assertThat(then.rsi(Series.VIX, 14, ago)).isEqualTo(day.rsi(Series.VIX, 14, ago));
        assertThat(then.macdCross(Series.SPX, MacdLengths.STANDARD, ago))
            .isEqualTo(day.macdCross(Series.SPX, MacdLengths.STANDARD, ago));
        assertThat(then.divergence(Series.VIX, Divergence.Kind.BULLISH, ago))
            .isEqualTo(day.divergence(Series.VIX, Divergence.Kind.BULLISH, ago));
        assertThat(then.breadth(BreadthReading.EARLY, ago))
            .isEqualTo(day.breadth(BreadthReading.EARLY, ago));
        assertThat(then.contango(ago)).isEqualTo(day.contango(ago));
        assertThat(then.backwardation(ago)).isEqualTo(day.backwardation(ago));
        assertThat(then.futuresInverted(ago)).isEqualTo(day.futuresInverted(ago));
        assertThat(then.rank(Series.VIX, 252, ago)).isEqualTo(day.rank(Series.VIX, 252, ago));
        assertThat(then.zScore(Series.SKEW, 252, ago)).isEqualTo(day.zScore(Series.SKEW, 252, ago));
        assertThat(then.realisedVol(21, ago)).isEqualTo(day.realisedVol(21, ago));
      }
      assertThat(then.inflationRising()).isEqualTo(day.inflationRising());
      assertThat(then.cpiPpiDeviation()).isEqualTo(day.cpiPpiDeviation());
      assertThat(then.reerVolatility()).isEqualTo(day.reerVolatility());
      assertThat(then.reerVolatilityRank()).isEqualTo(day.reerVolatilityRank());
      assertThat(then.valuationRank()).isEqualTo(day.valuationRank());
      assertThat(then.concentrationRank()).isEqualTo(day.concentrationRank());
      assertThat(then.rateDifferentialRank()).isEqualTo(day.rateDifferentialRank());
    }
  }

  @Test
  void knowsNothingOfACloseThatIsNotThere() {
    HistorySignals whole = Pasts.atClose(PAST);

    assertThatThrownBy(() -> new SignalsThen(whole, PAST, 500))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> new SignalsThen(whole, PAST, -1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
