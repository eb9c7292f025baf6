package org.alvhdesk.hedge.book;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alvhdesk.hedge.FeeConfig;
import org.alvhdesk.hedge.HedgeConfig;
import org.alvhdesk.hedge.audit.AuditChain;
import org.alvhdesk.kit.outbox.Outbox;
import org.alvhdesk.strategy.ledger.FeeSchedule;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Loads and stores books, in the caller's transaction. Locks are taken in one order everywhere: the
 * book first, then a proposal of it, then the end of its audit.
 */
@ApplicationScoped
public class Books {
  private static final String FILLS =
      "from HedgeFill where runId = :run and bookId = :book order by id";
  private static final String CONDOR_FILLS =
      "from CondorLegFill where runId = :run and bookId = :book order by id";
  private static final String POSITIONS =
      "from HedgePosition where runId = :run and bookId = :book";

  private final Outbox outbox;
  private final AuditChain auditChain;
  private final HedgeConfig config;
  private final FeeSchedule schedule;
  private final Clock clock;

  Books(Outbox outbox, AuditChain auditChain, HedgeConfig config, FeeConfig fees, Clock clock) {
    this.outbox = outbox;
    this.auditChain = auditChain;
    this.config = config;
    this.schedule = fees.schedule();
    this.clock = clock;
  }

  /** Locks the book {@code key}, or starts it if the run is new. */
  public Uni<BookUnit> lockOrOpen(BookKey key) {
    return lockTimeout()
        .chain(session -> session.find(HedgeBook.class, key, LockModeType.PESSIMISTIC_WRITE))
        .chain(
            book ->
                book == null
                    ? Uni.createFrom()
                        .item(unit(HedgeBook.open(key), true, List.of(), List.of(), List.of()))
                    : positions(book));
  }

  /** Locks the book {@code key}, which exists. */
  public Uni<BookUnit> lock(BookKey key) {
    return lockTimeout()
        .chain(session -> session.find(HedgeBook.class, key, LockModeType.PESSIMISTIC_WRITE))
        .onItem()
        .ifNull()
        .failWith(() -> new IllegalStateException("no book " + key))
        .chain(this::positions);
  }

  /** Last decided step of {@code key}, 0 for a run that is new; without a lock. */
  public Uni<Long> lastStep(BookKey key) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery("select lastStep from HedgeBook where key = :key", Long.class)
                    .setParameter("key", key)
                    .getSingleResultOrNull())
        .map(step -> step == null ? 0L : step);
  }

  /** Key of the book whose run stepped last; empty before the first step. */
  public Uni<Optional<BookKey>> current() {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "select key from HedgeBook where key.bookId = :book order by updatedAt desc",
                        BookKey.class)
                    .setParameter("book", config.bookId())
                    .setMaxResults(1)
                    .getSingleResultOrNull())
        .map(Optional::ofNullable);
  }

  /** True when a book of another run than {@code key}'s was decided after {@code since}. */
  public Uni<Boolean> otherRunDecidedAfter(BookKey key, Instant since) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "select count(*) from HedgeBook where key.bookId = :book"
                            + " and key.runId <> :run and updatedAt > :since",
                        Long.class)
                    .setParameter("book", key.bookId())
                    .setParameter("run", key.runId())
                    .setParameter("since", since)
                    .getSingleResult())
        .map(count -> count > 0);
  }

  /** The book {@code key}, without a lock. */
  public Uni<HedgeBook> read(BookKey key) {
    return Panache.getSession().chain(session -> session.find(HedgeBook.class, key));
  }

  /** The book {@code key}, which exists, with its positions and fills, without a lock. */
  public Uni<BookUnit> unlocked(BookKey key) {
    return read(key).chain(this::positions);
  }

  /** The book whose run stepped last, with its positions, without a lock; null before a step. */
  public Uni<BookUnit> latest() {
    return current()
        .chain(key -> key.isEmpty() ? Uni.createFrom().<HedgeBook>nullItem() : read(key.get()))
        .onItem()
        .ifNotNull()
        .transformToUni(this::positions);
  }

  /** What brokers filled of a condor change, in the order of booking. */
  public Uni<List<CondorLegFill>> condorFillsOf(UUID proposalId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "from CondorLegFill where proposalId = :id order by id",
                        CondorLegFill.class)
                    .setParameter("id", proposalId)
                    .getResultList());
  }

  /** Fills of a hedge change in the order of booking. */
  public Uni<List<HedgeFill>> fillsOf(UUID proposalId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "from HedgeFill where proposalId = :id order by id", HedgeFill.class)
                    .setParameter("id", proposalId)
                    .getResultList());
  }

  /**
   * Writes everything done to {@code unit}: changes of loaded rows first (a superseded proposal
   * must make room for its successor), then new rows, then facts in their order.
   */
  public Uni<Void> save(BookUnit unit) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .removeAll(unit.removed().toArray())
                    .chain(session::flush)
                    .chain(() -> unit.isFresh() ? session.persist(unit.book()) : nothing())
                    .chain(() -> auditChain.append(unit.book().key().bookId(), unit.audited()))
                    .chain(() -> session.persistAll(unit.added().toArray()))
                    .chain(session::flush))
        .chain(
            () ->
                Multi.createFrom()
                    .iterable(unit.facts())
                    .onItem()
                    .transformToUniAndConcatenate(outbox::append)
                    .collect()
                    .last())
        .replaceWithVoid();
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }

  private Uni<Mutiny.Session> lockTimeout() {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "set local lock_timeout = " + config.lockTimeout().toMillis())
                    .executeUpdate()
                    .replaceWith(session));
  }

  private Uni<BookUnit> positions(HedgeBook book) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(POSITIONS, HedgePosition.class)
                    .setParameter("run", book.key().runId())
                    .setParameter("book", book.key().bookId())
                    .getResultList())
        .chain(
            positions ->
                all(FILLS, HedgeFill.class, book.key())
                    .chain(
                        fills ->
                            all(CONDOR_FILLS, CondorLegFill.class, book.key())
                                .map(condors -> unit(book, false, positions, fills, condors))));
  }

  private static <T> Uni<List<T>> all(String query, Class<T> type, BookKey key) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(query, type)
                    .setParameter("run", key.runId())
                    .setParameter("book", key.bookId())
                    .getResultList());
  }

  private BookUnit unit(
      HedgeBook book,
      boolean fresh,
      List<HedgePosition> positions,
      List<HedgeFill> fills,
      List<CondorLegFill> condorFills) {
    return new BookUnit(
        book,
        fresh,
        positions,
        fills,
        condorFills,
        schedule,
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
