package org.alvhdesk.hedge.ledger;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.hedge.book.BookKey;
import org.alvhdesk.hedge.book.CashRow;
import org.alvhdesk.hedge.book.HedgeFill;
import org.alvhdesk.strategy.ledger.CashEntry;

/** Reads the ledger in the caller's session. */
@ApplicationScoped
public class LedgerRows {
  private static final String OF_BOOK = " where runId = :run and bookId = :book";
  private static final String SESSIONS_OF_BOOK =
      "from SessionRow where key.runId = :run and key.bookId = :book";

  /**
   * An earlier close in short.
   *
   * @param hedgeUsd null when a mark was missing
   */
  record PastClose(LocalDate session, BigDecimal hedgeUsd, double spx) {}

  /** All cash of {@code key} in the order of booking. */
  public Uni<List<CashRow>> cash(BookKey key) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery("from CashRow" + OF_BOOK + " order by id", CashRow.class)
                    .setParameter("run", key.runId())
                    .setParameter("book", key.bookId())
                    .getResultList());
  }

  /** The entry with which {@code key} began; null for a run from before the ledger. */
  public Uni<CashRow> opening(BookKey key) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery("from CashRow" + OF_BOOK + " and opening", CashRow.class)
                    .setParameter("run", key.runId())
                    .setParameter("book", key.bookId())
                    .getSingleResultOrNull());
  }

  /** Entries with an id below {@code before}, newest first. */
  Uni<List<CashRow>> newestCash(BookKey key, long before, int limit) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "from CashRow" + OF_BOOK + " and id < :before order by id desc",
                        CashRow.class)
                    .setParameter("run", key.runId())
                    .setParameter("book", key.bookId())
                    .setParameter("before", before)
                    .setMaxResults(limit)
                    .getResultList());
  }

  /** Cash after all entries with an id of at most {@code upTo}, US dollars. */
  Uni<BigDecimal> balance(BookKey key, long upTo) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "select sum(amountUsd) from CashRow" + OF_BOOK + " and id <= :upTo",
                        BigDecimal.class)
                    .setParameter("run", key.runId())
                    .setParameter("book", key.bookId())
                    .setParameter("upTo", upTo)
                    .getSingleResultOrNull())
        .map(sum -> sum == null ? new BigDecimal("0.00") : sum);
  }

  /** Commission and fees paid so far, US dollars, 0 or more. */
  Uni<BigDecimal> fees(BookKey key) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "select -sum(amountUsd) from CashRow" + OF_BOOK + " and kind = :kind",
                        BigDecimal.class)
                    .setParameter("run", key.runId())
                    .setParameter("book", key.bookId())
                    .setParameter("kind", CashEntry.Kind.FEE)
                    .getSingleResultOrNull())
        .map(sum -> sum == null ? new BigDecimal("0.00") : sum);
  }

  /** All fills of {@code key} in the order of booking. */
  public Uni<List<HedgeFill>> fills(BookKey key) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery("from HedgeFill" + OF_BOOK + " order by id", HedgeFill.class)
                    .setParameter("run", key.runId())
                    .setParameter("book", key.bookId())
                    .getResultList());
  }

  /** Every closed session of {@code key} in short, by date. */
  Uni<List<PastClose>> closes(BookKey key) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "select key.session, hedgeUsd, spx "
                            + SESSIONS_OF_BOOK
                            + " order by key.session",
                        Object[].class)
                    .setParameter("run", key.runId())
                    .setParameter("book", key.bookId())
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .map(r -> new PastClose((LocalDate) r[0], (BigDecimal) r[1], (Double) r[2]))
                    .toList());
  }

  /** Every closed session of {@code key} whole, by date. */
  public Uni<List<SessionRow>> sessions(BookKey key) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(SESSIONS_OF_BOOK + " order by key.session", SessionRow.class)
                    .setParameter("run", key.runId())
                    .setParameter("book", key.bookId())
                    .getResultList());
  }

  /** Margin of the condors of {@code key} as it moved, in the order of booking. */
  public Uni<List<MarginRow>> margins(BookKey key) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery("from MarginRow" + OF_BOOK + " order by id", MarginRow.class)
                    .setParameter("run", key.runId())
                    .setParameter("book", key.bookId())
                    .getResultList());
  }

  /** The last closed session of {@code key} that has a net asset value. */
  Uni<Optional<SessionRow>> lastValued(BookKey key) {
    return newest(key, " and navUsd is not null").map(Optional::ofNullable);
  }

  /** The last closed session of {@code key}. */
  Uni<Optional<SessionRow>> last(BookKey key) {
    return newest(key, "").map(Optional::ofNullable);
  }

  /** Closed sessions before {@code before}, newest first. */
  Uni<List<SessionRow>> newestSessions(BookKey key, LocalDate before, int limit) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        SESSIONS_OF_BOOK + " and key.session < :before order by key.session desc",
                        SessionRow.class)
                    .setParameter("run", key.runId())
                    .setParameter("book", key.bookId())
                    .setParameter("before", before)
                    .setMaxResults(limit)
                    .getResultList());
  }

  private Uni<SessionRow> newest(BookKey key, String condition) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        SESSIONS_OF_BOOK + condition + " order by key.session desc",
                        SessionRow.class)
                    .setParameter("run", key.runId())
                    .setParameter("book", key.bookId())
                    .setMaxResults(1)
                    .getSingleResultOrNull());
  }
}
