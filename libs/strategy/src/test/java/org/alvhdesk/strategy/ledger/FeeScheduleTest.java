package org.alvhdesk.strategy.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.hedge.VxFuture;
import org.junit.jupiter.api.Test;

class FeeScheduleTest {
  private static final LocalDate EXPIRY = LocalDate.of(2018, 2, 14);
  private static final FeeSchedule SCHEDULE =
      new FeeSchedule(usd("0.65"), usd("0.5825"), usd("0.40"), usd("1.72"));

  private static BigDecimal usd(String amount) {
    return new BigDecimal(amount);
  }

  @Test
  void chargesCommissionAndExchangeByContractAndProduct() {
    assertThat(SCHEDULE.of(HedgeContract.vixCall(EXPIRY, 24), 4))
        .isEqualTo(new FeeSchedule.Fees(usd("2.60"), usd("1.60")));
    assertThat(SCHEDULE.of(new OptionSeries(OptionRoot.SPXW, EXPIRY, 2600, Right.PUT), -10))
        .as("selling costs the same")
        .isEqualTo(new FeeSchedule.Fees(usd("6.50"), usd("5.82")));
    assertThat(SCHEDULE.of(new VxFuture(EXPIRY), 1).totalUsd()).isEqualByComparingTo("2.37");
    assertThat(SCHEDULE.ofCondors(9))
        .as("36 options")
        .isEqualTo(new FeeSchedule.Fees(usd("23.40"), usd("20.97")));
    assertThat(FeeSchedule.FREE.ofCondors(9).totalUsd()).isZero();
  }

  @Test
  void refusesANegativeFee() {
    assertThatThrownBy(() -> new FeeSchedule(usd("-0.01"), usd("0"), usd("0"), usd("0")))
        .hasMessageContaining("0 or more US dollars a contract");
  }
}
