package org.alvhdesk.strategy.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.SessionClose;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RollingLinkTest {
  /** VIX moves by {@code -beta} of each log move of SPX, with a little of its own. */
  private static MarketPast past(int sessions, double beta, double own) {
    List<SessionClose> closes = new ArrayList<>();
    LocalDate day = LocalDate.of(2017, 1, 3);
    double spx = StrictMath.log(2250);
    double vix = StrictMath.log(14);
    for (int i = 0; i < sessions; i++) {
      double move = 0.01 * StrictMath.sin(i * 1.7);
      spx += move;
      vix += -beta * move + own * StrictMath.cos(i * 0.9);
      closes.add(
          new SessionClose(
              day,
              StrictMath.exp(spx),
              StrictMath.exp(vix),
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              Optional.empty(),
              OptionalDouble.empty(),
              OptionalDouble.empty()));
      day = TradingCalendar.nextBusinessDay(day);
    }
    return MarketPast.of(closes, Quality.MODEL);
  }

  @Test
  @DisplayName("b_v of the last window with its R2; the forwards of the methodology")
  void measuresTheBeta() {
    DriftLink link = RollingLink.of(Optional.of(past(120, 5, 0.005)), 63);

    assertThat(link.vixBeta()).isCloseTo(5, within(0.1));
    assertThat(link.vixBetaLow()).isLessThan(link.vixBeta());
    assertThat(link.vixBetaHigh()).isGreaterThan(link.vixBeta());
    assertThat(link.forwardBeta(30)).isEqualTo(0.517);
    assertThat(link.source())
        .startsWith("rolling: b_v ")
        .contains("R2 0.9")
        .contains("63 changes")
        .contains("b(T) of methodology 3.7");
  }

  @Test
  @DisplayName("the constants, said to be so, without enough past or with the wrong sign")
  void fallsBackToTheConstants() {
    for (DriftLink link :
        List.of(
            RollingLink.of(Optional.empty(), 252),
            RollingLink.of(Optional.of(past(100, 5, 0)), 252),
            RollingLink.of(Optional.of(past(120, -2, 0.001)), 63))) {
      assertThat(link.vixBeta()).isEqualTo(DriftLink.METHODOLOGY.vixBeta());
      assertThat(link.vixBetaHigh()).isEqualTo(DriftLink.METHODOLOGY.vixBetaHigh());
      assertThat(link.source()).contains("constant, because there is no rolling beta: ");
    }
    assertThat(RollingLink.of(Optional.of(past(100, 5, 0)), 252).source()).contains("99 of 252");
  }
}
