package org.alvhdesk.kit.step;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
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
import org.alvhdesk.strategy.signal.HistorySignals;
import org.alvhdesk.strategy.signal.Signals;

/** A market's past against the past on the wire. */
public final class MarketPasts {
  private MarketPasts() {}

  /**
   * What a decision at {@code step} knows of the past; every answer is no data when the step
   * carries none.
   *
   * @throws UndecodableEvent when the step's history contradicts itself
   */
  public static Signals signals(MarketStepV1 step) {
    if (step.history() == null) {
      return HistorySignals.ofNothing(step.session(), Quality.valueOf(step.quality()));
    }
    return HistorySignals.of(toMarket(step.history()), step.session(), step.lastOfSession());
  }

  /** The wire form of the part of {@code known} that rules look at. */
  public static MarketPastV1 toWire(MarketPast known) {
    MarketPast past = known.forRules();
    List<MarketPastV1.Published> published = new ArrayList<>();
    past.published().forEach((name, series) -> published.add(toWire(name, series.byMonth())));
    ScheduledEvents events = past.events();
    return new MarketPastV1(
        past.quality().name(),
        toWire(past.closes()),
        published,
        events.isNowhereComplete()
            ? null
            : new MarketPastV1.Calendar(
                events.completeFrom(),
                events.completeTo(),
                events.events().stream()
                    .map(e -> new MarketPastV1.Event(e.name(), e.date()))
                    .toList()));
  }

  private static MarketPastV1.Closes toWire(List<SessionClose> closes) {
    return new MarketPastV1.Closes(
        closes.stream().map(SessionClose::session).toList(),
        closes.stream().map(SessionClose::spx).toList(),
        closes.stream().map(SessionClose::vix).toList(),
        levels(closes, SessionClose::vix9d),
        levels(closes, SessionClose::vix3m),
        levels(closes, SessionClose::vvix),
        levels(closes, SessionClose::cm30),
        levels(closes, SessionClose::vx1),
        levels(closes, SessionClose::vx2),
        column(closes, c -> c.issues().map(Issues::advances).orElse(null)),
        column(closes, c -> c.issues().map(Issues::declines).orElse(null)),
        levels(closes, SessionClose::skew),
        levels(closes, SessionClose::reitRatio));
  }

  private static List<Double> levels(
      List<SessionClose> closes, Function<SessionClose, OptionalDouble> level) {
    return column(
        closes,
        c -> {
          OptionalDouble value = level.apply(c);
          return value.isPresent() ? value.getAsDouble() : null;
        });
  }

  /** Null when no session has a value. */
  private static <T> List<T> column(List<SessionClose> closes, Function<SessionClose, T> value) {
    List<T> values = new ArrayList<>(closes.size());
    closes.forEach(c -> values.add(value.apply(c)));
    return values.stream().allMatch(Objects::isNull) ? null : values;
  }

  private static MarketPastV1.Published toWire(
      Publication name, NavigableMap<YearMonth, Double> months) {
    List<Double> values = new ArrayList<>();
    for (YearMonth m = months.firstKey(); !m.isAfter(months.lastKey()); m = m.plusMonths(1)) {
      values.add(months.get(m));
    }
    return new MarketPastV1.Published(name.name(), months.firstKey(), values);
  }

  /**
   * The past as the rules see it. Its publications are dated by their month and known at its last
   * close.
   *
   * @throws UndecodableEvent when columns differ in length, sessions do not ascend, or a name or
   *     quality is unknown
   */
  public static MarketPast toMarket(MarketPastV1 wire) {
    try {
      List<SessionClose> closes = closes(wire.closes());
      Map<Publication, PublishedSeries> published = new EnumMap<>(Publication.class);
      if (!closes.isEmpty()) {
        LocalDate last = closes.getLast().session();
        wire.published()
            .forEach(p -> published.put(Publication.valueOf(p.name()), series(p, last)));
      }
      return MarketPast.of(closes, Quality.valueOf(wire.quality()))
          .with(published, events(wire.events()));
    } catch (IllegalArgumentException e) {
      throw new UndecodableEvent("history of a step: " + e.getMessage(), e);
    }
  }

  private static List<SessionClose> closes(MarketPastV1.Closes c) {
    List<SessionClose> closes = new ArrayList<>();
    int n = c.sessions().size();
    Stream.of(
            c.spx(),
            c.vix(),
            c.vix9d(),
            c.vix3m(),
            c.vvix(),
            c.cm30(),
            c.vx1(),
            c.vx2(),
            c.advances(),
            c.declines(),
            c.skew(),
            c.reitRatio())
        .filter(column -> column != null && column.size() != n)
        .findFirst()
        .ifPresent(
            column -> {
              throw new IllegalArgumentException(
                  "every column needs the " + n + " sessions, one has " + column.size());
            });
    for (int i = 0; i < n; i++) {
      closes.add(
          new SessionClose(
              c.sessions().get(i),
              c.spx().get(i),
              c.vix().get(i),
              level(c.vix9d(), i),
              level(c.vix3m(), i),
              level(c.vvix(), i),
              level(c.cm30(), i),
              level(c.vx1(), i),
              level(c.vx2(), i),
              issues(c, i),
              level(c.skew(), i),
              level(c.reitRatio(), i)));
    }
    return closes;
  }

  private static OptionalDouble level(List<Double> column, int i) {
    return column == null || column.get(i) == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(column.get(i));
  }

  private static Optional<Issues> issues(MarketPastV1.Closes c, int i) {
    return c.advances() == null
            || c.declines() == null
            || c.advances().get(i) == null
            || c.declines().get(i) == null
        ? Optional.empty()
        : Optional.of(new Issues(c.advances().get(i), c.declines().get(i)));
  }

  private static PublishedSeries series(MarketPastV1.Published published, LocalDate known) {
    List<PublishedValue> values = new ArrayList<>();
    for (int i = 0; i < published.values().size(); i++) {
      Double value = published.values().get(i);
      if (value != null) {
        LocalDate month = published.first().plusMonths(i).atDay(1);
        values.add(new PublishedValue(month, known, value));
      }
    }
    return new PublishedSeries(values);
  }

  private static ScheduledEvents events(MarketPastV1.Calendar calendar) {
    return calendar == null
        ? ScheduledEvents.NONE
        : new ScheduledEvents(
            calendar.events().stream().map(e -> new ScheduledEvent(e.name(), e.date())).toList(),
            calendar.completeFrom(),
            calendar.completeTo());
  }
}
