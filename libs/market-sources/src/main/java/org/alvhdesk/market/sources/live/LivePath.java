package org.alvhdesk.market.sources.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.Listing;
import org.alvhdesk.market.MarketPath;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.chain.ObservedChains;
import org.alvhdesk.market.files.RateHistory;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.SessionClose;
import org.alvhdesk.market.sources.http.Pause;
import org.alvhdesk.market.sources.live.LiveStatus.Phase;
import org.alvhdesk.market.sources.provider.Sources;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * The market as it is: {@link #next} waits until providers give a snapshot that is newer than the
 * last, and asks for one no more often than the interval, in session hours only. It ends when its
 * thread is told to stop. While sources are down the last snapshot stays and {@link #status} says
 * why.
 *
 * <p>{@link #next}, {@link #past} and {@link #quoted} belong to one thread; the status is for all.
 */
public final class LivePath implements MarketPath {
  /** Beginning of the label of every live market. */
  public static final String LABEL = LiveSnapshot.LABEL;

  private static final String IMPORT =
      "./alvh data fetch downloads it, ./alvh data import DIR takes files you have";

  private final Sources sources;
  private final Duration interval;
  private final LivePast history;
  private final InstantSource clock;
  private final Pause pause;
  private final List<SessionClose> ownCloses = new ArrayList<>();

  private Optional<MarketState> last;
  private ObservedChains quoted = ObservedChains.NONE;
  private MarketPast past = MarketPast.nothing(Quality.SETTLED);
  private Instant due;
  private volatile LiveStatus status =
      new LiveStatus(
          Phase.STARTING,
          "nothing was asked yet",
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /**
   * A path behind {@code last}, the last step that was sealed, if there is one.
   *
   * @param interval least time between two snapshots
   * @param pause waits between them; its interruption ends the path
   */
  public LivePath(
      Sources sources,
      Duration interval,
      LivePast history,
      InstantSource clock,
      Pause pause,
      Optional<MarketState> last) {
    this.sources = sources;
    this.interval = interval;
    this.history = history;
    this.clock = clock;
    this.pause = pause;
    this.last = last;
    this.due = clock.instant();
  }

  @Override
  public String label() {
    return LABEL;
  }

  /** How it is doing; the words change while {@link #next} waits. */
  public LiveStatus status() {
    return status;
  }

  @Override
  public Optional<MarketState> next() {
    try {
      while (true) {
        Instant now = clock.instant();
        if (now.isBefore(due)) {
          pause.pause(Duration.between(now, due));
          continue;
        }
        Optional<LiveSnapshot> snapshot = look(now);
        if (snapshot.isPresent()) {
          return Optional.of(snapshot.get().state());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public MarketPast past() {
    return past;
  }

  @Override
  public ObservedChains quoted() {
    return quoted;
  }

  private Optional<LiveSnapshot> look(Instant now) {
    LocalDate today = now.atZone(TradingCalendar.NEW_YORK).toLocalDate();
    LivePast.Known known = history.at(today, now);
    if (known.past().closes().isEmpty()) {
      due = now.plus(interval);
      say(Phase.NO_HISTORY, "daily closes of SPX and VIX are not in the history: " + IMPORT);
      return Optional.empty();
    }
    // Settlements are out after the close; before, those of the session before are the last.
    Look look = Look.at(sources, TradingCalendar.previousBusinessDay(today));
    Optional<LiveSnapshot> found =
        LiveSnapshot.of(look, known.rate().orElse(RateHistory.DEFAULT), last);
    if (found.isEmpty()) {
      due = now.plus(interval);
      say(
          Phase.STALE,
          "no complete snapshot: "
              + (look.missing().isEmpty()
                  ? "the chains give no level of SPX, VIX or VX"
                  : String.join("; ", look.missing())));
      return Optional.empty();
    }
    MarketState state = found.get().state();
    due = dueAfter(now, state);
    if (last.isPresent() && !isNews(last.get(), state)) {
      boolean closed = !due.equals(now.plus(interval));
      say(
          closed ? Phase.CLOSED : Phase.STALE,
          (closed ? "no session: " : "the providers say nothing new: ")
              + "the latest quotes stood at "
              + state.marketTime());
      return Optional.empty();
    }
    return Optional.of(take(found.get(), known, now));
  }

  private LiveSnapshot take(LiveSnapshot snapshot, LivePast.Known known, Instant now) {
    MarketState state = snapshot.state();
    List<String> notes = new ArrayList<>(snapshot.quoted().notes());
    past = pastOf(state, known.past(), notes);
    if (known.rate().isEmpty()) {
      notes.add(
          "no fresh short rate is stored: "
              + RateHistory.DEFAULT
              + " a year discounts expiries whose quotes identify no rate; "
              + IMPORT);
    }
    quoted =
        new ObservedChains(snapshot.quoted().spx(), snapshot.quoted().vix(), Listing.NONE, notes);
    last = Optional.of(state);
    boolean closed = !due.equals(now.plus(interval));
    status =
        new LiveStatus(
            closed ? Phase.CLOSED : Phase.FOLLOWING,
            notes.isEmpty() ? "complete" : String.join("; ", notes),
            Optional.of(state.marketTime()),
            Optional.of(now),
            Optional.of(due));
    return new LiveSnapshot(state, quoted);
  }

  /** What the history holds before the session, then the closes this path has seen itself. */
  private MarketPast pastOf(MarketState state, MarketPast stored, List<String> notes) {
    if (state.lastOfSession()) {
      ownCloses.add(SessionClose.of(state));
    }
    MarketPast known = stored.knownAt(state.session(), state.lastOfSession());
    LocalDate reached = known.closes().isEmpty() ? LocalDate.MIN : lastSession(known);
    for (SessionClose own : ownCloses) {
      if (own.session().isAfter(reached)) {
        known = known.with(own);
      }
    }
    LocalDate before = TradingCalendar.previousBusinessDay(state.session());
    LocalDate held = known.closes().isEmpty() ? LocalDate.MIN : lastSession(known);
    if (held.isBefore(before)) {
      notes.add(
          "the history ends on "
              + held
              + ", "
              + ChronoUnit.DAYS.between(held, before)
              + " days before the last session: signals are that old; "
              + IMPORT);
    }
    return known;
  }

  private static LocalDate lastSession(MarketPast known) {
    return known.closes().getLast().session();
  }

  private Instant dueAfter(Instant now, MarketState state) {
    LocalDate closed = state.lastOfSession() ? state.session() : null;
    Instant next = PollingHours.next(now, closed);
    Instant paced = now.plus(interval);
    return next.isAfter(paced) ? next : paced;
  }

  /** A later moment; the close of a session comes once. */
  private static boolean isNews(MarketState last, MarketState state) {
    return state.marketTime().isAfter(last.marketTime())
        && !(last.lastOfSession() && last.session().equals(state.session()));
  }

  private void say(Phase phase, String words) {
    status =
        new LiveStatus(
            phase, words, last.map(MarketState::marketTime), status.fetchedAt(), Optional.of(due));
  }
}
