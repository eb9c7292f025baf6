package org.alvhdesk.kit.outbox;

import io.opentelemetry.context.Context;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.alvhdesk.kit.trace.TraceParent;

/**
 * The way out for every fact that people or money depend on: a row in the transaction of the state
 * change. Rows leave in the order of their ids; two facts of one key keep their order when their
 * writers are serialised by a lock taken before {@link #append} (a row lock, or one consumer). Each
 * carries on the trace of the transaction that writes it.
 */
@ApplicationScoped
public class Outbox {
  private static final String INSERT =
      "insert into outbox (topic, key, event_id, type, payload, market_time, traceparent)"
          + " values (?1, ?2, ?3, ?4, ?5, cast(nullif(?6, '') as timestamptz), nullif(?7, ''))";

  /**
   * Writes {@code message} through the caller's session; entity changes made before are flushed
   * first. Must run inside a transaction ({@code Transactions}), whose commit wakes the publisher.
   *
   * @throws jakarta.persistence.PersistenceException when the event id is already there
   */
  public Uni<Void> append(OutboxMessage message) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(INSERT)
                    .setParameter(1, message.topic())
                    .setParameter(2, message.key())
                    .setParameter(3, message.eventId())
                    .setParameter(4, message.type())
                    .setParameter(5, message.payload())
                    .setParameter(
                        6, message.marketTime() == null ? "" : message.marketTime().toString())
                    .setParameter(7, TraceParent.of(Context.current()).orElse(""))
                    .executeUpdate())
        .replaceWithVoid();
  }
}
