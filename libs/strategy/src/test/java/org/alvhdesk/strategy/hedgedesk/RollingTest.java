package org.alvhdesk.strategy.hedgedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.hedge.VxFuture;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.RollRule;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.rules.Parameter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RollingTest {
  private static final LocalDate MONDAY = LocalDate.of(2023, 2, 13);
  private static final RollRule NINE_DAYS = new RollRule.CalendarDays(number("9", "004-9"));
  private static final RollRule FIVE_SESSIONS = new RollRule.Sessions(number("5", "003-2"));

  private static Parameter number(String value, String rule) {
    return new Parameter(
        "roll", new BigDecimal(value), "days", new Citation(rule, "ours", "for the test"));
  }

  private static boolean isDue(RollRule rule, HedgeContract contract) {
    HedgeHolding held = new HedgeHolding(HedgeLayer.FRONT, contract, 1);
    return Rolling.isDue(rule, new HeldUnits(List.of(held), 1), MONDAY);
  }

  private static HedgeContract call(String expiry) {
    return new OptionSeries(OptionRoot.VIX, LocalDate.parse(expiry), 25, Right.CALL);
  }

  private static HedgeContract future(String settlement) {
    return new VxFuture(LocalDate.parse(settlement));
  }

  @Test
  @DisplayName("004-9: options roll with nine calendar days or fewer")
  void options() {
    assertThat(isDue(NINE_DAYS, call("2023-02-22"))).isTrue();
    assertThat(isDue(NINE_DAYS, call("2023-02-23"))).isFalse();
  }

  @Test
  @DisplayName("003-2: futures roll with five sessions or fewer, a holiday is none")
  void futures() {
    // Presidents' Day is 2023-02-20: the fifth session after the 13th is the 21st.
    assertThat(isDue(FIVE_SESSIONS, future("2023-02-21"))).isTrue();
    assertThat(isDue(FIVE_SESSIONS, future("2023-02-22"))).isFalse();
    assertThat(Rolling.trace(FIVE_SESSIONS).notFired("").ruleId()).isEqualTo("003-2");
  }
}
