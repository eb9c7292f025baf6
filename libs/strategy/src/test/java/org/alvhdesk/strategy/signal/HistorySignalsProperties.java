package org.alvhdesk.strategy.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.quant.indicator.Divergence;
import org.alvhdesk.strategy.signal.Signals.BreadthReading;
import org.alvhdesk.strategy.signal.Signals.MacdLengths;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

class HistorySignalsProperties {
  /** Every answer about a close, with its as-of. */
  private static List<Object> answers(Signals s, int ago) {
    List<Object> all = new ArrayList<>();
    for (Series series : Series.values()) {
      all.add(s.level(series, ago));
      all.add(s.rsi(series, 14, ago));
      all.add(s.rsi(series, 9, ago));
      all.add(s.macdHistogram(series, MacdLengths.STANDARD, ago));
      all.add(s.macdCross(series, MacdLengths.STANDARD, ago));
      all.add(s.macdCross(series, new MacdLengths(5, 13, 4), ago));
      all.add(s.divergence(series, Divergence.Kind.BULLISH, ago));
      all.add(s.divergence(series, Divergence.Kind.BEARISH, ago));
      all.add(s.rank(series, 252, ago));
      all.add(s.rank(series, 60, ago));
      all.add(s.zScore(series, 63, ago));
    }
    for (BreadthReading reading : BreadthReading.values()) {
      all.add(s.breadth(reading, ago));
    }
    all.add(s.backwardation(ago));
    all.add(s.contango(ago));
    all.add(s.realisedVol(21, ago));
    all.add(s.realisedVol(63, ago));
    return all;
  }

  @Property(tries = 40)
  void theAnswerSomeClosesAgoIsWhatWasKnownThen(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 320) int sessions,
      @ForAll @IntRange(max = 60) int ago) {
    MarketPast past = Pasts.walk(seed, sessions);
    if (ago >= sessions) {
      return;
    }
    MarketPast then = MarketPast.of(past.closes().subList(0, sessions - ago), past.quality());

    assertThat(answers(Pasts.atClose(past), ago)).isEqualTo(answers(Pasts.atClose(then), 0));
  }

  @Property(tries = 20)
  void nothingLaterThanTheDecisionCounts(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int later) {
    MarketPast whole = Pasts.walk(seed, 300);
    int last = 299 - later;
    LocalDate session = whole.closes().get(last).session();
    MarketPast then = MarketPast.of(whole.closes().subList(0, last + 1), whole.quality());
    MarketPast before = MarketPast.of(whole.closes().subList(0, last), whole.quality());

    assertThat(answers(HistorySignals.of(whole, session, true), 0))
        .isEqualTo(answers(Pasts.atClose(then), 0));
    assertThat(answers(HistorySignals.of(whole, session, false), 0))
        .as("inside the session its own close is not known")
        .isEqualTo(answers(Pasts.atClose(before), 0));
  }

  @Property(tries = 20)
  void noMomentumBeforeTheWarmUp(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 249) int sessions) {
    Signals s = Pasts.atClose(Pasts.walk(seed, sessions));

    assertThat(s.rsi(Series.VIX, 14, 0).number()).isEmpty();
    assertThat(s.macdHistogram(Series.SPX, MacdLengths.STANDARD, 0).number()).isEmpty();
    assertThat(s.macdCross(Series.SPX, MacdLengths.STANDARD, 0).isUnknown()).isTrue();
    assertThat(s.divergence(Series.VIX, Divergence.Kind.BULLISH, 0).isUnknown()).isTrue();
    assertThat(s.breadth(BreadthReading.EARLY, 0).isUnknown()).isTrue();
    assertThat(s.rank(Series.VIX, 252, 0).number()).isEmpty();
    assertThat(s.rsi(Series.VIX, 14, 0).missing()).contains("warm-up: bar " + sessions);
  }

  @Property(tries = 20)
  void momentumFromTheTwoHundredAndFiftiethCloseOn(@ForAll long seed) {
    Signals s = Pasts.atClose(Pasts.walk(seed, 250));

    assertThat(s.rsi(Series.VIX, 14, 0).number()).isPresent();
    assertThat(s.macdCross(Series.SPX, MacdLengths.STANDARD, 0).isUnknown()).isFalse();
    assertThat(s.rsi(Series.VIX, 14, 1).number()).as("the bar before").isEmpty();
    assertThat(s.rsi(Series.VIX, 14, 250).number()).as("before the first close").isEmpty();
  }

  @Property(tries = 10)
  void thePartForRulesDecidesTheSame(@ForAll long seed) {
    MarketPast past = Pasts.walk(seed, 700);
    Signals whole = Pasts.atClose(past);
    Signals part = Pasts.atClose(past.forRules());

    assertThat(part.sessions()).isEqualTo(MarketPast.SESSIONS);
    for (Series series : List.of(Series.SPX, Series.VIX)) {
      assertThat(part.rsi(series, 14, 0).number().orElseThrow())
          .isCloseTo(
              whole.rsi(series, 14, 0).number().orElseThrow(),
              org.assertj.core.api.Assertions.within(1e-6));
      assertThat(part.macdCross(series, MacdLengths.STANDARD, 0).verdict())
          .isEqualTo(whole.macdCross(series, MacdLengths.STANDARD, 0).verdict());
      assertThat(part.rank(series, 252, 0)).isEqualTo(whole.rank(series, 252, 0));
    }
    assertThat(part.realisedVol(21, 0)).isEqualTo(whole.realisedVol(21, 0));
  }
}
