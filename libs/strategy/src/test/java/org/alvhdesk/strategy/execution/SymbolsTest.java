package org.alvhdesk.strategy.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.contract.ExpiryCalendar;
import org.alvhdesk.quant.contract.Product;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.hedge.EtpShare;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.hedge.VxFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

  @ParameterizedTest
  @CsvSource({
    "SPXW, 2026-01-16, 5600, PUT, 'SPXW  260116P05600000'",
    "SPX, 2026-02-20, 6412.5, CALL, 'SPX   260220C06412500'",
    "VIX, 2026-02-18, 28, CALL, 'VIX   260218C00028000'",
    "VIX, 2026-01-28, 27.5, CALL, 'VIXW  260128C00027500'"
  })
  void writesTwentyOneCharacters(
      OptionRoot root, LocalDate expiry, double strike, Right right, String symbol) {
    OptionSeries series = new OptionSeries(root, expiry, strike, right);

    assertThat(OccSymbols.of(series)).isEqualTo(symbol).hasSize(21);
    assertThat(OccSymbols.parse(symbol)).contains(series);
    assertThat(OccSymbols.parse(symbol.replaceAll("\\s+", ""))).contains(series);
  }

  @Property
  void readsWhatItWrites(
      @ForAll OptionRoot root,
      @ForAll Right right,
      @ForAll @IntRange(min = 1, max = 99_999_999) int thousandths,
      @ForAll @IntRange(min = 0, max = 3_000) int day) {
    OptionSeries series = new OptionSeries(root, TODAY.plusDays(day), thousandths / 1000.0, right);

    assertThat(OccSymbols.parse(OccSymbols.of(series))).contains(series);
  }

  @Test
  void tradesEndTheDayBeforeAMorningSettlement() {
    assertThat(
            OccSymbols.lastTradingDay(
                Tickets.option(OptionRoot.SPX, Tickets.SPX_MONTHLY, 6000, Right.PUT)))
        .isEqualTo(LocalDate.of(2026, 2, 19));
    assertThat(OccSymbols.lastTradingDay(HedgeContract.vixCall(Tickets.VIX_MONTHLY, 28)))
        .isEqualTo(LocalDate.of(2026, 2, 17));
    assertThat(
            OccSymbols.lastTradingDay(
                Tickets.option(OptionRoot.SPXW, LocalDate.of(2026, 1, 16), 6000, Right.PUT)))
        .isEqualTo(LocalDate.of(2026, 1, 16));
  }

  @Test
  void futuresOfEveryMonthAreReadAsWritten() {
    LocalDate from = TODAY;
    var monthly =
        ExpiryCalendar.between(Product.VX, from, from.plusYears(5)).stream()
            .filter(e -> e.symbol().length() == 5 && Character.isLetter(e.symbol().charAt(2)))
            .toList();

    assertThat(monthly).hasSizeGreaterThan(50);
    for (var expiry : monthly) {
      VxFuture future = new VxFuture(expiry.date());
      assertThat(FutureSymbols.cfe(future)).isEqualTo(expiry.symbol());
      assertThat(ContractSymbols.parse(FutureSymbols.cfe(future), TODAY)).contains(future);
      assertThat(ContractSymbols.parse(FutureSymbols.tastytrade(future), TODAY)).contains(future);
    }
    assertThat(FutureSymbols.tastytrade(new VxFuture(Tickets.VIX_MONTHLY))).isEqualTo("/VXG6");
  }

  @Test
  void knowsSharesAndNothingElse() {
    assertThat(ContractSymbols.parse("VIXY", TODAY)).contains(new EtpShare("VIXY"));
    for (String other :
        new String[] {
          "",
          "AAPL",
          "SPY   260116P00560000",
          "SPXW  261340P05600000",
          "SPXW  260116P00000000",
          "VXA6"
        }) {
      assertThat(ContractSymbols.parse(other, TODAY)).as(other).isEmpty();
    }
  }
}
