package org.alvhdesk.market.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.Quality;

/**
 * A market's past. Everything but SPX and VIX may be missing.
 *
 * @param closes finished sessions, strictly ascending
 * @param published what was published, with the day on which it became known
 * @param events the economic calendar
 * @param quality of the closes
 */
public record MarketPast(
    List<SessionClose> closes,
    Map<Publication, PublishedSeries> published,
    ScheduledEvents events,
    Quality quality) {
  /**
   * How many closes decisions look at: the warm-up of 250 bars (docs/methodology 3.4) and four
   * months of answers behind it.
   */
  public static final int SESSIONS = 330;

  /** Days of the calendar that decisions look at, before and after their session. */
  private static final int EVENT_DAYS = 100;

  /**
   * @throws IllegalArgumentException when a session stands twice or out of order
   */
  public MarketPast {
    Objects.requireNonNull(events, "events");
    Objects.requireNonNull(quality, "quality");
    closes = List.copyOf(closes);
    Map<Publication, PublishedSeries> sorted = new EnumMap<>(Publication.class);
    published.forEach(
        (name, series) -> {
          if (!series.values().isEmpty()) {
            sorted.put(name, series);
          }
        });
    published = Collections.unmodifiableMap(sorted);
    for (int i = 1; i < closes.size(); i++) {
      LocalDate before = closes.get(i - 1).session();
      if (!closes.get(i).session().isAfter(before)) {
        throw new IllegalArgumentException(
            "a past needs each session once and in order; "
                + closes.get(i).session()
                + " stands after "
                + before);
      }
    }
  }

  /** The past of a market of which nothing is known. */
  public static MarketPast nothing(Quality quality) {
    return of(List.of(), quality);
  }

  /** A past of closes alone. */
  public static MarketPast of(List<SessionClose> closes, Quality quality) {
    return new MarketPast(closes, Map.of(), ScheduledEvents.NONE, quality);
  }

  /**
   * The closes of {@code states}, one a session and in order.
   *
   * @throws IllegalArgumentException when there is none, or a session stands twice
   */
  public static MarketPast ofStates(List<MarketState> states) {
    if (states.isEmpty()) {
      throw new IllegalArgumentException("the quality of no states is unknown: give one or more");
    }
    return of(states.stream().map(SessionClose::of).toList(), states.getLast().quality());
  }

  /** Sessions of the closes. */
  public List<LocalDate> sessions() {
    return closes.stream().map(SessionClose::session).toList();
  }

  /** A publication; empty when nothing of it is known. */
  public PublishedSeries published(Publication name) {
    return published.getOrDefault(name, PublishedSeries.EMPTY);
  }

  /** This past with one more close. */
  public MarketPast with(SessionClose close) {
    List<SessionClose> more = new ArrayList<>(closes);
    more.add(close);
    return new MarketPast(more, published, events, quality);
  }

  /** This past with the publications and events of a source. */
  public MarketPast with(Map<Publication, PublishedSeries> publications, ScheduledEvents calendar) {
    return new MarketPast(closes, publications, calendar, quality);
  }

  /**
   * What a decision in {@code session} may know: the closes before it, its own only when it is
   * {@code closed}, and what was published by the last of these closes.
   */
  public MarketPast knownAt(LocalDate session, boolean closed) {
    LocalDate last = closed ? session : session.minusDays(1);
    List<SessionClose> known = closes.stream().filter(c -> !c.session().isAfter(last)).toList();
    LocalDate publishedBy = known.isEmpty() ? last : known.getLast().session();
    Map<Publication, PublishedSeries> cut = new EnumMap<>(Publication.class);
    published.forEach((name, series) -> cut.put(name, series.knownAt(publishedBy)));
    return new MarketPast(known, cut, events, quality);
  }

  /**
   * The part that decisions look at: the last {@link #SESSIONS} closes, publications by month for
   * as long as a rule looks back, events around the last close. Signals of publications are the
   * same as of the whole past; recursive averages differ by what they remember of closes more than
   * 250 bars back, less than 1e-7 of their value.
   */
  public MarketPast forRules() {
    int n = closes.size();
    Map<Publication, PublishedSeries> cut = new EnumMap<>(Publication.class);
    published.forEach((name, series) -> cut.put(name, series.lastOfMonths(name.months())));
    ScheduledEvents near = events;
    if (n > 0) {
      LocalDate last = closes.getLast().session();
      near = events.between(last.minusDays(EVENT_DAYS), last.plusDays(EVENT_DAYS));
    }
    return new MarketPast(closes.subList(Math.max(0, n - SESSIONS), n), cut, near, quality);
  }
}
