package org.alvhdesk.hedge.notification;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.notice.Notice;
import org.alvhdesk.contracts.rest.NotificationsView;

/** Reads what somebody was told, in the caller's session. */
@ApplicationScoped
class Notifications {
  /** The newest that a person has read; a person reads in the order of time. */
  private static final String READ =
      "insert into notification_read (person, up_to, read_at) values (?1, ?2, ?3)"
          + " on conflict (person) do update set up_to = greatest(notification_read.up_to,"
          + " excluded.up_to), read_at = excluded.read_at";

  private static final String READ_UP_TO = "select up_to from notification_read where person = ?1";

  private final Clock clock;

  Notifications(Clock clock) {
    this.clock = clock;
  }

  /** Own ones below {@code before}, newest first. */
  Uni<NotificationsView> of(Actor person, long before, int limit) {
    List<String> names = names(person);
    return readUpTo(person)
        .chain(
            upTo ->
                Panache.getSession()
                    .chain(
                        session ->
                            session
                                .createQuery(
                                    "select count(*) from NotificationRow where recipient in"
                                        + " (:names) and id > :upTo",
                                    Long.class)
                                .setParameter("names", names)
                                .setParameter("upTo", upTo)
                                .getSingleResult()
                                .chain(
                                    unread ->
                                        session
                                            .createQuery(
                                                "from NotificationRow where recipient in (:names)"
                                                    + " and id < :before order by id desc",
                                                NotificationRow.class)
                                            .setParameter("names", names)
                                            .setParameter("before", before)
                                            .setMaxResults(limit)
                                            .getResultList()
                                            .map(rows -> view(unread, rows, upTo, limit)))));
  }

  private static NotificationsView view(
      long unread, List<NotificationRow> rows, long upTo, int limit) {
    return new NotificationsView(
        unread,
        rows.stream().map(row -> row.view(row.id <= upTo)).toList(),
        rows.size() < limit ? null : Long.toString(rows.getLast().id));
  }

  /** Notes that {@code person} has read up to the one with id {@code upTo}. */
  Uni<Void> read(Actor person, long upTo) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(READ)
                    .setParameter(1, person.name())
                    .setParameter(2, upTo)
                    .setParameter(3, clock.instant())
                    .executeUpdate())
        .replaceWithVoid();
  }

  private static Uni<Long> readUpTo(Actor person) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(READ_UP_TO, Long.class)
                    .setParameter(1, person.name())
                    .getSingleResultOrNull())
        .map(upTo -> upTo == null ? 0L : upTo);
  }

  private static List<String> names(Actor person) {
    List<String> names = new ArrayList<>(List.of(person.name()));
    person.roles().forEach(role -> names.add(Notice.ROLE + role));
    return names;
  }
}
