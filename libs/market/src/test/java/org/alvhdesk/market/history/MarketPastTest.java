package org.alvhdesk.market.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.market.VxPoint;
import org.junit.jupiter.api.Test;

class MarketPastTest {
  private static final LocalDate FRIDAY = LocalDate.of(2018, 2, 2);
  private static final LocalDate MONDAY = LocalDate.of(2018, 2, 5);

  private static SessionClose close(LocalDate day) {
    return SessionClose.of(
        day,
        2762.13,
        17.31,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.empty());
  }

  private static PublishedValue value(String of, String known) {
    return new PublishedValue(LocalDate.parse(of), LocalDate.parse(known), 100);
  }

  private static MarketPast past() {
    return MarketPast.of(List.of(close(FRIDAY), close(MONDAY)), Quality.SETTLED)
        .with(
            Map.of(
                Publication.CPI,
                new PublishedSeries(
                    List.of(
                        value("2017-11-01", "2017-12-13"),
                        value("2017-12-01", "2018-02-05"),
                        value("2018-01-01", "2018-02-14")))),
            ScheduledEvents.NONE);
  }

  @Test
  void aDecisionKnowsItsOwnCloseOnlyWhenTheSessionIsOver() {
    assertThat(past().knownAt(MONDAY, false).sessions()).containsExactly(FRIDAY);
    assertThat(past().knownAt(MONDAY, true).sessions()).containsExactly(FRIDAY, MONDAY);
    assertThat(past().knownAt(FRIDAY, false).closes()).isEmpty();
    assertThat(past().knownAt(MONDAY.plusDays(1), false)).isEqualTo(past().knownAt(MONDAY, true));
  }

  @Test
  void aPublicationIsKnownAtTheCloseOfItsDay() {
    assertThat(past().knownAt(MONDAY, false).published(Publication.CPI).values()).hasSize(1);
    assertThat(past().knownAt(MONDAY, true).published(Publication.CPI).values()).hasSize(2);
    assertThat(past().knownAt(LocalDate.of(2018, 2, 20), false).published(Publication.CPI).values())
        .as("no close since it became known")
        .hasSize(2);
    assertThat(past().published(Publication.PPI)).isEqualTo(PublishedSeries.EMPTY);
  }

  @Test
  void rulesLookAtTheLastClosesAndMonths() {
    List<SessionClose> many = new ArrayList<>();
    List<PublishedValue> months = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      many.add(close(FRIDAY.plusDays(i)));
    }
    for (int i = 0; i < 40; i++) {
      LocalDate month = LocalDate.of(2015, 1, 1).plusMonths(i);
      months.add(new PublishedValue(month, month.plusDays(10), i));
      months.add(new PublishedValue(month.plusDays(20), month.plusDays(21), 1000 + i));
    }
    LocalDate last = FRIDAY.plusDays(399);
    MarketPast part =
        MarketPast.of(many, Quality.MODEL)
            .with(
                Map.of(Publication.CPI, new PublishedSeries(months)),
                new ScheduledEvents(
                    List.of(
                        new ScheduledEvent("FOMC", last.minusDays(101)),
                        new ScheduledEvent("FOMC", last.plusDays(100))),
                    FRIDAY,
                    last.plusYears(1)))
            .forRules();

    assertThat(part.closes()).isEqualTo(many.subList(70, 400));
    assertThat(part.published(Publication.CPI).values()).hasSize(16);
    assertThat(part.published(Publication.CPI).byMonth().lastEntry().getValue()).isEqualTo(1039);
    assertThat(part.published(Publication.CPI).byMonth().firstKey())
        .isEqualTo(YearMonth.of(2017, 1));
    assertThat(part.events().events())
        .containsExactly(new ScheduledEvent("FOMC", last.plusDays(100)));
    assertThat(part.events().completeFrom()).isEqualTo(last.minusDays(100));
    assertThat(part.forRules()).isEqualTo(part);
  }

  @Test
  void theCloseOfAStateHoldsItsCurve() {
    VxCurve curve =
        new VxCurve(
            List.of(
                new VxPoint(MONDAY, 30),
                new VxPoint(LocalDate.of(2018, 2, 14), 33.225),
                new VxPoint(LocalDate.of(2018, 3, 21), 24.9)));
    MarketState state =
        new MarketState(
            MONDAY,
            12,
            true,
            Instant.parse("2018-02-05T21:00:00Z"),
            2648.94,
            37.32,
            OptionalDouble.empty(),
            OptionalDouble.of(31.4),
            OptionalDouble.empty(),
            curve,
            0.01,
            0.02,
            Quality.SETTLED,
            "test");
    SessionClose close = SessionClose.of(state);

    assertThat(close.vx1()).as("a future that settled today is gone").hasValue(33.225);
    assertThat(close.vx2()).hasValue(24.9);
    assertThat(close.cm30()).hasValue(curve.constantMaturity(MONDAY, 30));
    assertThat(close.contango().orElseThrow()).isEqualTo(24.9 / 33.225 - 1);
    assertThat(close.backwardation()).contains(true);
    assertThat(MarketPast.ofStates(List.of(state)).quality()).isEqualTo(Quality.SETTLED);
  }

  @Test
  void badInputIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarketPast.of(List.of(close(MONDAY), close(FRIDAY)), Quality.MODEL))
        .withMessageContaining("2018-02-02 stands after 2018-02-05");
    assertThatIllegalArgumentException().isThrownBy(() -> past().with(close(MONDAY)));
    assertThatIllegalArgumentException().isThrownBy(() -> MarketPast.ofStates(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Issues(-1, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> value("2018-01-01", "2017-12-31"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PublishedSeries(
                    List.of(value("2018-01-01", "2018-02-01"), value("2018-01-01", "2018-02-01"))));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SessionClose.of(
                    FRIDAY,
                    2762,
                    17,
                    OptionalDouble.of(0),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Optional.empty()))
        .withMessageContaining("2018-02-02");
  }

  @Test
  void aCalendarIsCompleteOnlyWhereItsSourceWas() {
    ScheduledEvents year =
        new ScheduledEvents(
            List.of(new ScheduledEvent("FOMC", MONDAY), new ScheduledEvent("CPI", FRIDAY)),
            LocalDate.of(2018, 1, 1),
            LocalDate.of(2018, 12, 31));

    assertThat(year.events()).extracting(ScheduledEvent::name).containsExactly("CPI", "FOMC");
    assertThat(year.only("FOMC").events()).hasSize(1);
    assertThat(year.between(MONDAY, LocalDate.of(2030, 1, 1)).completeTo())
        .isEqualTo(LocalDate.of(2018, 12, 31));
    assertThat(year.between(LocalDate.of(2019, 1, 1), LocalDate.of(2030, 1, 1)))
        .isEqualTo(ScheduledEvents.NONE);
    assertThat(ScheduledEvents.NONE.isNowhereComplete()).isTrue();
  }
}
