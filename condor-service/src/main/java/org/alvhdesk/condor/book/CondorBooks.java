package org.alvhdesk.condor.book;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Rows of the condor book; every method runs in the caller's session. */
@ApplicationScoped
public class CondorBooks {
  private static final String OPEN =
      "from CondorRow where runId = ?1 and bookId = ?2 and settledAt is null order by openedStep, id";
  private static final String LATEST =
      "from CondorBookRow where bookId = ?1 order by decidedAt desc limit 1";

  /** The locked book of {@code key}; a new one when this is its first step. */
  Uni<CondorBookRow> lockOrCreate(BookKey key) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .find(CondorBookRow.class, key, LockModeType.PESSIMISTIC_WRITE)
                    .onItem()
                    .ifNull()
                    .switchTo(
                        () -> {
                          CondorBookRow created = CondorBookRow.empty(key);
                          return session
                              .persist(created)
                              .chain(session::flush)
                              .replaceWith(created);
                        }));
  }

  /** Open positions of the book, oldest first. */
  Uni<List<CondorRow>> open(BookKey key) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(OPEN, CondorRow.class)
                    .setParameter(1, key.runId())
                    .setParameter(2, key.bookId())
                    .getResultList());
  }

  Uni<Void> add(CondorRow row) {
    return Panache.getSession().chain(session -> session.persist(row));
  }

  /** The book of the run that was decided last, or null before the first step. */
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
