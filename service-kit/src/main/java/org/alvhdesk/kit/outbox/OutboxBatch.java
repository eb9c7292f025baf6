package org.alvhdesk.kit.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.kit.kafka.CloudEvent;
import org.alvhdesk.kit.kafka.KafkaSender;
import org.alvhdesk.kit.trace.TraceParent;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One go of the publisher: under the advisory lock, take the oldest unpublished rows, send them in
 * order, wait for every acknowledgement, mark them. A failure in between leaves them unmarked: they
 * are sent again, in the same order, with the same event ids.
 */
@ApplicationScoped
class OutboxBatch {
  /** Key of the advisory lock; one lock per database, so per service. */
  private static final long LOCK = 0x616c76685f6f7574L;

  private static final Duration DATABASE_PATIENCE = Duration.ofSeconds(30);

  private final Pool pool;
  private final KafkaSender kafka;
  private final OutboxConfig config;
  private final String source;

  OutboxBatch(
      Pool pool,
      KafkaSender kafka,
      OutboxConfig config,
      @ConfigProperty(name = "alvh.service") String service) {
    this.pool = pool;
    this.kafka = kafka;
    this.config = config;
    this.source = "/alvh/" + service;
  }

  /** Number of rows published; 0 when there were none or another process is at it. */
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
                        + " from outbox where published_at is null order by id limit $1")
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
    kafka.sendAll(records);
    await(
        connection
            .preparedQuery("update outbox set published_at = clock_timestamp() where id = any($1)")
            .execute(Tuple.of(ids.toArray(Long[]::new))));
    return ids.size();
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
