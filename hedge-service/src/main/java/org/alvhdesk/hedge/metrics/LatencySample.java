package org.alvhdesk.hedge.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Locale;
import org.alvhdesk.kit.metrics.Sample;

/**
 * How long people took, from a request's submission to the end of its approval, out of the audit. A
 * cursor in the database gives every line of the audit to one instance, and to the next one when a
 * process ends in between.
 */
@ApplicationScoped
class LatencySample implements Sample {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration[] BUCKETS = {
    Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5),
    Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(2),
    Duration.ofHours(4), Duration.ofHours(8), Duration.ofHours(24)
  };
  private static final String CURSOR =
      "select position, (select coalesce(max(id), 0) from audit) as newest from metric_cursor"
          + " where name = 'approval_latency' for update";
  private static final String MOVE =
      "update metric_cursor set position = $1 where name = 'approval_latency'";

  /** The first line of a request behind its submission that is neither a draft's nor under way. */
  private static final String ENDED =
      """
      select p.kind, a.state, extract(epoch from a.recorded_at - s.at)::float8 as seconds
      from audit a
      join proposal p on p.id::text = a.subject
      join lateral (
        select max(b.recorded_at) as at, max(b.id) as id from audit b
        where b.subject = a.subject and b.state = 'SUBMITTED' and b.id < a.id) s on s.at is not null
      where a.id > $1 and a.id <= $2 and a.state <> all($3)
        and not exists (
          select 1 from audit c
          where c.subject = a.subject and c.id > s.id and c.id < a.id and c.state <> all($3))
      order by a.id
      """;

  private final Pool pool;
  private final MeterRegistry registry;

  LatencySample(Pool pool, MeterRegistry registry) {
    this.pool = pool;
    this.registry = registry;
  }

  /** There from the start, so that the first approval is an increase too. */
  void start(@Observes StartupEvent event) {
    Kinds.ALWAYS_SHOWN.forEach(kind -> timer(kind, "approved"));
  }

  @Override
  public String what() {
    return "the time that approvals take";
  }

  @Override
  public void take() {
    RowSet<Row> ended = pool.withTransaction(LatencySample::claim).await().atMost(PATIENCE);
    for (Row row : ended) {
      timer(row.getString("kind"), row.getString("state").toLowerCase(Locale.ROOT))
          .record(Duration.ofMillis(Math.round(row.getDouble("seconds") * 1000)));
    }
  }

  private static Uni<RowSet<Row>> claim(SqlConnection connection) {
    String[] waiting = WaitingSample.FOR_A_PERSON.stream().map(Enum::name).toArray(String[]::new);
    return connection
        .query(CURSOR)
        .execute()
        .map(rows -> rows.iterator().next())
        .chain(
            cursor -> {
              long newest = Math.max(cursor.getLong("position"), cursor.getLong("newest"));
              return connection
                  .preparedQuery(ENDED)
                  .execute(Tuple.of(cursor.getLong("position"), newest, waiting))
                  .call(() -> connection.preparedQuery(MOVE).execute(Tuple.of(newest)));
            });
  }

  private Timer timer(String kind, String outcome) {
    return Timer.builder("alvh.approval.latency")
        .description("From submission to the end of the waiting")
        .tags("kind", kind, "outcome", outcome)
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }
}
