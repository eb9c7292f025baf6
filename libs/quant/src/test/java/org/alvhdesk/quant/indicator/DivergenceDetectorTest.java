package org.alvhdesk.quant.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DivergenceDetectorTest {
  private static final LocalDate START = LocalDate.of(2020, 1, 1);
  private static final DivergenceRules RULES = DivergenceRules.STANDARD;

  /** Bars at price 100, except two dips {@code apart} bars apart; the line is given at the dips. */
  private static DivergenceDetector twoDips(
      int apart, double low1, double line1, double low2, double line2, int barsAfter) {
    DivergenceDetector detector = new DivergenceDetector(RULES);
    for (int i = 0; i <= 10 + apart + barsAfter; i++) {
      double price = i == 10 ? low1 : i == 10 + apart ? low2 : 100 + 0.01 * (i % 2);
      double line = i == 10 ? line1 : i == 10 + apart ? line2 : 0;
      detector.accept(START.plusDays(i), price, line);
    }
    return detector;
  }

  private static Optional<Divergence> bullish(DivergenceDetector d) {
    return d.standing(Divergence.Kind.BULLISH);
  }

  @Test
  @DisplayName("known three bars after the second low, not before, and stands for twenty bars")
  void delayAndExpiry() {
    assertThat(bullish(twoDips(12, 95, -2, 94, -1, 2))).isEmpty();
    Divergence d = bullish(twoDips(12, 95, -2, 94, -1, 3)).orElseThrow();
    assertThat(d.first().session()).isEqualTo(START.plusDays(10));
    assertThat(d.second().session()).isEqualTo(START.plusDays(22));
    assertThat(d.confirmed()).isEqualTo(START.plusDays(25));
    assertThat(d.second().bar() - d.first().bar()).isEqualTo(12);
    assertThat(d.confirmedBar() - d.second().bar()).isEqualTo(3);
    assertThat(bullish(twoDips(12, 95, -2, 94, -1, 22))).contains(d);
    assertThat(bullish(twoDips(12, 95, -2, 94, -1, 23))).isEmpty();
  }

  @Test
  @DisplayName("only a lower low with a higher line diverges; equal is not lower")
  void conditions() {
    assertThat(bullish(twoDips(12, 95, -2, 95, -1, 3))).isEmpty();
    assertThat(bullish(twoDips(12, 95, -2, 96, -1, 3))).isEmpty();
    assertThat(bullish(twoDips(12, 95, -2, 94, -2, 3))).isEmpty();
    assertThat(bullish(twoDips(12, 95, -2, 94, -3, 3))).isEmpty();
  }

  @Test
  @DisplayName("pivots are 5 to 60 bars apart, both ends allowed")
  void reach() {
    assertThat(bullish(twoDips(4, 95, -2, 94, -1, 3))).isEmpty();
    assertThat(bullish(twoDips(5, 95, -2, 94, -1, 3))).isPresent();
    assertThat(bullish(twoDips(60, 95, -2, 94, -1, 3))).isPresent();
    assertThat(bullish(twoDips(61, 95, -2, 94, -1, 3))).isEmpty();
  }

  @Test
  @DisplayName("a low shared by two bars is not strict and is no pivot")
  void strict() {
    DivergenceDetector d = new DivergenceDetector(RULES);
    double[] prices = {9, 8, 7, 5, 7, 8, 9, 9.5, 9, 7, 4, 4, 7, 8, 9, 10, 11};
    double[] lines = {0, 0, 0, -2, 0, 0, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0, 0};
    for (int i = 0; i < prices.length; i++) {
      d.accept(START.plusDays(i), prices[i], lines[i]);
    }
    assertThat(bullish(d)).isEmpty();
    assertThat(d.state().low()).map(Pivot::price).contains(5.0);
  }

  private static Optional<Divergence> twoPeaks(double high2, double line2) {
    DivergenceDetector d = new DivergenceDetector(RULES);
    for (int i = 0; i <= 30; i++) {
      double price = i == 10 ? 105 : i == 22 ? high2 : 100 - 0.01 * (i % 2);
      d.accept(START.plusDays(i), price, i == 10 ? 2 : i == 22 ? line2 : 0);
    }
    assertThat(bullish(d)).isEmpty();
    return d.standing(Divergence.Kind.BEARISH);
  }

  @Test
  @DisplayName("bearish is the mirror: a higher high with a lower line, equal is neither")
  void mirror() {
    assertThat(twoPeaks(106, 1)).map(Divergence::second).map(Pivot::price).contains(106.0);
    assertThat(twoPeaks(105, 1)).isEmpty();
    assertThat(twoPeaks(104, 1)).isEmpty();
    assertThat(twoPeaks(106, 2)).isEmpty();
    assertThat(twoPeaks(106, 3)).isEmpty();
  }

  @Test
  @DisplayName("only the last two pivots count: a low in between breaks the pair")
  void lastTwo() {
    DivergenceDetector d = new DivergenceDetector(RULES);
    for (int i = 0; i <= 40; i++) {
      double price = i == 10 ? 95 : i == 18 ? 93 : i == 30 ? 94 : 100 + 0.01 * (i % 2);
      d.accept(START.plusDays(i), price, i == 10 ? -2 : i == 18 ? -4 : i == 30 ? -1 : 0);
    }
    assertThat(bullish(d)).isEmpty();
  }
}
