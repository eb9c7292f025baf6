package org.alvhdesk.hedge.delegation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alvhdesk.approval.Delegation;

/** Reads delegations in the caller's session. */
@ApplicationScoped
public class Delegations {
  /** How long one that is over is still shown. */
  private static final Duration SHOWN = Duration.ofDays(30);

  private static final int MOST = 200;

  /** Those in force at {@code now}, wall time. */
  public Uni<List<Delegation>> inForce(Instant now) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "from DelegationRow where start <= :now and end > :now"
                            + " and revokedAt is null order by givenAt, id",
                        DelegationRow.class)
                    .setParameter("now", now)
                    .getResultList())
        .map(rows -> rows.stream().map(DelegationRow::delegation).toList());
  }

  /** Those to come, in force, and over since not long; newest first. */
  Uni<List<DelegationRow>> recent(Instant now) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "from DelegationRow where end > :since order by givenAt desc, id",
                        DelegationRow.class)
                    .setParameter("since", now.minus(SHOWN))
                    .setMaxResults(MOST)
                    .getResultList());
  }

  /** The one called {@code id}, or null; the book is locked, so nobody else ends it. */
  Uni<DelegationRow> one(UUID id) {
    return Panache.getSession().chain(session -> session.find(DelegationRow.class, id));
  }
}
