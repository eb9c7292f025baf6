package org.alvhdesk.hedge.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads the audit. Lines are written with the change they report, in its transaction. */
@ApplicationScoped
public class AuditLog {
  /**
   * Lines in the chain of {@code bookId} about {@code subject}, in the order of the chain; in the
   * caller's session.
   */
  public Uni<List<AuditRow>> of(String bookId, String subject) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "from AuditRow where bookId = :book and subject = :subject"
                            + " and sequence is not null order by sequence, id",
                        AuditRow.class)
                    .setParameter("book", bookId)
                    .setParameter("subject", subject)
                    .getResultList());
  }

  /**
   * The newest lines of {@code bookId} with an id below {@code before}; in the caller's session.
   */
  Uni<List<AuditRow>> newest(String bookId, long before, int limit) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "from AuditRow where bookId = :book and id < :before order by id desc",
                        AuditRow.class)
                    .setParameter("book", bookId)
                    .setParameter("before", before)
                    .setMaxResults(limit)
                    .getResultList());
  }

  /** Lines of the chain of {@code bookId} behind line {@code after}, in the order of the chain. */
  Uni<List<AuditRow>> chained(String bookId, long after, int limit) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "from AuditRow where bookId = :book and sequence > :after"
                            + " order by sequence",
                        AuditRow.class)
                    .setParameter("book", bookId)
                    .setParameter("after", after)
                    .setMaxResults(limit)
                    .getResultList());
  }

  /** Every book that has a line, in or outside a chain. */
  Uni<List<String>> books() {
    return names("select distinct bookId from AuditRow");
  }

  /** Every book that the desk has ever had. */
  Uni<List<String>> booksOfTheDesk() {
    return names("select distinct key.bookId from HedgeBook");
  }

  private static Uni<List<String>> names(String query) {
    return Panache.getSession()
        .chain(session -> session.createQuery(query, String.class).getResultList());
  }

  /** Number of lines of {@code bookId} outside its chain. */
  Uni<Long> outsideChain(String bookId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "select count(*) from AuditRow where bookId = :book and sequence is null",
                        Long.class)
                    .setParameter("book", bookId)
                    .getSingleResult());
  }
}
