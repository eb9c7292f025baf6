package org.alvhdesk.condor.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;

/** Append-only record of what changed the book, in the transaction of the change. */
@ApplicationScoped
public class Audit {
  private static final String INSERT =
      "insert into audit (actor, action, run_id, book_id, step, market_time, detail)"
          + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

  /** Records what the engine did. */
  public Uni<Void> write(AuditLine line) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(INSERT)
                    .setParameter(1, "engine")
                    .setParameter(2, line.action())
                    .setParameter(3, line.step().runId())
                    .setParameter(4, line.bookId())
                    .setParameter(5, line.step().step())
                    .setParameter(6, line.step().marketTime().atOffset(ZoneOffset.UTC))
                    .setParameter(7, line.detail())
                    .executeUpdate())
        .replaceWithVoid();
  }
}
