package org.alvhdesk.quant.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceStepsTest {
  @ParameterizedTest(name = "{0} {1} at {2} on {3}: {4}")
  @CsvSource({
    "VIX, SINGLE, 2.99, 2022-11-28, 0.05",
    "VIX, SINGLE, 3.00, 2022-11-28, 0.10",
    "VIX, SINGLE, 2.99, 2022-11-29, 0.01",
    "VIX, SINGLE, 3.00, 2022-11-29, 0.05",
    "VIX, PACKAGE, 4.00, 2018-02-05, 0.01",
    "VIXW, SINGLE, 5.00, 2018-02-05, 0.01",
    "SPX, SINGLE, 2.95, 2018-02-05, 0.05",
    "SPX, SINGLE, 3.00, 2018-02-05, 0.10",
    "SPXW, SINGLE, 3.00, 2026-02-05, 0.10",
    "SPXW, PACKAGE, -1.35, 2026-02-05, 0.05",
    "SPX, BOX, 49.87, 2026-02-05, 0.01",
    "VX, SINGLE, 17.30, 2026-02-05, 0.05",
    "VX, PACKAGE, 0.73, 2026-02-05, 0.01",
    "VXM, SINGLE, 17.30, 2022-11-28, 0.05",
    "VXM, SINGLE, 17.30, 2022-11-29, 0.01"
  })
  void stepDependsOnProductShapePriceAndDay(
      Product product, OrderShape shape, String price, String day, String step) {
    assertThat(PriceSteps.step(product, shape, new BigDecimal(price), LocalDate.parse(day)))
        .isEqualTo(new BigDecimal(step));
  }

  @Test
  void roundsToTheGridOfTheDay() {
    LocalDate day = LocalDate.of(2018, 1, 4);
    assertThat(PriceSteps.round(Product.VIX, new BigDecimal("0.574"), day, RoundingMode.HALF_UP))
        .isEqualTo(new BigDecimal("0.55"));
    assertThat(PriceSteps.round(Product.VIX, new BigDecimal("3.26"), day, RoundingMode.HALF_UP))
        .isEqualTo(new BigDecimal("3.30"));
  }

  @Test
  void refusesAStep_whenNoneIsKnown() {
    assertThatThrownBy(
            () -> PriceSteps.step(Product.VIXW, BigDecimal.ONE, LocalDate.of(2005, 1, 3)))
        .isInstanceOf(PriceSteps.UnknownStep.class)
        .hasMessage("no minimum price step is known for VIXW (single) on 2005-01-03");
    assertThatThrownBy(
            () ->
                PriceSteps.step(
                    Product.VX, OrderShape.BOX, BigDecimal.ONE, LocalDate.of(2020, 1, 3)))
        .isInstanceOf(PriceSteps.UnknownStep.class);
  }
}
