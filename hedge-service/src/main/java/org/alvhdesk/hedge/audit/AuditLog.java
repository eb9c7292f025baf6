package org.alvhdesk.hedge.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads the audit. Lines are written with the change they report, in its transaction. */
@ApplicationScoped
public class AuditLog {
  /** Lines about {@code subject} in the order of recording; in the caller's session. */
  public Uni<List<AuditRow>> of(String subject) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "from AuditRow where subject = :subject order by id", AuditRow.class)
                    .setParameter("subject", subject)
                    .getResultList());
  }

  /** The newest lines with an id below {@code before}; in the caller's session. */
  Uni<List<AuditRow>> newest(long before, int limit) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "from AuditRow where id < :before order by id desc", AuditRow.class)
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

  /** Number of lines of {@code bookId} that are older than its chain. */
  Uni<Long> olderThanChain(String bookId) {
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
