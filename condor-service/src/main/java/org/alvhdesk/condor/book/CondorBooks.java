package org.alvhdesk.condor.book;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.alvhdesk.condor.audit.Audit;
import org.alvhdesk.kit.outbox.Outbox;

/**
 * Loads and stores condor books, in the caller's transaction. The book is locked first, then what
 * belongs to it.
 */
@ApplicationScoped
public class CondorBooks {
  private static final String OPEN =
      "from CondorRow where runId = ?1 and bookId = ?2 and settledAt is null order by openedStep, id";
  private static final String LATEST =
      "from CondorBookRow where bookId = ?1 order by decidedAt desc limit 1";

  private final Audit audit;
  private final Outbox outbox;
  private final Clock clock;

  CondorBooks(Audit audit, Outbox outbox, Clock clock) {
    this.audit = audit;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Locks the book {@code key}, or starts it when the run is new. */
  public Uni<BookUnit> lockOrOpen(BookKey key) {
    return Panache.getSession()
        .chain(session -> session.find(CondorBookRow.class, key, LockModeType.PESSIMISTIC_WRITE))
        .chain(
            row ->
                row == null
                    ? Uni.createFrom().item(unit(CondorBookRow.empty(key), true, List.of()))
                    : open(key).map(open -> unit(row, false, open)));
  }

  private Uni<List<CondorRow>> open(BookKey key) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(OPEN, CondorRow.class)
                    .setParameter(1, key.runId())
                    .setParameter(2, key.bookId())
                    .getResultList());
  }

  private BookUnit unit(CondorBookRow row, boolean fresh, List<CondorRow> open) {
    return new BookUnit(row, fresh, open, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /** Writes everything done to {@code unit}: rows, then the audit, then facts in their order. */
  public Uni<Void> save(BookUnit unit) {
    return Panache.getSession()
        .chain(
            session ->
                (unit.isFresh() ? session.persist(unit.book()) : Uni.createFrom().voidItem())
                    .chain(session::flush)
                    .chain(() -> session.persistAll(unit.added().toArray()))
                    .chain(session::flush))
        .chain(() -> inOrder(unit.lines(), audit::write))
        .chain(() -> inOrder(unit.facts(), outbox::append));
  }

  private static <T> Uni<Void> inOrder(List<T> items, Function<T, Uni<? extends Void>> write) {
    return Multi.createFrom()
        .iterable(items)
        .onItem()
        .transformToUniAndConcatenate(write)
        .collect()
        .last()
        .replaceWithVoid();
  }

  /**
   * Key of the book of the run that was decided last; a book was decided. Loads no row: Hibernate
   * Reactive cannot lock one with a composite id that the session holds already.
   */
  public Uni<BookKey> current(String bookId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery("select runId " + LATEST, String.class)
                    .setParameter(1, bookId)
                    .getSingleResult())
        .map(runId -> new BookKey(runId, bookId));
  }

  /** The book of the run that was decided last, or null before the first step; without a lock. */
  public Uni<CondorBookRow> latest(String bookId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(LATEST, CondorBookRow.class)
                    .setParameter(1, bookId)
                    .getSingleResultOrNull());
  }
}
