package org.alvhdesk.quant.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alvhdesk.quant.calendar.ExpiryKind;
import org.alvhdesk.quant.calendar.OutsideCalendar;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The exchange's rules, docs/methodology 1.1 to 1.5. */
class ExpiryCalendarTest {
  private static List<Expiry> between(Product product, String from, String to) {
    return ExpiryCalendar.between(product, LocalDate.parse(from), LocalDate.parse(to));
  }

  private static Expiry only(Product product, String day) {
    List<Expiry> found = between(product, day, day);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static List<String> dates(Product product, String from, String to) {
    return between(product, from, to).stream()
        .map(e -> e.date().toString().substring(5) + " " + e.kind())
        .toList();
  }

  @Test
  @DisplayName("AM-settled SPX trades until 15:15 CT the day before and is fixed at 8:30 CT")
  void spxMonthly() {
    Expiry june = only(Product.SPX, "2026-06-18");
    assertThat(june.lastTradingDay()).isEqualTo("2026-06-17");
    assertThat(june.lastTrade()).isEqualTo(Instant.parse("2026-06-17T20:15:00Z"));
    assertThat(june.settlesAt()).isEqualTo(Instant.parse("2026-06-18T13:30:00Z"));
    assertThat(june.settlement()).isEqualTo(Settlement.SET);
    assertThat(june.moved().orElseThrow().because().name()).isEqualTo("Juneteenth");
    assertThat(june.moved().orElseThrow().from()).isEqualTo("2026-06-19");
  }

  @Test
  @DisplayName("SPXW stops trading with the stock market, at noon CT on a short day")
  void spxwOnAShortDay() {
    Expiry full = only(Product.SPXW, "2026-11-25");
    assertThat(full.lastTrade()).isEqualTo(Instant.parse("2026-11-25T21:00:00Z"));
    Expiry blackFriday = only(Product.SPXW, "2026-11-27");
    assertThat(blackFriday.lastTrade()).isEqualTo(Instant.parse("2026-11-27T18:00:00Z"));
    assertThat(blackFriday.settlesAt()).isEqualTo(blackFriday.lastTrade());
    assertThat(blackFriday.moved()).isEmpty();
  }

  @Test
  @DisplayName("the SPXW series by era: Fridays, month ends, Wednesdays, Mondays, all days")
  void spxwEras() {
    assertThat(dates(Product.SPXW, "2010-11-01", "2010-12-31"))
        .containsExactly("12-10 WEEKLY", "12-23 WEEKLY", "12-31 WEEKLY");
    assertThat(dates(Product.SPXW, "2014-07-20", "2014-08-10"))
        .containsExactly("07-25 WEEKLY", "07-31 END_OF_MONTH", "08-01 WEEKLY", "08-08 WEEKLY");
    assertThat(dates(Product.SPXW, "2016-02-22", "2016-03-11"))
        .containsExactly(
            "02-26 WEEKLY",
            "02-29 END_OF_MONTH",
            "03-02 DAILY",
            "03-04 WEEKLY",
            "03-09 DAILY",
            "03-11 WEEKLY");
    // The list Cboe published at the launch of Mondays, PM-settled part, Labor Day included.
    assertThat(dates(Product.SPXW, "2016-08-17", "2016-09-09"))
        .containsExactly(
            "08-17 DAILY",
            "08-22 DAILY",
            "08-24 DAILY",
            "08-26 WEEKLY",
            "08-29 DAILY",
            "08-31 END_OF_MONTH",
            "09-02 WEEKLY",
            "09-06 DAILY",
            "09-07 DAILY",
            "09-09 WEEKLY");
    assertThat(dates(Product.SPXW, "2017-04-17", "2017-05-22")).doesNotContain("04-21 MONTHLY");
    assertThat(dates(Product.SPXW, "2017-04-17", "2017-05-22")).contains("05-19 MONTHLY");
    assertThat(dates(Product.SPXW, "2026-03-30", "2026-04-10"))
        .containsExactly(
            "03-30 DAILY",
            "03-31 END_OF_MONTH",
            "04-01 DAILY",
            "04-02 WEEKLY",
            "04-06 DAILY",
            "04-07 DAILY",
            "04-08 DAILY",
            "04-09 DAILY",
            "04-10 WEEKLY");
  }

  @Test
  @DisplayName("a closed Monday moves SPXW to the next day, another closed day to the one before")
  void spxwHolidays() {
    Expiry laborDay = only(Product.SPXW, "2016-09-06");
    assertThat(laborDay.moved().orElseThrow().from()).isEqualTo("2016-09-05");
    Expiry goodFriday = only(Product.SPXW, "2026-04-02");
    assertThat(goodFriday.moved().orElseThrow().because().name()).isEqualTo("Good Friday");
    Expiry mourning = only(Product.SPXW, "2018-12-04");
    assertThat(mourning.moved().orElseThrow().from()).isEqualTo("2018-12-05");
  }

  @Test
  @DisplayName("VIX: monthly and weekly, the day before when a Wednesday or its Friday is closed")
  void vix() {
    Expiry may = only(Product.VIX, "2026-05-19");
    assertThat(may.settlement()).isEqualTo(Settlement.VRO_OF_SPX);
    assertThat(may.lastTrade()).isEqualTo(Instant.parse("2026-05-18T20:15:00Z"));
    assertThat(may.moved().orElseThrow().because().date()).isEqualTo("2026-06-19");
    assertThat(dates(Product.VIXW, "2015-10-01", "2015-11-30"))
        .containsExactly("10-28 WEEKLY", "11-04 WEEKLY", "11-11 WEEKLY", "11-24 WEEKLY");
    assertThat(only(Product.VIXW, "2015-11-24").settlement()).isEqualTo(Settlement.VRO_OF_SPXW);
  }

  @Test
  @DisplayName(
      "the VIX weekly of 5 December 2018 was fixed a day later, last traded the day before")
  void vixOnADayOfMourning() {
    Expiry e = only(Product.VIXW, "2018-12-06");
    assertThat(e.lastTradingDay()).isEqualTo("2018-12-04");
    assertThat(between(Product.VIXW, "2018-12-03", "2018-12-05")).isEmpty();
    assertThat(between(Product.VIXW, "2018-12-06", "2018-12-06")).containsExactly(e);
  }

  @Test
  @DisplayName("VX symbols and last trade: 8:00 CT of the settlement day")
  void vx() {
    List<String> symbols =
        between(Product.VX, "2015-08-01", "2015-09-02").stream().map(Expiry::symbol).toList();
    // Cboe, 23 July 2015: 31VX/Q5 is 5 August, 32VX/Q5 the 12th, VIXQ5 the 19th.
    assertThat(symbols).containsExactly("VX31", "VX32", "VXQ15", "VX34", "VX35");
    assertThat(
            between(Product.VX, "2016-08-03", "2016-09-07").stream().map(Expiry::symbol).toList())
        .containsExactly("VX31", "VX32", "VXQ16", "VX34", "VX35", "VX36");
    Expiry january = only(Product.VX, "2026-01-21");
    assertThat(january.symbol()).isEqualTo("VXF26");
    assertThat(january.lastTrade()).isEqualTo(Instant.parse("2026-01-21T14:00:00Z"));
    assertThat(january.settlesAt()).isEqualTo(Instant.parse("2026-01-21T14:30:00Z"));
    assertThat(january.product().multiplierUsd()).isEqualTo(1000);
    assertThat(only(Product.VX, "2010-03-17").lastTradingDay()).isEqualTo("2010-03-16");
    assertThat(only(Product.VXM, "2026-01-21").symbol()).isEqualTo("VXMF26");
  }

  @Test
  @DisplayName("a Wednesday 1 January belongs to the year that ends")
  void weekOfNewYear() {
    assertThat(only(Product.VX, "2019-12-31").symbol()).isEqualTo("VX53");
    assertThat(only(Product.VX, "2020-01-08").symbol()).isEqualTo("VX01");
  }

  @Test
  @DisplayName("time to expiry counts minutes to the settlement instant")
  void yearsFrom() {
    Expiry e = only(Product.SPXW, "2026-02-20");
    assertThat(e.yearsFrom(Instant.parse("2026-02-19T21:00:00Z")))
        .isCloseTo(1440 / 525_600.0, within(1e-18));
    assertThat(e.yearsFrom(Instant.parse("2026-02-21T21:00:00Z"))).isNegative();
  }

  @Test
  void refusesDays_outsideTheCalendar() {
    assertThatThrownBy(() -> between(Product.VIX, "2035-12-01", "2036-01-01"))
        .isInstanceOf(OutsideCalendar.class)
        .hasMessageContaining("1990-01-01 to 2035-12-31");
    assertThatThrownBy(() -> between(Product.SPX, "1989-12-31", "2000-01-01"))
        .isInstanceOf(OutsideCalendar.class);
    assertThatThrownBy(() -> between(Product.SPX, "2001-01-01", "2000-01-01"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(between(Product.VIX, "2035-12-01", "2035-12-31")).hasSize(1);
    assertThat(between(Product.VIX, "1995-01-01", "1996-01-01")).isEmpty();
  }

  @Property(tries = 300)
  void everyExpiryIsASession_afterItsLastTrade(
      @ForAll Product product, @ForAll @IntRange(max = 16_000) int day) {
    LocalDate from = TradingCalendar.FIRST.plusDays(day);
    List<Expiry> month = ExpiryCalendar.between(product, from, from.plusDays(40));
    assertThat(month).isSortedAccordingTo((a, b) -> a.date().compareTo(b.date()));
    assertThat(month).extracting(Expiry::date).doesNotHaveDuplicates();
    for (Expiry e : month) {
      assertThat(TradingCalendar.isBusinessDay(e.date())).isTrue();
      assertThat(TradingCalendar.isBusinessDay(e.lastTradingDay())).isTrue();
      assertThat(e.lastTrade()).isBeforeOrEqualTo(e.settlesAt());
      assertThat(e.moved().isPresent())
          .isEqualTo(e.moved().map(m -> !m.from().equals(e.date())).orElse(false));
    }
    boolean monthly = product != Product.SPXW && product != Product.VIXW;
    if (monthly && !from.isBefore(product.firstExpiry())) {
      assertThat(month).extracting(Expiry::kind).contains(ExpiryKind.MONTHLY);
    }
  }

  @Property(tries = 200)
  void aRangeIsTheSumOfItsDays(@ForAll Product product, @ForAll @IntRange(max = 16_000) int day) {
    LocalDate from = TradingCalendar.FIRST.plusDays(day);
    List<Expiry> daily =
        from.datesUntil(from.plusDays(21))
            .flatMap(d -> ExpiryCalendar.between(product, d, d).stream())
            .toList();
    assertThat(daily).isEqualTo(ExpiryCalendar.between(product, from, from.plusDays(20)));
  }
}
