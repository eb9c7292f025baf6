package org.alvhdesk.kit.inbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers which events have taken effect, in the transaction of the effect. */
@ApplicationScoped
public class Inbox {
  private static final String INSERT =
      "insert into inbox (consumer, event_id) values (?1, ?2) on conflict do nothing";

  /**
   * True when {@code consumer} has not taken {@code eventId} before; it has from now on, if the
   * caller's transaction commits. A concurrent transaction with the same event waits for ours.
   */
  public Uni<Boolean> firstTime(String consumer, String eventId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(INSERT)
                    .setParameter(1, consumer)
                    .setParameter(2, eventId)
                    .executeUpdate())
        .map(inserted -> inserted == 1);
  }
}
