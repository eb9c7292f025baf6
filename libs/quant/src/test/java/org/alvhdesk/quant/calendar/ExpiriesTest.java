package org.alvhdesk.quant.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Vectors of docs/methodology 0 (fact 11), 1.1 and 1.4. */
class ExpiriesTest {
  private static List<String> vixMonthlies(int year) {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(m -> Expiries.vixMonthly(YearMonth.of(year, m)).toString().substring(5))
        .toList();
  }

  @Test
  @DisplayName("VIX monthlies of 2026 and 2027 are the twelve published dates")
  void vixMonthliesByYear() {
    assertThat(vixMonthlies(2026))
        .containsExactly(
            "01-21", "02-18", "03-18", "04-15", "05-19", "06-17", "07-22", "08-19", "09-16",
            "10-21", "11-18", "12-16");
    assertThat(vixMonthlies(2027))
        .containsExactly(
            "01-20", "02-17", "03-17", "04-21", "05-18", "06-16", "07-21", "08-18", "09-15",
            "10-20", "11-17", "12-22");
  }

  @Test
  @DisplayName(
      "from 2007 to 2030 the VIX expires on a Tuesday on exactly ten dates, else on a Wednesday")
  void tuesdays() {
    List<String> tuesdays =
        IntStream.rangeClosed(2007, 2030)
            .boxed()
            .flatMap(y -> IntStream.rangeClosed(1, 12).mapToObj(m -> YearMonth.of(y, m)))
            .map(Expiries::vixMonthly)
            .filter(d -> d.getDayOfWeek() != DayOfWeek.WEDNESDAY)
            .map(LocalDate::toString)
            .toList();
    assertThat(tuesdays)
        .containsExactly(
            "2008-02-19",
            "2014-03-18",
            "2019-03-19",
            "2022-03-15",
            "2024-06-18",
            "2025-03-18",
            "2026-05-19",
            "2027-05-18",
            "2030-03-19",
            "2030-06-18");
  }

  @Test
  @DisplayName("a third Friday that is a holiday moves the SPX monthly to Thursday")
  void spxMonthlyOnHoliday() {
    assertThat(Expiries.spxMonthly(YearMonth.of(2026, 6))).isEqualTo("2026-06-18");
    assertThat(Expiries.spxMonthly(YearMonth.of(2019, 4))).isEqualTo("2019-04-18");
    assertThat(Expiries.spxMonthly(YearMonth.of(2018, 2))).isEqualTo("2018-02-16");
  }

  @Test
  @DisplayName("expiries of a root begin after the day itself and end at the horizon")
  void between() {
    LocalDate friday = LocalDate.of(2018, 2, 16);
    assertThat(Expiries.simulatedListing(OptionRoot.SPX, friday, 28))
        .containsExactly(LocalDate.of(2018, 3, 16));
    assertThat(Expiries.simulatedListing(OptionRoot.SPXW, friday, 14))
        .containsExactly(LocalDate.of(2018, 2, 23), LocalDate.of(2018, 3, 2));
    assertThat(Expiries.simulatedListing(OptionRoot.VIX, friday, 60))
        .containsExactly(LocalDate.of(2018, 3, 21));
  }

  @Test
  @DisplayName("Good Friday's SPXW expires on the Thursday before")
  void goodFriday() {
    assertThat(Expiries.simulatedListing(OptionRoot.SPXW, LocalDate.of(2018, 3, 26), 4))
        .containsExactly(LocalDate.of(2018, 3, 29));
    assertThat(Expiries.simulatedListing(OptionRoot.SPXW, LocalDate.of(2018, 3, 26), 3))
        .containsExactly(LocalDate.of(2018, 3, 29));
  }

  @Test
  @DisplayName(
      "time to expiry counts minutes; AM series settle at 8:30, PM series at 15:00 Chicago")
  void yearsToSettlement() {
    LocalDate expiry = LocalDate.of(2018, 2, 16);
    Instant now = Instant.parse("2018-02-15T21:00:00Z"); // 15:00 Chicago
    assertThat(Expiries.yearsTo(OptionRoot.SPXW.settlementOf(expiry), now))
        .isEqualTo(1440 / 525_600.0);
    assertThat(Expiries.yearsTo(OptionRoot.SPX.settlementOf(expiry), now))
        .isEqualTo(1050 / 525_600.0);
  }
}
