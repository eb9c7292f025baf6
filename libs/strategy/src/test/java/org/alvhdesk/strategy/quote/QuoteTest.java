package org.alvhdesk.strategy.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VixTicksTest {
  @ParameterizedTest
  @CsvSource({
    "2.99, 2022-11-28, 0.05", "3.00, 2022-11-28, 0.10",
    "2.99, 2022-11-29, 0.01", "3.00, 2022-11-29, 0.05"
  })
  void tickDependsOnPriceAndDay(String price, String day, String tick) {
    assertThat(VixTicks.tick(new BigDecimal(price), LocalDate.parse(day)))
        .isEqualTo(new BigDecimal(tick));
  }

  @Test
  void roundsToTheGrid() {
    assertThat(
            VixTicks.round(new BigDecimal("0.574"), LocalDate.of(2018, 1, 4), RoundingMode.HALF_UP))
        .isEqualTo(new BigDecimal("0.55"));
    assertThat(
            VixTicks.round(new BigDecimal("3.26"), LocalDate.of(2018, 1, 4), RoundingMode.HALF_UP))
        .isEqualTo(new BigDecimal("3.30"));
  }

  @ParameterizedTest
  @CsvSource({
    "0,1,false",
    "1,0,false",
    "1,0.9,false",
    "1,1,true",
    "1,1.1,true",
    "NaN,1,false",
    "1,NaN,false"
  })
  void deadAndCrossedQuotesAreNotUsable(double bid, double ask, boolean usable) {
    assertThat(new Quote(bid, ask).usable()).isEqualTo(usable);
  }
}
