package org.alvhdesk.kit.outbox;

import io.micrometer.core.instrument.Tags;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.alvhdesk.kit.metrics.Gauges;
import org.alvhdesk.kit.metrics.Sample;

/** How many facts wait in the outbox, for how long the oldest has, and how many can never leave. */
@ApplicationScoped
class OutboxSample implements Sample {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String WAITING =
      "select count(*) filter (where refused_at is null) as rows,"
          + " coalesce(extract(epoch from clock_timestamp()"
          + " - min(created_at) filter (where refused_at is null)), 0)::float8 as lag,"
          + " count(refused_at) as refused"
          + " from outbox where published_at is null";

  private final Pool pool;
  private final Gauges gauges;

  OutboxSample(Pool pool, Gauges gauges) {
    this.pool = pool;
    this.gauges = gauges;
  }

  @Override
  public String what() {
    return "the outbox";
  }

  @Override
  public void take() {
    Row row = pool.query(WAITING).execute().await().atMost(PATIENCE).iterator().next();
    gauges.set(
        "alvh.outbox.rows",
        null,
        "Facts that are committed and not yet in Kafka",
        Tags.empty(),
        row.getLong("rows"));
    gauges.set(
        "alvh.outbox.lag",
        "seconds",
        "Age of the oldest fact that is not yet in Kafka; 0 when there is none",
        Tags.empty(),
        row.getDouble("lag"));
    gauges.set(
        "alvh.outbox.refused",
        null,
        "Facts that were put aside because Kafka can never take them",
        Tags.empty(),
        row.getLong("refused"));
  }
}
