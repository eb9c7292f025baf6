package org.alvhdesk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.Publication;
import org.alvhdesk.market.history.PublishedSeries;
import org.alvhdesk.market.history.PublishedValue;
import org.alvhdesk.market.history.ScheduledEvent;
import org.alvhdesk.market.history.ScheduledEvents;
import org.alvhdesk.market.history.SessionClose;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedPastTest {
  private static SimulatedPath path(Scenario scenario, long seed) {
    return new SimulatedPath(scenario, seed, Optional.empty());
  }

  @ParameterizedTest
  @EnumSource(Scenario.class)
  @DisplayName("330 sessions in a row that end on the eve of the start at the start levels")
  void endsAtTheStart(Scenario scenario) {
    MarketPast past = path(scenario, 42).past();

    assertThat(past.quality()).isEqualTo(Quality.MODEL);
    assertThat(past.closes()).hasSize(330);
    LocalDate session = scenario.defaultStart();
    for (SessionClose close : past.closes().reversed()) {
      session = TradingCalendar.previousBusinessDay(session);
      assertThat(close.session()).isEqualTo(session);
    }
    SessionClose last = past.closes().getLast();
    assertThat(last.spx()).isEqualTo(scenario.spx());
    assertThat(last.vix()).isEqualTo(scenario.vix().orElse(last.vix()));
    assertThat(last.vx2()).isPresent();
    assertThat(past.published().keySet())
        .isEqualTo(EnumSet.complementOf(EnumSet.of(Publication.TOP_TEN_WEIGHT)));
    for (PublishedSeries series : past.published().values()) {
      assertThat(series.values()).hasSizeGreaterThan(125);
      assertThat(series.values()).allMatch(v -> !v.known().isAfter(last.session()));
    }
  }

  @Test
  @DisplayName("prices of a month become known on the day of the calendar, one month a month")
  void publications() {
    SimulatedPath path = path(Scenario.FEB2018, 42);
    int before = path.past().published(Publication.CPI).values().size();
    for (int i = 0; i < 21 * SimulatedPath.STEPS; i++) {
      path.next();
    }
    MarketPast past = path.past();
    PublishedValue cpi = past.published(Publication.CPI).values().getLast();

    assertThat(past.published(Publication.CPI).values()).hasSize(before + 1);
    assertThat(cpi.of()).isEqualTo("2018-01-01");
    assertThat(past.events().only(ScheduledEvent.CPI).events())
        .anyMatch(e -> e.date().equals(cpi.known()));
    List<PublishedValue> all = past.published(Publication.CPI).values();
    for (int i = 12; i < all.size(); i++) {
      assertThat(all.get(i).value() / all.get(i - 12).value() - 1).isBetween(0.0, 0.05);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 42, 1_000})
  @DisplayName("no jumps: daily moves of a quiet market, also at the seam")
  void quiet(long seed) {
    List<SessionClose> closes = path(Scenario.CALM, seed).past().closes();

    for (int i = 1; i < closes.size(); i++) {
      double spx = closes.get(i).spx() / closes.get(i - 1).spx() - 1;
      double vix = closes.get(i).vix() / closes.get(i - 1).vix() - 1;
      assertThat(spx).as("SPX on %s", closes.get(i).session()).isBetween(-0.05, 0.05);
      assertThat(vix).as("VIX on %s", closes.get(i).session()).isBetween(-0.35, 0.35);
    }
  }

  @Test
  @DisplayName("breadth follows SPX and is there on every session, of the past and played")
  void breadth() {
    SimulatedPath path = path(Scenario.CALM, 42);
    for (int i = 0; i < 3 * SimulatedPath.STEPS; i++) {
      path.next();
    }
    List<SessionClose> closes = path.past().closes();
    assertThat(closes).hasSize(333).allMatch(c -> c.issues().isPresent());
    int agree = 0;
    for (int i = 1; i < closes.size(); i++) {
      var issues = closes.get(i).issues().orElseThrow();
      assertThat(issues.advances() + issues.declines()).isEqualTo(2950);
      boolean rose = closes.get(i).spx() > closes.get(i - 1).spx();
      agree += rose == issues.advances() > issues.declines() ? 1 : 0;
    }
    assertThat(agree).isBetween(220, 331);
  }

  @Test
  @DisplayName("a state knows the closes before it, and its own when it is the last of its session")
  void growsAtTheClose() {
    SimulatedPath path = path(Scenario.CALM, 42);
    for (int i = 0; i < 2 * SimulatedPath.STEPS; i++) {
      MarketState state = path.next().orElseThrow();
      SessionClose last = path.past().closes().getLast();
      assertThat(last.session().equals(state.session())).isEqualTo(state.lastOfSession());
      if (state.lastOfSession()) {
        assertThat(last.with(Optional.empty())).isEqualTo(SessionClose.of(state));
      }
    }
  }

  @Test
  @DisplayName("same seed same past, other seed other past; the start moves with the dates")
  void reproducible() {
    assertThat(path(Scenario.CALM, 42).past()).isEqualTo(path(Scenario.CALM, 42).past());
    assertThat(path(Scenario.CALM, 42).past()).isNotEqualTo(path(Scenario.CALM, 43).past());
    LocalDate other = LocalDate.of(2019, 3, 1);
    assertThat(new SimulatedPath(Scenario.CALM, 42, Optional.of(other)).past().closes().getLast())
        .extracting(SessionClose::session)
        .isEqualTo(LocalDate.of(2019, 2, 28));
  }

  @Test
  @DisplayName(
      "FOMC every six weeks on a Wednesday, CPI and PPI mid-month, complete around the run")
  void events() {
    LocalDate start = Scenario.FEB2018.defaultStart();
    ScheduledEvents events = path(Scenario.FEB2018, 42).past().events();

    assertThat(events.completeFrom()).isBefore(start.minusMonths(18));
    assertThat(events.completeTo()).isAfter(start.plusYears(5));
    List<ScheduledEvent> fomc =
        events.only(ScheduledEvent.FOMC).between(start, start.plusYears(1)).events();
    assertThat(fomc).hasSizeBetween(8, 9);
    assertThat(fomc)
        .filteredOn(e -> e.date().getDayOfWeek() != DayOfWeek.WEDNESDAY)
        .allMatch(e -> e.date().getDayOfWeek() == DayOfWeek.THURSDAY)
        .hasSizeLessThan(2);
    LocalDate february = LocalDate.of(2018, 2, 1);
    LocalDate january = LocalDate.of(2019, 1, 31);
    assertThat(events.only(ScheduledEvent.CPI).between(february, january).events())
        .hasSize(12)
        .allMatch(e -> e.date().getDayOfMonth() >= 12 && e.date().getDayOfMonth() <= 16);
    assertThat(events.only(ScheduledEvent.PPI).between(february, january).events())
        .hasSize(12)
        .allMatch(e -> TradingCalendar.isBusinessDay(e.date()));
  }
}
