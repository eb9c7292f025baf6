package org.alvhdesk.strategy.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.quote.Quote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperModeTest {
  private static final HedgeContract CALL = HedgeContract.vixCall(Tickets.VIX_MONTHLY, 28);
  private static final LocalDate DAY = LocalDate.of(2026, 1, 12);

  @ParameterizedTest
  @CsvSource({
    "MID, BUY, false, 1.10", "MID, SELL, false, 1.10",
    "WORKED, BUY, false, 1.15", "WORKED, SELL, false, 1.05",
    "WORKED, BUY, true, 1.14", "WORKED, SELL, true, 1.06",
    "FULL_SPREAD, BUY, true, 1.20", "FULL_SPREAD, SELL, false, 1.00"
  })
  void standsBetweenMidAndTheFarSide(PaperMode mode, Action action, boolean combo, String price) {
    assertThat(mode.price(CALL, action, new Quote(1.00, 1.20), combo, DAY))
        .isEqualByComparingTo(price);
  }

  @Property
  void neverBetterThanMidNorWorseThanTheFarSide_andDearerModeByMode(
      @ForAll @IntRange(min = 1, max = 900) int bid,
      @ForAll @IntRange(min = 0, max = 90) int spread,
      @ForAll boolean combo) {
    Quote quote = new Quote(bid / 100.0, (bid + spread) / 100.0);
    BigDecimal mid = PaperMode.MID.price(CALL, Action.BUY, quote, combo, DAY);
    BigDecimal worked = PaperMode.WORKED.price(CALL, Action.BUY, quote, combo, DAY);
    BigDecimal full = PaperMode.FULL_SPREAD.price(CALL, Action.BUY, quote, combo, DAY);

    assertThat(mid).isGreaterThanOrEqualTo(quote.midPoints());
    assertThat(worked).isBetween(mid, full);
    assertThat(full).isEqualByComparingTo(quote.askPoints());
    assertThat(PaperMode.MID.price(CALL, Action.SELL, quote, combo, DAY))
        .isLessThanOrEqualTo(quote.midPoints())
        .isGreaterThanOrEqualTo(quote.bidPoints());
  }

  @Test
  void refusesQuotesThatNobodyCanTradeOn() {
    for (Quote bad : new Quote[] {new Quote(0, 1), new Quote(1.2, 1.0), new Quote(1, Double.NaN)}) {
      assertThatThrownBy(() -> PaperMode.MID.price(CALL, Action.BUY, bad, false, DAY))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void isNamedInConfiguration() {
    for (PaperMode mode : PaperMode.values()) {
      assertThat(PaperMode.configured(mode.configured())).contains(mode);
    }
    assertThat(PaperMode.FULL_SPREAD.configured()).isEqualTo("paper-full-spread");
    assertThat(PaperMode.configured("manual")).isEmpty();
  }
}
