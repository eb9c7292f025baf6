package org.alvhdesk.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alvhdesk.kit.kafka.CloudEvent;
import org.alvhdesk.kit.kafka.KafkaSender;
import org.alvhdesk.kit.kafka.Unsendable;
import org.alvhdesk.kit.trace.TraceParent;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * One go of the publisher: under the advisory lock, take the oldest unpublished rows, send them in
 * order, wait for every acknowledgement, mark them. A failure in between leaves them unmarked: they
 * are sent again, in the same order, with the same event ids. A row that Kafka can never take
 * ({@link Unsendable}) is put aside, so that it does not keep the others.
 */
@ApplicationScoped
class OutboxBatch {
  private static final Logger LOG = Logger.getLogger(OutboxBatch.class);

  /** Key of the advisory lock; one lock per database, so per service. */
  private static final long LOCK = 0x616c76685f6f7574L;

  private static final Duration DATABASE_PATIENCE = Duration.ofSeconds(30);

  private final Pool pool;
  private final KafkaSender kafka;
  private final OutboxConfig config;
  private final String source;
  private final Counter refusals;

  OutboxBatch(
      Pool pool,
      KafkaSender kafka,
      OutboxConfig config,
      MeterRegistry registry,
      @ConfigProperty(name = "alvh.service") String service) {
    this.pool = pool;
    this.kafka = kafka;
    this.config = config;
    this.source = "/alvh/" + service;
    this.refusals =
        Counter.builder("alvh.outbox.refusals")
            .description("Facts that were put aside because Kafka can never take them")
            .register(registry);
  }

  /** Number of rows published or put aside; 0 when there were none or another process is at it. */
  int publish() {
    SqlConnection connection = await(pool.getConnection());
    try {
      Transaction transaction = await(connection.begin());
      try {
        int published = locked(connection) ? publishRows(connection) : 0;
        await(transaction.commit());
        return published;
      } catch (RuntimeException e) {
        forget(transaction.rollback());
        throw e;
      }
    } finally {
      forget(connection.close());
    }
  }

  /** Removes rows that were published longer ago than is kept. */
  void purge() {
    OffsetDateTime before = OffsetDateTime.now(ZoneOffset.UTC).minus(config.keep());
    await(
        pool.preparedQuery("delete from outbox where published_at < $1").execute(Tuple.of(before)));
  }

  private static boolean locked(SqlConnection connection) {
    return await(
            connection
                .preparedQuery("select pg_try_advisory_xact_lock($1)")
                .execute(Tuple.of(LOCK)))
        .iterator()
        .next()
        .getBoolean(0);
  }

  private int publishRows(SqlConnection connection) {
    RowSet<Row> rows =
        await(
            connection
                .preparedQuery(
                    "select id, topic, key, event_id, type, payload, market_time, created_at,"
                        + " traceparent"
                        + " from outbox where published_at is null and refused_at is null"
                        + " order by id limit $1")
                .execute(Tuple.of(config.batch())));
    if (rows.size() == 0) {
      return 0;
    }
    List<Long> ids = new ArrayList<>(rows.size());
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(rows.size());
    for (Row row : rows) {
      ids.add(row.getLong("id"));
      records.add(record(row));
    }
    List<Unsendable> never = kafka.sendPossible(records);
    Set<Long> refused = new HashSet<>();
    for (Unsendable one : never) {
      refused.add(ids.get(one.place()));
      putAside(connection, ids.get(one.place()), records.get(one.place()), one.why());
    }
    await(
        connection
            .preparedQuery("update outbox set published_at = clock_timestamp() where id = any($1)")
            .execute(
                Tuple.of(ids.stream().filter(id -> !refused.contains(id)).toArray(Long[]::new))));
    return ids.size();
  }

  private void putAside(
      SqlConnection connection, long id, ProducerRecord<byte[], byte[]> record, String why) {
    await(
        connection
            .preparedQuery(
                "update outbox set refused_at = clock_timestamp(), refused_why = $2 where id = $1")
            .execute(Tuple.of(id, why)));
    refusals.increment();
    LOG.errorf(
        "row %d of the outbox, a fact for %s of %s, is put aside because Kafka can never take it:"
            + " %s. Who hears of it there does not know it: see the runbook outbox-refused.",
        id, record.topic(), new String(record.key(), StandardCharsets.UTF_8), why);
  }

  private ProducerRecord<byte[], byte[]> record(Row row) {
    OffsetDateTime marketTime = row.getOffsetDateTime("market_time");
    ProducerRecord<byte[], byte[]> record =
        new CloudEvent(
                row.getString("event_id"),
                row.getString("type"),
                source,
                row.getString("key"),
                row.getOffsetDateTime("created_at").toInstant(),
                marketTime == null ? null : marketTime.toInstant())
            .record(row.getString("topic"), CloudEvent.utf8(row.getString("payload")));
    String traceParent = row.getString("traceparent");
    if (traceParent != null) {
      record.headers().add(TraceParent.HEADER, CloudEvent.utf8(traceParent));
    }
    return record;
  }

  /** The connection may be gone already, which is why we are here. */
  private static void forget(Uni<Void> cleanUp) {
    cleanUp.subscribe().with(done -> {}, alreadyGone -> {});
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(DATABASE_PATIENCE);
  }
}
