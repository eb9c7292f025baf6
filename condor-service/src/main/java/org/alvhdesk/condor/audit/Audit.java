package org.alvhdesk.condor.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import org.alvhdesk.contracts.event.MarketStepV1;

/** Append-only record of what changed the book, in the transaction of the change. */
@ApplicationScoped
public class Audit {
  private static final String INSERT =
      "insert into audit (actor, action, run_id, book_id, step, market_time, detail)"
          + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

  /**
   * Records that the engine did {@code action} at {@code step}.
   *
   * @param detail one sentence for people, with units
   */
  public Uni<Void> engineDid(String action, String bookId, MarketStepV1 step, String detail) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(INSERT)
                    .setParameter(1, "engine")
                    .setParameter(2, action)
                    .setParameter(3, step.runId())
                    .setParameter(4, bookId)
                    .setParameter(5, step.step())
                    .setParameter(6, step.marketTime().atOffset(ZoneOffset.UTC))
                    .setParameter(7, detail)
                    .executeUpdate())
        .replaceWithVoid();
  }
}
