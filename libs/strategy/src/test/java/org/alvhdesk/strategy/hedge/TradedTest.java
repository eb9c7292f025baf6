package org.alvhdesk.strategy.hedge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.strategy.quote.Quote;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.junit.jupiter.api.Test;

/** The size of a change is what it buys and sells, not the balance of it. */
class TradedTest {
  private static final LocalDate MARCH = LocalDate.of(2018, 3, 21);

  @Test
  void countsARollTwice_whoseBalanceIsSmall() {
    List<HedgeTrade> roll =
        List.of(
            trade(Action.SELL, HedgeContract.vixCall(LocalDate.of(2018, 2, 14), 24), 400, "5.00"),
            trade(Action.BUY, HedgeContract.vixCall(MARCH, 24), 500, "4.10"));

    assertThat(HedgeDecision.atLimit(roll)).isEqualByComparingTo("5000");
    assertThat(HedgeDecision.grossAtLimit(roll)).isEqualByComparingTo("405000");
    assertThat(HedgeDecision.grossAtLimit(List.of())).isEqualByComparingTo("0");
  }

  @Test
  void countsTheNotionalOfFutures_forWhichNobodyPaysAPremium() {
    HedgeTrade futures = trade(Action.BUY, new VxFuture(MARCH), 20, "16.05");

    assertThat(futures.premiumAtLimitUsd()).isEqualByComparingTo("0");
    assertThat(futures.grossAtLimitUsd()).isEqualByComparingTo("321000");
    assertThat(trade(Action.SELL, new VxFuture(MARCH), 20, "16.05").grossAtLimitUsd())
        .isEqualByComparingTo("321000");
  }

  private static HedgeTrade trade(
      Action action, HedgeContract contract, int quantity, String limit) {
    return new HedgeTrade(
        action,
        HedgeLayer.FRONT,
        contract,
        quantity,
        new Quote(1, 1.1),
        new BigDecimal(limit),
        16,
        Double.NaN,
        1);
  }
}
