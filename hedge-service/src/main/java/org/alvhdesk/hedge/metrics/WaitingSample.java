package org.alvhdesk.hedge.metrics;

import io.micrometer.core.instrument.Tags;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alvhdesk.approval.RequestState;
import org.alvhdesk.hedge.HedgeConfig;
import org.alvhdesk.kit.metrics.Gauges;
import org.alvhdesk.kit.metrics.Sample;

/** Change requests of the current run that wait for a person, and the age of the oldest. */
@ApplicationScoped
class WaitingSample implements Sample {
  static final List<RequestState> FOR_A_PERSON =
      List.of(RequestState.DRAFT, RequestState.SUBMITTED, RequestState.PARTIALLY_APPROVED);

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String WAITING =
      """
      select p.kind, p.state, count(*) as requests,
        coalesce(max(extract(epoch from clock_timestamp() - s.at)), 0)::float8 as oldest
      from proposal p
      left join lateral (
        select max(a.recorded_at) as at from audit a
        where a.subject = p.id::text and a.state = 'SUBMITTED') s on p.state <> 'DRAFT'
      where p.book_id = $1 and p.state = any($2) and p.run_id =
        (select run_id from hedge_book where book_id = $1 order by updated_at desc limit 1)
      group by p.kind, p.state
      """;

  private record Key(String kind, String state) {}

  private final Pool pool;
  private final Gauges gauges;
  private final HedgeConfig config;
  private final Set<String> kinds = new TreeSet<>(Kinds.ALWAYS_SHOWN);

  WaitingSample(Pool pool, Gauges gauges, HedgeConfig config) {
    this.pool = pool;
    this.gauges = gauges;
    this.config = config;
  }

  @Override
  public String what() {
    return "the change requests that wait";
  }

  @Override
  public void take() {
    String[] states = FOR_A_PERSON.stream().map(Enum::name).toArray(String[]::new);
    RowSet<Row> rows =
        pool.preparedQuery(WAITING)
            .execute(Tuple.of(config.bookId(), states))
            .await()
            .atMost(PATIENCE);
    Map<Key, Long> counts = new HashMap<>();
    Map<String, Double> oldest = new HashMap<>();
    for (Row row : rows) {
      String kind = row.getString("kind");
      kinds.add(kind);
      counts.put(new Key(kind, row.getString("state")), row.getLong("requests"));
      oldest.merge(kind, row.getDouble("oldest"), Math::max);
    }
    kinds.forEach(kind -> show(kind, counts, oldest.getOrDefault(kind, 0.0)));
  }

  private void show(String kind, Map<Key, Long> counts, double oldest) {
    for (RequestState state : FOR_A_PERSON) {
      gauges.set(
          "alvh.proposals.waiting",
          null,
          "Change requests of the current run that wait for a person",
          Tags.of("kind", kind, "state", state.name()),
          counts.getOrDefault(new Key(kind, state.name()), 0L));
    }
    gauges.set(
        "alvh.proposals.oldest",
        "seconds",
        "Age since submission of the oldest request under approval; 0 when none is",
        Tags.of("kind", kind),
        oldest);
  }
}
