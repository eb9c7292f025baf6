package org.alvhdesk.strategy.hedgedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.alvhdesk.market.Quality;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.quote.Quote;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitPriceTest {
  @ParameterizedTest(name = "{0} {1}/{2} on {3}: {4}")
  @CsvSource({
    // at least one tick beyond the touch
    "BUY,  0.10, 0.15, 2018-01-04, 0.20",
    "SELL, 0.10, 0.15, 2018-01-04, 0.05",
    // a quarter of mid where that is more, on the grid; half a tick rounds away from the touch
    "BUY,  0.40, 0.50, 2018-01-04, 0.60",
    "SELL, 0.40, 0.50, 2018-01-04, 0.30",
    "BUY,  2.00, 2.20, 2018-01-04, 2.75",
    "SELL, 2.00, 2.20, 2018-01-04, 1.45",
    // the new grid
    "BUY,  0.40, 0.44, 2022-11-29, 0.55",
    "SELL, 0.40, 0.44, 2022-11-29, 0.29",
    // crossing 3 points takes the coarser grid of the limit itself
    "BUY,  2.80, 2.95, 2018-01-04, 3.70",
    "BUY,  2.80, 2.95, 2022-11-29, 3.65",
    // a sale never asks for less than one tick
    "SELL, 0.05, 0.10, 2018-01-04, 0.05",
    "SELL, 0.01, 0.02, 2022-11-29, 0.01"
  })
  void worstPrice(Action action, double bid, double ask, String day, String limit) {
    assertThat(
            new Found(
                    HedgeContract.vixCall(LocalDate.parse(day).plusDays(30), 30),
                    new Quote(bid, ask),
                    20,
                    Optional.empty(),
                    Instant.EPOCH,
                    Quality.MODEL)
                .limit(Situations.VARIANT_C.trading(), action, LocalDate.parse(day)))
        .isEqualTo(new BigDecimal(limit));
  }
}
