package org.alvhdesk.kit.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.contracts.UndecodableEvent;
import org.alvhdesk.contracts.event.MarketPastV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.history.Issues;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.Publication;
import org.alvhdesk.market.history.PublishedSeries;
import org.alvhdesk.market.history.PublishedValue;
import org.alvhdesk.market.history.ScheduledEvent;
import org.alvhdesk.market.history.ScheduledEvents;
import org.alvhdesk.market.history.SessionClose;
import org.alvhdesk.strategy.signal.Signals;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;
import org.junit.jupiter.api.Test;

class MarketPastsTest {
  private static final LocalDate FRIDAY = LocalDate.of(2018, 2, 2);
  private static final LocalDate MONDAY = LocalDate.of(2018, 2, 5);

  private static SessionClose close(LocalDate day, OptionalDouble vvix, Optional<Issues> issues) {
    return new SessionClose(
        day,
        2762.13,
        17.31,
        OptionalDouble.empty(),
        OptionalDouble.of(18.3),
        vvix,
        OptionalDouble.of(15.914285714285715),
        OptionalDouble.of(15.625),
        OptionalDouble.of(15.9),
        issues);
  }

  private static MarketPast past() {
    return new MarketPast(
        List.of(
            close(FRIDAY, OptionalDouble.empty(), Optional.of(new Issues(412, 2560))),
            close(MONDAY, OptionalDouble.of(177), Optional.empty())
                .with(OptionalDouble.of(124.42), OptionalDouble.of(0.291034))),
        Map.of(
            Publication.CPI,
            new PublishedSeries(
                List.of(
                    new PublishedValue(
                        LocalDate.of(2017, 10, 1), LocalDate.of(2017, 11, 15), 246.6),
                    new PublishedValue(
                        LocalDate.of(2017, 12, 1), LocalDate.of(2018, 1, 12), 247.9)))),
        new ScheduledEvents(
            List.of(
                new ScheduledEvent(ScheduledEvent.FOMC, LocalDate.of(2018, 1, 31)),
                new ScheduledEvent(ScheduledEvent.FOMC, LocalDate.of(2019, 1, 30))),
            LocalDate.of(2000, 1, 1),
            LocalDate.of(2027, 12, 1)),
        Quality.SETTLED);
  }

  private static MarketStepV1 step(MarketPastV1 history, boolean closed) {
    return new MarketStepV1(
        "r",
        1,
        Instant.parse("2018-02-05T21:00:00Z"),
        MONDAY,
        0,
        closed,
        "s",
        0,
        "d",
        "replay:cboe",
        "SETTLED",
        "MODEL",
        null,
        history);
  }

  @Test
  void closesComeBackAsTheyWere_publicationsByMonth_eventsAroundTheLastClose() {
    MarketPastV1 wire = MarketPasts.toWire(past());
    MarketPast read = MarketPasts.toMarket(wire);

    assertThat(wire.closes().vix9d()).as("no session has one").isNull();
    assertThat(wire.closes().vvix()).containsExactly(null, 177.0);
    assertThat(wire.closes().reitRatio()).containsExactly(null, 0.291034);
    assertThat(wire.published())
        .containsExactly(
            new MarketPastV1.Published(
                "CPI", YearMonth.of(2017, 10), Arrays.asList(246.6, null, 247.9)));
    assertThat(read.closes()).isEqualTo(past().closes());
    assertThat(read.published(Publication.CPI).byMonth())
        .isEqualTo(past().published(Publication.CPI).byMonth());
    assertThat(read.events().events())
        .containsExactly(new ScheduledEvent(ScheduledEvent.FOMC, LocalDate.of(2018, 1, 31)));
    assertThat(MarketPasts.toWire(read)).isEqualTo(wire);
  }

  @Test
  void insideASessionItsOwnCloseIsNotKnown_whateverWasSent() {
    MarketPastV1 wire = MarketPasts.toWire(past());

    assertThat(MarketPasts.signals(step(wire, true)).session(0)).isEqualTo(MONDAY);
    assertThat(MarketPasts.signals(step(wire, false)).session(0)).isEqualTo(FRIDAY);
  }

  @Test
  void aStepWithoutHistoryKnowsNothing() {
    Signals signals = MarketPasts.signals(step(null, true));

    assertThat(signals.sessions()).isZero();
    assertThat(signals.level(Series.VIX, 0).number()).isEmpty();
    assertThat(signals.quality()).isEqualTo(Quality.SETTLED);
    MarketPast nothing = MarketPast.nothing(Quality.MODEL);
    assertThat(MarketPasts.toMarket(MarketPasts.toWire(nothing))).isEqualTo(nothing);
  }

  @Test
  void aHistoryThatContradictsItselfIsRefused() {
    MarketPastV1.Closes good = MarketPasts.toWire(past()).closes();

    assertRefused(closes(List.of(MONDAY, FRIDAY), good.vix(), null), "SETTLED", List.of());
    assertRefused(closes(good.sessions(), List.of(17.31), null), "SETTLED", List.of());
    assertRefused(closes(good.sessions(), List.of(), null), "SETTLED", List.of());
    assertRefused(closes(good.sessions(), good.vix(), List.of(80.0)), "SETTLED", List.of());
    assertRefused(closes(good.sessions(), List.of(17.31, -1.0), null), "SETTLED", List.of());
    assertRefused(good, "GUESSED", List.of());
    assertRefused(
        good,
        "SETTLED",
        List.of(new MarketPastV1.Published("GDP", YearMonth.of(2017, 1), List.of(1.0))));
  }

  private static MarketPastV1.Closes closes(
      List<LocalDate> sessions, List<Double> vix, List<Double> vvix) {
    return new MarketPastV1.Closes(
        sessions,
        List.of(2762.13, 2648.94),
        vix,
        null,
        null,
        vvix,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static void assertRefused(
      MarketPastV1.Closes closes, String quality, List<MarketPastV1.Published> published) {
    assertThatExceptionOfType(UndecodableEvent.class)
        .isThrownBy(() -> MarketPasts.toMarket(new MarketPastV1(quality, closes, published, null)))
        .withMessageContaining("history of a step");
  }
}
