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
}
