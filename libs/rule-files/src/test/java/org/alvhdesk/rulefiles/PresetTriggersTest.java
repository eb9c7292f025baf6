package org.alvhdesk.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.Publication;
import org.alvhdesk.market.history.PublishedSeries;
import org.alvhdesk.market.history.PublishedValue;
import org.alvhdesk.market.history.ScheduledEvent;
import org.alvhdesk.market.history.ScheduledEvents;
import org.alvhdesk.market.history.SessionClose;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.strategy.frequency.PresetTriggers;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.alvhdesk.strategy.rules.document.Unit;
import org.alvhdesk.strategy.trigger.TriggerFrequency;
import org.alvhdesk.strategy.trigger.TriggerSeries;
import org.alvhdesk.strategy.trigger.TriggerState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every trigger that a shipped set executes has a row: told, or with what it needs. */
class PresetTriggersTest {
  /** Rules that wait for something, of which a set may have some. */
  private static final Set<String> TRIGGERS =
      Set.of(
          "000-5", "000-7", "000-8", "000-9", "000-10", "000-12", "000-14", "001-3", "001-4",
          "001-6", "001-7", "001-8", "002-4", "002-6", "002-7", "002-10", "002-11", "002-12",
          "002-13", "002-14", "003-4", "003-6", "003-7", "003-8", "003-9", "003-12", "003-15",
          "003-18", "003-21", "004-2", "004-8", "004-9", "004-12", "004-13", "004-14", "004-18",
          "6B", "K9");

  /** Levels that an indicator is compared with: whoever executes one waits for it. */
  private static final Set<Unit> LEVELS = Set.of(Unit.OSCILLATOR, Unit.PERCENT_RANK, Unit.Z_SCORE);

  /** What keeps a trigger from speaking too often is none itself. */
  private static final String PACE = ".*\\.(cooldown|minimumHolding|noData)";

  private static final int SESSIONS = 600;
  private static final LocalDate FIRST = LocalDate.of(2016, 1, 4);

  /** Closes of a wave, and nothing else. */
  private static MarketPast closes() {
    List<SessionClose> closes = new ArrayList<>();
    LocalDate session = FIRST;
    for (int i = 0; i < SESSIONS; i++) {
      double vix = 18 + 6 * StrictMath.sin(i / 11.0);
      closes.add(
          new SessionClose(
              session,
              2000 + i + 40 * StrictMath.sin(i / 7.0),
              vix,
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              OptionalDouble.of(90 + vix),
              OptionalDouble.of(vix + 0.5),
              OptionalDouble.of(vix),
              OptionalDouble.of(vix + 1 + StrictMath.sin(i / 23.0)),
              Optional.empty()));
      session = TradingCalendar.nextBusinessDay(session);
    }
    return MarketPast.of(closes, Quality.SETTLED);
  }

  /** The same with prices that rise faster and faster, and a calendar. */
  private static MarketPast published() {
    List<PublishedValue> prices = new ArrayList<>();
    List<ScheduledEvent> events = new ArrayList<>();
    double level = 100;
    int i = 0;
    for (YearMonth m = YearMonth.of(2013, 1);
        m.isBefore(YearMonth.of(2019, 1));
        m = m.plusMonths(1)) {
      level *= 1 + 0.001 * i++;
      prices.add(new PublishedValue(m.atDay(1), m.plusMonths(1).atDay(15), level));
      events.add(new ScheduledEvent(ScheduledEvent.CPI, m.atDay(12)));
      events.add(new ScheduledEvent(ScheduledEvent.PPI, m.atDay(13)));
      if (m.getMonthValue() % 3 == 0) {
        events.add(new ScheduledEvent(ScheduledEvent.FOMC, m.atDay(20)));
      }
    }
    PublishedSeries series = new PublishedSeries(prices);
    return closes()
        .with(
            Map.of(Publication.CPI, series, Publication.PPI, series),
            ScheduledEvents.ofKinds(
                events, List.of(ScheduledEvent.FOMC, ScheduledEvent.CPI, ScheduledEvent.PPI)));
  }

  static Stream<RuleDocument> documents() {
    return RuleLibrary.shipped().all().stream();
  }

  @ParameterizedTest
  @MethodSource("documents")
  @DisplayName("every trigger id that a shipped set executes has a row")
  void complete(RuleDocument document) {
    Set<String> rows =
        PresetTriggers.of(document, closes()).stream()
            .flatMap(s -> Arrays.stream(s.ruleId().split(", ")))
            .collect(Collectors.toSet());

    for (RuleParameter p : document.parameters()) {
      String rule = p.citation().ruleId();
      if (p.executed()
          && !p.name().matches(PACE)
          && (TRIGGERS.contains(rule) || LEVELS.contains(p.unit()))) {
        assertThat(rows).as(document.id() + ", " + p.name()).contains(rule);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  @DisplayName("a row that closes alone cannot tell says what it needs, and is no data, not off")
  void untold(RuleDocument document) {
    for (TriggerSeries s : PresetTriggers.of(document, closes())) {
      assertThat(s.sessions()).hasSize(SESSIONS);
      if (s.isUntold() && !s.name().contains("MACD(")) {
        assertThat(s.needs()).as(s.ruleId() + " " + s.name()).isNotBlank();
        assertThat(TriggerFrequency.of(s).share()).isEmpty();
      }
    }
  }

  private static TriggerSeries row(String set, String rule, MarketPast past) {
    return PresetTriggers.of(RuleLibrary.shipped().document(set), past).stream()
        .filter(s -> s.ruleId().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("002-6: the session before an event to its day, from the calendar")
  void events() {
    TriggerSeries gate = row("LAYERED-002", "002-6", published());

    assertThat(state(gate, LocalDate.of(2017, 5, 11))).isEqualTo(TriggerState.ON);
    assertThat(state(gate, LocalDate.of(2017, 5, 12))).isEqualTo(TriggerState.ON);
    assertThat(state(gate, LocalDate.of(2017, 5, 16))).isEqualTo(TriggerState.OFF);
    assertThat(row("LAYERED-002", "002-6", closes()).isUntold()).isTrue();
  }

  @Test
  @DisplayName("003-7: rising prices count within ten days of the Fed's meeting only")
  void inflation() {
    TriggerSeries cover = row("SHORT14-003", "003-7", published());

    assertThat(state(cover, LocalDate.of(2017, 6, 12))).isEqualTo(TriggerState.ON);
    assertThat(state(cover, LocalDate.of(2017, 6, 9))).isEqualTo(TriggerState.OFF);
    assertThat(state(cover, LocalDate.of(2017, 5, 15))).isEqualTo(TriggerState.OFF);
  }

  @Test
  @DisplayName("000-7: contango above its mean of a year, known from the 252nd close on")
  void contango() {
    TriggerSeries steep = row("CORE45-000", "000-7", closes());

    assertThat(steep.states().subList(0, 251)).containsOnly(TriggerState.NO_DATA);
    assertThat(steep.states().subList(251, SESSIONS))
        .contains(TriggerState.ON, TriggerState.OFF)
        .doesNotContain(TriggerState.NO_DATA);
  }

  @Test
  @DisplayName("what asks for the book is a row without data")
  void book() {
    TriggerSeries stop = row("LAYERED-002", "002-10", published());

    assertThat(stop.isUntold()).isTrue();
    assertThat(stop.needs()).isEqualTo("the condors held and their marks");
    assertThat(row("FOUR42-004-B", "004-14", closes()).needs()).contains("REER");
  }

  private static TriggerState state(TriggerSeries series, LocalDate session) {
    return series.states().get(series.sessions().indexOf(session));
  }
}
