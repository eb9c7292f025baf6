package org.alvhdesk.strategy.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.input.Observed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RiskReversalTest {
  private static final LocalDate DAY = LocalDate.of(2018, 2, 5);
  private static final Instant NOW = Instant.parse("2018-02-05T20:00:00Z");

  /** Strikes {@code from} to {@code to} percent of a forward of 2,700. */
  private static Slice slice(
      OptionRoot root, int days, int from, int to, DoubleUnaryOperator volOfMoneyness) {
    double[] strikes = IntStream.rangeClosed(from, to).mapToDouble(p -> 27.0 * p).toArray();
    double[] vol =
        Arrays.stream(strikes).map(k -> volOfMoneyness.applyAsDouble(k / 2700)).toArray();
    double[] none = new double[strikes.length];
    return new Slice(
        root,
        DAY.plusDays(days),
        NOW,
        days / 365.0,
        2700,
        1,
        strikes,
        none,
        none,
        none,
        none,
        vol,
        Quality.DELAYED,
        "test");
  }

  private static Observed rr(Slice... slices) {
    return RiskReversal.nearest(List.of(slices), DAY, 30, NOW, Quality.MODEL);
  }

  @Test
  @DisplayName("a smile that is linear in delta has exactly the difference of its wings")
  void flatAndTilted() {
    assertThat(rr(slice(OptionRoot.SPX, 30, 80, 120, m -> 0.15)).number().orElseThrow())
        .isCloseTo(0, within(1e-12));
    double tilted =
        rr(slice(OptionRoot.SPX, 30, 80, 120, m -> 0.15 - 0.4 * (m - 1))).number().orElseThrow();
    // Strikes of 25 delta lie near 0.674 standard deviations of 0.15 sqrt(30/365): 2.9 % and 2.9 %.
    assertThat(tilted).isCloseTo(100 * 0.4 * 2 * 0.0290, within(0.1));
  }

  @Test
  void theNearestSpxExpiryIsRead_withItsOwnQuality() {
    Observed near =
        rr(
            slice(OptionRoot.VIX, 30, 80, 120, m -> 0.9),
            slice(OptionRoot.SPXW, 60, 80, 120, m -> 0.15),
            slice(OptionRoot.SPXW, 28, 80, 120, m -> m < 1 ? 0.2 : 0.15));

    assertThat(near.number().orElseThrow()).isCloseTo(5, within(1e-9));
    assertThat(near.quality()).isEqualTo(Quality.DELAYED);
  }

  @Test
  void nothingIsExtrapolated() {
    assertThat(rr(slice(OptionRoot.SPX, 30, 98, 120, m -> 0.15)).missing())
        .contains("do not straddle the 25-delta put");
    assertThat(rr(slice(OptionRoot.SPX, 30, 80, 101, m -> 0.15)).missing())
        .contains("do not straddle the 25-delta call");
    assertThat(rr(slice(OptionRoot.SPX, 30, 80, 120, m -> Double.NaN)).missing()).isNotBlank();
    assertThat(rr(slice(OptionRoot.VIX, 30, 80, 120, m -> 0.9)).missing())
        .contains("no SPX option is quoted");
    assertThat(rr().quality()).isEqualTo(Quality.MODEL);
  }
}
