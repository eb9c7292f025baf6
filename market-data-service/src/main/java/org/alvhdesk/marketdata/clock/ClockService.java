package org.alvhdesk.marketdata.clock;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * The clock in the database: changed in one transaction under a row lock, and told to the step loop
 * after the commit.
 */
@ApplicationScoped
public class ClockService {
  /** Where a running clock starts when the configured speed is 0. */
  private static final double SPEED_WHEN_STARTED_PAUSED = 10;

  /** Market minutes per second of a market that goes as fast as the wall's clock. */
  private static final double REAL_TIME = 1.0 / 60;

  private final ClockConfig config;
  private final Event<ClockChanged> changes;
  private final AtomicReference<Versioned> current = new AtomicReference<>();

  ClockService(ClockConfig config, Event<ClockChanged> changes) {
    this.config = config;
    this.changes = changes;
  }

  /** The clock of the current run; empty until the run is opened. */
  public Optional<ClockState> current() {
    return Optional.ofNullable(current.get()).map(Versioned::state);
  }

  /**
   * Opens the clock of {@code runId} inside the caller's transaction: as it was left, or as
   * configured for a new run. A configured speed that is not the one of the last start is taken
   * over; a paused clock stays paused.
   */
  public Uni<ClockState> open(String runId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .find(ClockEntity.class, runId)
                    .chain(
                        found -> {
                          ClockEntity row = found == null ? fresh(runId) : found;
                          if (row.configuredSpeed != config.speed()) {
                            row.configuredSpeed = config.speed();
                            row.speed = config.speed() > 0 ? config.speed() : row.speed;
                            row.version++;
                          }
                          return found == null
                              ? session.persist(row).replaceWith(row)
                              : Uni.createFrom().item(row);
                        }))
        .invoke(row -> current.set(new Versioned(runId, row.state(), row.version)))
        .map(ClockEntity::state);
  }

  /**
   * Opens the clock of a live run inside the caller's transaction: it runs as the wall's does, and
   * nothing pauses it.
   */
  public Uni<ClockState> openLive(String runId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .find(ClockEntity.class, runId)
                    .chain(
                        found -> {
                          ClockEntity row = found == null ? live(runId) : found;
                          return found == null
                              ? session.persist(row).replaceWith(row)
                              : Uni.createFrom().item(row);
                        }))
        .invoke(row -> current.set(new Versioned(runId, row.state(), row.version)))
        .map(ClockEntity::state);
  }

  /** Changes the clock inside the caller's transaction; {@link #announce} it after the commit. */
  public Uni<Change> change(String runId, UnaryOperator<ClockState> change) {
    return Panache.getSession()
        .chain(session -> session.find(ClockEntity.class, runId, LockModeType.PESSIMISTIC_WRITE))
        .map(
            row -> {
              ClockState after = change.apply(row.state());
              if (!after.equals(row.state())) {
                row.set(after);
              }
              return new Change(runId, after, row.version);
            });
  }

  /**
   * Takes over, inside the caller's session, what another instance has done to the clock of {@code
   * runId}; the step loop is told when that is news.
   */
  public Uni<Void> follow(String runId) {
    return Panache.getSession()
        .chain(session -> session.find(ClockEntity.class, runId))
        .invoke(
            row -> {
              if (row != null) {
                learn(new Versioned(runId, row.state(), row.version));
              }
            })
        .replaceWithVoid();
  }

  private void learn(Versioned stored) {
    Versioned before = current.getAndUpdate(known -> stored.isNewsTo(known) ? stored : known);
    if (stored.isNewsTo(before)) {
      changes.fire(new ClockChanged(stored.state));
    }
  }

  /** Makes a committed change effective: the step loop follows it at once. */
  public void announce(Change change) {
    Versioned now =
        current.updateAndGet(
            known ->
                known != null && known.runId.equals(change.runId) && known.version >= change.version
                    ? known
                    : new Versioned(change.runId, change.state, change.version));
    changes.fire(new ClockChanged(now.state));
  }

  private static ClockEntity live(String runId) {
    ClockEntity row = new ClockEntity();
    row.runId = runId;
    row.running = true;
    row.speed = REAL_TIME;
    row.configuredSpeed = REAL_TIME;
    row.pauseOnSubmission = false;
    return row;
  }

  private ClockEntity fresh(String runId) {
    ClockEntity row = new ClockEntity();
    boolean runs = config.speed() > 0;
    row.runId = runId;
    row.running = runs;
    row.speed = runs ? config.speed() : SPEED_WHEN_STARTED_PAUSED;
    row.configuredSpeed = config.speed();
    row.pausedBecause = runs ? null : "started with speed 0";
    row.pauseOnSubmission = config.pauseOnSubmission();
    return row;
  }

  /** A committed change and its version. */
  public record Change(String runId, ClockState state, long version) {}

  /** Fired when the clock of the current run has changed. */
  public record ClockChanged(ClockState state) {}

  private record Versioned(String runId, ClockState state, long version) {
    boolean isNewsTo(Versioned known) {
      return known == null || !known.runId.equals(runId) || version > known.version;
    }
  }
}
