package org.alvhdesk.hedge.notification;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.alvhdesk.kit.tx.Transactions;
import org.jboss.logging.Logger;

/**
 * Sends what waits, one message for all that a recipient has not been told yet. What was sent and
 * not noted, because the service died between the two, is sent again: better twice than never.
 */
@ApplicationScoped
class Deliveries {
  private static final Logger LOG = Logger.getLogger(Deliveries.class);
  private static final int MOST_AT_ONCE = 200;

  /** Instances take turns: two that send the same at once would tell everything twice. */
  private static final String TURN =
      "select pg_try_advisory_xact_lock(hashtext('alvh notification deliveries'))";

  private final NotifyConfig config;
  private final List<Channel> channels;
  private final Transactions transactions;
  private final Clock clock;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private Thread thread;

  Deliveries(
      NotifyConfig config,
      WebhookChannel webhook,
      MailChannel mail,
      Transactions transactions,
      Clock clock) {
    this.config = config;
    this.channels = List.<Channel>of(webhook, mail).stream().filter(Channel::isOn).toList();
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Names of the channels that can reach {@code recipient}. */
  List<String> channelsTo(String recipient) {
    return channels.stream().filter(c -> c.reaches(recipient)).map(Channel::name).toList();
  }

  void start(@Observes StartupEvent event) {
    if (!channels.isEmpty()) {
      thread = Thread.ofVirtual().name("notification-deliveries").start(this::sendUntilStopped);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    if (thread != null) {
      thread.join(Duration.ofSeconds(5));
    }
  }

  private void sendUntilStopped() {
    try {
      while (!stopped.await(config.every().toMillis(), TimeUnit.MILLISECONDS)) {
        for (Channel channel : channels) {
          send(channel);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(Channel channel) throws InterruptedException {
    try {
      Map<String, List<DeliveryRow>> due =
          transactions.inNewContext(() -> due(channel.name())).await().indefinitely();
      for (Map.Entry<String, List<DeliveryRow>> one : due.entrySet()) {
        send(channel, one.getKey(), one.getValue());
      }
    } catch (RuntimeException e) {
      LOG.warnf("notifications wait for the database: %s", e.getMessage());
    }
  }

  private void send(Channel channel, String recipient, List<DeliveryRow> rows)
      throws InterruptedException {
    List<Long> ids = rows.stream().map(row -> row.id).toList();
    Outcome outcome = sent(channel, recipient, rows);
    transactions.inNewContext(() -> note(ids, outcome)).await().indefinitely();
  }

  private static Outcome sent(Channel channel, String recipient, List<DeliveryRow> rows)
      throws InterruptedException {
    try {
      channel.send(
          recipient,
          rows.stream()
              .map(row -> row.notification)
              .map(n -> new Channel.Message(n.id, n.proposalId, n.kind, n.text))
              .toList());
      return new Outcome.Sent();
    } catch (IOException | RuntimeException e) {
      Outcome.Failed failed = Outcome.Failed.of(e);
      LOG.warnf("%s to %s failed: %s", channel.name(), recipient, failed.why());
      return failed;
    }
  }

  /** What may be sent now, by recipient; nothing while another instance looks. */
  private Uni<Map<String, List<DeliveryRow>>> due(String channel) {
    Instant now = clock.instant();
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(TURN, Boolean.class)
                    .getSingleResult()
                    .chain(
                        ours ->
                            ours
                                ? session
                                    .createQuery(
                                        "from DeliveryRow d join fetch d.notification"
                                            + " where d.channel = :channel and d.state = 'PENDING'"
                                            + " and d.nextTryAt <= :now order by d.id",
                                        DeliveryRow.class)
                                    .setParameter("channel", channel)
                                    .setParameter("now", now)
                                    .setMaxResults(MOST_AT_ONCE)
                                    .getResultList()
                                : Uni.createFrom().item(List.<DeliveryRow>of()))
                    .chain(
                        rows ->
                            rows.isEmpty()
                                ? Uni.createFrom().item(Map.<String, List<DeliveryRow>>of())
                                : leftAlone(channel, now)
                                    .map(quiet -> byRecipient(rows, quiet))
                                    .call(due -> claim(due, now))));
  }

  /** Recipients who were told something by {@code channel} a short while ago. */
  private Uni<List<String>> leftAlone(String channel, Instant now) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "select distinct d.notification.recipient from DeliveryRow d where"
                            + " d.channel = :channel and d.state = 'SENT' and d.sentAt > :since",
                        String.class)
                    .setParameter("channel", channel)
                    .setParameter("since", now.minus(config.quiet()))
                    .getResultList());
  }

  static Map<String, List<DeliveryRow>> byRecipient(List<DeliveryRow> rows, List<String> quiet) {
    Map<String, List<DeliveryRow>> all =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.notification.recipient, LinkedHashMap::new, Collectors.toList()));
    all.entrySet()
        .removeIf(
            entry ->
                quiet.contains(entry.getKey())
                    && entry.getValue().stream().noneMatch(r -> r.notification.kind.isUrgent()));
    return all;
  }

  /** Another instance does not see them for as long as a send may take. */
  private static Uni<Void> claim(Map<String, List<DeliveryRow>> due, Instant now) {
    due.values().forEach(rows -> rows.forEach(row -> row.nextTryAt = now.plusSeconds(60)));
    return Panache.getSession().chain(session -> session.flush());
  }

  private Uni<Void> note(List<Long> ids, Outcome outcome) {
    Instant now = clock.instant();
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery("from DeliveryRow where id in (:ids)", DeliveryRow.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .invoke(
                        rows ->
                            rows.forEach(
                                row -> {
                                  switch (outcome) {
                                    case Outcome.Sent sent -> row.sent(now);
                                    case Outcome.Failed failed ->
                                        row.failed(failed.why(), now, config.attempts());
                                  }
                                }))
                    .chain(session::flush));
  }
}
