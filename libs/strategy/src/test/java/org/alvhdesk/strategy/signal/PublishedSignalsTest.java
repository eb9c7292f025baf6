package org.alvhdesk.strategy.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.Publication;
import org.alvhdesk.market.history.PublishedSeries;
import org.alvhdesk.market.history.PublishedValue;
import org.alvhdesk.market.history.ScheduledEvents;
import org.junit.jupiter.api.Test;

/** Months from 2000-01 on, each known on the fifteenth of the next. */
class PublishedSignalsTest {
  private static final LocalDate START = LocalDate.of(2000, 1, 1);

  private static PublishedSeries months(int n, IntToDoubleFunction value) {
    List<PublishedValue> values = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      LocalDate month = START.plusMonths(i);
      values.add(
          new PublishedValue(
              month, month.plusMonths(1).withDayOfMonth(15), value.applyAsDouble(i)));
    }
    return new PublishedSeries(values);
  }

  private static Signals at(String session, Map<Publication, PublishedSeries> published) {
    MarketPast past = MarketPast.nothing(Quality.SETTLED).with(published, ScheduledEvents.NONE);
    return HistorySignals.of(past, LocalDate.parse(session), true);
  }

  /** Yearly rate 2 %, from month 20 on 0.1 percent points more a month. */
  private static double accelerating(int month) {
    return 100 * Math.exp(0.02 * month / 12 + (month > 20 ? 0.00004 * month * (month - 20) : 0));
  }

  private static double steady(int month) {
    return 100 * Math.exp(0.02 * month / 12);
  }

  private static double slowing(int month) {
    return 100 * Math.exp(0.02 * month / 12 - (month > 20 ? 0.00004 * month * (month - 20) : 0));
  }

  private static Map<Publication, PublishedSeries> prices(
      IntToDoubleFunction cpi, IntToDoubleFunction ppi) {
    return Map.of(
        Publication.CPI, months(40, cpi),
        Publication.PPI, months(40, ppi));
  }

  @Test
  void inflationRisesWhenBothRatesRose() {
    // 2002-06-17: the latest months known are 2002-05 (month 28).
    String day = "2002-06-17";
    var up = prices(PublishedSignalsTest::accelerating, PublishedSignalsTest::accelerating);
    var mixed = prices(PublishedSignalsTest::accelerating, PublishedSignalsTest::slowing);

    assertThat(at(day, up).inflationRising().yes()).isTrue();
    assertThat(at(day, mixed).inflationRising().no()).isTrue();
    assertThat(at(day, up).inflationRising().detail()).contains("CPI ").contains("percent points");
  }

  @Test
  void oneRateThatFellIsANo_oneThatIsMissingIsNoData() {
    var cpiOnly = Map.of(Publication.CPI, months(40, PublishedSignalsTest::accelerating));
    var slow = Map.of(Publication.CPI, months(40, PublishedSignalsTest::slowing));

    assertThat(at("2002-06-17", cpiOnly).inflationRising().isUnknown()).isTrue();
    assertThat(at("2002-06-17", slow).inflationRising().no()).isTrue();
  }

  @Test
  void aMonthCountsFromTheDayItIsKnown() {
    // Month 28 (2002-05) jumps; it is known on 2002-06-15, a Saturday.
    var jump =
        prices(m -> m == 28 ? 110 : steady(m) * (1 - 1e-6 * m), m -> m == 28 ? 110 : steady(m));

    assertThat(at("2002-06-14", jump).inflationRising().yes()).isFalse();
    assertThat(at("2002-06-17", jump).inflationRising().yes()).isTrue();
  }

  @Test
  void anOldOrShortSeriesIsNoData() {
    var twelve = Map.of(Publication.REER, months(12, m -> 100 + m));
    assertThat(at("2001-01-16", twelve).reerVolatility().missing()).contains("12 of 13 months");
    var thirteen = Map.of(Publication.REER, months(13, m -> 100 + m));
    assertThat(at("2001-02-15", thirteen).reerVolatility().number()).isPresent();
    assertThat(at("2001-04-30", thirteen).reerVolatility().number()).isPresent();
    assertThat(at("2001-05-02", thirteen).reerVolatility().missing())
        .contains("the latest REER known is of 2001-01");
  }

  @Test
  void reerVolatilityRanksInItsOwnHistory() {
    // Calm for 80 months, then a jump: the latest volatility is the highest of all.
    var jump = Map.of(Publication.REER, months(81, m -> m == 80 ? 110 : 100 + 0.1 * (m % 7)));
    assertThat(at("2006-10-16", jump).reerVolatilityRank().number()).hasValue(100);
    var shorter = Map.of(Publication.REER, months(72, m -> 100 + 0.1 * (m % 7)));
    assertThat(at("2006-01-17", shorter).reerVolatilityRank().missing()).contains("60 months");
  }

  @Test
  void valuationRanksAmongTheTenYearsBefore() {
    var rising = Map.of(Publication.CAPE, months(130, m -> 20 + 0.1 * m));
    assertThat(at("2010-11-15", rising).valuationRank().number()).hasValue(100);
    var peak = Map.of(Publication.CAPE, months(130, m -> m == 129 ? 20.05 : 20 + 0.1 * (m % 2)));
    assertThat(at("2010-11-15", peak).valuationRank().number().orElseThrow())
        .isCloseTo(50, within(1e-9));
    var hole =
        Map.of(
            Publication.CAPE,
            new PublishedSeries(
                months(130, m -> 20).values().stream()
                    .filter(v -> !v.of().equals(LocalDate.of(2005, 3, 1)))
                    .toList()));
    assertThat(at("2010-11-15", hole).valuationRank().missing()).contains("CAPE of 2005-03");
  }

  @Test
  void concentrationRanksAmongTheTenYearsBefore() {
    var rising = Map.of(Publication.TOP_TEN_WEIGHT, months(130, m -> 18 + 0.1 * m));

    assertThat(at("2010-11-15", rising).concentrationRank().number()).hasValue(100);
    assertThat(at("2010-11-15", Map.of()).concentrationRank().missing())
        .contains("no TOP_TEN_WEIGHT is known");
  }

  @Test
  void theRateDifferentialNeedsBothRates() {
    var both =
        Map.of(
            Publication.BILL_3M, months(121, m -> 0.01 + 0.0001 * m),
            Publication.ECB_DEPOSIT, months(121, m -> 0.01));
    assertThat(at("2010-02-16", both).rateDifferentialRank().number()).hasValue(100);
    var one = Map.of(Publication.BILL_3M, months(121, m -> 0.01));
    assertThat(at("2010-02-16", one).rateDifferentialRank().missing())
        .contains("no ECB_DEPOSIT is known");
  }

  @Test
  void thePartForRulesGivesTheSameAnswers() {
    MarketPast past =
        MarketPast.nothing(Quality.SETTLED)
            .with(
                Map.of(
                    Publication.CPI, months(200, PublishedSignalsTest::accelerating),
                    Publication.PPI, months(200, PublishedSignalsTest::slowing),
                    Publication.REER, months(200, m -> 100 + m % 11),
                    Publication.CAPE, months(200, m -> 20 + m % 17)),
                ScheduledEvents.NONE);
    LocalDate day = LocalDate.of(2015, 6, 30);
    MarketPast known = past.knownAt(day, true);
    Signals whole = HistorySignals.of(past, day, true);
    Signals part = HistorySignals.of(known.forRules(), day, true);

    assertThat(part.inflationRising()).isEqualTo(whole.inflationRising());
    assertThat(part.reerVolatility()).isEqualTo(whole.reerVolatility());
    assertThat(part.reerVolatilityRank()).isEqualTo(whole.reerVolatilityRank());
    assertThat(part.valuationRank()).isEqualTo(whole.valuationRank());
    assertThat(known.forRules().published(Publication.CPI).values()).hasSize(16);
  }
}
